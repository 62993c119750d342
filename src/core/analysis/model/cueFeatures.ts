import type { FeatureList } from './featureList';
import { hashText, mix } from './hash';
import type { Columns } from './columns';
import { isContent, isSource, type State } from './state';
import { tagBit } from './tags';

const THAT = hashText('that');

/** Features of the cue classifier: does the word in slot `i` head a cue? */
export function cueFeatures(state: State, i: number, out: FeatureList): void {
  const { p, prior } = state;
  const { word, pos, lemma, kind, quotation } = p;
  out.clear();
  const r = prior[i] as number;
  const inside = (quotation[i] as number) >= 0 ? 1 : 0;
  const sentence = p.sentence[i] as number;
  const s0 = p.sentenceFirst[sentence] as number;
  const s1 = p.sentenceLast[sentence] as number;
  const W = word[i] as number;
  const P = pos[i] as number;
  const L = lemma[i] as number;
  const w1 = word[i + 1] as number;
  const v1 = word[i - 1] as number;
  const p1 = pos[i + 1] as number;
  const o1 = pos[i - 1] as number;
  // The word and its neighbours.
  out.add(1, L);
  out.add(2, W);
  out.add(3, P);
  out.add(4, r);
  out.add(5, L, P);
  out.add(6, v1);
  out.add(7, w1);
  out.add(8, o1);
  out.add(9, p1);
  out.add(10, mix(o1, P), p1);
  out.add(11, pos[i - 2] as number, o1);
  out.add(12, p1, pos[i + 2] as number);
  out.add(13, L, w1);
  out.add(14, L, v1);
  out.add(15, L, p1);
  out.add(16, inside, r);
  out.add(17, inside, P);
  out.add(18, word[i - 2] as number);
  out.add(19, word[i + 2] as number);
  out.add(20, L, inside);
  // Quotations and subordinate clauses nearby.
  const other = (k: number): boolean => (quotation[k] as number) >= 0 && quotation[k] !== quotation[i];
  const near =
    (other(i - 1) || other(i - 2) || other(i - 3) ? 2 : 0) + (other(i + 1) || other(i + 2) || other(i + 3) ? 1 : 0);
  out.add(21, near, r);
  out.add(22, near, P);
  const marks = (p.marks[s1 + 1] as number) > (p.marks[s0] as number) ? 1 : 0;
  out.add(23, marks, r);
  out.add(24, marks, L);
  const that = thatAfter(p, i, s1);
  out.add(25, that, r);
  out.add(26, that, L);
  let verb = 0;
  for (let k = 1; k < 7 && i + k <= s1 && !verb; k++)
    if ((p.bits[i + k] as number) & tagBit.finite) verb = k < 4 ? 1 : 2;
  out.add(27, verb, r);
  out.add(28, verb, P);
  let j = i - 1;
  for (let steps = 0; j >= s0 && steps < 4 && (p.bits[j] as number) & tagBit.beforeVerb; steps++) j--;
  const subject = j >= s0 ? j : 0;
  out.add(29, pos[subject] as number, r);
  out.add(30, word[subject] as number, r);
  out.add(31, (p.bits[subject] as number) & tagBit.pronoun ? (word[subject] as number) : (pos[subject] as number), P);
  out.add(32, i === s0 ? 1 : i - s0 < 3 ? 2 : 3, r);
  out.add(33, s1 - i < 3 ? 1 : s1 - i < 6 ? 2 : 3, r);
  out.add(34, p.suffix[i] as number, P);
  out.add(35, o1, r);
  out.add(36, p1, r);
  out.add(37, w1, r);
  clauseFeatures(state, i, s0, s1, out);
  stackedFeatures(state, i, s0, s1, out);
  ruleFeatures(state, i, out);
  out.add(111, mix(kind[i - 1] as number, kind[i + 1] as number), L);
}

function clauseFeatures(state: State, i: number, s0: number, s1: number, out: FeatureList): void {
  const { p } = state;
  const { word, pos, lemma, kind } = p;
  const c = state.clause(i);
  const X = p.classes[i] as number;
  const L = lemma[i] as number;
  const P = pos[i] as number;
  const frame = mix(c.before, c.after);
  out.add(70, X);
  out.add(71, X, P);
  out.add(72, c.complement, L);
  out.add(73, c.complement, X);
  out.add(74, c.complement, c.subject);
  out.add(75, c.subject, X);
  out.add(76, c.subject, L);
  out.add(77, c.voice, X);
  out.add(78, c.voice, L);
  out.add(79, c.before, X);
  out.add(80, frame, X);
  out.add(81, frame, L);
  out.add(82, c.quotes, X);
  out.add(83, c.quotes, L);
  out.add(84, mix(c.complement, c.subject), X);
  out.add(85, mix(c.complement, c.voice), X);
  out.add(86, c.finiteBefore * 4 + c.finiteAfter, X);
  out.add(87, c.complement, mix(c.voice, P));
  out.add(88, mix(p.role[i - 1] as number, p.role[i + 1] as number), X);
  out.add(89, frame, c.subject);
  out.add(90, L, mix(word[i + 1] as number, pos[i + 2] as number));
  out.add(91, L, mix(word[i - 1] as number, pos[i - 2] as number));
  out.add(92, kind[i - 1] as number, mix(P, kind[i + 1] as number));
  out.add(93, mix(kind[i - 2] as number, kind[i - 1] as number), X);
  out.add(94, mix(kind[i + 1] as number, kind[i + 2] as number), X);
  out.add(95, mix(word[i + 1] as number, word[i + 2] as number), X);
  out.add(96, mix(word[i - 2] as number, word[i - 1] as number), X);
  out.add(97, (p.opening ? 2 : 0) + (p.sentence[i] === 0 ? 1 : 0), X);
  out.add(98, c.subject, mix(c.voice, c.complement));
  out.add(99, word[i + 3] as number, X);
  out.add(100, word[i - 3] as number, X);
  out.add(101, c.complement);
  out.add(102, c.subject);
  out.add(103, c.voice);
  // Other reporting verbs of the sentence.
  let left = 0;
  let leftClass = 0;
  let right = 0;
  let rightClass = 0;
  const reports = (k: number): boolean => p.reporting[k] === 1 && ((p.bits[k] as number) & tagBit.verb) !== 0;
  for (let k = i - 1; k >= s0 && !left; k--)
    if (reports(k)) {
      left = Math.min(5, 1 + ((i - k) >> 2));
      leftClass = p.main[k] as number;
    }
  for (let k = i + 1; k <= s1 && !right; k++)
    if (reports(k)) {
      right = Math.min(5, 1 + ((k - i) >> 2));
      rightClass = p.main[k] as number;
    }
  out.add(104, left * 6 + right, X);
  out.add(105, mix(leftClass, rightClass), X);
  out.add(106, mix(leftClass, left), P);
  out.add(107, c.voice, mix(c.complement, L));
  out.add(108, mix(c.subject, c.voice), L);
}

/** What the flat tagger thought of the word and its sentence. */
function stackedFeatures(state: State, i: number, s0: number, s1: number, out: FeatureList): void {
  const { p, flat, prior, belief } = state;
  const r = prior[i] as number;
  const f = flat[i] as number;
  const f0 = flat[i - 1] as number;
  const f1 = flat[i + 1] as number;
  const L = p.lemma[i] as number;
  let sources = 0;
  let contents = 0;
  for (let k = s0; k <= s1; k++) {
    const y = flat[k] as number;
    if (isContent(y)) contents |= k < i ? 1 : 2;
    else if (isSource(y)) sources |= k < i ? 1 : 2;
  }
  const around = sources * 4 + contents;
  out.add(60, f, r);
  out.add(61, f, mix(f0, f1));
  out.add(62, f, L);
  out.add(63, f, p.pos[i] as number);
  out.add(64, f0, r);
  out.add(65, f1, r);
  out.add(66, f, around);
  out.add(67, around, r);
  out.add(68, f, p.classes[i] as number);
  out.add(69, mix(f, around), p.classes[i] as number);
  out.add(110, f, state.clause(i).complement);
  const sure = belief[3 * i + 1] as number;
  out.add(112, sure);
  out.add(113, sure, r);
  out.add(114, sure, around);
  out.add(115, sure, p.classes[i] as number);
  out.add(116, sure, mix(belief[3 * i + 2] as number, belief[3 * i + 5] as number));
}

/** 1: "that" follows at once or after a word, 2: later, before a comma or a finite verb. */
function thatAfter(p: Columns, i: number, s1: number): number {
  for (let k = 1; k < 6 && i + k <= s1; k++) {
    if (p.word[i + k] === THAT) return k < 3 ? 1 : 2;
    if (p.info[i + k]?.word === ',' || (p.bits[i + k] as number) & tagBit.finite) return 0;
  }
  return 0;
}

/** Whether a rule takes the word for a cue, or for part of something else. */
function ruleFeatures({ p, rules }: State, i: number, out: FeatureList): void {
  const cue = rules.cue[i] as number;
  const code = cue >= 0 ? (rules.frames[cue]?.code ?? 0) : 0;
  const place = ((rules.source[i] as number) >= 0 ? 1 : 0) + ((rules.content[i] as number) >= 0 ? 2 : 0);
  out.add(120, code, place);
  out.add(121, code, p.lemma[i]);
  out.add(122, code, p.classes[i]);
  out.add(123, cue >= 0 ? 1 : 0, mix(place, p.classes[i] as number));
}

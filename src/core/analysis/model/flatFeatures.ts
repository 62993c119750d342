import type { FeatureList } from './featureList';
import { mix } from './hash';
import type { Columns } from './columns';
import type { State } from './state';
import { tagBit } from './tags';

const REACH = 25;
const STRONG = 5;

/** Features of the flat tagger, which marks sources, cues and contents over a whole paragraph: slot `i` of the passage. */
export function flatFeatures(state: State, i: number, out: FeatureList): void {
  const { p, prior } = state;
  const { word, pos, lemma, kind, quotation, classes } = p;
  out.clear();
  const inside = (quotation[i] as number) >= 0 ? 1 : 0;
  const sentence = p.sentence[i] as number;
  const s0 = p.sentenceFirst[sentence] as number;
  const s1 = p.sentenceLast[sentence] as number;
  const W = word[i] as number;
  const P = pos[i] as number;
  const L = lemma[i] as number;
  const K = kind[i] as number;
  const w1 = word[i + 1] as number;
  const w2 = word[i + 2] as number;
  const v1 = word[i - 1] as number;
  const v2 = word[i - 2] as number;
  const p1 = pos[i + 1] as number;
  const p2 = pos[i + 2] as number;
  const o1 = pos[i - 1] as number;
  const o2 = pos[i - 2] as number;
  const r0 = prior[i] as number;
  // The token and its neighbours.
  out.add(1, W);
  out.add(2, P);
  out.add(3, L, P);
  out.add(4, v1);
  out.add(5, w1);
  out.add(6, o1, P);
  out.add(7, p1, P);
  out.add(8, mix(o1, P), p1);
  out.add(9, o2, o1);
  out.add(10, p1, p2);
  out.add(11, v2);
  out.add(12, w2);
  out.add(13, inside, P);
  out.add(14, inside, W);
  out.add(15, r0, inside);
  out.add(16, prior[i - 1] as number, prior[i + 1] as number);
  out.add(17, prior[i + 1] as number, P);
  out.add(18, prior[i - 1] as number, P);
  out.add(19, prior[i + 2] as number, P);
  out.add(20, prior[i - 2] as number, P);
  out.add(21, W, w1);
  out.add(22, v1, W);
  // The next likely cue on either side.
  let left = -1;
  let right = -1;
  for (let k = i - 1; k >= s0 && i - k < REACH && left < 0; k--)
    if ((prior[k] as number) >= STRONG && (quotation[k] as number) < 0) left = k;
  for (let k = i + 1; k <= s1 && k - i < REACH && right < 0; k++)
    if ((prior[k] as number) >= STRONG && (quotation[k] as number) < 0) right = k;
  const dl = left >= 0 ? Math.min(9, i - left) : 0;
  const dr = right >= 0 ? Math.min(9, right - i) : 0;
  out.add(23, dl, dr);
  out.add(24, dl ? 1 : 0, (dr ? 1 : 0) + 2 * inside);
  out.add(25, left >= 0 ? (lemma[left] as number) : 0, P);
  out.add(26, right >= 0 ? (lemma[right] as number) : 0, P);
  out.add(27, dl, P);
  out.add(28, dr, P);
  out.add(29, i === s0 ? 1 : 0, i === s1 ? 1 : 0);
  out.add(30, edge(p, i), P);
  out.add(31, (p.marks[s1 + 1] as number) > (p.marks[s0] as number) ? 1 : 0, (dl ? 1 : 0) + (dr ? 2 : 0));
  // Classes and wider windows.
  const X = classes[i] as number;
  out.add(40, X);
  out.add(41, X, P);
  out.add(42, classes[i - 1] as number, P);
  out.add(43, classes[i + 1] as number, P);
  out.add(44, K, kind[i + 1] as number);
  out.add(45, kind[i - 1] as number, K);
  out.add(46, mix(kind[i - 1] as number, K), kind[i + 1] as number);
  out.add(47, mix(v2, v1), P);
  out.add(48, mix(w1, w2), P);
  out.add(49, mix(v1, P), w1);
  out.add(50, p.role[i] as number, mix(o1, p1));
  out.add(63, word[i + 3] as number);
  out.add(64, word[i - 3] as number);
  out.add(65, pos[i + 3] as number, mix(p2, p1));
  out.add(66, pos[i - 3] as number, mix(o2, o1));
  out.add(67, mix(p.main[i] as number, inside), (dl ? 1 : 0) + (dr ? 2 : 0));
  // The clause of a possible cue, here or nearby.
  if (p.entry[i] || (p.bits[i] as number) & tagBit.verb) {
    const c = state.clause(i);
    out.add(51, c.complement, L);
    out.add(52, c.complement, X);
    out.add(53, c.subject, X);
    out.add(54, c.voice, X);
    out.add(55, mix(c.before, c.after), X);
    out.add(56, c.quotes, X);
    out.add(57, mix(c.complement, c.subject), X);
  }
  if (left >= 0) {
    const c = state.clause(left);
    const commas = Math.min(3, (p.commas[i] as number) - (p.commas[left + 1] as number));
    const verbs = Math.min(2, (p.finite[i] as number) - (p.finite[left + 1] as number));
    out.add(58, c.complement, mix(dl, P));
    out.add(59, mix(c.complement, commas), mix(verbs, p.isFunction[i] ? W : 0));
  }
  if (right >= 0) {
    const c = state.clause(right);
    const commas = Math.min(3, (p.commas[right] as number) - (p.commas[i + 1] as number));
    const verbs = Math.min(2, (p.finite[right] as number) - (p.finite[i + 1] as number));
    const frame = mix(c.before, c.after);
    out.add(60, frame, mix(dr, P));
    out.add(61, mix(frame, commas), mix(verbs, p.isFunction[i] ? W : 0));
    out.add(62, c.subjectFirst < 0 ? 0 : i < c.subjectFirst ? 1 : i <= c.subjectLast ? 2 : 3, P);
  }
  const { rules } = state;
  const says = ruleRole(state, i);
  const before = ruleRole(state, i - 1);
  const after = ruleRole(state, i + 1);
  out.add(70, says, inside);
  out.add(71, says, P);
  out.add(72, says * 16 + before * 4 + after, inside);
  out.add(73, says, W);
  const owner = Math.max(rules.content[i] as number, rules.source[i] as number, rules.cue[i] as number);
  out.add(74, says, owner >= 0 ? (rules.frames[owner]?.code ?? 0) : 0);
  out.add(68, p.opening ? 1 : 0, P);
}

/** 1 at the first token of a quotation, 2 at the last, 3 where it is both. */
export function edge(p: Columns, i: number): number {
  const q = p.quotation[i] as number;
  return q < 0 ? 0 : (p.quotation[i - 1] !== q ? 1 : 0) + (p.quotation[i + 1] !== q ? 2 : 0);
}

/** The part that the rules give the slot: 0 none, 1 source, 2 cue, 3 content. */
export function ruleRole({ rules }: State, i: number): number {
  return (rules.content[i] as number) >= 0
    ? 3
    : (rules.cue[i] as number) >= 0
      ? 2
      : (rules.source[i] as number) >= 0
        ? 1
        : 0;
}

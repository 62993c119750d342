import type { Clause } from './clause';
import type { FeatureList } from './featureList';
import { edge } from './flatFeatures';
import { hashText, mix } from './hash';
import type { Columns } from './columns';
import type { State } from './state';

const THAT = hashText('that');
const BACK = 120;
const AHEAD = 140;

/** What is fixed while the frame of one cue is decoded. */
export interface Frame {
  readonly cue: number;
  /** The slots that may belong to the frame. */
  readonly from: number;
  readonly to: number;
  /** Slots that head a likely cue, and their running count. */
  readonly cues: Uint8Array;
  readonly cueCount: Int32Array;
  readonly clause: Clause;
  /** How quotations, "that" and inversion surround the cue. */
  readonly sign: number;
  readonly that: number;
  /** Relation of each quotation of the passage to the cue. */
  readonly relation: Int32Array;
  /** Index of the rules' frame with the same cue, or -1. */
  readonly rule: number;
}

/** Prepares the frame of the cue in slot `cue`; `cues` marks the likely cues of the passage, this one included. */
export function frameOf(state: State, cue: number, cues: Uint8Array, cueCount: Int32Array): Frame {
  const { p } = state;
  const clause = state.clause(cue);
  const sentence = p.sentence[cue] as number;
  const s0 = p.sentenceFirst[sentence] as number;
  const s1 = p.sentenceLast[sentence] as number;
  const q = p.quotation[cue];
  let sign = (p.quotation[cue] as number) >= 0 ? 64 : 0;
  for (let k = s0; k < cue; k++) if ((p.quotation[k] as number) >= 0 && p.quotation[k] !== q) sign |= 1;
  for (let k = cue + 1; k <= s1; k++) if ((p.quotation[k] as number) >= 0 && p.quotation[k] !== q) sign |= 2;
  let that = 0;
  for (let k = cue + 1; k <= Math.min(s1, cue + 6); k++) if (p.word[k] === THAT) that = 1;
  if (that) sign |= 4;
  if (clause.subjectFirst > cue) sign |= 8;
  if (cue - s0 < 2) sign |= 16;
  if (s1 - cue < 3 || (clause.subjectLast >= 0 && s1 - clause.subjectLast < 3)) sign |= 32;
  return {
    cue,
    from: Math.max(p.first, cue - BACK),
    to: Math.min(p.last, cue + AHEAD),
    cues,
    cueCount,
    clause,
    sign,
    that,
    relation: relations(p, cue, clause, cueCount),
    rule: state.rules.cue[cue] as number,
  };
}

/** For each quotation: before or after the cue, near or far, short or long, and whether another cue stands between. */
function relations(p: Columns, cue: number, clause: Clause, cueCount: Int32Array): Int32Array {
  const low = clause.subjectFirst >= 0 ? Math.min(cue, clause.subjectFirst) : cue;
  const high = clause.subjectLast >= 0 ? Math.max(cue, clause.subjectLast) : cue;
  return p.quotationFirst.map((first, q) => {
    const last = p.quotationLast[q] as number;
    if (q === p.quotation[cue]) return 1;
    let code = 8;
    if (last < low) {
      code = low - last <= 3 ? 2 : low - last <= 8 ? 3 : 4;
      if ((cueCount[low] as number) > (cueCount[last + 1] as number)) code += 10;
    } else if (first > high) {
      code = first - high <= 3 ? 5 : first - high <= 9 ? 6 : 7;
      if ((cueCount[first] as number) > (cueCount[high + 1] as number)) code += 10;
      if ((p.sentence[first] as number) > (p.sentence[cue] as number)) code += 20;
    }
    const length = last - first;
    return code + (length < 4 ? 0 : length < 12 ? 40 : 80);
  });
}

const step = (d: number): number => {
  const x = Math.abs(d);
  const size = x < 5 ? x : x < 8 ? 5 : x < 12 ? 6 : x < 20 ? 7 : x < 35 ? 8 : 9;
  return d < 0 ? -size : size;
};

/** Features of the frame tagger: the part that slot `i` plays for the cue of `frame`. */
export function frameFeatures(state: State, frame: Frame, i: number, out: FeatureList): void {
  const { p } = state;
  const { word, pos, lemma, kind, quotation } = p;
  const { cue, clause, cues, cueCount, sign } = frame;
  out.clear();
  const d = i - cue;
  const b = step(d);
  const side = d < 0 ? -1 : d > 0 ? 1 : 0;
  const sentences = Math.max(-2, Math.min(2, (p.sentence[i] as number) - (p.sentence[cue] as number)));
  const low = Math.min(i, cue);
  const high = Math.max(i, cue);
  const between = (counts: Int32Array, most: number): number =>
    Math.min(most, Math.max(0, (counts[high] as number) - (counts[low + 1] as number)));
  const verbs = between(p.finite, 2);
  const commas = between(p.commas, 3);
  const marks = between(p.marks, 2);
  const clauseWords = between(p.clauseWords, 2);
  const others = d === 0 ? 0 : between(cueCount, 2);
  const inside = (quotation[i] as number) >= 0 ? 1 : 0;
  const cueInside = (quotation[cue] as number) >= 0 ? 1 : 0;
  const quote = !inside ? 0 : quotation[i] === quotation[cue] ? 1 : sentences === 0 ? 2 : 3;
  const CL = lemma[cue] as number;
  const CP = pos[cue] as number;
  const CX = p.classes[cue] as number;
  const W = word[i] as number;
  const P = pos[i] as number;
  const w1 = word[i + 1] as number;
  const v1 = word[i - 1] as number;
  const p1 = pos[i + 1] as number;
  const o1 = pos[i - 1] as number;
  // The token and its distance from the cue.
  out.add(1, b);
  out.add(2, W, side);
  out.add(3, P, b);
  out.add(4, lemma[i] as number, CL);
  out.add(5, CL, b);
  out.add(6, CP, b);
  out.add(7, P, CL);
  out.add(8, sentences * 8 + quote, others);
  out.add(9, side * 100 + verbs * 10 + commas, marks * 10 + clauseWords);
  out.add(10, mix(P, side * 10 + verbs), commas);
  // Its neighbours.
  out.add(11, o1, P);
  out.add(12, p1, P);
  out.add(13, v1, side);
  out.add(14, w1, side);
  out.add(15, mix(o1, P), p1);
  out.add(16, pos[i - 2] as number, o1);
  out.add(17, p1, pos[i + 2] as number);
  // Quotation, subject, other cues.
  out.add(18, quote * 10 + cueInside, side * 100 + marks);
  out.add(19, quote, CL);
  out.add(20, quote * 100 + sentences * 10 + side, others);
  const subject =
    clause.subjectFirst < 0
      ? 0
      : i < clause.subjectFirst
        ? 1
        : i === clause.subjectFirst
          ? 2
          : i <= clause.subjectLast
            ? 3
            : i === clause.subjectLast + 1
              ? 4
              : 5;
  out.add(21, subject);
  out.add(22, subject, P);
  out.add(23, subject, quote * 10 + others);
  out.add(24, subject * 10 + side, CP);
  out.add(25, cues[i] as number, side);
  out.add(26, side * 10 + others, P);
  if (d !== 0 && high - low <= 5) {
    let path = 7;
    for (let k = low + 1; k < high; k++) path = mix(path, pos[k] as number);
    out.add(27, path, side);
    out.add(28, mix(path, P), side);
  }
  const s = p.sentence[i] as number;
  out.add(29, (i === p.sentenceFirst[s] ? 2 : 0) + (i === p.sentenceLast[s] ? 1 : 0), sentences * 10 + quote);
  out.add(30, i === frame.from ? 1 : i === frame.to ? 2 : 0, quote);
  const edges = edge(p, i);
  out.add(31, edges, side);
  out.add(32, edges * 10 + quote, W);
  out.add(33, sign, sentences * 100 + quote * 10 + side);
  out.add(34, sign, mix(b, quote));
  out.add(35, frame.that, mix(side * 10 + verbs, commas));
  out.add(36, mix(pos[cue + 1] as number, b), CP);
  out.add(37, mix(word[cue - 1] as number, b));
  out.add(38, p.info[i]?.capital ? 1 : 0, subject);
  out.add(39, state.prior[cue] as number, mix(side * 10 + commas, quote * 10 + others));
  out.add(40, mix(pos[cue - 1] as number, pos[cue + 1] as number), mix(side, commas * 10 + marks));
  out.add(41, W, subject);
  out.add(42, mix(v1, W), side);
  out.add(43, mix(W, w1), side);
  // The clause of the cue.
  const joints = between(p.joints, 2);
  const C = clause.complement;
  const place = mix(clause.before, clause.after);
  const where = side * 10 + verbs;
  out.add(80, CX, b);
  out.add(81, mix(C, b), side);
  out.add(82, mix(C, side * 100 + verbs * 10 + commas), joints);
  out.add(83, place, mix(sentences, side * 10 + commas));
  out.add(84, mix(C, CX), mix(where, commas));
  out.add(85, mix(clause.subject, subject), P);
  out.add(86, kind[i] as number, mix(side, subject));
  out.add(87, mix(kind[i - 1] as number, kind[i] as number), side);
  out.add(88, mix(kind[i] as number, kind[i + 1] as number), side);
  out.add(89, place, mix(sentences * 10 + quote, side * 10 + commas));
  out.add(90, mix(clause.voice, b), CX);
  out.add(91, p.role[i] as number, mix(subject, side));
  out.add(92, mix(C, W), side * 10 + commas);
  out.add(93, mix(C, w1), where);
  out.add(94, mix(C, v1), where);
  out.add(95, mix(clause.voice, P), b);
  const comma = p.info[i]?.word === ',';
  const next = p.isFunction[i + 1] && p.info[i + 1]?.word !== ',' ? w1 : p1;
  out.add(96, mix(comma ? o1 : W, next), mix(where, C));
  out.add(97, mix(joints * 10 + commas, where), mix(sentences, quote));
  out.add(98, mix(sign, C), mix(sentences * 10 + quote, side));
  out.add(99, mix(clause.subject, C), mix(b, side));
  const relation = inside ? (frame.relation[quotation[i] as number] as number) : 0;
  out.add(100, relation, side * 10 + sentences);
  out.add(101, relation, mix(CL, sentences));
  out.add(102, relation, mix(sign, side));
  out.add(103, mix(word[i - 2] as number, v1), mix(P, side));
  out.add(104, mix(w1, word[i + 2] as number), mix(P, side));
  out.add(105, pos[i + 3] as number, mix(pos[i + 2] as number, side));
  out.add(106, pos[i - 3] as number, mix(pos[i - 2] as number, side));
  out.add(107, mix(C, CX), b);
  out.add(108, mix(C, CL), mix(side, verbs));
  out.add(109, mix(p.main[i] as number, P), mix(where, commas));
  ruleVotes(state, frame, i, side, out);
  flatVotes(state, frame, i, { b, side, quote, others, commas, marks, clauseWords, where, sentences, subject }, out);
}

interface Place {
  readonly b: number;
  readonly side: number;
  readonly quote: number;
  readonly others: number;
  readonly commas: number;
  readonly marks: number;
  readonly clauseWords: number;
  readonly where: number;
  readonly sentences: number;
  readonly subject: number;
}

/** What the flat tagger thought of the slot and of what lies between it and the cue. */
function flatVotes(state: State, frame: Frame, i: number, at: Place, out: FeatureList): void {
  const { p, flat, segments, belief } = state;
  const { cue, clause, sign } = frame;
  const f = flat[i] as number;
  const f0 = flat[i - 1] as number;
  const f1 = flat[i + 1] as number;
  const crossed = Math.min(
    4,
    Math.abs((segments[Math.max(i, cue) + 1] as number) - (segments[Math.min(i, cue) + 1] as number)),
  );
  const CL = p.lemma[cue] as number;
  out.add(60, f, at.side);
  out.add(61, f, mix(at.quote, at.side));
  out.add(62, f, at.subject);
  out.add(63, f0, mix(f, f1));
  out.add(64, f, mix(at.side, crossed));
  out.add(65, f, at.b);
  out.add(66, f, mix(at.others, at.side));
  out.add(67, f, mix(crossed, mix(at.others, at.side)));
  out.add(68, f, mix(sign, at.side));
  out.add(69, f, mix(at.side * 10 + at.commas, at.marks * 10 + at.clauseWords));
  out.add(70, f, mix(CL, at.side));
  out.add(71, f, mix(at.sentences * 8 + at.quote, crossed * 100 + at.others * 10 + at.side));
  out.add(72, f, mix(clause.complement, at.where));
  out.add(73, mix(f, crossed), mix(clause.before, mix(clause.after, at.side)));
  const source = belief[3 * i] as number;
  const content = belief[3 * i + 2] as number;
  out.add(74, mix(source, content), at.side);
  out.add(75, mix(source, content), mix(crossed, at.others));
  out.add(76, content, mix(belief[3 * i - 1] as number, belief[3 * i + 5] as number));
  out.add(77, mix(source, belief[3 * i + 1] as number), mix(at.subject, at.b));
}

/** What the rules make of the slot: part of the frame of this cue, or of another. */
function ruleVotes({ p, rules }: State, frame: Frame, i: number, side: number, out: FeatureList): void {
  const at = (slot: number): number => {
    const r = frame.rule;
    const own = r < 0 ? -2 : r;
    if (rules.content[slot] === own) return 1;
    if (rules.source[slot] === own) return 2;
    if (rules.cue[slot] === own) return 3;
    return (rules.content[slot] as number) >= 0
      ? 4
      : (rules.source[slot] as number) >= 0
        ? 5
        : (rules.cue[slot] as number) >= 0
          ? 6
          : 0;
  };
  const here = at(i);
  const code = frame.rule < 0 ? 0 : (rules.frames[frame.rule]?.code ?? 0);
  const shift = mix(at(i - 1), at(i + 1));
  out.add(120, here, side);
  out.add(121, here, code);
  out.add(122, here, shift);
  out.add(123, mix(here, shift), code);
  out.add(124, here, mix(p.pos[i] as number, side));
  out.add(125, here, p.lemma[frame.cue]);
}

import type { Clause } from './clause';
import { edge } from './flatFeatures';
import { hashText, mix } from './hash';
import type { Columns } from './columns';
import type { State } from './state';
import { countNames, templatesOf } from './templates';
import type { ValueList } from './valueList';

const THAT = hashText('that');
const COMMA = hashText(',');
const BACK = 120;
const AHEAD = 140;
/** Most slots of one frame. */
export const LONGEST_FRAME = BACK + AHEAD + 1;

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
  /** Relation of each quotation of the passage to the cue. */
  readonly relation: Int32Array;
  /** Index of the rules' frame with the same cue, or -1. */
  readonly rule: number;
  /** The values of features that are the same for all slots, in the order of `FIXED`. */
  readonly fixed: Int32Array;
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
  const rule = state.rules.cue[cue] as number;
  return {
    cue,
    from: Math.max(p.first, cue - BACK),
    to: Math.min(p.last, cue + AHEAD),
    cues,
    cueCount,
    clause,
    relation: relations(p, cue, clause, cueCount),
    rule,
    // prettier-ignore
    fixed: Int32Array.of(
      p.lemma[cue] as number, p.pos[cue] as number, p.classes[cue] as number, state.prior[cue] as number,
      clause.complement, clause.subject, clause.voice, mix(clause.before, clause.after), sign, that,
      p.pos[cue + 1] as number, p.pos[cue - 1] as number, p.word[cue - 1] as number,
      rule < 0 ? 0 : (state.rules.frames[rule]?.code ?? 0),
    ),
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

// W word, L lemma, P part of speech, K kind; a digit behind them: that many words later, `-` earlier; c… that of the cue.
// Pairs of small numbers are written as one: `where` side and verbs, `spot` sentence and quotation.
const FIXED = `
  cL cP cX cprior complement subjectKind voice place sign that cP1 cP-1 cW-1 ruleCode`;
const VALUES = `${FIXED}
  W W1 W2 W-1 W-2 P P1 P2 P3 P-1 P-2 P-3 L K K1 K-1 role main capital form next
  b side where commas commasMarks marksClauses joints sentences quote spot spotInside sideMarks others
  subject cue path limits bounds edges relation
  flat flat1 flat-1 crossed source content content1 content-1 cueBelief
  rule rule1 rule-1`;

/** How many values the features of the frame tagger join. */
export const frameValues = countNames(VALUES);

const templates = templatesOf(
  VALUES,
  `b | W side | P b | L cL | cL b | cP b | P cL | spot others | where commas marksClauses | P where commas |
   P-1 P | P1 P | W-1 side | W1 side | P-1 P P1 | P-2 P-1 | P1 P2 | spotInside sideMarks | quote cL | spot side others |
   subject | subject P | subject quote others | subject side cP | cue side | side others P |
   limits spot | bounds quote | edges side | edges quote W | sign spot side | sign b quote | that where commas |
   cP1 b cP | cW-1 b | capital subject | cprior side commas quote | cP-1 cP1 side commasMarks | W subject |
   W-1 W side | W W1 side |
   cX b | complement b | complement where commas joints | place sentences side commas | complement cX where commas |
   subjectKind subject P | K side subject | K-1 K side | K K1 side | place spot side commas | voice b cX |
   role subject side | complement W side commas | complement W1 where | complement W-1 where | voice P b |
   form next where complement | joints commas where spot | sign complement spot side | subjectKind complement b |
   relation side sentences | relation cL sentences | relation sign side | W-2 W-1 P side | W1 W2 P side | P3 P2 side |
   P-3 P-2 side | complement cX b | complement cL where | main P where commas |
   rule side | rule ruleCode | rule rule-1 rule1 | rule P side | rule cL | rule rule-1 rule1 ruleCode |
   flat side | flat quote side | flat subject | flat-1 flat flat1 | flat side crossed | flat b | flat others side |
   flat crossed others side | flat sign side | flat side commas marksClauses | flat cL side | flat spot crossed others |
   flat complement where | flat crossed place side | source content side | source content crossed others |
   content content-1 content1 | source cueBelief subject b`,
);
const nearby = templatesOf(VALUES, `path side | path P side`, templates.count);

/** Features of the frame tagger: the part that slot `i` plays for the cue of `frame`. */
export function frameFeatures(state: State, frame: Frame, i: number, out: ValueList): void {
  const { p, flat, belief } = state;
  const { word, pos, kind, quotation } = p;
  const { cue, clause, cues, cueCount } = frame;
  const v = out.values;
  const d = i - cue;
  const side = d < 0 ? 2 : d > 0 ? 1 : 0;
  const sentences = 2 + Math.max(-2, Math.min(2, (p.sentence[i] as number) - (p.sentence[cue] as number)));
  const low = Math.min(i, cue);
  const high = Math.max(i, cue);
  const verbs = between(p.finite, low, high, 2);
  const commas = between(p.commas, low, high, 3);
  const marks = between(p.marks, low, high, 2);
  const clauses = between(p.clauseWords, low, high, 2);
  const inside = (quotation[i] as number) >= 0;
  const quote = !inside ? 0 : quotation[i] === quotation[cue] ? 1 : sentences === 2 ? 2 : 3;
  const spot = sentences * 4 + quote;
  const { subjectFirst, subjectLast } = clause;
  v.set(frame.fixed, 1);
  let n = 1 + frame.fixed.length;
  v[n++] = word[i] as number;
  v[n++] = word[i + 1] as number;
  v[n++] = word[i + 2] as number;
  v[n++] = word[i - 1] as number;
  v[n++] = word[i - 2] as number;
  for (let k = 0; k < 4; k++) v[n++] = pos[i + k] as number;
  for (let k = 1; k < 4; k++) v[n++] = pos[i - k] as number;
  v[n++] = p.lemma[i] as number;
  v[n++] = kind[i] as number;
  v[n++] = kind[i + 1] as number;
  v[n++] = kind[i - 1] as number;
  v[n++] = p.role[i] as number;
  v[n++] = p.main[i] as number;
  v[n++] = p.info[i]?.capital ? 1 : 0;
  v[n++] = p.word[i] === COMMA ? (pos[i - 1] as number) : (word[i] as number);
  v[n++] = p.isFunction[i + 1] && p.word[i + 1] !== COMMA ? (word[i + 1] as number) : (pos[i + 1] as number);
  v[n++] = step(d);
  v[n++] = side;
  v[n++] = side * 4 + verbs;
  v[n++] = commas;
  v[n++] = commas * 4 + marks;
  v[n++] = marks * 4 + clauses;
  v[n++] = between(p.joints, low, high, 2);
  v[n++] = sentences;
  v[n++] = quote;
  v[n++] = spot;
  v[n++] = quote * 2 + ((quotation[cue] as number) >= 0 ? 1 : 0);
  v[n++] = side * 4 + marks;
  v[n++] = d === 0 ? 0 : between(cueCount, low, high, 2);
  v[n++] =
    subjectFirst < 0
      ? 0
      : i < subjectFirst
        ? 1
        : i === subjectFirst
          ? 2
          : i <= subjectLast
            ? 3
            : i === subjectLast + 1
              ? 4
              : 5;
  v[n++] = cues[i] as number;
  const near = d !== 0 && high - low <= 5;
  let path = 7;
  if (near) for (let k = low + 1; k < high; k++) path = mix(path, pos[k] as number);
  v[n++] = path;
  const s = p.sentence[i] as number;
  v[n++] = (i === p.sentenceFirst[s] ? 2 : 0) + (i === p.sentenceLast[s] ? 1 : 0);
  v[n++] = i === frame.from ? 1 : i === frame.to ? 2 : 0;
  v[n++] = edge(p, i);
  v[n++] = inside ? (frame.relation[quotation[i] as number] as number) : 0;
  v[n++] = flat[i] as number;
  v[n++] = flat[i + 1] as number;
  v[n++] = flat[i - 1] as number;
  v[n++] = Math.min(4, (state.segments[high + 1] as number) - (state.segments[low + 1] as number));
  v[n++] = belief[3 * i] as number;
  v[n++] = belief[3 * i + 2] as number;
  v[n++] = belief[3 * i + 5] as number;
  v[n++] = belief[3 * i - 1] as number;
  v[n++] = belief[3 * i + 1] as number;
  v[n++] = ruleVote(state, frame.rule, i);
  v[n++] = ruleVote(state, frame.rule, i + 1);
  v[n] = ruleVote(state, frame.rule, i - 1);
  out.use(templates);
  if (near) out.use(nearby);
}

/** How much `counts` grows between two slots, both left out; at most `most`. */
function between(counts: Int32Array, low: number, high: number, most: number): number {
  return Math.min(most, Math.max(0, (counts[high] as number) - (counts[low + 1] as number)));
}

/** What the rules make of the slot: part of the frame of this cue (`own`, -1 for none), or of another. */
function ruleVote({ rules }: State, own: number, slot: number): number {
  const content = rules.content[slot] as number;
  const source = rules.source[slot] as number;
  const cue = rules.cue[slot] as number;
  if (own >= 0) {
    if (content === own) return 1;
    if (source === own) return 2;
    if (cue === own) return 3;
  }
  return content >= 0 ? 4 : source >= 0 ? 5 : cue >= 0 ? 6 : 0;
}

import type { Columns } from './columns';
import type { State } from './state';
import { tagBit } from './tags';
import { countNames, templatesOf } from './templates';
import type { ValueList } from './valueList';

const REACH = 25;
const STRONG = 5;

// W word, L lemma, P part of speech, K kind, X classes, r prior; a digit behind them: that many words later, `-` earlier.
const VALUES = `
  W W1 W2 W3 W-1 W-2 W-3 P P1 P2 P3 P-1 P-2 P-3 L K K1 K-1 X X1 X-1 r r1 r2 r-1 r-2 role main inside
  leftGap rightGap sides leftLemma rightLemma place edge marks opening rule rule1 rule-1 ruleCode
  ownComplement ownSubject ownVoice ownBefore ownAfter ownQuotes
  leftComplement leftCommas leftVerbs form rightBefore rightAfter rightCommas rightVerbs rightSubject`;

/** How many values the features of the flat tagger join. */
export const flatValues = countNames(VALUES);

const always = templatesOf(
  VALUES,
  `W | P | L P | W-1 | W1 | P-1 P | P1 P | P-1 P P1 | P-2 P-1 | P1 P2 | W-2 | W2 | inside P | inside W | r inside |
   r-1 r1 | r1 P | r-1 P | r2 P | r-2 P | W W1 | W-1 W | leftGap rightGap | sides inside | leftLemma P | rightLemma P |
   leftGap P | rightGap P | place | edge P | marks sides | X | X P | X-1 P | X1 P | K K1 | K-1 K | K-1 K K1 |
   W-2 W-1 P | W1 W2 P | W-1 P W1 | role P-1 P1 | W3 | W-3 | P1 P2 P3 | P-1 P-2 P-3 | main inside sides |
   rule inside | rule P | rule rule-1 rule1 inside | rule W | rule ruleCode | opening P`,
);
const ofCue = templatesOf(
  VALUES,
  `ownComplement L | ownComplement X | ownSubject X | ownVoice X | ownBefore ownAfter X | ownQuotes X |
   ownComplement ownSubject X`,
  always.count,
);
const behindCue = templatesOf(
  VALUES,
  `leftComplement leftGap P | leftComplement leftCommas leftVerbs form`,
  always.count + ofCue.count,
);
const beforeCue = templatesOf(
  VALUES,
  `rightBefore rightAfter rightGap P | rightBefore rightAfter rightCommas rightVerbs |
   rightCommas rightVerbs form rightAfter | rightSubject P`,
  always.count + ofCue.count + behindCue.count,
);

/** Features of the flat tagger, which marks sources, cues and contents over a whole paragraph: slot `i` of the passage. */
export function flatFeatures(state: State, i: number, out: ValueList): void {
  const { p, prior } = state;
  const { word, pos, kind, quotation, classes } = p;
  const v = out.values;
  const sentence = p.sentence[i] as number;
  const s0 = p.sentenceFirst[sentence] as number;
  const s1 = p.sentenceLast[sentence] as number;
  // The next likely cue on either side.
  let left = -1;
  let right = -1;
  for (let k = i - 1; k >= s0 && i - k < REACH && left < 0; k--)
    if ((prior[k] as number) >= STRONG && (quotation[k] as number) < 0) left = k;
  for (let k = i + 1; k <= s1 && k - i < REACH && right < 0; k++)
    if ((prior[k] as number) >= STRONG && (quotation[k] as number) < 0) right = k;
  const leftGap = left >= 0 ? Math.min(9, i - left) : 0;
  const rightGap = right >= 0 ? Math.min(9, right - i) : 0;
  let n = 1;
  for (let k = 0; k < 4; k++) v[n++] = word[i + k] as number;
  for (let k = 1; k < 4; k++) v[n++] = word[i - k] as number;
  for (let k = 0; k < 4; k++) v[n++] = pos[i + k] as number;
  for (let k = 1; k < 4; k++) v[n++] = pos[i - k] as number;
  v[n++] = p.lemma[i] as number;
  v[n++] = kind[i] as number;
  v[n++] = kind[i + 1] as number;
  v[n++] = kind[i - 1] as number;
  v[n++] = classes[i] as number;
  v[n++] = classes[i + 1] as number;
  v[n++] = classes[i - 1] as number;
  for (let k = 0; k < 3; k++) v[n++] = prior[i + k] as number;
  for (let k = 1; k < 3; k++) v[n++] = prior[i - k] as number;
  v[n++] = p.role[i] as number;
  v[n++] = p.main[i] as number;
  v[n++] = (quotation[i] as number) >= 0 ? 1 : 0;
  v[n++] = leftGap;
  v[n++] = rightGap;
  v[n++] = (leftGap ? 1 : 0) + (rightGap ? 2 : 0);
  v[n++] = left >= 0 ? (p.lemma[left] as number) : 0;
  v[n++] = right >= 0 ? (p.lemma[right] as number) : 0;
  v[n++] = (i === s0 ? 1 : 0) + (i === s1 ? 2 : 0);
  v[n++] = edge(p, i);
  v[n++] = (p.marks[s1 + 1] as number) > (p.marks[s0] as number) ? 1 : 0;
  v[n++] = p.opening ? 1 : 0;
  v[n++] = ruleRole(state, i);
  v[n++] = ruleRole(state, i + 1);
  v[n++] = ruleRole(state, i - 1);
  v[n++] = ruleCode(state, i);
  out.use(always);
  if (p.entry[i] || (p.bits[i] as number) & tagBit.verb) {
    const c = state.clause(i);
    v[n] = c.complement;
    v[n + 1] = c.subject;
    v[n + 2] = c.voice;
    v[n + 3] = c.before;
    v[n + 4] = c.after;
    v[n + 5] = c.quotes;
    out.use(ofCue);
  }
  n += 6;
  const form = p.isFunction[i] ? (word[i] as number) : 0;
  if (left >= 0) {
    v[n] = state.clause(left).complement;
    v[n + 1] = Math.min(3, (p.commas[i] as number) - (p.commas[left + 1] as number));
    v[n + 2] = Math.min(2, (p.finite[i] as number) - (p.finite[left + 1] as number));
    v[n + 3] = form;
    out.use(behindCue);
  }
  n += 3;
  if (right >= 0) {
    const c = state.clause(right);
    v[n] = form;
    v[n + 1] = c.before;
    v[n + 2] = c.after;
    v[n + 3] = Math.min(3, (p.commas[right] as number) - (p.commas[i + 1] as number));
    v[n + 4] = Math.min(2, (p.finite[right] as number) - (p.finite[i + 1] as number));
    v[n + 5] = c.subjectFirst < 0 ? 0 : i < c.subjectFirst ? 1 : i <= c.subjectLast ? 2 : 3;
    out.use(beforeCue);
  }
}

/** 1 at the first token of a quotation, 2 at the last, 3 where it is both. */
export function edge(p: Columns, i: number): number {
  const q = p.quotation[i] as number;
  return q < 0 ? 0 : (p.quotation[i - 1] !== q ? 1 : 0) + (p.quotation[i + 1] !== q ? 2 : 0);
}

/** The part that the rules give the slot: 0 none, 1 source, 2 cue, 3 content. */
function ruleRole({ rules }: State, i: number): number {
  return (rules.content[i] as number) >= 0
    ? 3
    : (rules.cue[i] as number) >= 0
      ? 2
      : (rules.source[i] as number) >= 0
        ? 1
        : 0;
}

/** Code of the rules' frame that the slot is in, 0 for none. */
function ruleCode({ rules }: State, i: number): number {
  const owner = Math.max(rules.content[i] as number, rules.source[i] as number, rules.cue[i] as number);
  return owner >= 0 ? (rules.frames[owner]?.code ?? 0) : 0;
}

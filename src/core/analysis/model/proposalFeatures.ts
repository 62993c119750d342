import type { FeatureList } from './featureList';
import type { RawFrame } from './frameTagger';
import type { Columns } from './columns';
import { hashText, mix } from './hash';
import type { Proposal } from './proposals';
import type { QuotationTraits } from './quotationTraits';
import { isSource, type State } from './state';
import { tagBit, tagNumber } from './tags';

const PAST = tagNumber('VBD');

/** What the frames of a passage say of one another. */
export interface Rivals {
  readonly frames: readonly RawFrame[];
  /** For each slot, the highest cue probability of a frame whose best reading holds it as content. */
  readonly contentOf: Float32Array;
  readonly share: Float32Array;
  readonly quotes: readonly (QuotationTraits | undefined)[];
  /** The likely source of each frame, by the slot of its cue; that of the frame before where it has none of its own. */
  readonly sources: ReadonlyMap<number, readonly number[]>;
}

export function rivalsOf(
  state: State,
  frames: readonly RawFrame[],
  quotes: readonly (QuotationTraits | undefined)[],
): Rivals {
  const contentOf = new Float32Array(state.p.start.length);
  const share = new Float32Array(state.p.start.length);
  for (const frame of frames) {
    share[frame.head] = frame.cueShare;
    for (const slot of frame.readings[0]?.content ?? [])
      contentOf[slot] = Math.max(contentOf[slot] as number, frame.cueShare);
  }
  const sources = new Map<number, readonly number[]>();
  let before: readonly number[] = [];
  let sentence = -1;
  for (const frame of frames) {
    if (frame.cueShare < 0.3) continue;
    const own = frame.readings.find((reading) => reading.source.length > 0 && reading.share > 0.02)?.source;
    const here = state.p.sentence[frame.head] as number;
    before = own ?? (here === sentence ? before : []);
    sentence = here;
    sources.set(frame.head, before);
  }
  return { frames, contentOf, share, quotes, sources };
}

const sizeOf = (n: number): number => (n < 1 ? 0 : n < 3 ? 1 : n < 6 ? 2 : n < 12 ? 3 : n < 25 ? 4 : n < 50 ? 5 : 6);
const tenth = (x: number): number => Math.floor(x * 10);
const rough = (x: number): number => Math.floor(x * 5);

type Add = (id: number, a: number, b?: number) => void;

/** What several groups of features ask of a proposal. */
interface Summary {
  /** 0: no word in quotation marks, 1: some, 2: all. */
  readonly quoted: number;
  /** Step of the number of words, and of the finite verbs among them. */
  readonly size: number;
  readonly verbs: number;
  /** Bits: 1 behind the cue, 2 before it. */
  readonly side: number;
  readonly cueStep: number;
  /** Mean belief of the flat tagger that the words are content. */
  readonly flatMean: number;
  /** 0: no source, 1: one that the flat tagger takes for none, 2: one that it knows. */
  readonly sourceSeen: number;
  readonly how: number;
  /** Expected agreement with the frame tagger's shares, in tenths. */
  readonly J: number;
}

/** Features of the two judges: does the proposal match a statement, and does it match it to the word? */
export function proposalFeatures(state: State, q: Proposal, rivals: Rivals, out: FeatureList): void {
  const { p, flat, belief } = state;
  const { content, head, frame } = q;
  const type = frame ? 0 : 1;
  out.clear();
  const add = (id: number, a: number, b = 0): void => out.add(id * 2 + type, a, b);
  const first = content[0] as number;
  const last = content[content.length - 1] as number;
  let finite = 0;
  let inside = 0;
  let runs = 1;
  let cues = 0;
  let after = 0;
  let before = 0;
  let flatSum = 0;
  let rivalSum = 0;
  let expected = 0;
  const cueShare = frame?.cueShare ?? 0;
  content.forEach((slot, k) => {
    if ((p.bits[slot] as number) & tagBit.finite) finite++;
    if ((p.quotation[slot] as number) >= 0) inside++;
    if (k && content[k - 1] !== slot - 1) runs++;
    if ((rivals.share[slot] as number) > 0.4 && slot !== head) cues++;
    if (slot > head) after++;
    else before++;
    flatSum += belief[3 * slot + 2] as number;
    if ((rivals.contentOf[slot] as number) > cueShare) rivalSum++;
    if (frame) expected += frame.contentShare[slot - frame.from] ?? 0;
  });
  const n = content.length;
  let all = 0;
  if (frame) for (const x of frame.contentShare) all += x;
  const jaccard = frame ? expected / (n + Math.max(0, all - expected)) : 0;
  const flatMean = Math.floor(flatSum / n);
  const rival = Math.ceil((3 * rivalSum) / n);
  const size = sizeOf(n);
  const verbs = Math.min(2, finite);
  const quoted = inside === 0 ? 0 : inside === n ? 2 : 1;
  const side = head < 0 ? 0 : (after ? 1 : 0) + (before ? 2 : 0);
  const cueStep = Math.floor(cueShare * 12);
  const claims = Math.min(2, cues);
  const how = hashText(q.how);
  const J = tenth(jaccard);
  // How sure the stages before are.
  add(1, cueStep);
  add(2, cueStep, size);
  add(3, cueStep, flatMean);
  add(4, cueStep, mix(verbs, size));
  add(5, cueStep, quoted);
  add(6, cueStep, rival);
  add(7, cueStep, claims);
  add(8, cueStep, side);
  add(9, J);
  add(10, J, cueStep);
  add(11, J, how);
  add(12, J, quoted);
  add(13, how);
  add(14, how, quoted);
  add(15, how, rough(q.share));
  add(16, q.rank, rough(q.share));
  add(17, q.rank, J);
  add(18, J, flatMean);
  add(19, how, J * 8 + flatMean);
  // Its shape.
  add(20, size, verbs * 4 + quoted);
  add(21, runs, side);
  add(22, rival, claims * 10 + size);
  const source = q.source.length ? (q.source[q.source.length - 1] as number) : -1;
  const sourceKind =
    source < 0
      ? 0
      : (p.bits[source] as number) & tagBit.pronoun
        ? (p.word[source] as number)
        : (p.pos[source] as number);
  const sourceSeen = source < 0 ? 0 : q.source.some((slot) => isSource(flat[slot] as number)) ? 2 : 1;
  add(23, cueStep, sourceSeen);
  add(24, sourceKind, quoted);
  add(25, flatMean, sourceSeen * 10 + rival);
  // Its edges.
  const W0 = p.word[first] as number;
  const P0 = p.pos[first] as number;
  const P1 = p.pos[last] as number;
  const next = p.word[last + 1] as number;
  const previous = p.word[first - 1] as number;
  add(26, W0, side);
  add(27, P1, quoted);
  add(28, next, quoted);
  add(29, previous, quoted);
  add(30, p.pos[last + 1] as number, P1);
  add(31, p.pos[first - 1] as number, P0);
  const endFlat = (flat[last] as number) * 10 + (flat[last + 1] as number);
  const startFlat = (flat[first] as number) * 10 + (flat[first - 1] as number);
  add(32, endFlat);
  add(33, startFlat);
  add(34, endFlat, how);
  add(35, startFlat, how);
  add(36, endFlat, startFlat);
  const at = (slot: number): number => (frame ? (frame.contentShare[slot - frame.from] ?? 0) : 0);
  const startDrop = rough(at(first)) * 6 + rough(at(first - 1));
  const endDrop = rough(at(last)) * 6 + rough(at(last + 1));
  add(37, startDrop, side);
  add(38, endDrop, side);
  add(39, startDrop, endDrop);
  add(40, endDrop, how);
  add(41, startDrop, how);
  add(42, endDrop, next);
  add(43, startDrop, W0);
  add(44, belief[3 * last + 2] as number, belief[3 * last + 5] as number);
  add(45, belief[3 * first + 2] as number, belief[3 * first - 1] as number);
  let rest = 0;
  for (let k = last + 1; k <= p.last && flat[k] === 6 && rest < 4; k++) rest++;
  add(46, rest, how);
  add(47, next, how);
  add(48, W0, how);
  add(49, mix(next, P1), mix(side, quoted));
  // What begins behind the last word and ended before the first: “… and warned”, “…, who left”.
  const P2 = p.pos[last + 2] as number;
  const X2 = p.classes[last + 2] as number;
  add(140, next, mix(P2, quoted));
  add(141, next, mix(X2, how));
  add(142, next, mix(P2, Math.min(1, finite)));
  add(143, mix(next, P2), mix(endDrop, how));
  add(144, mix(p.pos[last - 1] as number, P1), mix(p.pos[last + 1] as number, how));
  add(145, mix(p.pos[first - 2] as number, previous), P0);
  add(146, mix(previous, W0), how);
  add(147, mix(W0, p.pos[first + 1] as number), startDrop);
  const past = verbTypes(p, first, last);
  add(148, past, mix(next, P2));
  add(149, past, mix(size, how));
  const summary: Summary = { quoted, size, side, verbs, cueStep, flatMean, sourceSeen, how, J };
  ruleFeatures(state, q, summary, add);
  quotationFeatures(state, q, rivals, summary, add);
  if (head >= 0) cueFeaturesOf(state, q, rivals, summary, add);
  else {
    add(120, p.sentence[first] === p.sentence[last] ? 1 : 0, quoted);
    add(121, first === p.first ? 1 : 0, p.last - last < 2 ? 1 : 0);
    add(122, q.source.length ? 1 : 0, q.cue.length ? 1 : 0);
    add(123, size, quoted);
    add(124, verbs, size);
    add(125, flatMean, quoted * 10 + size);
  }
}

/** How the proposal agrees with what the rules found for the same cue, and with what they found at all. */
function ruleFeatures({ rules }: State, q: Proposal, at: Summary, add: Add): void {
  const index = q.head >= 0 ? (rules.cue[q.head] as number) : -1;
  const own = rules.frames[index];
  let common = 0;
  let others = 0;
  for (const slot of q.content) {
    const r = rules.content[slot] as number;
    if (r >= 0 && r === index) common++;
    else if (r >= 0) others++;
  }
  const jaccard = own ? common / (own.content.length + q.content.length - common) : 0;
  const first = q.content[0] as number;
  const last = q.content[q.content.length - 1] as number;
  const same = own && jaccard > 0.999 ? 5 : Math.floor(jaccard * 5);
  const edges = own ? (own.content[0] === first ? 1 : 0) + (own.content[own.content.length - 1] === last ? 2 : 0) : 4;
  const foreign = Math.ceil((3 * others) / q.content.length);
  const code = own?.code ?? 0;
  add(130, same, edges);
  add(131, same, code);
  add(132, edges, at.how);
  add(133, same * 8 + edges, at.J);
  add(134, code, at.cueStep);
  add(135, own ? 1 : 0, foreign);
  add(136, foreign, at.cueStep);
  add(137, edges, code);
}

/** Whether finite verbs of the past and of the present stand in a stretch of slots: content is seldom a bare past tense. */
function verbTypes(p: Columns, first: number, last: number): number {
  let types = 0;
  for (let slot = first; slot <= last; slot++)
    types |= p.tag[slot] === PAST ? 1 : (p.bits[slot] as number) & tagBit.finite ? 2 : 0;
  return types;
}

function quotationFeatures(state: State, q: Proposal, rivals: Rivals, at: Summary, add: Add): void {
  const { p } = state;
  const first = q.content[0] as number;
  const last = q.content[q.content.length - 1] as number;
  const opening = rivals.quotes[p.quotation[first] as number];
  const closing = rivals.quotes[p.quotation[last] as number];
  const startWhole = opening ? (first - opening.first <= 1 ? 2 : 1) : 0;
  const endWhole = closing ? (closing.last - last <= 1 ? 2 : 1) : 0;
  const stopped = (opening?.stopped ? 1 : 0) + (closing?.stopped ? 2 : 0) + (opening?.speech ? 4 : 0);
  const whole = startWhole * 3 + endWhole;
  add(50, whole, at.quoted * 10 + at.size);
  add(51, whole, stopped);
  add(52, whole * 8 + stopped, at.how);
  add(53, whole, at.cueStep);
  // A quotation left outside right next to the content.
  const nextQuote = (p.quotation[last + 1] as number) >= 0 && p.quotation[last + 1] !== p.quotation[last] ? 1 : 0;
  const quoteBefore = (p.quotation[first - 1] as number) >= 0 && p.quotation[first - 1] !== p.quotation[first] ? 1 : 0;
  add(54, nextQuote * 2 + quoteBefore, at.quoted * 10 + at.side);
  const split = q.content.some(
    (slot, k) =>
      k > 0 &&
      q.content[k - 1] !== slot - 1 &&
      (p.sentence[slot] as number) > (p.sentence[q.content[k - 1] as number] as number),
  );
  add(55, split ? 1 : 0, whole * 4 + at.side);
  add(
    56,
    (p.sentence[last] as number) - (p.sentence[first] as number) > 1
      ? 2
      : p.sentence[last] === p.sentence[first]
        ? 0
        : 1,
    at.quoted * 10 + at.side,
  );
  add(57, (p.opening ? 1 : 0) + (p.sentence[first] === 0 ? 2 : 0), at.cueStep);
}

function cueFeaturesOf(state: State, q: Proposal, rivals: Rivals, at: Summary, add: Add): void {
  const { p, flat } = state;
  const { head, content } = q;
  const clause = state.clause(head);
  const first = content[0] as number;
  const last = content[content.length - 1] as number;
  const L = p.lemma[head] as number;
  const X = p.classes[head] as number;
  const C = clause.complement;
  const f = flat[head] as number;
  const small = Math.min(4, at.size);
  const W0 = p.word[first] as number;
  const P0 = p.pos[first] as number;
  add(60, L);
  add(61, X);
  add(62, C, at.side);
  add(63, C, X);
  add(64, clause.subject);
  add(65, clause.voice, X);
  add(66, mix(clause.before, clause.after), at.side);
  add(67, f, at.cueStep);
  add(68, f, mix(at.flatMean, at.sourceSeen));
  const rival = rivals.contentOf[head] as number;
  add(69, rival > at.cueStep / 12 ? 1 : rival > 0.4 ? 2 : 0, at.cueStep);
  add(70, (p.quotation[head] as number) >= 0 ? 1 : 0, at.quoted * 20 + at.cueStep);
  add(71, L, at.side * 4 + at.quoted);
  add(72, L, at.verbs * 8 + small);
  add(73, C, at.verbs * 8 + small);
  add(74, X, at.verbs * 8 + small);
  const gap = Math.min(6, Math.abs(first > head ? first - head : head - last));
  add(75, gap, at.side);
  add(76, X, at.sourceSeen);
  add(77, state.prior[head] as number, at.cueStep);
  add(78, L, at.how);
  add(79, X, at.how);
  add(80, C, at.how);
  add(81, mix(C, X), at.how);
  add(82, at.side, mix(at.how, at.quoted));
  add(83, W0, L);
  add(84, W0, X);
  add(85, W0, C);
  add(86, mix(P0, p.word[first - 1] as number), X);
  add(87, L, mix(P0, p.pos[first - 1] as number));
  add(88, gap, at.how);
  add(89, L, at.J);
  add(90, C, at.J);
  // Other statements of the sentence and of its neighbours in the paragraph.
  let left = 0;
  let right = 0;
  let near = 0;
  for (const frame of rivals.frames) {
    if (frame.head === head || frame.cueShare < 0.4) continue;
    const d = (p.sentence[frame.head] as number) - (p.sentence[head] as number);
    if (d === 0 && frame.head < head) left = 1;
    else if (d === 0) right = 1;
    else if (d === -1 || d === 1) near = 1;
  }
  add(91, left * 4 + right * 2 + near, at.cueStep);
  add(92, left * 4 + right * 2 + near, X);
}

import type { FeatureList } from './featureList';
import { hashText, mix } from './hash';
import type { Rivals } from './proposalFeatures';
import { run, type Proposal } from './proposals';
import { isSource, type State } from './state';
import { tagBit } from './tags';

/** A stretch of slots that may be the source of a statement; empty for "none named". */
export interface SourceOption {
  readonly slots: readonly number[];
  /** Where it comes from; ids are stable. */
  readonly how: string;
  /** Sum of the probabilities of the readings that hold it. */
  readonly share: number;
  /** All the ways in which it was found: bits by the order of `ways`. */
  readonly ways: number;
}

const ways = [
  'reading',
  'other reading',
  'subject',
  'clause before',
  'flat before',
  'flat after',
  'none',
  'rule',
  'sentence before',
  'first subject',
];

/** The sources worth judging for `q`: those of the tagger's readings, the subject, sources nearby, and none. */
export function sourceOptions(state: State, q: Proposal, rivals: Rivals): SourceOption[] {
  const { p, flat } = state;
  const own = new Set(q.content);
  const found = new Map<string, { slots: readonly number[]; how: string; share: number; ways: number }>();
  const add = (how: string, slots: readonly number[], share: number): void => {
    const free = slots.filter((slot) => !own.has(slot));
    // “Orrin & Vale today announced”: nobody of that name.
    if (free.length === 1 && DAYS.test(p.info[free[0] as number]?.lower ?? '')) return;
    if (isRelied(p, free[0], q.head)) return;
    const key = free.join();
    const known = found.get(key);
    const way = 1 << ways.indexOf(how);
    if (known) {
      known.share += share;
      known.ways |= way;
    } else found.set(key, { slots: free, how, share, ways: way });
  };
  let none = 0;
  q.frame?.readings.forEach((reading, rank) => {
    if (reading.source.length) add(rank ? 'other reading' : 'reading', reading.source, reading.share);
    else none += reading.share;
  });
  if (!q.frame && q.source.length) add('reading', q.source, 0);
  if (q.head >= 0) {
    const { subjectFirst, subjectLast } = state.clause(q.head);
    if (subjectFirst >= 0) add('subject', run(subjectFirst, subjectLast), 0);
    const rule = state.rules.frames[state.rules.cue[q.head] as number];
    if (rule?.source.length) add('rule', rule.source, 0);
    const s = p.sentence[q.head] as number;
    let before = -1;
    let earlier = -1;
    for (const frame of rivals.frames) {
      if (frame.head >= q.head || !rivals.sources.get(frame.head)?.length) continue;
      if (p.sentence[frame.head] === s) before = frame.head;
      else if (p.sentence[frame.head] === s - 1) earlier = frame.head;
    }
    if (before >= 0) add('clause before', rivals.sources.get(before) ?? [], 0);
    if (earlier >= 0) add('sentence before', rivals.sources.get(earlier) ?? [], 0);
    let verb = p.sentenceFirst[s] as number;
    while (verb < q.head && !((p.bits[verb] as number) & tagBit.finite)) verb++;
    const main = verb < q.head ? state.clause(verb) : undefined;
    if (main && main.subjectFirst >= 0) add('first subject', run(main.subjectFirst, main.subjectLast), 0);
  } else {
    const start = q.content[0] as number;
    const earlier = rivals.frames
      .filter((frame) => frame.head < start && rivals.sources.get(frame.head)?.length)
      .at(-1);
    if (earlier) add('sentence before', rivals.sources.get(earlier.head) ?? [], 0);
  }
  const anchor = q.head >= 0 ? q.head : (q.content[0] as number);
  const left = flatRun(flat, anchor, -1, p.first, p.last);
  const right = flatRun(flat, anchor, 1, p.first, p.last);
  if (left.length) add('flat before', left, 0);
  if (right.length) add('flat after', right, 0);
  add('none', [], none);
  return [...found.values()];
}

/** “According to the papers, a valuer had warned that …”: the papers are the source of all of it, and not of the warning. */
const isRelied = ({ info }: State['p'], first: number | undefined, head: number): boolean =>
  first !== undefined &&
  info[first - 1]?.lower === 'to' &&
  info[first - 2]?.lower === 'according' &&
  head !== first - 1 &&
  head !== first - 2 &&
  head > first;

const DAYS =
  /^(?:today|yesterday|tomorrow|tonight|earlier|later|now|then|here|there|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const REACH = 40;

function flatRun(flat: Uint8Array, from: number, step: number, first: number, last: number): number[] {
  for (let k = from + step; k >= first && k <= last && Math.abs(k - from) < REACH; k += step)
    if (isSource(flat[k] as number)) {
      let a = k;
      let b = k;
      while (a > first && flat[a] === 2) a--;
      while (b < last && flat[b + 1] === 2) b++;
      return run(a, b);
    }
  return [];
}

/** Features of the judge of sources: is `option` the source of `q`? */
export function sourceFeatures(
  state: State,
  q: Proposal,
  option: SourceOption,
  options: readonly SourceOption[],
  rivals: Rivals,
  out: FeatureList,
): void {
  const { p, flat, belief } = state;
  out.clear();
  const type = option.slots.length ? 0 : 1;
  const add = (id: number, a: number, b = 0): void => out.add(id * 2 + type, a, b);
  const how = hashText(option.how);
  const share = Math.min(10, Math.floor(option.share * 10));
  const head = q.head;
  const L = head >= 0 ? (p.lemma[head] as number) : 0;
  const X = head >= 0 ? (p.classes[head] as number) : 0;
  const clause = head >= 0 ? state.clause(head) : undefined;
  const C = clause?.complement ?? 0;
  const quoted = (p.quotation[q.content[0] as number] as number) >= 0 ? 1 : 0;
  const kinds = options.reduce((set, o) => set | o.ways, 0);
  const found = option.ways;
  let best = 0;
  for (const o of options) if (o !== option) best = Math.max(best, o.share);
  const rival = Math.min(10, Math.floor(best * 10));
  add(1, how);
  add(2, how, share);
  add(3, how, kinds);
  add(4, how, rival);
  add(5, share, rival);
  add(6, how, L);
  add(7, how, X);
  add(8, how, C);
  add(9, how, clause?.voice ?? 0);
  add(10, how, clause?.subject ?? 0);
  add(11, share, L);
  add(12, share, X);
  add(13, share, mix(clause?.voice ?? 0, C));
  add(14, how, mix(clause?.before ?? 0, clause?.after ?? 0));
  add(15, how, quoted);
  out.add(16 * 2 + type, found);
  out.add(17 * 2 + type, found, share);
  out.add(18 * 2 + type, found, rival);
  out.add(19 * 2 + type, found, mix(X, C));
  if (!option.slots.length) return;
  add(42, found, L);
  add(43, found, kinds);
  add(44, found, clause?.voice ?? 0);
  add(45, found, mix(clause?.before ?? 0, clause?.after ?? 0));
  add(46, found, quoted);
  const first = option.slots[0] as number;
  const last = option.slots[option.slots.length - 1] as number;
  let flatSum = 0;
  let shareSum = 0;
  let inside = 0;
  for (const slot of option.slots) {
    flatSum += belief[3 * slot] as number;
    if (q.frame) shareSum += q.frame.sourceShare[slot - q.frame.from] ?? 0;
    if ((p.quotation[slot] as number) >= 0) inside = 1;
  }
  const n = option.slots.length;
  const flatMean = Math.floor(flatSum / n);
  const shareMean = Math.floor((10 * shareSum) / n);
  const anchor = head >= 0 ? head : (q.content[0] as number);
  const d = last < anchor ? anchor - last : first - anchor;
  const side = last < anchor ? 0 : 1;
  const far = Math.min(9, d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8);
  const pronoun = (p.bits[last] as number) & tagBit.pronoun;
  const lastKind = pronoun ? (p.word[last] as number) : (p.pos[last] as number);
  const size = Math.min(5, n);
  add(20, flatMean, shareMean);
  add(21, flatMean, how);
  add(22, shareMean, how);
  add(23, shareMean, share);
  add(24, far, side);
  add(25, far, mix(side, how));
  add(26, lastKind, how);
  add(27, lastKind, L);
  add(28, lastKind, C);
  add(29, p.role[last] as number, how);
  add(30, p.word[first] as number, how);
  add(31, p.pos[first] as number, lastKind);
  add(32, size, how);
  add(33, inside, quoted);
  add(34, p.word[last + 1] as number, how);
  add(35, p.word[first - 1] as number, how);
  add(36, (p.sentence[first] as number) === (p.sentence[anchor] as number) ? 0 : 1, how);
  add(37, p.nounClass[last] as number, mix(how, X));
  add(38, p.kind[last] as number, L);
  const crossed = rivals.frames.some(
    (f) => f.cueShare > 0.4 && f.head !== head && f.head > Math.min(anchor, last) && f.head < Math.max(anchor, first),
  )
    ? 1
    : 0;
  add(39, crossed, mix(how, side));
  add(40, clause && clause.subjectLast >= 0 ? (last === clause.subjectLast ? 2 : 1) : 0, mix(side, share));
  add(41, flat[first] as number, flat[last] as number);
}

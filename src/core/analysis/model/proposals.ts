import type { RawFrame } from './frameTagger';
import type { Columns } from './columns';
import type { QuotationTraits } from './quotationTraits';
import { isContent, isCue, isSource, type State } from './state';
import { tagBit, tagNumber } from './tags';

/** One way to read what a cue attributes. */
export interface Proposal {
  readonly head: number;
  readonly frame: RawFrame | undefined;
  /** What made it: a reading of the frame tagger, or a change to the best one. Ids are stable. */
  readonly how: string;
  readonly source: readonly number[];
  readonly cue: readonly number[];
  /** Slots, ascending, never empty. */
  readonly content: readonly number[];
  /** Rank and probability of the reading it comes from. */
  readonly rank: number;
  readonly share: number;
}

const IN = tagNumber('IN');
const TO = tagNumber('TO');
const JOINT = /^(but|and|as|while|after|because|when|though|although|if|since|before)$/;
const LINK = /^(in|on|at|during|by|for|with|last|this|that|who|which)$/;
const LEAD = /^(to|as|with|of|at|about|on|for|in|against)$/;
const BREAK = /^(,|;|--|—|–)$/;
const LONGEST_EXTENSION = 30;

/** The slots from `a` to `b`, both included. */
export function run(a: number, b: number): number[] {
  const out: number[] = [];
  for (let slot = a; slot <= b; slot++) out.push(slot);
  return out;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** Whether ascending `slots` hold `slot`. */
function includes(slots: readonly number[], slot: number): boolean {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return slots[low] === slot;
}

/** Two ascending lists in one. */
function merged(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    out.push(Math.min(x, y));
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return out;
}

/** All readings worth judging of the statement that `frame` found, the likeliest reading of the tagger first. */
export function proposalsOf(
  state: State,
  frame: RawFrame,
  quotes: readonly (QuotationTraits | undefined)[],
): Proposal[] {
  const { p } = state;
  const seen: (readonly number[])[] = [];
  const out: Proposal[] = [];
  const best = frame.readings.find((reading) => reading.content.length > 0);
  const add = (how: string, content: readonly number[], rank: number): void => {
    if (!content.some((slot) => p.info[slot]?.isWord)) return;
    if (seen.some((other) => isSame(other, content))) return;
    seen.push(content);
    const base = frame.readings[rank] ?? best ?? { source: [], cue: [frame.head], share: 0 };
    const own = (slot: number): boolean => includes(content, slot);
    out.push({
      head: frame.head,
      frame,
      how,
      source: base.source.filter((slot) => !own(slot)),
      cue: base.cue.filter((slot) => !own(slot)),
      content,
      rank,
      share: base.share,
    });
  };
  frame.readings.forEach((reading, rank) => {
    if (!reading.content.length) return;
    add('reading', snapped(p, reading.content, quotes, reading), rank);
  });
  const rule = state.rules.frames[state.rules.cue[frame.head] as number];
  if (rule?.content.length) add('rule', rule.content, 0);
  const rank = frame.readings.findIndex((reading) => reading.content.length > 0);
  const chosen = frame.readings[rank];
  const zone = zoneOf(frame, chosen ?? { source: [], cue: [frame.head] });
  if (!chosen) return out;
  const content = snapped(p, chosen.content, quotes, chosen);
  quotationProposals(p, frame, content, zone, quotes).forEach(([how, slots]) => add(how, slots, rank));
  if (p.info[frame.head]?.word !== ':')
    edgeProposals(p, frame.head, content, chosen).forEach(([how, slots]) => add(how, slots, rank));
  return out;
}

/** First and last slot of the cue with a source next to it. */
function zoneOf(
  frame: RawFrame,
  parts: { readonly source: readonly number[]; readonly cue: readonly number[] },
): [number, number] {
  const near = parts.source.filter((slot) => Math.abs(slot - frame.head) < 40);
  const slots = [frame.head, ...parts.cue, ...near];
  return [Math.min(...slots), Math.max(...slots)];
}

/** Takes quotations whole of which at least half belongs to `content`. */
function snapped(
  p: Columns,
  content: readonly number[],
  quotes: readonly (QuotationTraits | undefined)[],
  parts: { readonly source: readonly number[]; readonly cue: readonly number[] },
): readonly number[] {
  const counts = new Map<number, number>();
  for (const slot of content) {
    const q = p.quotation[slot] as number;
    if (q >= 0) counts.set(q, (counts.get(q) ?? 0) + 1);
  }
  let result = content;
  for (const [q, count] of counts) {
    const quote = quotes[q];
    if (!quote) continue;
    const size = quote.last - quote.first + 1;
    if (count === size || 2 * count < size || !(quote.speech || size <= 12)) continue;
    if ([...parts.cue, ...parts.source].some((slot) => p.quotation[slot] === q)) continue;
    result = merged(result, run(quote.first, quote.last));
  }
  return result;
}

/** Readings that the structure of quotations suggests. */
function quotationProposals(
  p: Columns,
  frame: RawFrame,
  content: readonly number[],
  zone: readonly [number, number],
  quotes: readonly (QuotationTraits | undefined)[],
): [string, number[]][] {
  const out: [string, number[]][] = [];
  const head = frame.head;
  if ((p.quotation[head] as number) >= 0) return out;
  const [low, high] = zone;
  const quoteAt = (slot: number): QuotationTraits | undefined => {
    const q = p.quotation[slot] as number;
    return slot >= p.first && slot <= p.last && q >= 0 ? quotes[q] : undefined;
  };
  // “…,” she said: the quotation that ends right before.
  let k = low - 1;
  while (k >= p.first && low - k < 3 && !p.info[k]?.isWord && (p.quotation[k] as number) < 0) k--;
  const before = quoteAt(k);
  const quoted = content.filter((slot) => (p.quotation[slot] as number) >= 0);
  if (before && before.last === k) {
    out.push(['quotation before', run(before.first, before.last)]);
    out.push(['quotation before', merged(run(before.first, before.last), quoted)]);
    // Unbroken speech before it: “A.” “B,” he said.
    const earlier = quoteAt(before.first - 1);
    if (earlier) out.push(['quotations before', merged(run(earlier.first, before.last), quoted)]);
  }
  // She said: “…”
  let j = high + 1;
  while (
    j <= p.last &&
    j - high < 4 &&
    (!p.info[j]?.isWord || p.info[j]?.lower === 'that') &&
    (p.quotation[j] as number) < 0
  )
    j++;
  const after = quoteAt(j);
  if (after && after.first === j && j > high) {
    out.push(['quotation after', run(after.first, after.last)]);
    const next = quoteAt(after.last + 1);
    if (next?.speech) out.push(['quotations after', run(after.first, next.last)]);
  }
  // “A,” she said. “B.” and “A,” she said, “B.”
  const sentence = p.sentence[head] as number;
  const s1 = p.sentenceLast[sentence] as number;
  let second: QuotationTraits | undefined;
  for (let i = high + 1; i <= Math.min(p.last, s1 + 1) && !second && i - high < 30; i++) {
    const quote = quoteAt(i);
    if (quote?.speech && quote.first === i) second = quote;
  }
  if (second && before && before.last === k) {
    const both = merged(run(before.first, before.last), run(second.first, second.last));
    out.push(['broken quotation', both]);
    const third = quoteAt(second.last + 1);
    if (third?.speech) out.push(['broken quotation', merged(both, run(third.first, third.last))]);
  } else if (second && content.length) out.push(['quotation added', merged(content, run(second.first, second.last))]);
  const lastSlot = content[content.length - 1];
  if (lastSlot !== undefined) {
    const adjacent = quoteAt(lastSlot + 1);
    if (adjacent?.speech && adjacent.first === lastSlot + 1)
      out.push(['running on', merged(content, run(adjacent.first, adjacent.last))]);
  }
  if (quoted.length && quoted.length < content.length) out.push(['quoted part', quoted]);
  return out;
}

/** Readings that begin or end elsewhere than the tagger's best one. */
function edgeProposals(
  p: Columns,
  head: number,
  content: readonly number[],
  parts: { readonly source: readonly number[]; readonly cue: readonly number[] },
): [string, number[]][] {
  const out: [string, number[]][] = [];
  const n = content.length;
  const end = content[n - 1] as number;
  let lastRun = n - 1;
  while (lastRun > 0 && content[lastRun - 1] === (content[lastRun] as number) - 1) lastRun--;
  const start = content[lastRun] as number;
  const first = content[0] as number;
  let limit = p.sentenceLast[p.sentence[end] as number] as number;
  while (limit > end && !p.info[limit]?.isWord && (p.quotation[limit] as number) < 0) limit--;
  const bare = (slot: number): boolean => (p.quotation[slot] as number) < 0;
  const word = (slot: number): string => p.info[slot]?.lower ?? '';
  const finite = (slot: number): boolean => ((p.bits[slot] as number) & tagBit.finite) !== 0;
  const before = (bound: number): number[] => content.filter((slot) => slot < bound);
  if (bare(end) && end > head) {
    if (
      end < limit &&
      limit - end <= LONGEST_EXTENSION &&
      ![...parts.source, ...parts.cue].some((slot) => slot > end)
    ) {
      out.push(['extended', [...content, ...run(end + 1, limit)]]);
      for (let k = end + 2, found = 0; k <= limit && found < 2; k++)
        if (BREAK.test(word(k)) && bare(k)) {
          out.push([`extended to comma ${found}`, [...content, ...run(end + 1, k - 1)]]);
          found++;
        }
    }
    for (let k = end - 1, found = 0; k > start + 2 && found < 3; k--)
      if (BREAK.test(word(k)) && bare(k)) out.push([`cut at comma ${found++}`, before(k)]);
    for (let k = end - 1, found = 0; k > start + 2 && found < 2; k--)
      if (JOINT.test(word(k)) && bare(k)) out.push([`cut at joint ${found++}`, before(k)]);
    for (let k = end - 1, found = 0; k > start + 1 && end - k < 9 && found < 2; k--)
      if ((p.tag[k] === IN || LINK.test(word(k))) && bare(k)) out.push([`cut at link ${found++}`, before(k)]);
    if (
      end + 1 <= limit &&
      (p.tag[end + 1] === IN || p.tag[end + 1] === TO || /^(last|this|next)$/.test(word(end + 1)))
    ) {
      let k = end + 1;
      while (k < limit && k - end < 8 && !BREAK.test(word(k + 1)) && !finite(k + 1) && !JOINT.test(word(k + 1))) k++;
      if (k < limit) out.push(['extended by link', [...content, ...run(end + 1, k)]]);
    }
  }
  // Content before its cue: the clause may begin later or at the start of the sentence.
  if (end < head && bare(first)) {
    const s0 = p.sentenceFirst[p.sentence[first] as number] as number;
    if (first > s0) out.push(['from sentence start', [...run(s0, first - 1), ...content]]);
    for (let k = first, found = 0; k < first + 12 && k < end - 2 && found < 2; k++)
      if ((BREAK.test(word(k)) || /^(and|but)$/.test(word(k))) && bare(k))
        out.push([`from comma ${found++}`, content.filter((slot) => slot > k)]);
  }
  if (first > head) {
    if (
      first - 1 > head &&
      (p.tag[first - 1] === IN || p.tag[first - 1] === TO || parts.cue.includes(first - 1)) &&
      bare(first - 1)
    )
      out.push(['with link', [first - 1, ...content]]);
    if (n > 2 && LEAD.test(word(first))) out.push(['without link', content.slice(1)]);
    if (n > 2 && word(first) === 'that') out.push(['without that', content.slice(1)]);
    let k = first;
    while (k - first < 7 && k <= p.last && (p.bits[k] as number) & tagBit.nominal) k++;
    if (k > first && /^(to|that|as)$/.test(word(k)) && content.includes(k + 1))
      out.push(['without object', content.filter((slot) => slot >= k)]);
    if (
      first - 1 > head &&
      first - head < 8 &&
      /^(to|that|as)$/.test(word(first)) &&
      bare(first - 1) &&
      !parts.source.includes(first - 1)
    )
      out.push(['with object', [...run(head + 1, first - 1).filter((slot) => !parts.cue.includes(slot)), ...content]]);
  }
  if (lastRun > 0) {
    out.push(['first run', content.slice(0, lastRun)]);
    out.push(['last run', content.slice(lastRun)]);
    out.push([
      'closed gap',
      run(first, end).filter((slot) => !parts.cue.includes(slot) && !parts.source.includes(slot) && slot !== head),
    ]);
  }
  return out;
}

const SHORTEST_LEFTOVER = 3;

/** Content that the flat tagger saw and none of `frames` claimed: statements without a cue of their own. */
export function leftovers(state: State, frames: readonly RawFrame[]): Proposal[] {
  const { p, flat } = state;
  const claimed = new Uint8Array(p.start.length);
  for (const frame of frames) {
    const best = frame.readings[0];
    if (best && frame.cueShare > 0.4)
      for (const slot of [...best.content, ...best.source, ...best.cue]) claimed[slot] = 1;
  }
  const out: Proposal[] = [];
  for (let i = p.first; i <= p.last; i++) {
    if (!isContent(flat[i] as number) || claimed[i]) continue;
    let j = i;
    while (j < p.last && flat[j + 1] === 6 && !claimed[j + 1]) j++;
    if (j - i + 1 >= SHORTEST_LEFTOVER) {
      const s = p.sentence[i] as number;
      const sentence = run(p.sentenceFirst[s] as number, p.sentenceLast[s] as number);
      out.push({
        head: -1,
        frame: undefined,
        how: 'leftover',
        source: sentence.filter((slot) => isSource(flat[slot] as number)),
        cue: sentence.filter((slot) => isCue(flat[slot] as number)),
        content: run(i, j),
        rank: 0,
        share: 0,
      });
    }
    i = j;
  }
  return out;
}

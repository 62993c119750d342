import type { Span } from '../text/span';

/** One unit of a coder: the content of a statement, one or more spans in UTF-16 offsets, in any order. */
export type Unit = readonly Span[];

export interface SpanAgreement {
  /** F1 of units with the same edges, 0..1; `undefined` when neither has any. */
  readonly exact: number | undefined;
  /** F1 of units that can be paired one to one so that both share at least half of their union. */
  readonly overlap: number | undefined;
  /** Number of units of each coder. */
  readonly units: readonly [number, number];
  /** Number of pairs with the same edges. */
  readonly same: number;
  /** The pairs by overlap, as indices into both lists; those left over are in nobody's pair. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** White space and marks at the edges, over which coders differ without meaning anything by it. */
const EDGE = /[\s\p{P}\p{S}]/u;

/** Two units are the same when they share this part of their union. */
const SAME = 0.5;

/**
 * Compares the units that two coders have marked in one text. Edges are trimmed of white space and marks on both
 * sides, and the order of units and of spans in them does not matter.
 */
export function compareSpans(text: string, first: readonly Unit[], second: readonly Unit[]): SpanAgreement {
  const [a, b] = [first.map((unit) => normalise(text, unit)), second.map((unit) => normalise(text, unit))];
  const exact = pairUp(a, b, (one, two) => (keyOf(one) === keyOf(two) ? 1 : 0));
  const pairs = pairUp(a, b, (one, two) => {
    const share = shareOf(one, two);
    return share >= SAME ? share : 0;
  });
  const units = [a.length, b.length] as const;
  return { exact: f1(exact.length, units), overlap: f1(pairs.length, units), units, same: exact.length, pairs };
}

/** F1 of `pairs` among the units of two coders, 0..1; `undefined` when neither has any. */
export function f1(pairs: number, [first, second]: readonly [number, number]): number | undefined {
  const total = first + second;
  return total ? (2 * pairs) / total : undefined;
}

/** True when two units have the same edges, apart from white space and marks there. */
export const sameUnit = (text: string, a: Unit, b: Unit): boolean =>
  keyOf(normalise(text, a)) === keyOf(normalise(text, b));

/** Pairs one to one, the highest scores first; zero is no pair. */
function pairUp(
  a: readonly Unit[],
  b: readonly Unit[],
  score: (one: Unit, two: Unit) => number,
): readonly (readonly [number, number])[] {
  const scored = a
    .flatMap((one, i) => b.map((two, j) => ({ i, j, score: score(one, two) })))
    .filter((pair) => pair.score > 0);
  const [left, right] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [number, number])[] = [];
  for (const { i, j } of scored.sort((x, y) => y.score - x.score)) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    pairs.push([i, j]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}

function normalise(text: string, unit: Unit): Unit {
  const trimmed = unit.map(({ start, end }) => {
    let [from, to] = [start, end];
    while (from < to && EDGE.test(text.charAt(from))) from++;
    while (to > from && EDGE.test(text.charAt(to - 1))) to--;
    // What consists of marks only is kept as it is.
    return from < to ? { start: from, end: to } : { start, end };
  });
  return trimmed.sort((x, y) => x.start - y.start);
}

const keyOf = (unit: Unit): string => unit.map(({ start, end }) => `${start}-${end}`).join(' ');

const sizeOf = (unit: Unit): number => unit.reduce((sum, { start, end }) => sum + end - start, 0);

function shareOf(a: Unit, b: Unit): number {
  let common = 0;
  for (const one of a)
    for (const two of b) common += Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start));
  return common / (sizeOf(a) + sizeOf(b) - common || 1);
}

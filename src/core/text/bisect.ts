import { overlaps, type Span } from './span';

/**
 * Index of the first of `items` that is not before what is looked for; `items.length` when all are. By halving, for lists
 * in which all items before it come first.
 */
export function firstNotBefore<T>(items: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of `spans` (ascending, disjoint) that overlaps `span`. */
export function firstOverlap<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  const found = spans[firstNotBefore(spans, ({ end }) => end <= span.start)];
  return found && overlaps(found, span) ? found : undefined;
}

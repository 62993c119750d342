import type { Span } from '../text/span';
import type { View } from './view';

export type Edge = 'start' | 'end';

/** How far an edge goes: to the next word, to the next edge of a sentence, or to the next quotation mark. */
export type EdgeUnit = 'word' | 'sentence' | 'mark';

/**
 * Moves one edge of a content by a unit. White space and commas beside a sentence or a mark stay outside.
 *
 * @param spans Ascending, not empty.
 * @returns The new spans; the same where there is nothing to grow into or nothing would be left.
 */
export function moveEdgeBy(
  view: View,
  spans: readonly Span[],
  { edge, direction, unit }: { readonly edge: Edge; readonly direction: 'grow' | 'shrink'; readonly unit: EdgeUnit },
): readonly Span[] {
  if (unit === 'word') return moveEdge(view.text, spans, edge, direction);
  const index = edge === 'start' ? 0 : spans.length - 1;
  const span = spans[index];
  if (!span) return spans;
  const stops = stopsOf(view, edge, unit);
  const forward = (edge === 'end') === (direction === 'grow');
  const beyond = stops.filter((stop) => (forward ? stop > span[edge] : stop < span[edge]));
  if (!beyond.length) return spans;
  const moved = { ...span, [edge]: forward ? Math.min(...beyond) : Math.max(...beyond) };
  return moved.start < moved.end ? spans.map((old, at) => (at === index ? moved : old)) : spans;
}

/** Where an edge may stop: a start never in front of white space, an end never behind it. */
function stopsOf({ text, article }: View, edge: Edge, unit: 'sentence' | 'mark'): number[] {
  const loose = (index: number): boolean => /[\s,;:]/.test(text.charAt(index));
  const settle = (at: number): number => {
    let stop = at;
    if (edge === 'start') while (stop < text.length && loose(stop)) stop++;
    else while (stop > 0 && loose(stop - 1)) stop--;
    return stop;
  };
  const places = unit === 'sentence' ? article.sentences : article.quotations;
  return places.flatMap(({ start, end }) => {
    if (unit === 'sentence') return [settle(edge === 'start' ? start : end)];
    // The marks belong to the quotation: an edge takes both of a quotation in, or leaves both out.
    return [settle(start), settle(end)];
  });
}

/**
 * Moves one edge of a content by a word. Marks go with their word, except a comma that ends up last.
 *
 * @param spans Ascending, not empty: the start is that of the first, the end that of the last.
 * @param direction `grow` or `shrink` the content.
 * @returns The new spans; the same where there is nothing to grow into or nothing would be left.
 */
export function moveEdge(
  text: string,
  spans: readonly Span[],
  edge: Edge,
  direction: 'grow' | 'shrink',
): readonly Span[] {
  const index = edge === 'start' ? 0 : spans.length - 1;
  const span = spans[index];
  if (!span) return spans;
  const forward = (edge === 'end') === (direction === 'grow');
  const moved =
    edge === 'start' ? { ...span, start: step(text, span.start, edge, forward) } : endAt(text, span, forward);
  return moved.start < moved.end ? spans.map((old, at) => (at === index ? moved : old)) : spans;
}

function endAt(text: string, span: Span, forward: boolean): Span {
  let end = step(text, span.end, 'end', forward);
  while (end > span.start && /[,;:]/.test(text.charAt(end - 1)) && end !== span.end) end--;
  // A word whose only news is the comma that was taken off again is no step.
  if (forward && end === span.end) end = step(text, step(text, span.end, 'end', true), 'end', true);
  return { ...span, end };
}

/** The next edge of a word (a run without white space) in front of or behind `from`. */
function step(text: string, from: number, edge: Edge, forward: boolean): number {
  const space = (index: number): boolean => /\s/.test(text.charAt(index));
  let at = from;
  if (forward) {
    if (edge === 'start') {
      while (at < text.length && !space(at)) at++;
      while (at < text.length && space(at)) at++;
    } else {
      while (at < text.length && space(at)) at++;
      while (at < text.length && !space(at)) at++;
    }
  } else if (edge === 'start') {
    while (at > 0 && space(at - 1)) at--;
    while (at > 0 && !space(at - 1)) at--;
  } else {
    while (at > 0 && !space(at - 1)) at--;
    while (at > 0 && space(at - 1)) at--;
  }
  return at;
}

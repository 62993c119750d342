import type { Span } from '../text/span';

/** One replacement of a text edit, in UTF-16 units of the text before the edit. */
export interface TextChange extends Span {
  /** What stands there afterwards. */
  readonly text: string;
}

/**
 * Follows a span through one edit of the text.
 *
 * @param changes The replacements of the edit, disjoint, all in offsets of the text before it, in any order: exactly
 *   `contentChanges` of VS Code with `rangeOffset` and `rangeLength`.
 * @returns The span afterwards. Its start clings to the right and its end to the left, so that typing at an edge does
 *   not make it grow. `undefined` when all of it was deleted or replaced.
 */
export function mapSpan(span: Span, changes: readonly TextChange[]): Span | undefined {
  let { start, end } = span;
  let shiftStart = 0;
  let shiftEnd = 0;
  for (const change of changes) {
    const growth = change.text.length - (change.end - change.start);
    if (change.start <= span.start && change.end >= span.end && change.end > change.start) return undefined;
    // Start: at or behind the change it moves with the text; inside, it goes to the end of what was put there.
    if (change.end <= span.start) shiftStart += growth;
    else if (change.start <= span.start) {
      start = change.end;
      shiftStart += growth;
    }
    // End: text put in at the end stays outside; inside a change, it goes to the change's start.
    if (change.end <= span.end && change.start < span.end) shiftEnd += growth;
    else if (change.start < span.end && change.end > span.end) end = change.start;
  }
  const mapped = { start: start + shiftStart, end: end + shiftEnd };
  return mapped.start < mapped.end ? mapped : undefined;
}

import { normalized } from '../text/codePoints';
import type { Span } from '../text/span';
import { foldString } from './fold';
import { findOccurrences } from './occurrences';
import type { Selector } from './selector';
import { reversed, sharedRun } from './similarity';
import type { TextIndex } from './textIndex';

/** Characters of context that are always stored, and at most, on each side. */
export const CONTEXT = 32;
export const MAX_CONTEXT = 96;

/** More of the context than agrees with a copy, so that one changed letter does not make the two alike. */
const SLACK = 12;

/**
 * Describes a span so that `anchor` can find it again after edits.
 *
 * @param span UTF-16 offsets into `index.text`, not empty.
 * @see W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector.
 */
export function describe(index: TextIndex, span: Span): Selector {
  const { codePoints, folded } = index;
  const start = codePoints.fromUtf16(span.start);
  const end = codePoints.fromUtf16(span.end);
  const slice = (from: number, to: number): string =>
    normalized(index.text.slice(codePoints.toUtf16(from), codePoints.toUtf16(to)));
  const quote = slice(start, end);

  const here = folded.toFolded(span.start);
  const size = foldString(quote).length;
  const copies = findOccurrences(folded.text, foldString(quote)).filter((at) => Math.abs(at - here) > 1);
  const before = (at: number): string => reversed(folded.text.slice(Math.max(0, at - MAX_CONTEXT), at));
  const after = (at: number): string => folded.text.slice(at + size, at + size + MAX_CONTEXT);
  const need = (side: (at: number) => string): number => {
    const own = side(here);
    const longest = copies.reduce((most, at) => Math.max(most, sharedRun(own, side(at))), 0);
    return Math.min(MAX_CONTEXT, Math.max(CONTEXT, longest && longest + SLACK));
  };
  return {
    quote,
    prefix: slice(Math.max(0, start - need(before)), start),
    suffix: slice(end, Math.min(codePoints.length, end + need(after))),
    start,
    end,
    ...(copies.length ? { copies: copies.length } : {}),
  };
}

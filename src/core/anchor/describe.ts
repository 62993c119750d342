import { normalized } from '../text/codePoints';
import type { Span } from '../text/span';
import { foldString } from './fold';
import { findOccurrences } from './occurrences';
import type { Selector } from './selector';
import { reversed, sharedRun, sideSimilarity } from './similarity';
import type { TextIndex } from './textIndex';

/** Characters of context that are always stored, and at most, on each side. */
export const CONTEXT = 32;
export const MAX_CONTEXT = 96;

/**
 * Context is stored as far as needed for the context of every copy to be less similar than this; `anchor` then asks
 * for more than this on both sides.
 */
export const LIKE_A_COPY = 0.75;

/** Sizes that are tried. */
const SIZES = [CONTEXT, 48, 64, 80, MAX_CONTEXT];

/** Only so many copies, those that agree furthest, are compared: of “said” there may be thousands. */
const MAX_COMPARED = 24;

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
    const rivals = copies
      .map((at) => ({ text: side(at), run: sharedRun(own, side(at)) }))
      .sort((a, b) => b.run - a.run)
      .slice(0, MAX_COMPARED);
    const tells = (size: number): boolean =>
      rivals.every(({ text }) => sideSimilarity(own.slice(0, size), text) < LIKE_A_COPY);
    return SIZES.find(tells) ?? MAX_CONTEXT;
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

import { normalized } from '../text/codePoints';
import type { Span } from '../text/span';
import { findAlike } from './approximate';
import { foldString } from './fold';
import { findOccurrences } from './occurrences';
import { MAX_CONTEXT, type Selector } from './selector';
import { reversed, runBetween, sideSimilarity } from './similarity';
import type { TextIndex } from './textIndex';

/** Characters of context that are always stored on each side. */
const CONTEXT = 32;

/**
 * Context is stored as far as needed for the context of every copy, and of all words that are like these, to be less
 * similar than this; `anchor` then asks for more than this on both sides.
 */
const LIKE_A_COPY = 0.75;

/** Sizes that are tried. */
const SIZES = [CONTEXT, 48, 64, 80, 96, 128, 192, 256];

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
  // Where other words stand, both edges are what they would have.
  const rivals = [
    ...copies.map((start) => ({ start, end: start + size })),
    ...framesLike(folded.text, { start: here, end: here + size }),
    ...findAlike(index, foldString(quote), here),
  ];
  const before = (at: number): string => reversed(folded.text.slice(Math.max(0, at - MAX_CONTEXT), at));
  const after = (at: number): string => folded.text.slice(at, at + MAX_CONTEXT);
  const need = (side: (at: number) => string, edge: 'start' | 'end'): number => {
    const at = edge === 'start' ? here : here + size;
    const own = side(at);
    const others = rivals
      .map((rival) => ({
        at: rival[edge],
        run: runBetween(folded.text, at, rival[edge], edge === 'start' ? -1 : 1, MAX_CONTEXT),
      }))
      .sort((a, b) => b.run - a.run)
      .slice(0, MAX_COMPARED)
      .map((rival) => side(rival.at));
    const tells = (size: number): boolean =>
      others.every((text) => sideSimilarity(own.slice(0, size), text) < LIKE_A_COPY);
    return SIZES.find(tells) ?? MAX_CONTEXT;
  };
  return {
    quote,
    prefix: slice(Math.max(0, start - need(before, 'start')), start),
    suffix: slice(end, Math.min(codePoints.length, end + need(after, 'end'))),
    start,
    end,
    ...(copies.length ? { copies: copies.length } : {}),
  };
}

/** Characters beside the words by which a like place is recognised. */
const FRAME = 16;

/**
 * Places where other words of about the same length stand between the same neighbours: after edits they could be taken
 * for edited words. Their context must be told apart too.
 */
function framesLike(text: string, { start, end }: Span): readonly Span[] {
  const head = text.slice(Math.max(0, start - FRAME), start);
  const tail = text.slice(end, end + FRAME);
  const longest = Math.floor((end - start) * 1.4 + 10);
  const frames: Span[] = [];
  if (head.length < FRAME || tail.length < FRAME) return frames;
  for (let at = text.indexOf(head); at >= 0 && frames.length < MAX_COMPARED; at = text.indexOf(head, at + 1)) {
    const from = at + FRAME;
    // Looked for nearby only: in a long text the same words may stand in front of thousands of others.
    const size = text.slice(from, from + longest + FRAME).indexOf(tail);
    if (from !== start && size >= 0) frames.push({ start: from, end: from + size });
  }
  return frames;
}

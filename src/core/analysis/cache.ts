import type { Passage } from '../text/passage';
import type { PassageCache } from '../text/passages';
import type { QuotationPart } from '../text/quotations';
import type { Span } from '../text/span';
import { wordCounterOf, type QuotedWords } from './contentKind';
import { disjoint } from './disjoint';
import type { FindFrames, Frame } from './frame';
import { mendQuotations } from './mend';
import { createSpeakerCache, type SpeakerCache } from './speakers/articleNames';

/**
 * What one analysis may leave for the next of the same article: passages by their text and context, and the frames
 * found in them. Passing it again after an edit gives the same result as an analysis from scratch, sooner.
 * It holds only what the last analysis used.
 */
export interface AnalysisCache {
  passages: PassageCache;
  frames: WeakMap<Passage, { readonly by: FindFrames } & ReadPassage>;
  readonly speakers: SpeakerCache;
}

export const createAnalysisCache = (): AnalysisCache => ({
  passages: new Map(),
  frames: new WeakMap(),
  speakers: createSpeakerCache(),
});

export interface ReadPassage {
  /** With forgotten closing marks put where the speech ends. */
  readonly mended: Passage;
  /** Ascending; their contents are disjoint. */
  readonly frames: readonly Frame[];
  /** Outermost quotations. */
  readonly outermost: readonly QuotationPart[];
  readonly count: (spans: readonly Span[]) => QuotedWords;
  /** Of the content of each frame. */
  readonly counts: readonly QuotedWords[];
}

/** `passage` mended, and its frames, from the cache when the same finder has read it before. */
export function readPassage(passage: Passage, findFrames: FindFrames, cache: AnalysisCache | undefined): ReadPassage {
  const known = cache?.frames.get(passage);
  if (known?.by === findFrames) return known;
  const mended = mendQuotations(passage);
  const frames = disjoint(findFrames(mended));
  const count = wordCounterOf(mended);
  const read = {
    by: findFrames,
    mended,
    frames,
    outermost: mended.quotations.filter((quotation) => quotation.depth === 0),
    count,
    counts: frames.map(({ content }) => count(content)),
  };
  cache?.frames.set(passage, read);
  return read;
}

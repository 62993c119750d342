import type { Passage } from '../text/passage';
import type { PassageCache } from '../text/passages';
import type { FindFrames, Frame } from './frame';

/**
 * What one analysis may leave for the next of the same article: passages by their text and context, and the frames
 * found in them. Passing it again after an edit gives the same result as an analysis from scratch, sooner.
 * It holds only what the last analysis used.
 */
export interface AnalysisCache {
  passages: PassageCache;
  frames: WeakMap<Passage, { readonly by: FindFrames; readonly frames: readonly Frame[] }>;
}

export const createAnalysisCache = (): AnalysisCache => ({ passages: new Map(), frames: new WeakMap() });

/** The frames of `passage`, from the cache when the same finder has read it before. */
export function framesOf(passage: Passage, findFrames: FindFrames, cache: AnalysisCache | undefined): readonly Frame[] {
  const known = cache?.frames.get(passage);
  if (known?.by === findFrames) return known.frames;
  const frames = findFrames(passage);
  cache?.frames.set(passage, { by: findFrames, frames });
  return frames;
}

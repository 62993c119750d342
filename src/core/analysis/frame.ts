import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import type { Attitude, Evidence } from './article';

/**
 * One attribution found inside one passage, before statements are assembled from it. Offsets count from the start of
 * the passage's text; spans are trimmed, ascending and disjoint.
 */
export interface Frame {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly attitude: Attitude;
  /** 0..1 that this is a statement. */
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Finds the attributions of one passage, ascending by first content span. Depends on nothing but the passage, so that
 * the result can be kept with it. Total: any passage gives a result.
 */
export type FindFrames = (passage: Passage) => readonly Frame[];

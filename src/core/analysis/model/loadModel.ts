import { englishLexicon } from '../../lexicon/english';
import type { FindFrames } from '../frame';
import { findFramesWith } from './findFrames';
import type { Weights } from './model';
import { parseWeights } from './weightsFile';
import { WordTable } from './wordTable';

/** The learned part of the engine, ready for use. Share one among all analyses. */
export interface Model {
  readonly weights: Weights;
  /** Remembers the word forms it has met, up to a bound; does not change results. */
  readonly words: WordTable;
  /** Finds the attributions of a passage. */
  readonly findFrames: FindFrames;
}

/**
 * Makes a model from the bytes of a weights file (`model/english.bin`), which the host reads. Takes some milliseconds.
 *
 * @throws Error with a sentence for the user when the bytes are damaged or of another version.
 */
export function loadModel(bytes: Uint8Array): Model {
  return modelOf(parseWeights(bytes));
}

/** Makes a model of weights that are at hand, such as those just learned. */
function modelOf(weights: Weights): Model {
  const words = new WordTable(englishLexicon());
  return { weights, words, findFrames: findFramesWith(weights, words) };
}

import type { LogisticWeights } from './logistic';
import type { PosWeights } from './posTagger';
import type { Priors } from './priors';
import type { ChainWeights } from './sequence';

/** Everything that was learned. Read-only; one may serve many analyses. */
export interface Weights {
  readonly pos: PosWeights;
  readonly priors: Priors;
  /** Source, cue and content over a paragraph. */
  readonly flat: ChainWeights;
  /** Does a word head a cue? */
  readonly cue: LogisticWeights;
  /** Source, cue and content of one cue. */
  readonly frame: ChainWeights;
  /** Does a reading match a statement (half of the words or more), and to the word? */
  readonly match: LogisticWeights;
  readonly exact: LogisticWeights;
  /** Is a stretch the source of a statement? */
  readonly source: LogisticWeights;
  /** Maps the raw probability of a match to a calibrated one: bounds of equal steps, see `calibrated`. */
  readonly calibration: Float32Array;
}

import { MOST_FEATURES } from './featureList';
import { emit, type ChainWeights } from './sequence';
import { addScores, rowsOf, takeScores, type Templates } from './templates';

/**
 * The values that the features of one token join, and what becomes of them: the scores of its labels where weights are
 * at hand, the rows of its features for learning. Reused, so that nothing is allocated per token.
 */
export class ValueList {
  /** To be filled from place 1 on, in the order of the names that the templates were compiled with. */
  readonly values: Int32Array;
  readonly rows: Int32Array;
  count = 0;
  private readonly sums = new Int32Array(5);
  private readonly mask: number;
  private readonly weights: ChainWeights | undefined;

  /** @param bits Rows are numbers below `2 ** bits`. @param size Number of values. */
  constructor(bits: number, size: number, weights?: ChainWeights) {
    this.weights = weights;
    this.values = new Int32Array(size + 1);
    this.rows = new Int32Array(MOST_FEATURES);
    this.mask = (1 << bits) - 1;
  }

  clear(): void {
    this.count = 0;
  }

  /** Takes the features of `templates` over the values as they are now. */
  use(templates: Templates): void {
    const packed = this.weights?.packed;
    if (packed) addScores(templates, this.values, this.mask, packed.words, this.sums);
    else this.count = rowsOf(templates, this.values, this.mask, this.rows, this.count);
  }

  /** Writes the scores of all labels for what has been used since the last call to `out` at `at`. */
  score(out: Float64Array, at: number): void {
    const { weights } = this;
    if (!weights) throw new Error('There are no weights to score with.');
    if (weights.packed) takeScores(this.sums, weights, out, at);
    else emit(weights, this.rows, this.count, out, at);
    this.count = 0;
  }
}

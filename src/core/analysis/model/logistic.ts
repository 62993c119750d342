/** Weights of a yes-or-no decision over hashed features. */
export interface LogisticWeights {
  readonly bits: number;
  readonly table: Int8Array | Float32Array;
  /** What one unit of `table` stands for. */
  readonly unit: number;
}

/** Probability of yes, given the rows of the features that hold. */
export function probability(weights: LogisticWeights, rows: Int32Array, count: number): number {
  return 1 / (1 + Math.exp(-evidenceFor(weights, rows, count)));
}

/** The same before it is squeezed into 0..1; comparable among the options of one choice. */
export function evidenceFor(weights: LogisticWeights, rows: Int32Array, count: number): number {
  const { table } = weights;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += table[rows[k] as number] as number;
  return sum * weights.unit;
}

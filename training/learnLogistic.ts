import type { LogisticWeights } from '../src/core/analysis/model/logistic';
import { meanOfRuns } from './meanOfRuns';
import { randomFrom, shuffle } from './random';

/** Decisions with their features: item `i` has `rows[offsets[i] .. offsets[i + 1])`. */
export class LogisticData {
  rows = new Int32Array(1 << 20);
  offsets: number[] = [0];
  gold: number[] = [];
  group: number[] = [];
  /** For `learnChoice`: first item of each choice. */
  choices: number[] = [];
  private used = 0;

  push(features: Int32Array, count: number, gold: number, group: number): void {
    if (this.used + count > this.rows.length) {
      const larger = new Int32Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.set(features.subarray(0, count), this.used);
    this.used += count;
    this.offsets.push(this.used);
    this.gold.push(gold);
    this.group.push(group);
  }
}

export interface LogisticOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** As for the chain. */
  readonly drop?: number;
  readonly use?: (group: number) => boolean;
}

/** A table of weights that AdaGrad changes, and the sum of its remembered states. */
class Learner {
  readonly table: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float64Array;
  private readonly rate: number;
  private states = 0;

  constructor(bits: number, rate: number) {
    this.table = new Float32Array(1 << bits);
    this.squares = new Float32Array(1 << bits).fill(1e-6);
    this.sums = new Float64Array(1 << bits);
    this.rate = rate;
  }

  /** Goes a step against the slope `g` of the loss. */
  step(at: number, g: number): void {
    const { table, squares } = this;
    squares[at] = (squares[at] as number) + g * g;
    table[at] = (table[at] as number) - (this.rate * g) / Math.sqrt(squares[at] as number);
  }

  remember(): void {
    this.states++;
    const { table, sums } = this;
    for (let at = 0; at < table.length; at++) sums[at] = (sums[at] as number) + (table[at] as number);
  }

  /** Mean of the remembered states, for use with all features where the share `drop` was left out. */
  mean(drop: number): Float32Array {
    return Float32Array.from(this.sums, (sum) => (sum * (1 - drop)) / this.states);
  }
}

/** Logistic regression by AdaGrad; the gold value may be any probability. Weights are averaged over the epochs but the first. */
export function learnLogistic(data: LogisticData, options: LogisticOptions): LogisticWeights {
  const [table] = meanOfRuns((seed) => [logisticTable(data, options, seed)]);
  return { bits: options.bits, table: table as Float32Array, unit: 1 };
}

function logisticTable(data: LogisticData, options: LogisticOptions, seed: number): Float32Array {
  const { bits, epochs, rate } = options;
  const learner = new Learner(bits, rate);
  const { table } = learner;
  const order: number[] = [];
  data.group.forEach((g, i) => {
    if (!options.use || options.use(g)) order.push(i);
  });
  const random = randomFrom(seed);
  const { offsets } = data;
  const drop = options.drop ?? 0;
  const rows = new Int32Array(1024);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      let n = 0;
      let z = 0;
      const end = offsets[i + 1] as number;
      for (let k = offsets[i] as number; k < end; k++)
        if (!drop || random() >= drop) {
          const at = data.rows[k] as number;
          rows[n++] = at;
          z += table[at] as number;
        }
      const g = 1 / (1 + Math.exp(-z)) - (data.gold[i] as number);
      if (g < 1e-3 && g > -1e-3) continue;
      for (let k = 0; k < n; k++) learner.step(rows[k] as number, g);
    }
    if (epoch >= Math.min(1, epochs - 1)) learner.remember();
  }
  return learner.mean(drop);
}

/**
 * Conditional logistic regression: the options of one choice compete, and their gold values are shares of being right.
 * Choices without a right option teach nothing.
 */
export function learnChoice(data: LogisticData, options: LogisticOptions): LogisticWeights {
  const [table] = meanOfRuns((seed) => [choiceTable(data, options, seed)]);
  return { bits: options.bits, table: table as Float32Array, unit: 1 };
}

function choiceTable(data: LogisticData, options: LogisticOptions, seed: number): Float32Array {
  const { bits, epochs, rate } = options;
  const learner = new Learner(bits, rate);
  const { table } = learner;
  const order = data.choices.map((_, choice) => choice);
  const random = randomFrom(seed);
  const drop = options.drop ?? 0;
  let rows = new Int32Array(1 << 14);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const choice of order) {
      const first = data.choices[choice] as number;
      const end = data.choices[choice + 1] ?? data.gold.length;
      let total = 0;
      for (let i = first; i < end; i++) total += data.gold[i] as number;
      if (!total || end - first < 2) continue;
      const scores: number[] = [];
      const bounds: number[] = [0];
      let n = 0;
      for (let i = first; i < end; i++) {
        let z = 0;
        const to = data.offsets[i + 1] as number;
        for (let k = data.offsets[i] as number; k < to; k++)
          if (!drop || random() >= drop) {
            if (n === rows.length) {
              const larger = new Int32Array(2 * n);
              larger.set(rows);
              rows = larger;
            }
            const at = data.rows[k] as number;
            rows[n++] = at;
            z += table[at] as number;
          }
        scores.push(z);
        bounds.push(n);
      }
      const top = Math.max(...scores);
      const sum = scores.reduce((s, z) => s + Math.exp(z - top), 0);
      scores.forEach((z, k) => {
        const g = Math.exp(z - top) / sum - (data.gold[first + k] as number) / total;
        if (g < 1e-3 && g > -1e-3) return;
        for (let r = bounds[k] as number; r < (bounds[k + 1] as number); r++) learner.step(rows[r] as number, g);
      });
    }
    if (epoch >= Math.min(1, epochs - 1)) learner.remember();
  }
  return learner.mean(drop);
}

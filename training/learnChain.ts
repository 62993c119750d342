import { allowed, emit, marginals, mayStart, type ChainWeights } from '../src/core/analysis/model/sequence';
import { LABELS } from '../src/core/analysis/model/state';
import { meanOfRuns } from './meanOfRuns';
import { randomFrom, shuffle } from './random';

/** Sequences with their features: token `t` has `rows[offsets[t] .. offsets[t + 1])` and the label `gold[t]`. */
export class ChainData {
  rows = new Int32Array(1 << 20);
  offsets = new Float64Array(1 << 16);
  gold = new Uint8Array(1 << 16);
  /** First token of each sequence, and the end of the last. */
  starts: number[] = [0];
  group: number[] = [];
  tokens = 0;
  private used = 0;

  push(features: Int32Array, count: number, label: number): void {
    if (this.used + count > this.rows.length) this.rows = grown(this.rows, new Int32Array(this.rows.length * 2));
    if (this.tokens + 2 > this.gold.length) {
      this.gold = grown(this.gold, new Uint8Array(this.gold.length * 2));
      this.offsets = grown(this.offsets, new Float64Array(this.offsets.length * 2));
    }
    for (let k = 0; k < count; k++) this.rows[this.used + k] = features[k] as number;
    this.used += count;
    this.gold[this.tokens++] = label;
    this.offsets[this.tokens] = this.used;
  }

  /** Ends a sequence; `group` tells which part of the data it belongs to. */
  close(group: number): void {
    if (this.tokens === this.starts.at(-1)) return;
    this.starts.push(this.tokens);
    this.group.push(group);
  }
}

function grown<T extends { set(from: T): void }>(from: T, into: T): T {
  into.set(from);
  return into;
}

export interface ChainOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of the features left out at random, anew for each token and epoch; keeps rare ones from being learned by heart. */
  readonly drop?: number;
  readonly use?: (group: number) => boolean;
  readonly report?: (line: string) => void;
}

/** Learns a linear-chain conditional random field by AdaGrad, one sequence at a time; weights are averaged over epochs. */
export function learnChain(data: ChainData, options: ChainOptions): ChainWeights {
  const [table, steps] = meanOfRuns((seed) => chainTables(data, options, seed));
  return { bits: options.bits, table, unit: 1, steps };
}

function chainTables(
  data: ChainData,
  options: ChainOptions,
  seed: number,
): readonly [table: Float32Array, steps: Float32Array] {
  const { bits, epochs, rate } = options;
  const L = LABELS;
  const size = (1 << bits) * L;
  const table = new Float32Array(size);
  const squares = new Float32Array(size).fill(0.05);
  const steps = new Float32Array(L * L);
  const stepSquares = new Float32Array(L * L).fill(0.05);
  const mean = new Float32Array(size);
  const meanSteps = new Float32Array(L * L);
  const order: number[] = [];
  data.group.forEach((g, index) => {
    if (!options.use || options.use(g)) order.push(index);
  });
  const random = randomFrom(seed);
  let averaged = 0;
  const weights: ChainWeights = { bits, table, unit: 1, steps };
  let longest = 0;
  for (let s = 0; s + 1 < data.starts.length; s++)
    longest = Math.max(longest, (data.starts[s + 1] as number) - (data.starts[s] as number));
  const scores = new Float64Array(longest * L);
  const posterior = new Float64Array(longest * L);
  const forward = new Float64Array(longest * L);
  const pairs = new Float64Array(L * L);
  const { offsets, gold } = data;
  const drop = options.drop ?? 0;
  // Drawn once and read from a new place for each sequence: drawing anew for each feature takes longer than learning.
  const keep = Uint8Array.from({ length: KEEP_MASK + 1 }, () => (random() >= drop ? 1 : 0));
  let widest = 0;
  for (const index of order)
    widest = Math.max(
      widest,
      (offsets[data.starts[index + 1] as number] as number) - (offsets[data.starts[index] as number] as number),
    );
  const rows = new Int32Array(widest);
  const ends = new Int32Array(longest + 1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    let seen = 0;
    for (const index of order) {
      const from = data.starts[index] as number;
      const n = (data.starts[index + 1] as number) - from;
      let kept = 0;
      let cursor = Math.floor(random() * KEEP_MASK);
      for (let i = 0; i < n; i++) {
        const b = offsets[from + i + 1] as number;
        for (let k = offsets[from + i] as number; k < b; k++)
          if (keep[cursor++ & KEEP_MASK]) rows[kept++] = data.rows[k] as number;
        ends[i + 1] = kept;
        emitAt(weights, rows, ends[i] as number, kept, scores, i * L);
      }
      pairs.fill(0);
      const { logTotal } = marginals(scores, n, steps, posterior, forward, pairs);
      let right = 0;
      for (let i = 0; i < n; i++) {
        const y = gold[from + i] as number;
        right += scores[i * L + y] as number;
        if (i) {
          const at = (gold[from + i - 1] as number) * L + y;
          right += steps[at] as number;
          pairs[at] = (pairs[at] as number) - 1;
        } else if (!mayStart(y)) throw new Error('gold sequence starts inside a span');
      }
      loss += logTotal - right;
      seen += n;
      for (let i = 0; i < n; i++) {
        const y = gold[from + i] as number;
        const a = ends[i] as number;
        const b = ends[i + 1] as number;
        for (let l = 0; l < L; l++) {
          const g = (posterior[i * L + l] as number) - (l === y ? 1 : 0);
          if (g < 0.002 && g > -0.002) continue;
          const g2 = g * g;
          for (let k = a; k < b; k++) {
            const at = (rows[k] as number) * L + l;
            const s = (squares[at] as number) + g2;
            squares[at] = s;
            table[at] = (table[at] as number) - (rate * g) / Math.sqrt(s);
          }
        }
      }
      for (let at = 0; at < L * L; at++) {
        const g = pairs[at] as number;
        if (!allowed[at] || g === 0) continue;
        stepSquares[at] = (stepSquares[at] as number) + g * g;
        steps[at] = (steps[at] as number) - (rate * g) / Math.sqrt(stepSquares[at] as number);
      }
    }
    options.report?.(`  epoch ${epoch + 1}: loss ${(loss / seen).toFixed(4)}`);
    if (epoch >= Math.min(1, epochs - 1)) {
      averaged++;
      for (let at = 0; at < size; at++) mean[at] = (mean[at] as number) + (table[at] as number);
      for (let at = 0; at < L * L; at++) meanSteps[at] = (meanSteps[at] as number) + (steps[at] as number);
    }
  }
  for (let at = 0; at < size; at++) mean[at] = ((mean[at] as number) * (1 - drop)) / averaged;
  for (let at = 0; at < L * L; at++) meanSteps[at] = (meanSteps[at] as number) / averaged;
  return [mean, meanSteps];
}

const KEEP_MASK = 2 ** 20 - 1;

function emitAt(
  weights: ChainWeights,
  rows: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  emit(weights, rows.subarray(from, to), to - from, out, at);
}

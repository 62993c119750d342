import { BIAS, LANES, type PackedTable } from './packedTable';
import { LABELS } from './state';

/** Weights of a linear chain over the labels: `table[row * LABELS + label]`, and `steps[from * LABELS + to]`. */
export interface ChainWeights {
  readonly bits: number;
  readonly table: Int8Array | Float32Array;
  /** The same table ready for fast sums; without it `table` is read. */
  readonly packed?: PackedTable;
  /** What one unit of `table` stands for. */
  readonly unit: number;
  readonly steps: Float32Array;
}

/** `allowed[from * LABELS + to]`: an inside label follows only its own begin or inside. */
export const allowed: Uint8Array = Uint8Array.from({ length: LABELS * LABELS }, (_, at) => {
  const from = Math.floor(at / LABELS);
  const to = at % LABELS;
  return to === 0 || to % 2 === 1 || from === to || from === to - 1 ? 1 : 0;
});
export const mayStart = (label: number): boolean => label === 0 || label % 2 === 1;

/** For each label, those that may stand before it. */
export const predecessors: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, y) =>
  Uint8Array.from({ length: LABELS }, (__, x) => x).filter((x) => allowed[x * LABELS + y]),
);

/** Adds up the scores of all labels for one token into `out` at `at`. */
export function emit(weights: ChainWeights, rows: Int32Array, count: number, out: Float64Array, at: number): void {
  const { table, unit, packed } = weights;
  if (packed) return emitPacked(packed.words, unit, rows, count, out, at);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  for (let k = 0; k < count; k++) {
    const o = (rows[k] as number) * LABELS;
    s0 += table[o] as number;
    s1 += table[o + 1] as number;
    s2 += table[o + 2] as number;
    s3 += table[o + 3] as number;
    s4 += table[o + 4] as number;
    s5 += table[o + 5] as number;
    s6 += table[o + 6] as number;
  }
  out[at] = s0 * unit;
  out[at + 1] = s1 * unit;
  out[at + 2] = s2 * unit;
  out[at + 3] = s3 * unit;
  out[at + 4] = s4 * unit;
  out[at + 5] = s5 * unit;
  out[at + 6] = s6 * unit;
}

/** Two numbers a row; four sums of two labels each. */
function emitPacked(
  words: Int32Array,
  unit: number,
  rows: Int32Array,
  count: number,
  out: Float64Array,
  at: number,
): void {
  let even = 0;
  let odd = 0;
  let evenLater = 0;
  let oddLater = 0;
  for (let k = 0; k < count; k++) {
    const o = (rows[k] as number) << 1;
    const first = words[o] as number;
    const second = words[o + 1] as number;
    even = (even + (first & LANES)) | 0;
    odd = (odd + ((first >>> 8) & LANES)) | 0;
    evenLater = (evenLater + (second & LANES)) | 0;
    oddLater = (oddLater + ((second >>> 8) & LANES)) | 0;
  }
  const bias = BIAS * count;
  out[at] = ((even & 0xffff) - bias) * unit;
  out[at + 1] = ((odd & 0xffff) - bias) * unit;
  out[at + 2] = ((even >>> 16) - bias) * unit;
  out[at + 3] = ((odd >>> 16) - bias) * unit;
  out[at + 4] = ((evenLater & 0xffff) - bias) * unit;
  out[at + 5] = ((oddLater & 0xffff) - bias) * unit;
  out[at + 6] = ((evenLater >>> 16) - bias) * unit;
}

/** The best label sequence for `n` tokens whose scores are `scores[i * LABELS + label]`. */
export function bestPath(scores: Float64Array, n: number, steps: Float32Array): Uint8Array {
  const path = new Uint8Array(n);
  if (!n) return path;
  const { best, back } = bestWays(scores, n, steps);
  const last = (n - 1) * LABELS;
  let y = 0;
  for (let x = 1; x < LABELS; x++) if ((best[last + x] as number) > (best[last + y] as number)) y = x;
  path[n - 1] = y;
  for (let i = n - 1; i > 0; i--) path[i - 1] = y = back[i * LABELS + y] as number;
  return path;
}

/** For each token and label, the score of the best way that ends there (-Infinity for none) and the label before (Viterbi). */
export function bestWays(
  scores: Float64Array,
  n: number,
  steps: Float32Array,
): { best: Float64Array; back: Uint8Array } {
  const best = new Float64Array(n * LABELS);
  const back = new Uint8Array(n * LABELS);
  for (let y = 0; y < LABELS; y++) best[y] = mayStart(y) ? (scores[y] as number) : -Infinity;
  for (let i = 1; i < n; i++) {
    const base = i * LABELS;
    for (let y = 0; y < LABELS; y++) {
      const before = predecessors[y] as Uint8Array;
      let top = -Infinity;
      let from = 0;
      for (let j = 0; j < before.length; j++) {
        const x = before[j] as number;
        const value = (best[base - LABELS + x] as number) + (steps[x * LABELS + y] as number);
        if (value > top) {
          top = value;
          from = x;
        }
      }
      best[base + y] = top + (scores[base + y] as number);
      back[base + y] = from;
    }
  }
  return { best, back };
}

/**
 * Probability of each label at each token, by the forward-backward algorithm in scaled form.
 *
 * @param pairs If given, the expected number of each step from label to label is added to it.
 * @returns `out[i * LABELS + label]`; each token's labels add up to 1. `logTotal` is the logarithm of the sum over paths.
 */
export function marginals(
  scores: Float64Array,
  n: number,
  steps: Float32Array,
  out: Float64Array,
  forward: Float64Array,
  pairs?: Float64Array,
): { readonly logTotal: number } {
  const L = LABELS;
  const jump = new Float64Array(L * L);
  for (let k = 0; k < L * L; k++) jump[k] = allowed[k] ? Math.exp(steps[k] as number) : 0;
  const e = out; // first holds the exponentials of the scores, then the result
  let logTotal = 0;
  for (let i = 0; i < n; i++) {
    const base = i * L;
    let top = -Infinity;
    for (let y = 0; y < L; y++) if ((scores[base + y] as number) > top) top = scores[base + y] as number;
    for (let y = 0; y < L; y++) e[base + y] = Math.exp((scores[base + y] as number) - top);
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let value = 0;
      if (i === 0) value = mayStart(y) ? 1 : 0;
      else for (let x = 0; x < L; x++) value += (forward[base - L + x] as number) * (jump[x * L + y] as number);
      value *= e[base + y] as number;
      forward[base + y] = value;
      sum += value;
    }
    for (let y = 0; y < L; y++) forward[base + y] = (forward[base + y] as number) / sum;
    logTotal += Math.log(sum) + top;
  }
  const beta = new Float64Array(L).fill(1);
  const next = new Float64Array(L);
  for (let i = n - 1; i >= 0; i--) {
    const base = i * L;
    if (i < n - 1) {
      let sum = 0;
      for (let x = 0; x < L; x++) {
        let value = 0;
        for (let y = 0; y < L; y++) value += (jump[x * L + y] as number) * (next[y] as number);
        beta[x] = value;
        sum += value;
      }
      for (let x = 0; x < L; x++) beta[x] = (beta[x] as number) / sum;
    }
    for (let y = 0; y < L; y++) next[y] = (beta[y] as number) * (e[base + y] as number);
    if (pairs && i > 0) addPairs(pairs, forward, base - L, jump, next);
    let total = 0;
    for (let y = 0; y < L; y++) total += e[base + y] = (forward[base + y] as number) * (beta[y] as number);
    for (let y = 0; y < L; y++) e[base + y] = (e[base + y] as number) / total;
  }
  return { logTotal };
}

function addPairs(
  pairs: Float64Array,
  forward: Float64Array,
  base: number,
  jump: Float64Array,
  next: Float64Array,
): void {
  const L = LABELS;
  let sum = 0;
  for (let x = 0; x < L; x++)
    for (let y = 0; y < L; y++)
      sum += (forward[base + x] as number) * (jump[x * L + y] as number) * (next[y] as number);
  for (let x = 0; x < L; x++)
    for (let y = 0; y < L; y++)
      pairs[x * L + y] =
        (pairs[x * L + y] as number) +
        ((forward[base + x] as number) * (jump[x * L + y] as number) * (next[y] as number)) / sum;
}

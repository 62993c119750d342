import { allowed, mayStart } from './sequence';
import { LABELS } from './state';

/** A label sequence with its score. */
export interface ScoredPath {
  readonly path: Uint8Array;
  readonly score: number;
}

const WORST = -1e17;

const predecessors = Array.from({ length: LABELS }, (_, y) =>
  Array.from({ length: LABELS }, (_, x) => x).filter((x) => allowed[x * LABELS + y]),
);

/** The `k` best label sequences for `n` tokens, best first; fewer where there are fewer. */
export function bestPaths(scores: Float64Array, n: number, steps: Float32Array, k: number): ScoredPath[] {
  if (!n) return [];
  const L = LABELS;
  const width = L * k;
  // `value[(i * L + y) * k + r]`: score of the r-th best path that ends in label y at token i.
  const value = new Float64Array(n * width).fill(-Infinity);
  const back = new Int16Array(n * width);
  for (let y = 0; y < L; y++) if (mayStart(y)) value[y * k] = scores[y] as number;
  const next = new Int32Array(L);
  for (let i = 1; i < n; i++) {
    const previous = (i - 1) * width;
    for (let y = 0; y < L; y++) {
      next.fill(0);
      const at = i * width + y * k;
      for (let r = 0; r < k; r++) {
        let top = -Infinity;
        let from = -1;
        for (const x of predecessors[y] as readonly number[]) {
          const rank = next[x] as number;
          if (rank >= k) continue;
          const v = (value[previous + x * k + rank] as number) + (steps[x * L + y] as number);
          if (v > top) {
            top = v;
            from = x;
          }
        }
        if (from < 0 || top < WORST) break;
        value[at + r] = top + (scores[i * L + y] as number);
        back[at + r] = from * k + (next[from] as number);
        next[from] = (next[from] as number) + 1;
      }
    }
  }
  const end = (n - 1) * width;
  const finals = Array.from({ length: width }, (_, at) => at)
    .filter((at) => (value[end + at] as number) > WORST)
    .sort((a, b) => (value[end + b] as number) - (value[end + a] as number))
    .slice(0, k);
  return finals.map((final) => {
    const path = new Uint8Array(n);
    let at = final;
    for (let i = n - 1; i >= 0; i--) {
      path[i] = Math.floor(at / k);
      at = back[i * width + at] as number;
    }
    return { path, score: value[end + final] as number };
  });
}

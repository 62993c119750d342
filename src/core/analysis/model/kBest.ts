import { bestWays, predecessors } from './sequence';
import { LABELS } from './state';

/** A label sequence with its score. */
export interface ScoredPath {
  readonly path: Uint8Array;
  readonly score: number;
}

/** A sequence not yet written out: the best way to `label` at `at`, and from there on as `after` goes. */
interface Branch {
  readonly score: number;
  readonly at: number;
  readonly label: number;
  readonly after: Uint8Array | undefined;
}

/**
 * The `k` best label sequences for `n` tokens, best first; fewer where there are fewer.
 *
 * One run of Viterbi's algorithm finds the best way to each label at each token. The next best sequence leaves one that
 * was found already at some token and goes the best way up to there (Lawler 1972), so that all but the first cost little.
 */
export function bestPaths(scores: Float64Array, n: number, steps: Float32Array, k: number): ScoredPath[] {
  if (!n) return [];
  const { best, back } = bestWays(scores, n, steps);
  let open: Branch[] = [];
  const add = (branch: Branch, room: number): void => {
    let at = open.length;
    while (at > 0 && (open[at - 1] as Branch).score < branch.score) at--;
    open.splice(at, 0, branch);
    if (open.length > room) open.pop();
  };
  const end = (n - 1) * LABELS;
  for (let label = 0; label < LABELS; label++)
    if ((best[end + label] as number) > -Infinity)
      add({ score: best[end + label] as number, at: n - 1, label, after: undefined }, k);
  const found: ScoredPath[] = [];
  for (;;) {
    const [branch, ...others] = open;
    if (!branch) return found;
    open = others;
    const path = branch.after?.slice() ?? new Uint8Array(n);
    path[branch.at] = branch.label;
    for (let i = branch.at; i > 0; i--) path[i - 1] = back[i * LABELS + (path[i] as number)] as number;
    found.push({ path, score: branch.score });
    const room = k - found.length;
    if (room === 0) return found;
    let rest = 0;
    for (let i = n - 1; i > 0; i--) {
      const y = path[i] as number;
      const here = rest + (scores[i * LABELS + y] as number);
      if (i <= branch.at)
        for (const x of predecessors[y] as Uint8Array) {
          if (x === path[i - 1]) continue;
          const score = (best[(i - 1) * LABELS + x] as number) + (steps[x * LABELS + y] as number) + here;
          if (score > -Infinity && (open.length < room || score > (open[room - 1] as Branch).score))
            add({ score, at: i - 1, label: x, after: path }, room);
        }
      rest = here + (steps[(path[i - 1] as number) * LABELS + y] as number);
    }
  }
}

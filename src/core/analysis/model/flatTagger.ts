import { flatFeatures, flatValues } from './flatFeatures';
import { bestPath, marginals, type ChainWeights } from './sequence';
import { countSegments, LABELS, type State } from './state';
import { ValueList } from './valueList';

const LEVELS = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];

/** 0 to 7: the rank of a probability among fixed bounds. */
export function levelOf(share: number): number {
  let level = 0;
  while (level < LEVELS.length && share >= (LEVELS[level] as number)) level++;
  return level;
}

/** Marks sources, cues and contents of the whole paragraph; fills `flat`, `belief` and `segments` of `state`. */
export function tagFlat(state: State, weights: ChainWeights): void {
  const { p, flat, belief } = state;
  const n = p.last - p.first + 1;
  if (n <= 0) return;
  const scores = new Float64Array(n * LABELS);
  const values = new ValueList(weights.bits, flatValues, weights);
  for (let i = 0; i < n; i++) {
    flatFeatures(state, p.first + i, values);
    values.score(scores, i * LABELS);
  }
  flat.set(bestPath(scores, n, weights.steps), p.first);
  const share = new Float64Array(n * LABELS);
  marginals(scores, n, weights.steps, share, new Float64Array(n * LABELS));
  for (let i = 0; i < n; i++)
    for (let role = 0; role < 3; role++) {
      const at = i * LABELS + 1 + 2 * role;
      belief[3 * (p.first + i) + role] = levelOf((share[at] as number) + (share[at + 1] as number));
    }
  countSegments(state);
}

import type { NameRun } from './model';

/** Index of the first run that begins at or after `word`; `runs` ascend. */
export function runIndexFrom(runs: readonly NameRun[], word: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.first < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

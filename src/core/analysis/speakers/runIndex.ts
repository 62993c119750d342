import { firstNotBefore } from '../../text/bisect';
import type { NameRun } from './model';

/** Index of the first run that begins at or after `word`; `runs` ascend. */
export const runIndexFrom = (runs: readonly NameRun[], word: number): number =>
  firstNotBefore(runs, ({ first }) => first < word);

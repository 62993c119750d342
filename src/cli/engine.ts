import type { AnalyseOptions } from '../core/analysis/analyse';

/** What the engine needs from the host. */
export function engineOptions(): AnalyseOptions {
  return {};
}

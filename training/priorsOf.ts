import { priorKey, stepOf, type Priors } from '../src/core/analysis/model/priors';
import type { Piece } from './corpus';

/** Counts how often each lexicon or function word heads a cue; other words get no entry. */
export function priorsOf(pieces: readonly Piece[]): Priors {
  const counts = new Map<number, [number, number]>();
  for (const { p, gold } of pieces) {
    const heads = new Set(gold.heads.map(([slot]) => slot));
    for (let slot = p.first; slot <= p.last; slot++) {
      if (!p.entry[slot] && !p.isFunction[slot] && !p.info[slot]?.adjective) continue;
      const key = priorKey(p, slot);
      const count = counts.get(key);
      if (!count) counts.set(key, [heads.has(slot) ? 1 : 0, 1]);
      else {
        count[1]++;
        if (heads.has(slot)) count[0]++;
      }
    }
  }
  const priors = new Map<number, number>();
  for (const [key, [cues, all]] of counts) if (cues >= 2) priors.set(key, stepOf(cues / all));
  return priors;
}

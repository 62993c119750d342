import type { LearnOptions } from './learn';

/**
 * How the stages are learned. Chosen on PolNeAR's split `dev` with the rest as training data; `drop` leaves features out
 * at random and is what helps most against learning by heart.
 */
export const settings: Omit<LearnOptions, 'log'> = {
  flat: { bits: 17, epochs: 5, rate: 0.1, drop: 0.5 },
  cue: { bits: 18, epochs: 5, rate: 0.05, drop: 0.4 },
  frame: { bits: 17, epochs: 5, rate: 0.1, drop: 0.5 },
  judge: { bits: 17, epochs: 5, rate: 0.03, drop: 0.3 },
  source: { bits: 16, epochs: 5, rate: 0.03, drop: 0.3 },
};

export const posSettings = { bits: 16, epochs: 6 } as const;

/** Steps between 0 and a large weight in the weights file; found to cost nothing against finer ones. */
export const levels = 24;

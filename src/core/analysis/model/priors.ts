import { hashText, mix } from './hash';
import type { Columns } from './columns';
import { tagBit } from './tags';

/** How often a lexicon word or function word heads a cue, in eight steps; learned. Key: `priorKey`. */
export type Priors = ReadonlyMap<number, number>;

const V = hashText('as verb');
const N = hashText('as noun');
const O = hashText('as other');

export function priorKey(p: Columns, slot: number): number {
  const bits = p.bits[slot] as number;
  return mix(p.lemma[slot] as number, bits & tagBit.verb ? V : bits & tagBit.noun ? N : O);
}

/** 0 (never seen as a cue) to 7 (nearly always one). */
export const priorAt = (p: Columns, slot: number, priors: Priors): number => priors.get(priorKey(p, slot)) ?? 0;

/** True for a token that may head a cue: any verb, words of the reporting lexicon, and others that do so now and then. */
export function mayBeCue(p: Columns, slot: number, prior: number): boolean {
  if ((p.bits[slot] as number) & tagBit.verb) return true;
  const info = p.info[slot];
  return p.entry[slot] !== undefined || info?.adjective !== undefined || info?.lower === 'according' || prior > 1;
}

export const stepOf = (share: number): number =>
  share > 0.8 ? 7 : share > 0.6 ? 6 : share > 0.4 ? 5 : share > 0.2 ? 4 : share > 0.1 ? 3 : share > 0.03 ? 2 : 1;

import { BIAS, LANES } from './packedTable';
import type { ChainWeights } from './sequence';

/** The most values that one feature joins. */
const ARITY = 4;

/**
 * Features as data: each template names the values that it joins. Hashing them in one short loop takes a third of the
 * time of one call per feature, and where the weights are at hand the rows need not even be stored.
 */
export interface Templates {
  readonly count: number;
  /** How many of them, the first ones, join at most two values, and at most three. */
  readonly twos: number;
  readonly threes: number;
  readonly seeds: Int32Array;
  /** `ARITY` places in the list of values for each template; place 0 always holds 0. */
  readonly places: Uint8Array;
}

/**
 * Compiles templates.
 *
 * @param values Names of the values in the order in which they are written, from place 1 on, separated by white space.
 * @param templates One to four names each, separated by `|`.
 * @param first Number of the first template: lists that share a table of weights must not overlap.
 * @throws Error where a template names an unknown value or too many.
 */
export function templatesOf(values: string, templates: string, first = 0): Templates {
  const place = new Map(namesIn(values).map((name, index) => [name, index + 1]));
  const lists = templates.split('|').map((list, k) => ({ names: namesIn(list), number: first + k + 1 }));
  lists.sort((a, b) => Math.max(2, a.names.length) - Math.max(2, b.names.length));
  const places = new Uint8Array(lists.length * ARITY);
  lists.forEach(({ names }, k) => {
    if (names.length === 0 || names.length > ARITY) throw new Error(`A template joins ${names.length} values.`);
    names.forEach((name, j) => {
      const at = place.get(name);
      if (at === undefined) throw new Error(`No value is called “${name}”.`);
      places[k * ARITY + j] = at;
    });
  });
  const upTo = (arity: number): number => lists.filter(({ names }) => names.length <= arity).length;
  return {
    count: lists.length,
    twos: upTo(2),
    threes: upTo(3),
    seeds: Int32Array.from(lists, ({ number }) => Math.imul(number, 0x9e3779b1)),
    places,
  };
}

/** How many values `names` lists. */
export const countNames = (names: string): number => namesIn(names).length;

function namesIn(text: string): string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}

/** Writes the rows of all features of `templates` over `values` to `rows` from `at` on; returns where they end. */
export function rowsOf(
  { count, seeds, places }: Templates,
  values: Int32Array,
  mask: number,
  rows: Int32Array,
  at: number,
): number {
  for (let k = 0; k < count; k++) {
    const j = k << 2;
    // The same sum stands in `addScores`: a function shared by both would not always be inlined.
    const h =
      (seeds[k] as number) +
      Math.imul(values[places[j] as number] as number, 0x85ebca6b) +
      Math.imul(values[places[j + 1] as number] as number, 0xc2b2ae35) +
      Math.imul(values[places[j + 2] as number] as number, 0x27d4eb2f) +
      Math.imul(values[places[j + 3] as number] as number, 0x165667b1);
    rows[at + k] = finished(h | 0) & mask;
  }
  return at + count;
}

function finished(sum: number): number {
  let h = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}

/**
 * Adds up the packed weights of all features of `templates` over `values`: four sums of two labels each, and behind them
 * the number of features, in `sums`.
 */
export function addScores(
  { count, twos, threes, seeds, places }: Templates,
  values: Int32Array,
  mask: number,
  words: Int32Array,
  sums: Int32Array,
): void {
  let s0 = sums[0] as number;
  let s1 = sums[1] as number;
  let s2 = sums[2] as number;
  let s3 = sums[3] as number;
  // One loop for each number of values: what takes the time here is reading and joining them.
  for (let k = 0; k < twos; k++) {
    const j = k << 2;
    const h =
      (seeds[k] as number) +
      Math.imul(values[places[j] as number] as number, 0x85ebca6b) +
      Math.imul(values[places[j + 1] as number] as number, 0xc2b2ae35);
    const o = (finished(h | 0) & mask) << 1;
    const one = words[o] as number;
    const two = words[o + 1] as number;
    s0 = (s0 + (one & LANES)) | 0;
    s1 = (s1 + ((one >>> 8) & LANES)) | 0;
    s2 = (s2 + (two & LANES)) | 0;
    s3 = (s3 + ((two >>> 8) & LANES)) | 0;
  }
  for (let k = twos; k < threes; k++) {
    const j = k << 2;
    const h =
      (seeds[k] as number) +
      Math.imul(values[places[j] as number] as number, 0x85ebca6b) +
      Math.imul(values[places[j + 1] as number] as number, 0xc2b2ae35) +
      Math.imul(values[places[j + 2] as number] as number, 0x27d4eb2f);
    const o = (finished(h | 0) & mask) << 1;
    const one = words[o] as number;
    const two = words[o + 1] as number;
    s0 = (s0 + (one & LANES)) | 0;
    s1 = (s1 + ((one >>> 8) & LANES)) | 0;
    s2 = (s2 + (two & LANES)) | 0;
    s3 = (s3 + ((two >>> 8) & LANES)) | 0;
  }
  for (let k = threes; k < count; k++) {
    const j = k << 2;
    const h =
      (seeds[k] as number) +
      Math.imul(values[places[j] as number] as number, 0x85ebca6b) +
      Math.imul(values[places[j + 1] as number] as number, 0xc2b2ae35) +
      Math.imul(values[places[j + 2] as number] as number, 0x27d4eb2f) +
      Math.imul(values[places[j + 3] as number] as number, 0x165667b1);
    const o = (finished(h | 0) & mask) << 1;
    const one = words[o] as number;
    const two = words[o + 1] as number;
    s0 = (s0 + (one & LANES)) | 0;
    s1 = (s1 + ((one >>> 8) & LANES)) | 0;
    s2 = (s2 + (two & LANES)) | 0;
    s3 = (s3 + ((two >>> 8) & LANES)) | 0;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = (sums[4] as number) + count;
}

/** Writes the scores of the seven labels that `addScores` has summed up to `out` at `at`, and clears the sums. */
export function takeScores(sums: Int32Array, { unit }: ChainWeights, out: Float64Array, at: number): void {
  const [s0, s1, s2, s3] = [sums[0] as number, sums[1] as number, sums[2] as number, sums[3] as number];
  const bias = BIAS * (sums[4] as number);
  out[at] = ((s0 & 0xffff) - bias) * unit;
  out[at + 1] = ((s1 & 0xffff) - bias) * unit;
  out[at + 2] = ((s0 >>> 16) - bias) * unit;
  out[at + 3] = ((s1 >>> 16) - bias) * unit;
  out[at + 4] = ((s2 & 0xffff) - bias) * unit;
  out[at + 5] = ((s3 & 0xffff) - bias) * unit;
  out[at + 6] = ((s2 >>> 16) - bias) * unit;
  sums.fill(0);
}

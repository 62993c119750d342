import { mix } from './hash';
import { LANES, type PackedTable } from './packedTable';
import { tags } from './tags';
import type { WordInfo } from './wordTable';

/** Weights of the part-of-speech tagger: `table[feature * tags + tag]`. Source: trained on UD English EWT. */
export interface PosWeights {
  /** Number of rows minus one; a power of two minus one. */
  readonly mask: number;
  readonly table: Int8Array | Float32Array;
  /** The same table ready for fast sums; without it `table` is read. */
  readonly packed?: PackedTable;
  /** Tags of frequent forms that have but one, by the hash of the form; their features need not be looked up. */
  readonly settled: ReadonlyMap<number, number>;
}

const tagCount = tags.length;
const FEATURES = 22;
const before1 = Int32Array.of(11, 1, 1, 12, 1, 1, 13);
const before2 = Int32Array.of(21, 1, 1, 22, 1, 1, 23);
const after1 = Int32Array.of(31, 1, 1, 32, 1, 1, 33);
const after2 = Int32Array.of(41, 1, 1, 42, 1, 1, 43);

/**
 * Features of the word at `i` of the sentence `[from, to)`, given the tags of the two words before it.
 *
 * @returns the number of rows written to `out`. The first `OWN` of them depend on the word and its capital alone.
 */
export function posFeatures(
  words: readonly WordInfo[],
  from: number,
  to: number,
  i: number,
  previous: number,
  beforePrevious: number,
  shouting: boolean,
  mask: number,
  out: Int32Array,
): number {
  const word = words[i] as WordInfo;
  const c = word.parts;
  const a = i > from ? (words[i - 1] as WordInfo).parts : before1;
  const aa = i > from + 1 ? (words[i - 2] as WordInfo).parts : before2;
  const b = i + 1 < to ? (words[i + 1] as WordInfo).parts : after1;
  const bb = i + 2 < to ? (words[i + 2] as WordInfo).parts : after2;
  const capital = capitalOf(words, from, i, shouting);
  const nextCapital = i + 1 < to && (words[i + 1] as WordInfo).capital ? 1 : 0;
  const form = c[0] as number;
  const end2 = c[2] as number;
  let n = 0;
  const add = (id: number, value: number): void => {
    out[n++] = mix(value, id) & mask;
  };
  add(1, form);
  add(2, c[1] as number);
  add(3, end2);
  add(4, c[3] as number);
  add(5, c[4] as number);
  add(6, c[5] as number);
  add(7, mix(c[6] as number, capital));
  add(17, mix(end2, capital));
  add(8, previous);
  add(9, mix(previous, beforePrevious));
  add(10, mix(previous, form));
  add(11, a[0] as number);
  add(12, aa[0] as number);
  add(13, b[0] as number);
  add(14, bb[0] as number);
  add(15, a[3] as number);
  add(16, b[3] as number);
  add(18, mix(a[0] as number, form));
  add(19, mix(form, b[0] as number));
  add(20, mix(b[6] as number, nextCapital));
  add(21, mix(previous, b[2] as number));
  add(22, mix(c[3] as number, mix(previous, b[3] as number)));
  return n;
}

/** 0 or 1: whether the word has a capital; 3 more where that may be so because it opens; 2 where capitals tell nothing. */
function capitalOf(words: readonly WordInfo[], from: number, i: number, shouting: boolean): number {
  if (shouting) return 2;
  const opens = i === from || !(words[i - 1] as WordInfo).isWord;
  return ((words[i] as WordInfo).capital ? 1 : 0) + (opens ? 3 : 0);
}

/** True when most words of the sentence are capitalised, as in some headlines, so that capitals tell nothing. */
export function isShouting(words: readonly WordInfo[], from: number, to: number): boolean {
  let letters = 0;
  let capitals = 0;
  for (let i = from; i < to; i++)
    if ((words[i] as WordInfo).hasLetter) {
      letters++;
      if ((words[i] as WordInfo).capital) capitals++;
    }
  return letters > 3 && capitals > 0.7 * letters;
}

/** Tags the sentence `[from, to)` of `words` from left to right; writes places in `tags` to `out` at the same indices. */
export function tagSentence(
  weights: PosWeights,
  words: readonly WordInfo[],
  from: number,
  to: number,
  out: Uint8Array,
): void {
  const { mask, packed, settled } = weights;
  const rows = new Int32Array(FEATURES);
  const scores = new Float64Array(packed ? 0 : tagCount);
  const sums = new Int32Array(LANE_COUNT);
  const shouting = isShouting(words, from, to);
  let previous = 101;
  let beforePrevious = 102;
  for (let i = from; i < to; i++) {
    const word = words[i] as WordInfo;
    const known = settled.get(word.parts[0] as number);
    let best: number;
    if (known !== undefined) best = known;
    else {
      const n = posFeatures(words, from, to, i, previous, beforePrevious, shouting, mask, rows);
      best = packed
        ? bestPacked(packed, rows, n, sums, ownSums(packed, word, capitalOf(words, from, i, shouting), rows))
        : bestPlain(weights.table, rows, n, scores);
    }
    out[i] = best;
    beforePrevious = previous;
    previous = best;
  }
}

/** Places among the rows of `posFeatures` that depend on the word and its capital alone; they come first. */
const OWN = 8;
const LANE_COUNT = 2 * Math.ceil(tagCount / 4);

/** Packed sums of the rows that a word brings by itself, remembered with the word for each kind of capital. */
function ownSums(packed: PackedTable, { sums }: WordInfo, capital: number, rows: Int32Array): Int32Array {
  return (sums[capital] ??= sumOf(packed, rows, 0, OWN, new Int32Array(LANE_COUNT)));
}

/** Adds the packed weights of `rows[from .. to)` to `sums`: two numbers of two lanes each for four tags. */
function sumOf(
  { words, stride }: PackedTable,
  rows: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
): Int32Array {
  for (let k = from; k < to; k++) {
    const base = (rows[k] as number) * stride;
    for (let j = 0; j < stride; j++) {
      const word = words[base + j] as number;
      sums[2 * j] = (sums[2 * j] as number) + (word & LANES);
      sums[2 * j + 1] = (sums[2 * j + 1] as number) + ((word >>> 8) & LANES);
    }
  }
  return sums;
}

function bestPlain(table: Int8Array | Float32Array, rows: Int32Array, n: number, scores: Float64Array): number {
  scores.fill(0);
  for (let k = 0; k < n; k++) {
    const base = (rows[k] as number) * tagCount;
    for (let t = 0; t < tagCount; t++) scores[t] = (scores[t] as number) + (table[base + t] as number);
  }
  let best = 0;
  for (let t = 1; t < tagCount; t++) if ((scores[t] as number) > (scores[best] as number)) best = t;
  return best;
}

function bestPacked(packed: PackedTable, rows: Int32Array, n: number, sums: Int32Array, own: Int32Array): number {
  sums.set(own);
  sumOf(packed, rows, OWN, n, sums);
  let best = 0;
  let most = -1;
  for (let t = 0; t < tagCount; t++) {
    const pair = sums[2 * (t >> 2) + (t & 1)] as number;
    const value = t & 2 ? pair >>> 16 : pair & 0xffff;
    if (value > most) {
      most = value;
      best = t;
    }
  }
  return best;
}

/** Tokens that must stand together once in each text for the passage to be taken for the same. */
const SEED = 4;

/** Tokens of a passage that is known again wherever it was moved to. */
const MOVED = 40;

/**
 * Tokens at each end of a passage that alone prove nothing; and that prove nothing for words which stand elsewhere too,
 * because whole sentences are repeated.
 */
const RIMS = [8, 16];

/** Shorter runs that are the same may be so by chance: “the mayor said that” is soon written again. */
const PASSAGE = 8;

/**
 * Tells for each token of an old text where it stands in a new one. Passages are recognised by runs of tokens that both
 * texts have once, wherever they were moved, and are extended on both sides as far as they are the same.
 *
 * @see Heckel 1978, A technique for isolating differences between files, doi:10.1145/359460.359467.
 */
export function followTokens(old: readonly string[], now: readonly string[]): Followed {
  const nowOf = new Int32Array(old.length).fill(-1);
  const oldOf = new Int32Array(now.length).fill(-1);
  const doubtfulOld = new Uint8Array(old.length);
  const doubtfulNow = new Uint8Array(now.length);
  const depth = new Uint8Array(old.length);
  for (const { from, to, size } of trusted(blocksOf(old, now))) {
    for (const [level, rim] of RIMS.entries()) {
      const first = from === 0 || to === 0 ? 0 : rim;
      const last = from + size === old.length || to + size === now.length ? size : size - rim;
      depth.fill(level + 1, from + first, Math.max(from + first, from + last));
    }
    for (let i = 0; i < size; i++) {
      // Two passages that claim one token: of “A X B X C” that became “A X C”, either X may be the one that is left.
      if (nowOf[from + i] !== -1) doubtfulOld[from + i] = 1;
      if (oldOf[to + i] !== -1) {
        doubtfulNow[to + i] = 1;
        doubtfulOld[oldOf[to + i] ?? 0] = 1;
      }
      nowOf[from + i] = to + i;
      oldOf[to + i] = from + i;
    }
  }
  const sure = nowOf.map((place, i) => (place >= 0 && (doubtfulOld[i] || doubtfulNow[place]) ? -1 : place));
  return { nowOf: sure, depth };
}

/** By number of the old token. */
export interface Followed {
  /** Number of the new token; -1 where it is gone or where, of equal ones, more than one could be it. */
  readonly nowOf: Int32Array;
  /**
   * 0 at the rim of a passage, where the same words may have been written anew; 1 within it; 2 so far within that even
   * words which stand elsewhere too are these.
   */
  readonly depth: Uint8Array;
}

/** Equal tokens: `size` of them from `from` in the old text and from `to` in the new one. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function blocksOf(old: readonly string[], now: readonly string[]): readonly Block[] {
  const oldSeeds = seedsOf(old);
  const nowSeeds = seedsOf(now);
  const blocks: Block[] = [];
  let covered: Block | undefined;
  for (const [seed, at] of nowSeeds) {
    const origin = oldSeeds.get(seed);
    if (at === undefined || origin === undefined) continue;
    // Seeds come in the order of the new text, so that only the last block can hold this one.
    if (covered && origin - at === covered.from - covered.to && at < covered.to + covered.size) continue;
    let from = origin;
    let to = at;
    while (from > 0 && to > 0 && old[from - 1] === now[to - 1]) {
      from--;
      to--;
    }
    let size = origin - from + SEED;
    while (from + size < old.length && to + size < now.length && old[from + size] === now[to + size]) size++;
    covered = { from, to, size };
    if (size >= PASSAGE) blocks.push(covered);
  }
  return blocks;
}

/** Blocks in the order of the new text that are long, or lie in the same order between their long neighbours. */
function trusted(blocks: readonly Block[]): readonly Block[] {
  let next = Number.MAX_SAFE_INTEGER;
  const nextOf = blocks.map(() => next);
  for (let i = blocks.length - 1; i >= 0; i--) {
    nextOf[i] = next;
    const block = blocks[i];
    if (block && block.size >= MOVED) next = block.from;
  }
  let previous = -1;
  return blocks.filter(({ from, size }, i) => {
    const isLong = size >= MOVED;
    const isTrusted = isLong || (from > previous && from < (nextOf[i] ?? 0));
    if (isLong) previous = from;
    return isTrusted;
  });
}

/** Where each run of `SEED` tokens stands; `undefined` for those that stand more than once. */
function seedsOf(tokens: readonly string[]): Map<string, number | undefined> {
  const seeds = new Map<string, number | undefined>();
  for (let i = 0; i + SEED <= tokens.length; i++) {
    const seed = `${tokens[i]} ${tokens[i + 1]} ${tokens[i + 2]} ${tokens[i + 3]}`;
    seeds.set(seed, seeds.has(seed) ? undefined : i);
  }
  return seeds;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A new short id, such as `k3f9a2`: a letter and five letters or digits, so that YAML never reads it as a number.
 *
 * The same seed and the same ids taken give the same id. Core has no clock and no randomness: a host that may run
 * twice on one file puts time and something random into the seed, so that ids of removed statements do not come back.
 */
export function newId(seed: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    let hash = hashOf(`${seed}\n${attempt}`);
    let id = DIGITS.charAt(10 + (hash % 26));
    hash = Math.floor(hash / 26);
    for (let i = 0; i < 5; i++) {
      id += DIGITS.charAt(hash % 36);
      hash = Math.floor(hash / 36);
    }
    if (!taken.has(id)) return id;
  }
}

/**
 * 52 bits from two 32-bit FNV-1a hashes with different starting values; no secret depends on it.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

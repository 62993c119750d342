/** More features than any one decision has. */
export const MOST_FEATURES = 192;

/** Gathers the hashed features of one decision; reused, so that nothing is allocated per token. */
export class FeatureList {
  readonly rows: Int32Array;
  count = 0;
  private readonly mask: number;

  /** @param bits Rows are numbers below `2 ** bits`. */
  constructor(bits: number) {
    this.rows = new Int32Array(MOST_FEATURES);
    this.mask = (1 << bits) - 1;
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds the feature `template` with the values `a` and `b`. */
  add(template: number, a: number, b = 0): void {
    let h = Math.imul(a + Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15) ^ Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
    this.rows[this.count++] = (h ^ (h >>> 15)) & this.mask;
  }
}

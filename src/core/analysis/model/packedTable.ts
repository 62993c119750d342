/**
 * Rows of signed bytes, four to a number, so that one addition adds up two weights of a row at once.
 *
 * Each byte is stored with `BIAS` added. Sums are kept in lanes of 16 bits, which hold up to 257 rows.
 */
export interface PackedTable {
  readonly words: Int32Array;
  /** Numbers per row. */
  readonly stride: number;
}

export const BIAS = 128;
export const LANES = 0x00ff00ff;

/** Packs a table of `width` columns. Takes time in proportion to the table. */
export function packTable(table: Int8Array, width: number): PackedTable {
  const stride = Math.ceil(width / 4);
  const rows = table.length / width;
  const words = new Int32Array(rows * stride);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < width; column++) {
      const at = row * stride + (column >> 2);
      words[at] = (words[at] as number) | (((table[row * width + column] as number) + BIAS) << (8 * (column & 3)));
    }
  return { words, stride };
}

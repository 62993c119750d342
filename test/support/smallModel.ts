import { tags } from '../../src/core/analysis/model/tags';
import { MAGIC, tableNames } from '../../src/core/analysis/model/weightsFile';

/** A weights file in which every weight is 0. */
export function smallModel(): Uint8Array {
  const columns: Readonly<Record<string, number>> = { pos: tags.length, flat: 7, frame: 7 };
  const tables = tableNames.map((name) => ({ name, bits: 4, unit: 1, size: 16 * (columns[name] ?? 1) }));
  const none = new Array<number>(49).fill(0);
  const head = {
    tags,
    tables,
    steps: { flat: none, frame: none },
    priors: [[7, 3]],
    settled: [],
    calibration: [0, 0.5, 1],
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(8 + json.length + tables.reduce((sum, { size }) => sum + size, 0));
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, 8);
  return bytes;
}

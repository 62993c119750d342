import type { Weights } from '../src/core/analysis/model/model';
import { tags } from '../src/core/analysis/model/tags';
import { MAGIC, tableNames, type WeightsHead } from '../src/core/analysis/model/weightsFile';

/** Share of the largest weights that may lie beyond the chosen number of levels (up to 127 is kept). */
const CLIPPED = 0.005;

/**
 * Writes weights as a file that `parseWeights` reads: signed bytes, one unit a table.
 *
 * @param levels Steps between 0 and a large weight: fewer make a file that packs smaller.
 */
export function packWeights(weights: Weights, levels: number): Uint8Array {
  const packed = tableNames.map((name) => {
    const source = name === 'pos' ? { table: weights.pos.table, bits: Math.log2(weights.pos.mask + 1) } : weights[name];
    return { name, bits: source.bits, ...quantised(source.table, name === 'pos' ? 40 : levels) };
  });
  const head: WeightsHead = {
    tags: [...tags],
    tables: packed.map(({ name, bits, unit, bytes }) => ({ name, size: bytes.length, bits, unit })),
    steps: { flat: [...weights.flat.steps].map(rounded), frame: [...weights.frame.steps].map(rounded) },
    priors: [...weights.priors],
    settled: [...weights.pos.settled],
    calibration: [...weights.calibration].map(rounded),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const out = new Uint8Array(8 + json.length + packed.reduce((sum, { bytes }) => sum + bytes.length, 0));
  out.set(new TextEncoder().encode(MAGIC));
  new DataView(out.buffer).setUint32(4, json.length, true);
  out.set(json, 8);
  let at = 8 + json.length;
  for (const { bytes } of packed) {
    out.set(new Uint8Array(bytes.buffer), at);
    at += bytes.length;
  }
  return out;
}

const rounded = (x: number): number => Math.round(x * 1e5) / 1e5;

function quantised(table: Int8Array | Float32Array, levels: number): { bytes: Int8Array; unit: number } {
  const sizes = Float32Array.from(table, Math.abs)
    .filter((x) => x > 0)
    .sort();
  const most = sizes[Math.max(0, Math.floor(sizes.length * (1 - CLIPPED)) - 1)] ?? 1;
  const unit = most / levels;
  const bytes = Int8Array.from(table, (x) => Math.max(-127, Math.min(127, Math.round(x / unit))));
  return { bytes, unit };
}

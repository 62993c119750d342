import type { ChainWeights } from './sequence';
import type { LogisticWeights } from './logistic';
import type { Weights } from './model';
import { packTable } from './packedTable';
import { LABELS } from './state';
import { tags } from './tags';

/** First bytes of a weights file; the last one is the version of its layout. */
export const MAGIC = 'AAW2';

/** Head of a weights file: plain JSON behind `MAGIC` and its length; the tables follow as signed bytes, in this order. */
export interface WeightsHead {
  readonly tags: readonly string[];
  /** Name, number of bytes, bits of the row numbers, and what one unit stands for. */
  readonly tables: readonly {
    readonly name: string;
    readonly size: number;
    readonly bits: number;
    readonly unit: number;
  }[];
  readonly steps: { readonly flat: readonly number[]; readonly frame: readonly number[] };
  readonly priors: readonly (readonly [number, number])[];
  readonly settled: readonly (readonly [number, number])[];
  readonly calibration: readonly number[];
}

export const tableNames = ['pos', 'flat', 'cue', 'frame', 'match', 'exact', 'source'] as const;

/**
 * Reads the weights of the learned stages. The tables stay views on `bytes`; those that are read most are packed beside them.
 *
 * @throws Error with a sentence for the user when `bytes` is not such a file, is cut short, or is of another version.
 */
export function parseWeights(bytes: Uint8Array): Weights {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC)
    throw new Error(`The model file does not begin with ${MAGIC}: it is damaged or of another version.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length >= 8 ? view.getUint32(4, true) : 0;
  if (!length || bytes.length < 8 + length) throw new Error('The model file is cut short.');
  const head = JSON.parse(asText(bytes.subarray(8, 8 + length))) as WeightsHead;
  if (head.tags.join() !== tags.join()) throw new Error('The model file was made for other part-of-speech tags.');
  const tables = new Map<string, LogisticWeights & { readonly table: Int8Array }>();
  let at = 8 + length;
  for (const { name, size, bits, unit } of head.tables) {
    if (bytes.length < at + size) throw new Error(`The model file is cut short in its table “${name}”.`);
    tables.set(name, { bits, unit, table: new Int8Array(bytes.buffer, bytes.byteOffset + at, size) });
    at += size;
  }
  const of = (name: (typeof tableNames)[number]): LogisticWeights & { readonly table: Int8Array } => {
    const table = tables.get(name);
    if (!table) throw new Error(`The model file has no table “${name}”.`);
    return table;
  };
  const chain = (name: 'flat' | 'frame'): ChainWeights => ({
    ...of(name),
    packed: packTable(of(name).table, LABELS),
    steps: Float32Array.from(head.steps[name]),
  });
  const pos = of('pos');
  return {
    pos: {
      mask: 2 ** pos.bits - 1,
      table: pos.table,
      packed: packTable(pos.table, tags.length),
      settled: new Map(head.settled),
    },
    priors: new Map(head.priors),
    flat: chain('flat'),
    cue: of('cue'),
    frame: chain('frame'),
    match: of('match'),
    exact: of('exact'),
    source: of('source'),
    calibration: Float32Array.from(head.calibration),
  };
}

/** ASCII only: the head holds no other characters. Built in pieces, because core has no TextDecoder. */
function asText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
}

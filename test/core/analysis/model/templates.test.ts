import assert from 'node:assert/strict';
import { packTable } from '../../../../src/core/analysis/model/packedTable';
import { LABELS } from '../../../../src/core/analysis/model/state';
import { templatesOf } from '../../../../src/core/analysis/model/templates';
import { ValueList } from '../../../../src/core/analysis/model/valueList';

suite('templates of features', () => {
  const names = 'word tag side distance';
  const templates = templatesOf(names, 'word | tag side distance | word side | word tag side distance');
  const BITS = 6;
  const table = Int8Array.from({ length: LABELS << BITS }, (_, i) => ((i * 37) % 255) - 127);
  const weights = { bits: BITS, table, unit: 0.25, steps: new Float32Array(LABELS * LABELS) };

  const scoresOf = (packed: boolean, values: readonly number[]): number[] => {
    const list = new ValueList(BITS, 4, { ...weights, ...(packed && { packed: packTable(table, LABELS) }) });
    list.values.set(values, 1);
    list.use(templates);
    const out = new Float64Array(2 * LABELS);
    list.score(out, LABELS);
    return [...out];
  };

  test('packed tables give the same scores as rows that are looked up', () => {
    for (const values of [
      [1, 2, 3, 4],
      [-5, 0, 1 << 30, 9],
    ])
      assert.deepEqual(scoresOf(true, values), scoresOf(false, values));
    assert.notDeepEqual(scoresOf(true, [1, 2, 3, 4]), scoresOf(true, [1, 2, 4, 3]));
  });

  test('a list that has been scored starts anew', () => {
    const list = new ValueList(BITS, 4, { ...weights, packed: packTable(table, LABELS) });
    const out = new Float64Array(2 * LABELS);
    for (const at of [0, LABELS]) {
      list.use(templates);
      list.score(out, at);
    }
    assert.deepEqual([...out.subarray(0, LABELS)], [...out.subarray(LABELS)]);
  });

  test('lists that share a table number their templates differently', () => {
    const rows = (first: number): number[] => {
      const list = new ValueList(20, 4);
      list.use(templatesOf(names, 'word | tag', first));
      return [...list.rows.subarray(0, list.count)];
    };
    assert.equal(new Set([...rows(0), ...rows(2)]).size, 4);
  });

  test('a misspelt value is refused', () => {
    assert.throws(() => templatesOf(names, 'word | tga'), /No value is called “tga”/);
    assert.throws(() => templatesOf(names, 'word | | tag'), /joins 0 values/);
  });
});

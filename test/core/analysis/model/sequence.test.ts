import assert from 'node:assert/strict';
import { bestPaths } from '../../../../src/core/analysis/model/kBest';
import { packTable } from '../../../../src/core/analysis/model/packedTable';
import { allowed, bestPath, emit, marginals, mayStart } from '../../../../src/core/analysis/model/sequence';
import { LABELS } from '../../../../src/core/analysis/model/state';

/** All label sequences of `n` tokens that the chain allows, with their scores. */
function everyPath(scores: Float64Array, n: number, steps: Float32Array): { path: number[]; score: number }[] {
  let paths = Array.from({ length: LABELS }, (_, y) => y)
    .filter(mayStart)
    .map((y) => ({ path: [y], score: scores[y] as number }));
  for (let i = 1; i < n; i++)
    paths = paths.flatMap(({ path, score }) => {
      const x = path[i - 1] as number;
      return Array.from({ length: LABELS }, (_, y) => y)
        .filter((y) => allowed[x * LABELS + y])
        .map((y) => ({
          path: [...path, y],
          score: score + (steps[x * LABELS + y] as number) + (scores[i * LABELS + y] as number),
        }));
    });
  return paths.sort((a, b) => b.score - a.score);
}

const wave = (n: number, seed: number): number[] => Array.from({ length: n }, (_, i) => 2 * Math.sin(seed + 7.3 * i));

suite('label sequences', () => {
  const n = 4;
  const scores = Float64Array.from(wave(n * LABELS, 1));
  const steps = Float32Array.from(wave(LABELS * LABELS, 2));
  const all = everyPath(scores, n, steps);

  test('the best path is the best of all', () => {
    assert.deepEqual([...bestPath(scores, n, steps)], all[0]?.path);
  });

  test('the k best paths are the first k of all, in order', () => {
    const found = bestPaths(scores, n, steps, 5);
    assert.deepEqual(
      found.map(({ path }) => [...path]),
      all.slice(0, 5).map(({ path }) => path),
    );
    found.forEach(({ score }, k) => assert.ok(Math.abs(score - (all[k]?.score ?? 0)) < 1e-5));
  });

  test('probabilities of labels are sums over paths, and steps are counted', () => {
    const share = new Float64Array(n * LABELS);
    const pairs = new Float64Array(LABELS * LABELS);
    const { logTotal } = marginals(scores, n, steps, share, new Float64Array(n * LABELS), pairs);
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    assert.ok(Math.abs(logTotal - Math.log(total)) < 1e-6);
    for (let i = 0; i < n; i++)
      for (let y = 0; y < LABELS; y++) {
        const wanted = all.reduce((sum, { path, score }) => sum + (path[i] === y ? Math.exp(score) : 0), 0) / total;
        assert.ok(Math.abs((share[i * LABELS + y] as number) - wanted) < 1e-6);
      }
    assert.ok(Math.abs(pairs.reduce((a, b) => a + b, 0) - (n - 1)) < 1e-6);
  });

  test('packed tables give the same scores', () => {
    const table = Int8Array.from({ length: 16 * LABELS }, (_, i) => ((i * 89) % 255) - 127);
    const rows = Int32Array.from({ length: 150 }, (_, i) => (i * 7) % 16);
    const plain = new Float64Array(LABELS);
    const packed = new Float64Array(LABELS);
    const weights = { bits: 4, table, unit: 0.5, steps };
    emit(weights, rows, rows.length, plain, 0);
    emit({ ...weights, packed: packTable(table, LABELS) }, rows, rows.length, packed, 0);
    assert.deepEqual(packed, plain);
  });

  test('no tokens give no path', () => {
    assert.equal(bestPath(new Float64Array(0), 0, steps).length, 0);
    assert.deepEqual(bestPaths(new Float64Array(0), 0, steps, 3), []);
  });
});

import assert from 'node:assert/strict';
import { type Rating, cohensKappa, krippendorffsAlpha } from '../../../src/core/compare/agreement';
import { compareSpans } from '../../../src/core/compare/spanAgreement';

const rows = (...coders: readonly string[]): Rating[][] =>
  [...(coders[0] ?? '')].map((_, unit) => coders.map((coder) => (coder[unit] === '.' ? undefined : coder[unit])));

const near = (actual: number | undefined, expected: number): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 0.0005, `${actual} is not ${expected}`);

suite('agreement', () => {
  // Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability, sections A, B and C.
  test('alpha as in Krippendorff 2011', () => {
    near(krippendorffsAlpha(rows('0100000010', '1110010000')).value, 0.095);
    near(krippendorffsAlpha(rows('aabbdcccedda', 'babbbccceddd')).value, 0.692);
    const missing = krippendorffsAlpha(rows('123321412...', '1233224125.3', '.3332342251.', '12332441251.'));
    near(missing.value, 0.743);
    assert.deepEqual([missing.units, missing.excluded], [11, 1]);
  });
  // Viera, A. J. and Garrett, J. M. (2005): Understanding Interobserver Agreement: The Kappa Statistic.
  test('kappa as in Viera and Garrett 2005', () => {
    const pairs = ([a, b]: readonly [Rating, Rating], times: number) =>
      Array.from({ length: times }, () => [a, b] as const);
    const { value, units, excluded } = cohensKappa([
      ...pairs(['yes', 'yes'], 15),
      ...pairs(['yes', 'no'], 5),
      ...pairs(['no', 'yes'], 10),
      ...pairs(['no', 'no'], 70),
      ...pairs(['no', undefined], 3),
    ]);
    near(value, 0.5714);
    assert.deepEqual([units, excluded], [100, 3]);
  });
  test('is undefined, not perfect, where there is nothing to compare', () => {
    assert.equal(cohensKappa([]).value, undefined);
    assert.equal(cohensKappa([['a', 'a']]).value, undefined);
    assert.equal(krippendorffsAlpha([]).value, undefined);
    assert.equal(krippendorffsAlpha([['a', undefined]]).value, undefined);
  });
  test('spans agree whatever the order, stray spaces and marks', () => {
    const text = 'He said: “We won.” Then “We lost,” said she.';
    const won = { start: 9, end: 18 };
    const lost = { start: 24, end: 34 };
    const same = compareSpans(text, [[won], [lost]], [[{ start: 24, end: 33 }], [{ start: 8, end: 19 }]]);
    assert.deepEqual(
      [same.exact, same.overlap, same.pairs],
      [
        1,
        1,
        [
          [0, 1],
          [1, 0],
        ],
      ],
    );
    const half = compareSpans(text, [[won], [lost]], [[{ start: 12, end: 16 }]]);
    near(half.exact, 0);
    near(half.overlap, 2 / 3);
    assert.equal(compareSpans(text, [], []).exact, undefined);
  });
});

import assert from 'node:assert/strict';
import { bySpan, contains, overlaps, spanOf, textOf } from '../../src/core/text/span';

suite('spans', () => {
  test('are half-open', () => {
    assert.equal(textOf('“We won”', spanOf(1, 7)), 'We won');
    assert.equal(overlaps(spanOf(0, 3), spanOf(3, 5)), false);
    assert.equal(overlaps(spanOf(0, 4), spanOf(3, 5)), true);
    assert.equal(contains(spanOf(0, 5), spanOf(2, 5)), true);
  });
  test('sort outer before inner', () => {
    assert.deepEqual([spanOf(2, 3), spanOf(0, 2), spanOf(0, 9)].sort(bySpan), [
      spanOf(0, 9),
      spanOf(0, 2),
      spanOf(2, 3),
    ]);
  });
});

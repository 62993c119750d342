import assert from 'node:assert/strict';
import { chooseReadings } from '../../../../src/core/analysis/model/chooseReadings';
import type { Judged } from '../../../../src/core/analysis/model/found';

const judged = (head: number, from: number, to: number, match: number, exact = match): Judged => ({
  reading: {
    head,
    frame: undefined,
    how: 'reading',
    source: [],
    cue: [head],
    content: Array.from({ length: to - from + 1 }, (_, k) => from + k),
    rank: 0,
    share: 1,
  },
  match,
  exact,
});
const bounds = (groups: readonly (readonly Judged[])[], least = 0.2) =>
  chooseReadings(groups, least).map(({ reading: { content } }) => [content[0], content.at(-1)]);

suite('choice of readings', () => {
  test('takes the best reading of each cue, in the order of the text', () => {
    const late = [judged(20, 21, 25, 0.6), judged(20, 21, 29, 0.8)];
    assert.deepEqual(bounds([late, [judged(3, 4, 9, 0.7)]]), [
      [4, 9],
      [21, 29],
    ]);
  });
  test('narrows a reading that takes in a second statement, where both are likely', () => {
    const wide = [judged(3, 4, 20, 0.8, 0.4), judged(3, 4, 11, 0.75, 0.6)];
    assert.deepEqual(bounds([wide, [judged(13, 14, 20, 0.8)]]), [
      [4, 11],
      [14, 20],
    ]);
  });
  test('leaves out what lies in a likelier reading and cannot be had beside it', () => {
    assert.deepEqual(bounds([[judged(3, 4, 20, 0.9)], [judged(13, 14, 20, 0.5)]]), [[4, 20]]);
  });
  test('leaves out what is too unlikely', () => {
    assert.deepEqual(bounds([[judged(3, 4, 9, 0.1)]]), []);
  });
});

import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

/** Source and speaker of each statement found by a signature. */
function signed(text: string): [string, string | undefined][] {
  const { statements, speakers } = analyse(text);
  return statements
    .filter(({ rule }) => rule === 'signed-quotation')
    .map(({ source: [source], speaker }) => [
      source ? text.slice(source.start, source.end) : '',
      speakers.find(({ id }) => id === speaker)?.name,
    ]);
}

suite('quotations with a signature in their paragraph', () => {
  test('in lists and by themselves', () => {
    const text =
      'What people say\n\n• “It was our childhood” — Gill Marsh, 61, retired nurse\n• “Good riddance, it was cold.” – Dev Patel, 34\n\n"No" -- Mayor Ida Roe.\n';
    assert.deepEqual(signed(text), [
      ['Gill Marsh, 61, retired nurse', 'Gill Marsh'],
      ['Dev Patel, 34', 'Dev Patel'],
      ['Mayor Ida Roe', 'Ida Roe'],
    ]);
  });
  test('not where a clause stands behind the dash, or words before the quotation', () => {
    const text =
      'The vote\n\n“We will swim,” — said the mayor.\n\n“We will swim,” — Ida Roe said.\n\nThe sign read “No swimming” — Ida Roe.\n\n“Now” — and not before.\n';
    assert.deepEqual(signed(text), []);
  });
});

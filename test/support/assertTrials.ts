import assert from 'node:assert/strict';
import type { TrialFigures } from './anchorOracle';

/** What anchoring must hold after any random edits, as the product promises it. */
export function assertTrials({ wrong, untouched, deleted }: TrialFigures): void {
  assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} wrong spans`);
  assert.equal(deleted.orphan, deleted.all);
  assert.ok(untouched.found >= untouched.all * 0.995, `${untouched.found} of ${untouched.all} untouched quotes found`);
}

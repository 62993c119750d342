import { assertTrials } from '../../support/assertTrials';
import { runTrials } from '../../support/anchorTrial';

suite('anchoring after random edits', () => {
  // The long version is `npm run test:anchor`.
  test('never gives a wrong span', () => assertTrials(runTrials(120, 1)));
});

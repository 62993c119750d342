import { assertTrials } from '../../support/assertTrials';
import { runTrials } from '../../support/anchorTrial';
import { runRewriteTrials } from '../../support/rewriteTrial';

suite('anchoring after random edits', () => {
  // The long version is `npm run test:anchor`.
  test('never gives a wrong span', () => assertTrials(runTrials(120, 1)));
  test('nor does following words through a rewrite', () => assertTrials(runRewriteTrials(120, 1)));
});

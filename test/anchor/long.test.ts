import assert from 'node:assert/strict';
import { type TrialFigures, noFigures } from '../support/anchorOracle';
import { runTrials } from '../support/anchorTrial';
import { assertTrials } from '../support/assertTrials';
import { runRewriteTrials } from '../support/rewriteTrial';

const EDITS = Number(process.env['ANCHOR_EDITS'] ?? 100_000);
/** Another one gives other articles and edits. */
const FIRST = Number(process.env['ANCHOR_SEED'] ?? 1);
const SEEDS = 10;

const SHARES = ['untouched', 'untouchedRepeated', 'untouchedCut', 'changed', 'changedAndContext'] as const;

const show = (figures: TrialFigures): string =>
  SHARES.map((kind) => `${kind} ${figures[kind].found} of ${figures[kind].all} found`)
    .concat(`deleted ${figures.deleted.orphan} of ${figures.deleted.all} orphans`, `wrong ${figures.wrong.length}`)
    .join(', ');

for (const [name, trial] of Object.entries({ anchoring: runTrials, 'following a rewrite': runRewriteTrials }))
  suite(`${name} after ${EDITS} random edits`, () => {
    const sum = noFigures();
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++)
      test(`seed ${seed}`, () => {
        const figures = trial(EDITS / SEEDS, seed);
        console.log(`    ${figures.edits} edits: ${show(figures)}`);
        for (const kind of SHARES) {
          sum[kind].all += figures[kind].all;
          sum[kind].found += figures[kind].found;
        }
        assertTrials(figures);
      }).timeout(3_600_000);

    test('all seeds together: as often as promised', () => {
      const { untouched, changed } = sum;
      assert.ok(untouched.found >= untouched.all * 0.999, `${untouched.found} of ${untouched.all} untouched found`);
      assert.ok(changed.found >= changed.all * 0.95, `${changed.found} of ${changed.all} changed found`);
    });
  });

import type { TrialFigures } from '../support/anchorOracle';
import { runTrials } from '../support/anchorTrial';
import { assertTrials } from '../support/assertTrials';

const EDITS = Number(process.env['ANCHOR_EDITS'] ?? 100_000);
const SEEDS = 10;

const show = (figures: TrialFigures): string =>
  (['untouched', 'untouchedRepeated', 'untouchedCut', 'changed', 'changedAndContext'] as const)
    .map((kind) => `${kind} ${figures[kind].found} of ${figures[kind].all} found`)
    .concat(`deleted ${figures.deleted.orphan} of ${figures.deleted.all} orphans`, `wrong ${figures.wrong.length}`)
    .join(', ');

suite(`anchoring after ${EDITS} random edits`, () => {
  for (let seed = 1; seed <= SEEDS; seed++)
    test(`seed ${seed}`, () => {
      const figures = runTrials(EDITS / SEEDS, seed);
      console.log(`    ${figures.edits} edits: ${show(figures)}`);
      assertTrials(figures);
    }).timeout(3_600_000);
});

import { anchorAll } from '../../src/core/anchor/anchor';
import { describe } from '../../src/core/anchor/describe';
import { compareTexts } from '../../src/core/anchor/rewrite';
import { TextIndex } from '../../src/core/anchor/textIndex';
import { type TrialFigures, judge, noFigures, oracle } from './anchorOracle';
import { articleSpans } from './anchorTrial';
import { randomFrom } from './random';
import { EDITS, plain, randomArticle, tracked } from './trackedText';

/**
 * Replaces articles by versions of them, as another program does with an open file, and follows spans from the old text
 * into the new one. Each version is a few random edits away from the one before.
 */
export function runRewriteTrials(edits: number, seed: number): TrialFigures {
  const figures = noFigures();
  for (let run = 0; figures.edits < edits; run++) {
    const random = randomFrom(seed * 1_000_003 + run);
    const before = tracked(randomArticle(random, 6 + random.below(14)));
    const spans = articleSpans(before, random);
    let after = before;
    const steps = 1 + random.below(4);
    for (let step = 0; step < steps && after.length; step++) {
      after = EDITS[random.pick(Object.keys(EDITS) as (keyof typeof EDITS)[])](after, random);
      figures.edits++;
    }
    const [old, now] = [new TextIndex(plain(before)), new TextIndex(plain(after))];
    const rewrite = compareTexts(old, now);
    // As the editor does: what cannot be followed is searched.
    const searched = anchorAll(
      now,
      spans.map((span) => describe(old, span)),
    );
    const followed = spans.map((span, i) => {
      const result = searched[i];
      return rewrite.follow(span) ?? (result?.kind === 'found' ? result.span : undefined);
    });
    const places = new Map(after.map(({ id }, at) => [id, at]));
    spans.forEach((span, i) => {
      const words = old.text.slice(span.start, span.end);
      const repeated = old.text.indexOf(words) !== old.text.lastIndexOf(words);
      const found = followed[i];
      const problem = judge(figures, oracle({ original: before, span, repeated }, after, places), after, found);
      if (problem)
        figures.wrong.push(
          `seed ${seed} run ${run}: ${problem}; “${words}” at ${span.start} went to ${found?.start}: ${found ? now.text.slice(found.start, found.end) : ''}`,
        );
    });
  }
  return figures;
}

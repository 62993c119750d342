import { anchorAll } from '../../src/core/anchor/anchor';
import { describe } from '../../src/core/anchor/describe';
import { TextIndex } from '../../src/core/anchor/textIndex';
import { type TrialFigures, judge, noFigures, oracle, trim } from './anchorOracle';
import { type Random, randomFrom } from './random';
import { EDITS, type TrackedText, plain, randomArticle, spansOf, tracked } from './trackedText';

/**
 * Makes articles, describes spans in them, edits the articles in random scripts and looks for the spans after each
 * edit. The oracle knows the identity of each character, so it knows where words have gone.
 */
export function runTrials(edits: number, seed: number): TrialFigures {
  const figures = noFigures();
  for (let run = 0; figures.edits < edits; run++) {
    const random = randomFrom(seed * 1_000_003 + run);
    const original = tracked(randomArticle(random, 6 + random.below(14)));
    const index = new TextIndex(plain(original));
    const spans = articleSpans(original, random);
    const selectors = spans.map((span) => describe(index, span));
    const history = [original];
    const steps = 2 + random.below(12);
    for (let step = 0; step < steps && figures.edits < edits; step++) {
      const names = Object.keys(EDITS) as (keyof typeof EDITS)[];
      const last = history.at(-1) ?? original;
      // One in eight: undo, or checkout of any earlier version.
      const next = random.chance(0.12) ? random.pick(history) : EDITS[random.pick(names)](last, random);
      if (!next.length) break;
      history.push(next);
      figures.edits++;
      const now = new TextIndex(plain(next));
      const found = anchorAll(now, selectors, { sha256: index.sha256 });
      const places = new Map(next.map(({ id }, at) => [id, at]));
      spans.forEach((span, i) => {
        const result = found[i];
        const truth = oracle({ original, span, repeated: !!selectors[i]?.copies }, next, places);
        const problem = judge(figures, truth, next, result?.kind === 'found' ? result.span : undefined);
        if (problem)
          figures.wrong.push(
            `seed ${seed} run ${run} step ${step}: ${problem}; wanted ${JSON.stringify(selectors[i])}, got ${JSON.stringify(result)} ${result?.kind === 'found' ? plain(next.slice(result.span.start, result.span.end)) : ''}`,
          );
      });
    }
  }
  return figures;
}

/** A quarter of the sentences, quotations, reporting words and names of an article. */
export const articleSpans = (article: TrackedText, random: Random): readonly { start: number; end: number }[] =>
  [/[^.\n]+[.]”?/g, /“[^”\n]+”/g, /\b(?:said|replied|added|noted|According to)\b/g, /[A-Z]\w+ [A-Z]\w+/g]
    .flatMap((pattern) => spansOf(article, pattern))
    .map(({ start, end }) => trim(article, start, end))
    .filter(() => random.chance(0.25));

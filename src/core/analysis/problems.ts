import type { PlacedPassage } from '../text/passages';
import { textOf } from '../text/span';
import type { Mention, Problem, Statement } from './article';

// More than this many oddities of one kind are the sign of a broken file: the list would help nobody.
const MAX_OF_A_KIND = 100;

/** Marks without partner, at their place in the article. */
export const markProblems = (placed: readonly PlacedPassage[]): Problem[] =>
  placed.flatMap(({ passage, offset }) =>
    passage.problems.map(({ code, message, start, end }) => ({
      code,
      message,
      span: { start: start + offset, end: end + offset },
    })),
  );

/** Quotations nobody is behind, and pronouns that may be one of several people. */
export function speakerProblems(
  text: string,
  statements: readonly Statement[],
  mentions: readonly Mention[],
): Problem[] {
  const problems: Problem[] = [];
  const unresolved = new Set(mentions.filter((each) => each.form === 'pronoun').map((each) => each.start));
  for (const statement of statements) {
    const [content] = statement.content;
    const [source] = statement.source;
    if (content && statement.kind === 'direct' && !source && statement.speaker === undefined) {
      problems.push({
        code: 'quotation-without-speaker',
        message: 'Nobody is named as the speaker of this quotation.',
        span: content,
      });
    }
    const [first, second] = statement.candidates;
    if (!source || !first || !second || !unresolved.has(source.start)) continue;
    if (statement.speaker !== undefined && first.score - second.score > 0.2) continue;
    const names = `${first.speaker} or ${second.speaker}`;
    problems.push({ code: 'ambiguous-pronoun', message: `“${textOf(text, source)}” may be ${names}.`, span: source });
  }
  return problems;
}

/** Ascending; of each kind only the first hundred, the last of them saying that there are more. */
export function limited(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const kept: Problem[] = [];
  for (const problem of [...problems].sort((a, b) => a.span.start - b.span.start)) {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    if (count < MAX_OF_A_KIND) kept.push(problem);
    else if (count === MAX_OF_A_KIND)
      kept.push({ ...problem, message: `${problem.message} There are more of these, which are not listed.` });
  }
  return kept;
}

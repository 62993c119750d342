import { firstNotBefore } from '../text/bisect';
import type { PlacedPassage } from '../text/passages';
import { textOf, type Span } from '../text/span';
import type { Mention, Problem, Statement } from './article';

// More than this many oddities of one kind are the sign of a broken file: the list would help nobody.
const MAX_OF_A_KIND = 100;

/** Marks without partner, at their place in the article; of each kind no more than `limited` keeps. */
export function markProblems(placed: readonly PlacedPassage[]): Problem[] {
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { passage, offset } of placed)
    for (const { code, message, start, end } of passage.problems) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > MAX_OF_A_KIND) continue;
      problems.push({ code, message, span: { start: start + offset, end: end + offset } });
    }
  return problems;
}

/** Quotations nobody is behind, and pronouns that may be one of several people. */
export function* speakerProblems(
  text: string,
  statements: readonly Statement[],
  mentions: readonly Mention[],
): Generator<void, Problem[]> {
  const problems: Problem[] = [];
  for (const [index, statement] of statements.entries()) {
    if (index % 2000 === 0) yield;
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
    if (!source || !first || !second) continue;
    if (statement.speaker !== undefined && first.score - second.score > 0.2) continue;
    const code = isAt(mentions, source, 'pronoun')
      ? 'ambiguous-pronoun'
      : statement.speaker !== undefined && isAt(mentions, source, 'name')
        ? 'ambiguous-name'
        : undefined;
    if (!code) continue;
    const names = `${first.speaker} or ${second.speaker}`;
    problems.push({ code, message: `“${textOf(text, source)}” may be ${names}.`, span: source });
  }
  return problems;
}

/** A pronoun begins where the source does; a name may stand behind a title. */
function isAt(mentions: readonly Mention[], { start, end }: Span, form: Mention['form']): boolean {
  let at = firstNotBefore(mentions, (mention) => mention.start < start);
  for (; (mentions[at]?.start ?? end) < (form === 'name' ? end : start + 1); at++)
    if (mentions[at]?.form === form) return true;
  return false;
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

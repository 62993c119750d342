import { contains, textOf, type Span } from '../../text/span';
import { snippet } from '../../text/snippet';
import type { View } from '../view';
import type { Finding, Fix, Rule } from './finding';
import { closingOf } from './marks';

/** `“We won, said Ann Bell.`: a mark that opens and finds no partner. */
export const unclosedQuotation: Rule = {
  level: 'information',
  find: (view) =>
    view.article.problems
      .filter(({ code }) => code === 'unclosed-quotation')
      .map(({ span, message }): Finding => ({ ...span, message, fixes: fixesFor(view, span) })),
};

function fixesFor(view: View, mark: Span): Fix[] {
  const { text, article } = view;
  const opening = textOf(text, mark);
  const closing = closingOf(opening);
  const ends = new Set<number>();
  // Where the engine says that the speech ends is the better guess; a quotation left open runs on to the paragraph's end.
  for (const { content } of article.statements)
    for (const span of content) if (span.start === mark.start && span.end > mark.end) ends.add(span.end);
  for (const { start, end, closed } of article.quotations) if (start === mark.start && !closed) ends.add(end);
  const fixes: Fix[] = [...ends].map((end, index) => ({
    kind: 'edit',
    title: `Close the quotation with ${closing} after “${lastWords(text.slice(mark.end, end))}”`,
    edits: [{ start: end, end, text: closing }],
    ...(index === 0 && { preferred: true }),
  }));
  fixes.push({ kind: 'edit', title: `Remove ${opening}`, edits: [{ ...mark, text: '' }] });
  const next = nextParagraph(view, mark);
  if (next !== undefined)
    fixes.push({
      kind: 'edit',
      title: `Go on with the quotation in the next paragraph: put ${opening} before it`,
      edits: [{ start: next, end: next, text: opening }],
    });
  return fixes;
}

const lastWords = (text: string): string => snippet(text.trim().split(/\s+/).slice(-3).join(' '), 40);

function nextParagraph({ article }: View, mark: Span): number | undefined {
  const index = article.paragraphs.findIndex((paragraph) => contains(paragraph, mark));
  return index < 0 ? undefined : article.paragraphs[index + 1]?.start;
}

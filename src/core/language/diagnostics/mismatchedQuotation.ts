import { contains, textOf, type Span } from '../../text/span';
import type { View } from '../view';
import type { Finding, Fix, Rule } from './finding';
import { closingOf, openingOf } from './marks';

/** `“We won",` and `We won,” said Ann Bell.`: a closing mark of another kind, or without an opening one. */
export const mismatchedQuotation: Rule = {
  level: 'information',
  find: (view) =>
    view.article.problems
      .filter(({ code }) => code === 'mismatched-quotation')
      .map(({ span, message }): Finding => ({ ...span, message, fixes: fixesFor(view, span) })),
};

function fixesFor(view: View, mark: Span): Fix[] {
  const closing = textOf(view.text, mark);
  const quotation = view.article.quotations.find(({ end, closed }) => closed && end === mark.end);
  const opening = quotation && view.text.slice(quotation.start, quotation.inner.start).trim();
  if (quotation && opening) {
    const [right, left] = [closingOf(opening), openingOf(closing)];
    const openingMark = { start: quotation.start, end: quotation.start + opening.length };
    return [
      edit(`Close with ${right}`, [{ ...mark, text: right }], true),
      edit(`Open with ${left}`, [{ ...openingMark, text: left }]),
      edit(`Remove ${opening} and ${closing}`, [
        { ...openingMark, text: '' },
        { ...mark, text: '' },
      ]),
    ];
  }
  const left = openingOf(closing);
  const start = quotation?.start ?? view.article.sentences.find((sentence) => contains(sentence, mark))?.start;
  const remove = edit(`Remove ${closing}`, [{ ...mark, text: '' }]);
  return start === undefined || start >= mark.start
    ? [remove]
    : [edit(`Open the quotation with ${left} before it`, [{ start, end: start, text: left }]), remove];
}

const edit = (title: string, edits: Extract<Fix, { kind: 'edit' }>['edits'], preferred = false): Fix => ({
  kind: 'edit',
  title,
  edits,
  ...(preferred && { preferred }),
});

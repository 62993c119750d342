import type { AnnotatedStatement } from '../../sidecar/annotated';
import { normalized } from '../../text/codePoints';
import { textOf } from '../../text/span';
import { snippet } from '../../text/snippet';
import type { View } from '../view';
import type { Finding, Rule } from './finding';

/** A saved statement is found, but the article has other words by now. */
export const changedWords: Rule = {
  level: 'information',
  find: (view) => view.annotated.statements.flatMap((statement) => changesOf(view, statement)),
};

function changesOf({ text }: View, statement: AnnotatedStatement): Finding[] {
  const { saved, orphan, content, status } = statement;
  if (!saved || orphan || status === 'rejected' || content.length !== saved.content.length) return [];
  return content.flatMap((span, part): Finding[] => {
    const quote = saved.content[part]?.quote ?? '';
    if (normalized(textOf(text, span)) === quote) return [];
    return [
      {
        start: span.start,
        end: span.end,
        message: `The annotations quote other words: “${snippet(quote, 120)}”`,
        fixes: [
          { kind: 'saveWords', title: 'Save the words as they stand now', statement: statement.id, content },
          { kind: 'edit', title: 'Put the saved words back into the text', edits: [{ ...span, text: quote }] },
          { kind: 'showSaved', title: 'Show it in the annotations file', statement: statement.id },
        ],
      },
    ];
  });
}

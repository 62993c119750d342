import * as vscode from 'vscode';
import { draftStatement } from '../../core/language/draftStatement';
import { speakerOf } from '../../core/language/view';
import { toSpan } from '../convert';
import { addStatement } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';

/** *Add Statement from Selection*: several selections are the pieces of one statement. */
export function registerAddStatement(host: Host): vscode.Disposable {
  const title = vscode.l10n.t('Add Statement');
  return host.command('articleAnnotator.addStatement', title, async () => {
    const { article, editor } = host.current;
    const view = await article?.ready();
    if (!article || !view || !editor) throw new Refusal(vscode.l10n.t('Open an article first.'));
    const drafts = editor.selections
      .map((selection) => draftStatement(view, toSpan(editor.document, selection)))
      .filter((draft) => draft !== undefined)
      .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
    const [first] = drafts;
    if (!first) throw new Refusal(vscode.l10n.t('Select the words of the statement first.'));
    const kinds = new Set(drafts.map(({ kind }) => kind));
    const draft = {
      ...first,
      kind: kinds.size === 1 ? first.kind : ('mixed' as const),
      content: drafts.flatMap(({ content }) => content),
      speakerToSave: speakerOf(view, first.speaker),
    };
    const id = await addStatement(host, article, title, draft);
    const added = article.current?.annotated.statements.find((statement) => statement.id === id);
    if (added) await host.current.reveal(article, added, { focusEditor: true });
  });
}

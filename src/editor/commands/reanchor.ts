import * as vscode from 'vscode';
import { draftStatement } from '../../core/language/draftStatement';
import { toSpan } from '../convert';
import { decide } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { findTargets, type Target } from './targets';

/** *Find Again at Selection*: gives a statement whose words are no longer in the text a new place, by hand. */
export function registerReanchor(host: Host): vscode.Disposable {
  const title = vscode.l10n.t('Find Again at Selection');
  return host.command('articleAnnotator.reanchor', title, async (target?: Target) => {
    const { article, statements } = await findTargets(host, target);
    const { editor } = host.current;
    const [statement] = statements;
    const view = article.current;
    if (!view || !editor || !statement) return;
    const drafts = editor.selections.flatMap((range) => draftStatement(view, toSpan(editor.document, range)) ?? []);
    const [first] = drafts;
    if (!first) throw new Refusal(vscode.l10n.t('Select the words in the article that the statement stands for.'));
    const content = drafts.flatMap((draft) => draft.content).sort((a, b) => a.start - b.start);
    const { source, cue } = first;
    await decide(host, article, title, [{ statement, decision: { content, source, cue } }]);
  });
}

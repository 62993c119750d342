import * as vscode from 'vscode';
import { nextStatement } from '../../core/language/statementAt';
import { isVisible } from '../../core/language/visible';
import { Refusal } from '../guard';
import type { Host } from '../host';

/** Next and previous statement, and showing the one that was clicked in a view. */
export function registerNavigate(host: Host): vscode.Disposable {
  const go = async (direction: 'next' | 'previous'): Promise<void> => {
    const { article, editor } = host.current;
    const view = await article?.ready();
    if (!article || !view) throw new Refusal(vscode.l10n.t('Open an article first.'));
    const settings = host.settings(article.uri);
    const statements = view.annotated.statements.filter((statement) => isVisible(statement, settings));
    const from = host.current.statement?.content[0]?.start;
    const offset = from ?? (editor ? editor.document.offsetAt(editor.selection.active) : -1);
    const statement = nextStatement(statements, offset, direction);
    if (statement) await host.current.reveal(article, statement, { focusEditor: true });
    else void vscode.window.setStatusBarMessage(vscode.l10n.t('No statements found in this article.'), 3000);
  };
  return vscode.Disposable.from(
    host.command('articleAnnotator.nextStatement', vscode.l10n.t('Next Statement'), () => go('next')),
    host.command('articleAnnotator.previousStatement', vscode.l10n.t('Previous Statement'), () => go('previous')),
    host.command('articleAnnotator.revealStatement', vscode.l10n.t('Show Statement'), async (key: string) => {
      const { article } = host.current;
      const statement = article?.byKey(key);
      if (article && statement) await host.current.reveal(article, statement, { focusEditor: false });
    }),
  );
}

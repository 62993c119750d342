import * as vscode from 'vscode';
import { linesOf } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import { decide } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { findTargets, type Target } from './targets';

/** What quick fixes do about saved words that differ from the text: save those of the text, or show the saved ones. */
export function registerSavedWords(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    host.command('articleAnnotator.saveWords', t('Save Words'), async (target: Target, content: readonly Span[]) => {
      const { article, statements } = await findTargets(host, target);
      const [statement] = statements;
      if (statement) await decide(host, article, t('Save Words'), [{ statement, decision: { content } }]);
    }),
    host.command('articleAnnotator.showSaved', t('Show in Annotations File'), async (target?: Target) => {
      const { article, statements } = await findTargets(host, target);
      const { sidecar: file } = article;
      const id = statements[0]?.saved?.id;
      const position = file.sidecar?.statements.findIndex((statement) => statement.id === id) ?? -1;
      const place = file.source?.parsed.places.statements[position];
      if (!file.source || !place) throw new Refusal(t('Nothing has been saved for this statement yet.'));
      const { line } = linesOf(file.source.text).at(place.start);
      const selection = new vscode.Range(line, 0, line, 0);
      await vscode.window.showTextDocument(file.uri, { viewColumn: vscode.ViewColumn.Beside, selection });
    }),
  );
}

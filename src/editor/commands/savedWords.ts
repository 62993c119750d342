import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import { decide } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { placeInSidecar } from '../sidecarYaml/navigate';
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
      const { sidecar } = article;
      const [statement] = statements;
      const place = statement && placeInSidecar(sidecar, { statement, offset: -1 });
      if (!place) throw new Refusal(t('Nothing has been saved for this statement yet.'));
      const { line } = place.targetRange.start;
      const selection = new vscode.Range(line, 0, line, 0);
      await vscode.window.showTextDocument(sidecar.uri, { viewColumn: vscode.ViewColumn.Beside, selection });
    }),
  );
}

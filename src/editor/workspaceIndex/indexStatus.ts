import * as vscode from 'vscode';
import type { Host } from '../host';

/** Time after the start before the index is built, in milliseconds: what people see comes first. */
const delay = 3000;

/** Builds the index in the background and shows how far it is in the status bar; a click there stops it. */
export function registerIndexStatus({ index, guard, command }: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const item = vscode.window.createStatusBarItem('articleAnnotator.index', vscode.StatusBarAlignment.Left);
  item.name = t('Article index');
  item.command = 'articleAnnotator.stopIndexing';
  item.tooltip = t('Finding speakers and statements in the articles of the workspace. Click to stop.');
  const timer = setTimeout(() => void guard.quietly('index', () => index.ready()), delay);
  let isShown = false;
  const showStop = (isRunning: boolean): void => {
    if (isRunning === isShown) return;
    isShown = isRunning;
    void vscode.commands.executeCommand('setContext', 'articleAnnotator.indexing', isRunning);
  };
  return vscode.Disposable.from(
    item,
    new vscode.Disposable(() => clearTimeout(timer)),
    index.onDidProgress((progress) => {
      showStop(progress !== undefined);
      if (!progress) return item.hide();
      item.text = `$(sync~spin) ${t('Articles {0}/{1}', progress.done, progress.total)}`;
      item.show();
    }),
    command('articleAnnotator.stopIndexing', t('Stop Indexing'), () => index.stop()),
    command('articleAnnotator.indexWorkspace', t('Index Workspace'), () => index.rebuild()),
  );
}

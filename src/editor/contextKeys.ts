import * as vscode from 'vscode';
import type { Host } from './host';

/**
 * Keeps the context keys for `when` clauses: `articleAnnotator.active` (there is an article to work on),
 * `.onStatement` (the cursor is in a statement), `.hasSidecar`, `.canUndo`, `.canRedo`, `.hasArticles` (in the workspace).
 */
export function registerContextKeys(host: Host): vscode.Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `articleAnnotator.${key}`, value);
  };
  const update = (): void => {
    const { article } = host.current;
    set('active', article !== undefined);
    set('onStatement', host.current.statement !== undefined);
    set('hasSidecar', article?.sidecar.exists === true);
    set('canUndo', article?.sidecar.canUndo !== undefined);
    set('canRedo', article?.sidecar.canRedo !== undefined);
  };
  update();
  void host.guard.quietly('context keys', async () => {
    const found = await vscode.workspace.findFiles('**/*.{article,annotations.yaml}', undefined, 1);
    set('hasArticles', found.length > 0);
  });
  return host.current.onDidChange(host.guard.listener('context keys', update));
}

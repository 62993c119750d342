import * as vscode from 'vscode';
import { createApi, type Api } from './api';
import { features } from './features';
import { createHost } from './createHost';

/** Starts the extension. @returns the interface for other extensions, see the README. */
export function activate(context: vscode.ExtensionContext): Api {
  const host = createHost(context);
  for (const [id, register] of Object.entries(features)) {
    try {
      context.subscriptions.push(register(host));
    } catch (error) {
      // VS Code shows nothing when activation fails, and one broken feature must not take the others with it.
      host.log.error(id, error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(vscode.l10n.t('Article Annotator: “{0}” could not be started.', id));
    }
  }
  return createApi(host);
}

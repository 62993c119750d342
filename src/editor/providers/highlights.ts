import * as vscode from 'vscode';
import { findHighlights } from '../../core/language/references';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** All mentions of the speaker under the cursor; in content and cue, the parts of that statement. */
export function registerHighlights(host: Host): vscode.Disposable {
  const provider: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights: (document, position, token) =>
      host.guard.quietly('highlights', async () => {
        const view = await viewOf(host, document, token);
        if (!view) return undefined;
        const { Read, Write } = vscode.DocumentHighlightKind;
        return findHighlights(view, document.offsetAt(position)).map(
          (span) => new vscode.DocumentHighlight(toRange(document, span), span.kind === 'introduction' ? Write : Read),
        );
      }),
  };
  return vscode.languages.registerDocumentHighlightProvider({ language: languageId }, provider);
}

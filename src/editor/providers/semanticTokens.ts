import * as vscode from 'vscode';
import { findTokens, tokenTypes } from '../../core/language/tokens';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** Mentions, sources and cues as semantic tokens, which themes may colour. */
export function registerSemanticTokens(host: Host): vscode.Disposable {
  const legend = new vscode.SemanticTokensLegend([...tokenTypes]);
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    provideDocumentSemanticTokens: (document, token) =>
      host.guard.quietly('semanticTokens', async () => {
        const view = await viewOf(host, document, token);
        if (!view) return undefined;
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const found of findTokens(view)) builder.push(toRange(document, found), found.type);
        return builder.build();
      }),
  };
  return vscode.Disposable.from(
    changed,
    host.articles.onDidChange((article) => article.isFresh && changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider({ language: languageId }, provider, legend),
  );
}

import * as vscode from 'vscode';
import { findTokens, tokenTypes } from '../../core/language/tokens';
import { languageId } from '../articles';
import { toRange, toScreenSpan } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** A longer text, in UTF-16 code units, has tokens only where it is seen: VS Code carries all of them over at each edit. */
const mostWhole = 100_000;

/** Mentions, sources and cues as semantic tokens, which themes may colour. */
export function registerSemanticTokens(host: Host): vscode.Disposable {
  const legend = new vscode.SemanticTokensLegend([...tokenTypes]);
  const changed = new vscode.EventEmitter<void>();
  const build = async (
    document: vscode.TextDocument,
    range: vscode.Range | undefined,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> => {
    const view = await viewOf(host, document, token);
    if (!view || (!range && view.text.length > mostWhole)) return undefined;
    const builder = new vscode.SemanticTokensBuilder(legend);
    for (const found of findTokens(view, range && toScreenSpan(document, range)))
      builder.push(toRange(document, found), found.type);
    return builder.build();
  };
  const whole: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    provideDocumentSemanticTokens: (document, token) =>
      host.guard.quietly('semanticTokens', () => build(document, undefined, token)),
  };
  const seen: vscode.DocumentRangeSemanticTokensProvider = {
    provideDocumentRangeSemanticTokens: (document, range, token) =>
      host.guard.quietly('semanticTokens', () => build(document, range, token)),
  };
  const selector = { language: languageId };
  return vscode.Disposable.from(
    changed,
    host.articles.onDidChange((article) => article.isFresh && changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(selector, whole, legend),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(selector, seen, legend),
  );
}

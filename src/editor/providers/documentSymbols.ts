import * as vscode from 'vscode';
import { findSymbols, type ArticleSymbol } from '../../core/language/symbols';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { runInSteps } from '../steps';
import { viewOf } from './viewOf';

/** Outline and breadcrumbs: the headline with its speakers and statements. */
export function registerDocumentSymbols(host: Host): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document, token) =>
      host.guard.quietly('documentSymbols', async () => {
        const view = await viewOf(host, document, token);
        return view && runInSteps(toDocumentSymbols(document, findSymbols(view)), token);
      }),
  };
  return vscode.languages.registerDocumentSymbolProvider({ language: languageId }, provider, {
    label: vscode.l10n.t('Article'),
  });
}

/** With a pause behind each: a long article has thousands. */
function* toDocumentSymbols(
  document: vscode.TextDocument,
  symbols: readonly ArticleSymbol[],
): Generator<void, vscode.DocumentSymbol[]> {
  const made: vscode.DocumentSymbol[] = [];
  for (const { name, detail, kind, span, selection, children } of symbols) {
    const [range, selected] = [toRange(document, span), toRange(document, selection)];
    const symbol = new vscode.DocumentSymbol(name, detail, symbolKinds[kind], range, selected);
    symbol.children = yield* toDocumentSymbols(document, children);
    made.push(symbol);
    yield;
  }
  return made;
}

/** The nearest that VS Code has: a speaker is like a class, and what they say like a string. */
const symbolKinds: Readonly<Record<ArticleSymbol['kind'], vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.File,
  speaker: vscode.SymbolKind.Class,
  statement: vscode.SymbolKind.String,
};

import * as vscode from 'vscode';
import { findSymbols, type ArticleSymbol } from '../../core/language/symbols';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** Outline and breadcrumbs: the headline with its speakers and statements. */
export function registerDocumentSymbols(host: Host): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document, token) =>
      host.guard.quietly('documentSymbols', async () => {
        const view = await viewOf(host, document, token);
        return view && findSymbols(view).map((symbol) => toDocumentSymbol(document, symbol));
      }),
  };
  return vscode.languages.registerDocumentSymbolProvider({ language: languageId }, provider, {
    label: vscode.l10n.t('Article'),
  });
}

function toDocumentSymbol(document: vscode.TextDocument, symbol: ArticleSymbol): vscode.DocumentSymbol {
  const { name, detail, kind, span, selection, children } = symbol;
  const result = new vscode.DocumentSymbol(
    name,
    detail,
    symbolKinds[kind],
    toRange(document, span),
    toRange(document, selection),
  );
  result.children = children.map((child) => toDocumentSymbol(document, child));
  return result;
}

/** The nearest that VS Code has: a speaker is like a class, and what they say like a string. */
const symbolKinds: Readonly<Record<ArticleSymbol['kind'], vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.File,
  speaker: vscode.SymbolKind.Class,
  statement: vscode.SymbolKind.String,
};

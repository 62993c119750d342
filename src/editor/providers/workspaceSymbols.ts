import * as vscode from 'vscode';
import { findWorkspaceSymbols } from '../../core/language/workspaceSymbols';
import type { Host } from '../host';
import { runInSteps } from '../steps';
import { placeToRange } from '../workspaceIndex/placeToRange';

/** *Go to Symbol in Workspace*: speakers, each once, and statements. */
export function registerWorkspaceSymbols(host: Host): vscode.Disposable {
  const provider: vscode.WorkspaceSymbolProvider = {
    provideWorkspaceSymbols: (query, token) =>
      host.guard.quietly('workspaceSymbols', async () => {
        await host.index.ready(token);
        const found = await runInSteps(findWorkspaceSymbols(host.index.articles(), query), token);
        return found?.map(({ kind, name, detail, article, place }) => {
          const uri = vscode.Uri.parse(article);
          const container = detail || uri.path.slice(uri.path.lastIndexOf('/') + 1);
          const symbolKind = kind === 'speaker' ? vscode.SymbolKind.Class : vscode.SymbolKind.String;
          return new vscode.SymbolInformation(
            name,
            symbolKind,
            container,
            new vscode.Location(uri, placeToRange(place)),
          );
        });
      }),
  };
  return vscode.languages.registerWorkspaceSymbolProvider(provider);
}

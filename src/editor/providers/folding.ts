import * as vscode from 'vscode';
import { findFolds } from '../../core/language/folding';
import { languageId } from '../articles';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** Folds front matter, paragraphs over several lines, and quotations over several paragraphs. */
export function registerFolding(host: Host): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = {
    provideFoldingRanges: (document, _context, token) =>
      host.guard.quietly('folding', async () => {
        const view = await viewOf(host, document, token);
        return (
          view &&
          findFolds(view).map(({ start, end, kind }) => {
            const [from, to] = [document.positionAt(start).line, document.positionAt(end).line];
            return kind === 'frontMatter'
              ? new vscode.FoldingRange(from, to, vscode.FoldingRangeKind.Imports)
              : new vscode.FoldingRange(from, to);
          })
        );
      }),
  };
  return vscode.languages.registerFoldingRangeProvider({ language: languageId }, provider);
}

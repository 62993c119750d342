import * as vscode from 'vscode';
import { selectionLadder } from '../../core/language/selection';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** *Expand Selection*: word, part, quotation, statement, sentence, paragraph, article. */
export function registerSelectionRanges(host: Host): vscode.Disposable {
  const provider: vscode.SelectionRangeProvider = {
    provideSelectionRanges: (document, positions, token) =>
      host.guard.quietly('selectionRanges', async () => {
        const view = await viewOf(host, document, token);
        return (
          view &&
          positions.map((position) => {
            let range: vscode.SelectionRange | undefined;
            for (const span of selectionLadder(view, document.offsetAt(position)).reverse())
              range = new vscode.SelectionRange(toRange(document, span), range);
            return range ?? new vscode.SelectionRange(new vscode.Range(position, position));
          })
        );
      }),
  };
  return vscode.languages.registerSelectionRangeProvider({ language: languageId }, provider);
}

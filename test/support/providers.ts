import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleOf } from './articles';
import { poll } from './poll';

/** Shows an article of the test workspace and waits until providers answer for it. */
export async function openArticle(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(articleOf(name));
  await vscode.window.showTextDocument(document);
  await poll('the outline is there', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols?.length;
  });
  return document;
}

/** The position of `|` in `marked`, whose other characters stand exactly once in the document. */
export function at(document: vscode.TextDocument, marked: string): vscode.Position {
  const [before = '', after = ''] = marked.split('|');
  const start = document.getText().indexOf(before + after);
  assert.ok(start >= 0, `“${before + after}” is not in the article`);
  return document.positionAt(start + before.length);
}

/** Runs one of VS Code's `vscode.execute…Provider` commands at a position. */
export const askAt = <T>(
  command: string,
  document: vscode.TextDocument,
  marked: string,
  ...more: unknown[]
): Thenable<T> => vscode.commands.executeCommand<T>(command, document.uri, at(document, marked), ...more);

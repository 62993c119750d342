import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Where an article of the test workspace (a throw-away copy of `test/fixtures/workspace`) lies. */
export function articleOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

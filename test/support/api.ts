import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'article-annotator.article-annotator';

/** The extension as this VS Code knows it. */
export function theExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(id);
  assert.ok(extension, `VS Code does not know ${id}`);
  return extension;
}

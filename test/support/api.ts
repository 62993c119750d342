import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/editor/api';

const id = 'article-annotator.article-annotator';

/** The extension as this VS Code knows it. */
export function theExtension(): vscode.Extension<Api> {
  const extension = vscode.extensions.getExtension<Api>(id);
  assert.ok(extension, `VS Code does not know ${id}`);
  return extension;
}

/** The extension's interface; activates the extension if need be. */
export const theApi = async (): Promise<Api> => theExtension().activate();

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { theExtension } from '../support/api';
import { articleOf } from '../support/articles';
import { poll } from '../support/poll';

suite('the extension', () => {
  test('activates for an article', async () => {
    const document = await vscode.workspace.openTextDocument(articleOf('ferry.article'));
    assert.equal(document.languageId, 'text-article');
    await vscode.window.showTextDocument(document);
    await poll('the extension is active', () => theExtension().isActive);
  });
});

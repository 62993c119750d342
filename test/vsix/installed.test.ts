import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { theExtension } from '../support/api';
import { articleOf } from '../support/articles';

suite('the installed extension', () => {
  test('is the one from the .vsix', () => {
    assert.match(
      theExtension().extensionUri.path,
      /\/extensions\/article-annotator\.article-annotator-[\d.]+(-universal)?$/,
    );
  });

  test('activates for an article', async () => {
    const document = await vscode.workspace.openTextDocument(articleOf('ferry.article'));
    assert.equal(document.languageId, 'text-article');
    await theExtension().activate();
    assert.ok(theExtension().isActive);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { theApi, theExtension } from '../support/api';
import { articleOf } from '../support/articles';
import { poll } from '../support/poll';

suite('the installed extension', () => {
  test('is the one from the .vsix', () => {
    assert.match(
      theExtension().extensionUri.path,
      /\/extensions\/article-annotator\.article-annotator-[\d.]+(-universal)?$/,
    );
  });

  test('brings no sources, tests or data of development along', async () => {
    const entries = await vscode.workspace.fs.readDirectory(theExtension().extensionUri);
    const names = entries.map(([name]) => name);
    for (const name of ['src', 'test', 'gold', 'training', 'scripts', 'node_modules', 'tsconfig.json'])
      assert.ok(!names.includes(name), `${name} is in the package`);
    assert.deepEqual(
      await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(theExtension().extensionUri, 'dist')),
      [['extension.js', vscode.FileType.File]],
    );
  });

  test('activates for an article and finds its statements', async () => {
    const document = await vscode.workspace.openTextDocument(articleOf('ferry.article'));
    assert.equal(document.languageId, 'text-article');
    await vscode.window.showTextDocument(document);
    await poll('the extension is active', () => theExtension().isActive);
    const statements = await (await theApi()).statements(document.uri);
    assert.ok(
      statements.some(({ speaker, kind }) => speaker === 'Nora Lindqvist' && kind === 'direct'),
      JSON.stringify(statements),
    );
  });

  test('writes annotations beside the article', async () => {
    const uri = articleOf('market.article');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const sidecar = uri.with({ path: `${uri.path}.annotations.yaml` });
    await poll('the command works', async () => {
      await vscode.commands.executeCommand('articleAnnotator.writeAnnotations');
      return vscode.workspace.fs.stat(sidecar).then(
        () => true,
        () => false, // not yet
      );
    });
    const yaml = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
    assert.match(yaml, /^version: 1$/m);
    assert.match(yaml, /name: Yusuf Brandt/);
  });
});

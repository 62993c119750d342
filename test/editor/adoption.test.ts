import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { theExtension } from '../support/api';
import { closeEditors, openArticle, readFile, run, sidecarOf, statementsOf, writeFile } from '../support/openArticle';
import { poll } from '../support/poll';

const text = '“It rains,” said Ole Vik.\n';
const languageOf = (uri: vscode.Uri) =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;

suite('text files', () => {
  teardown(closeEditors);

  test('become articles by the command, and by nothing else', async () => {
    const uri = await writeFile('plain.txt', text);
    await theExtension().activate();
    await vscode.window.showTextDocument(uri);
    assert.equal(languageOf(uri), 'plaintext');
    await run('annotateFile');
    await poll('it is an article', () => languageOf(uri) === 'text-article');
  });

  test('in Markdown become articles too', async () => {
    const uri = await writeFile('plain.md', '# Rain in the fjord\n\n' + text);
    await theExtension().activate();
    await vscode.window.showTextDocument(uri);
    assert.equal(languageOf(uri), 'markdown');
    await run('annotateFile');
    await poll('it is an article', () => languageOf(uri) === 'text-article');
    const [statement] = await statementsOf(uri);
    assert.equal(statement?.speaker, 'Ole Vik');
    await run('writeAnnotations');
    assert.match((await readFile(sidecarOf(uri))) ?? '', /name: Ole Vik/);
  });

  test('become articles by an annotations file beside them', async () => {
    const uri = await writeFile('annotated.txt', text);
    const article = await writeFile('annotated.article', text);
    await openArticle(article);
    await run('writeAnnotations');
    await vscode.workspace.fs.copy(sidecarOf(article), sidecarOf(uri));
    await theExtension().activate();
    await vscode.window.showTextDocument(uri);
    await poll('it is an article', () => languageOf(uri) === 'text-article');
  });

  test('become articles by the setting', async () => {
    const config = vscode.workspace.getConfiguration('articleAnnotator');
    const uri = await writeFile('by-setting.txt', text);
    await config.update('files', ['by-*.txt'], vscode.ConfigurationTarget.Global);
    try {
      await vscode.window.showTextDocument(uri);
      await poll('it is an article', () => languageOf(uri) === 'text-article');
    } finally {
      await config.update('files', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  openArticle,
  putCursorOn,
  run,
  sidecarOf,
  statementWith,
  writeFile,
} from '../support/openArticle';
import { pierVote } from '../support/pierVote';
import { poll } from '../support/poll';
import { askAt } from '../support/providers';

/** What the targets of a link say. */
async function wordsAt(links: readonly vscode.LocationLink[]): Promise<string[]> {
  return Promise.all(
    links.map(async ({ targetUri, targetSelectionRange, targetRange }) => {
      const document = await vscode.workspace.openTextDocument(targetUri);
      return document.getText(targetSelectionRange ?? targetRange);
    }),
  );
}

suite('from an article to its sidecar and back', () => {
  let article: vscode.TextEditor;
  let yaml: vscode.TextDocument;
  suiteSetup(async () => {
    const uri = await writeFile('navigation.article', pierVote);
    article = await openArticle(uri);
    putCursorOn(article, 'build it in spring');
    await run('accept');
    yaml = await vscode.workspace.openTextDocument(sidecarOf(uri));
  });
  suiteTeardown(closeEditors);

  const fromYaml = async (marked: string) => {
    const links = await askAt<vscode.LocationLink[]>('vscode.executeDefinitionProvider', yaml, marked);
    return wordsAt(links);
  };

  test('a statement in the YAML leads to its content', async () => {
    const both = ['“We will build it in spring,”', '“Nobody has to move.”'];
    assert.deepEqual(await fromYaml('kind: dir|ect'), both.slice(0, 1));
    assert.deepEqual(await fromYaml('quote: “Nobody |has'), both.slice(1));
    assert.deepEqual(await fromYaml('cue: {quote: sa|id'), ['said']);
  });

  test('the id of a speaker leads to its entry, and the entry to the words that introduce it', async () => {
    const [entry] = await fromYaml('speaker: lena|-');
    assert.match(entry ?? '', /^id: lena-morvik\n *name: Lena Morvik/);
    assert.deepEqual(await fromYaml('name: Lena |Morvik'), ['Lena Morvik']);
  });

  test('a statement in the article leads to its entry', async () => {
    const to = async (marked: string) =>
      wordsAt(await askAt<vscode.LocationLink[]>('vscode.executeDeclarationProvider', article.document, marked));
    const [first] = await to('build it |in spring');
    assert.match(first ?? '', /^quote: “We will build it in spring,”/);
    const [second] = await to('Nobody |has');
    assert.match(second ?? '', /^quote: “Nobody has to move.”/);
    assert.deepEqual(await to('could not |pay'), [], 'a suggestion has no entry');
  });

  test('the command opens the file at the entry', async () => {
    await vscode.window.showTextDocument(article.document, vscode.ViewColumn.One);
    putCursorOn(article, 'Nobody has');
    await run('revealSidecar');
    const selected = await poll('the entry is selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === yaml && !editor.selection.isEmpty && yaml.getText(editor.selection);
    });
    assert.match(selected, /Nobody has to move/);
  });

  test('what is typed into the YAML shows in the article before it is saved', async () => {
    const at = yaml.getText().indexOf('status: accepted') + 'status: '.length;
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(yaml.positionAt(at), yaml.positionAt(at + 'accepted'.length));
    edit.replace(yaml.uri, range, 'rejected');
    await vscode.workspace.applyEdit(edit);
    assert.ok(yaml.isDirty);
    await poll('it is rejected', async () => (await statementWith(article, 'build it')).status === 'rejected');
    await yaml.save();
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleOf } from '../support/articles';
import { askAt } from '../support/providers';
import { closeEditors, openArticle, putCursorOn, readFile, run, sidecarOf, writeFile } from '../support/openArticle';
import { poll } from '../support/poll';

const text = ['Quarry plan divides the valley', '“The dust is the worst,” said Oda Brekke, a beekeeper.', ''].join(
  '\n\n',
);

const CODEBOOK = `version: 1
variables:
  - id: topic
    label: Topic
    type: choice
    key: a
    required: true
    values:
      - {id: health, label: Health, description: Of people or bees.}
      - {id: traffic, label: Lorries}
  - {id: role, label: Role, on: speakers, type: choice, values: [resident, company]}
`;

const diagnosticsOf = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Article');

const fixesOf = (uri: vscode.Uri, range: vscode.Range) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);

suite('codes in YAML and in the article', () => {
  let sidecar: vscode.TextDocument;
  let article: vscode.Uri;
  suiteSetup(async () => {
    await writeFile('yaml/codebook.yaml', CODEBOOK);
    article = await writeFile('yaml/quarry.article', text);
    const editor = await openArticle(article);
    putCursorOn(editor, 'The dust');
    await poll('the codebook is known', async () => {
      await run('setCode', undefined, undefined, { variable: 'topic', value: 'health' });
      return readFile(sidecarOf(article));
    });
    sidecar = await vscode.workspace.openTextDocument(sidecarOf(article));
    await vscode.window.showTextDocument(sidecar);
  });
  suiteTeardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(articleOf('yaml'), { recursive: true });
  });

  const replace = async (document: vscode.TextDocument, from: string, to: string) => {
    const start = document.getText().indexOf(from);
    assert.ok(start >= 0, from);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
    edit.replace(document.uri, range, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const offered = async (marked: string) => {
    const list = await askAt<vscode.CompletionList>('vscode.executeCompletionItemProvider', sidecar, marked);
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  test('completion offers the values of a variable, hover says what they mean', async () => {
    const values = await offered('topic: |health');
    assert.ok(values.includes('health') && values.includes('traffic'), values.join());
    const statuses = await offered('status: sug|gested');
    assert.deepEqual(
      statuses.filter((each) => ['suggested', 'accepted', 'rejected'].includes(each)),
      ['suggested', 'accepted', 'rejected'],
    );
    const [hover] = await askAt<vscode.Hover[]>('vscode.executeHoverProvider', sidecar, 'topic: hea|lth');
    assert.match((hover?.contents[0] as vscode.MarkdownString).value, /Of&nbsp;people&nbsp;or&nbsp;bees/);
  });

  test('an unknown code is marked at its place, in the file and in the article; fixes replace, add or remove it', async () => {
    const [found] = await poll('it is marked', async () => {
      // Right after a decision, its file may put back what it does not find any more.
      if (sidecar.getText().includes('topic: health')) await replace(sidecar, 'topic: health', 'topic: helth');
      const all = diagnosticsOf(sidecar.uri);
      return all.length && all;
    });
    assert.equal(found?.code, 'unknown-code');
    assert.equal(sidecar.getText(found.range), 'helth');
    const fixes = await fixesOf(sidecar.uri, found.range);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Replace with “health”', 'Add “helth” to the codebook', 'Remove the code “helth”'],
    );
    // The article shows it too, although the file is not saved.
    const inArticle = await poll('the article is marked', () => diagnosticsOf(article)[0]);
    assert.equal(inArticle.code, 'unknown-code');
    const titles = (await fixesOf(article, inArticle.range)).map(({ title }) => title);
    assert.ok(titles.includes('Replace with “health”'), titles.join());
    assert.ok(fixes[0]?.edit && (await vscode.workspace.applyEdit(fixes[0].edit)));
    assert.match(sidecar.getText(), /topic: health/);
    await poll('nothing is marked', () => !diagnosticsOf(sidecar.uri).length && !diagnosticsOf(article).length);
  });

  test('an accepted statement without a required code is marked; a fix asks for it', async () => {
    await replace(sidecar, 'status: suggested', 'status: accepted');
    await replace(sidecar, 'topic: health', '');
    const marked = await poll('it is marked', () => diagnosticsOf(article).find(({ code }) => code === 'missing-code'));
    assert.match(marked.message, /Topic/);
    const fixes = await fixesOf(article, marked.range);
    assert.ok(
      fixes.some(({ title, command }) => title === 'Set Topic…' && command?.command === 'articleAnnotator.setCode'),
    );
    const inFile = await poll('the file is marked', () => diagnosticsOf(sidecar.uri)[0]);
    assert.equal(inFile.code, 'missing-code');
  });

  test('errors of the codebook are marked at their line, keys of review mode too', async () => {
    const codebook = await vscode.workspace.openTextDocument(articleOf('yaml/codebook.yaml'));
    await vscode.window.showTextDocument(codebook);
    const key = await poll('the key is marked', () => diagnosticsOf(codebook.uri)[0]);
    assert.equal(key.code, 'taken-key');
    await replace(codebook, 'type: choice', 'type: chioce');
    const found = await poll('it is marked', () =>
      diagnosticsOf(codebook.uri).find(({ code }) => code === 'wrong-value'),
    );
    assert.equal(codebook.getText(found.range), 'chioce');
    const list = await askAt<vscode.CompletionList>('vscode.executeCompletionItemProvider', codebook, 'type: chio|ce');
    assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'multi-choice'));
  });
});

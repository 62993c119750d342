import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  freshArticles,
  openArticle,
  putCursorOn,
  readFile,
  run,
  select,
  sidecarOf,
  statementsOf,
  statementWith,
} from '../support/openArticle';
import { pierVote } from '../support/pierVote';
import { poll } from '../support/poll';

const fresh = freshArticles('decisions', pierVote);

suite('decisions', () => {
  teardown(closeEditors);

  test('nothing is written before a person acts; accepting writes one statement; undo removes the file', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    assert.equal(await readFile(sidecarOf(uri)), undefined);
    putCursorOn(editor, 'build it in spring');
    await run('accept');
    const saved = await readFile(sidecarOf(uri));
    assert.match(saved ?? '', /status: accepted/);
    assert.equal(saved?.match(/- id: /g)?.length, 2, 'one speaker, one statement');
    assert.equal((await statementWith(editor, 'build it in spring')).status, 'accepted');
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
    await run('redo');
    assert.equal(await readFile(sidecarOf(uri)), saved);
  });

  test('undoing all actions gives the bytes back, comments and quoting included', async () => {
    const uri = await fresh();
    let editor = await openArticle(uri);
    await run('writeAnnotations');
    const written = await readFile(sidecarOf(uri));
    assert.ok(written);
    const own = `# my notes on this article\n${written.replace('offset_unit: codepoint', "offset_unit: 'codepoint' # as Python counts")}\n\n`;
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(own));
    await closeEditors();
    editor = await openArticle(uri);
    for (const [words, command] of [
      ['build it in spring', 'accept'],
      ['could not pay', 'reject'],
      ['money is there', 'accept'],
    ] as const) {
      putCursorOn(editor, words);
      await run(command);
    }
    const changed = await readFile(sidecarOf(uri));
    assert.ok(changed?.startsWith('# my notes on this article\n'));
    assert.equal(changed?.match(/status: (accepted|rejected)/g)?.length, 3);
    for (let i = 0; i < 3; i++) await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), own);
  });

  test('an edit of the article does not shift what is saved', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'could not pay');
    await run('accept');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'EVENING EDITION\n\n'));
    const now = await statementWith(editor, 'could not pay');
    assert.equal(now.status, 'accepted');
    await editor.document.save();
    await closeEditors();
    const again = await openArticle(uri);
    assert.equal((await statementWith(again, 'could not pay')).status, 'accepted');
  });

  test('a rejected statement does not come back', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'could not pay');
    await run('reject');
    await closeEditors();
    await openArticle(uri);
    assert.equal((await statementWith(editor, 'could not pay')).status, 'rejected');
  });

  test('a broken sidecar is left as it is', async () => {
    const uri = await fresh();
    const broken = 'version: 1\nstatements: [\n';
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(broken));
    const editor = await openArticle(uri);
    putCursorOn(editor, 'build it in spring');
    await run('accept');
    assert.equal(await readFile(sidecarOf(uri)), broken);
    assert.ok((await statementsOf(uri)).every(({ status }) => status === 'suggested'));
  });

  test('a change goes into the editor of an unsaved sidecar', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'build it in spring');
    await run('accept');
    const before = await readFile(sidecarOf(uri));
    const yaml = await vscode.workspace.openTextDocument(sidecarOf(uri));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(yaml.uri, new vscode.Position(0, 0), '# unsaved remark\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(yaml.isDirty);
    putCursorOn(await vscode.window.showTextDocument(editor.document), 'could not pay');
    await run('reject');
    assert.equal(await readFile(sidecarOf(uri)), before, 'the file on disk waits for the user to save');
    assert.ok(yaml.getText().startsWith('# unsaved remark\n'));
    assert.match(yaml.getText(), /status: rejected/);
    await yaml.save();
  });

  test('editing the YAML by hand shows at once', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'build it in spring');
    await run('accept');
    const saved = (await readFile(sidecarOf(uri))) ?? '';
    await vscode.workspace.fs.writeFile(
      sidecarOf(uri),
      new TextEncoder().encode(saved.replace('accepted', 'rejected')),
    );
    await poll('the article shows it', async () => (await statementWith(editor, 'build it')).status === 'rejected');
  });

  test('a selection becomes a statement', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    const words = 'votes on a new pier';
    select(editor, words);
    const start = editor.document.getText().indexOf(words);
    await run('addStatement');
    const added = await statementWith(editor, words);
    assert.deepEqual(
      [added.status, added.kind, added.content],
      ['accepted', 'indirect', [[start, start + words.length]]],
    );
  });
});

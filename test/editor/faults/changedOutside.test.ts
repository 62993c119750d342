import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptedArticle, putCursorOn, readFile, run, sidecarOf, statementWith } from '../../support/openArticle';
import { poll } from '../../support/poll';

const text = '“We will build it in spring,” said Lena Morvik.\n\nTom Erland said that it was too dear.\n';

suite('a sidecar that somebody takes away', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const decided = (name: string) => acceptedArticle(name, text, 'build it in spring');

  test('deleted while the article is open: the decision is gone, the next one makes a new file', async () => {
    const { uri, editor } = await decided('deleted.article');
    await vscode.workspace.fs.delete(sidecarOf(uri));
    await poll('nothing is decided', async () => (await statementWith(editor, 'build it')).status === 'suggested');
    putCursorOn(editor, 'too dear');
    await run('reject');
    const now = (await readFile(sidecarOf(uri))) ?? '';
    assert.deepEqual(now.match(/status: \w+/g), ['status: rejected']);
  });

  test('deleted, and the action undone: it stays away', async () => {
    const { uri } = await decided('deleted-undo.article');
    await vscode.workspace.fs.delete(sidecarOf(uri));
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
  });

  test('replaced by a folder: a message says so, the folder stays; put back, all goes on', async () => {
    const { uri, editor, before } = await decided('folder.article');
    await vscode.workspace.fs.delete(sidecarOf(uri));
    const inside = vscode.Uri.joinPath(sidecarOf(uri), 'inside.txt');
    await vscode.workspace.fs.createDirectory(sidecarOf(uri));
    await vscode.workspace.fs.writeFile(inside, new TextEncoder().encode('mine'));
    await poll('the article says so', () =>
      vscode.languages.getDiagnostics(uri).some(({ message }) => /there is a folder in its place/.test(message)),
    );
    putCursorOn(editor, 'too dear');
    for (const command of ['reject', 'undo']) await run(command);
    assert.equal(await readFile(inside), 'mine');
    await vscode.workspace.fs.delete(sidecarOf(uri), { recursive: true });
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(before));
    await poll('the decision is back', async () => (await statementWith(editor, 'build it')).status === 'accepted');
    putCursorOn(editor, 'too dear');
    await run('reject');
    assert.match((await readFile(sidecarOf(uri))) ?? '', /status: rejected/);
  });
});

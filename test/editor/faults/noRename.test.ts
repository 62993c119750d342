import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, putCursorOn, readFile, run, sidecarOf, statementWith } from '../../support/openArticle';
import { poll } from '../../support/poll';

const text = '“We will build it in spring,” said Lena Morvik.\n\nTom Erland said that it was too dear.\n';

/** Files in memory, on a system that cannot rename. */
class Plain implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  full = false;
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  watch = () => new vscode.Disposable(() => undefined);
  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (!file && uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }
  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.full) throw new Error('ENOSPC: no space left');
    this.files.set(uri.path, content);
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
  delete(uri: vscode.Uri): void {
    if (!this.files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
  }
  rename(): void {
    throw vscode.FileSystemError.Unavailable('this file system cannot rename');
  }
  createDirectory(): void {
    throw vscode.FileSystemError.Unavailable('this file system has no folders');
  }
}

suite('a file system without renaming', () => {
  const system = new Plain();
  const uri = vscode.Uri.from({ scheme: 'plain-files', path: '/virtual.article' });
  let registration: vscode.Disposable;
  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider('plain-files', system);
    system.files.set(uri.path, new TextEncoder().encode(text));
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    registration.dispose();
  });

  test('decisions are written, read back and undone; nothing is left over', async () => {
    const editor = await openArticle(uri);
    putCursorOn(editor, 'build it in spring');
    await run('accept');
    const first = await readFile(sidecarOf(uri));
    assert.match(first ?? '', /status: accepted/);
    putCursorOn(editor, 'too dear');
    await run('reject');
    assert.match((await readFile(sidecarOf(uri))) ?? '', /status: rejected/);
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), first);
    assert.deepEqual([...system.files.keys()], [uri.path, sidecarOf(uri).path]);
  });

  test('what another program writes is seen before the next decision', async () => {
    const editor = await openArticle(uri);
    const before = (await readFile(sidecarOf(uri))) ?? '';
    const noted = before.replace('status: accepted', 'status: accepted\n    note: mine');
    system.files.set(sidecarOf(uri).path, new TextEncoder().encode(noted));
    putCursorOn(editor, 'too dear');
    await run('reject');
    const now = (await readFile(sidecarOf(uri))) ?? '';
    assert.match(now, /note: mine/);
    assert.match(now, /status: rejected/);
  });

  test('when it is full, the file stays as it is', async () => {
    const editor = await openArticle(uri);
    const before = await readFile(sidecarOf(uri));
    system.full = true;
    putCursorOn(editor, 'build it in spring');
    await run('reject');
    assert.equal(await readFile(sidecarOf(uri)), before);
    await poll(
      'the decision is not shown',
      async () => (await statementWith(editor, 'build it')).status === 'accepted',
    );
    system.full = false;
    await run('reject');
    assert.notEqual(await readFile(sidecarOf(uri)), before);
  });
});

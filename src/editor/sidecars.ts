import * as vscode from 'vscode';
import { withoutMark } from './byteOrderMark';
import { readWhole } from './disk/diskFile';
import type { Guard } from './guard';
import type { HistoryStore } from './historyStore';
import { documentAt } from './openText';
import type { Settings } from './settings';
import { SidecarFile } from './sidecarFile';

/** How the names of sidecars end. */
export const sidecarSuffix = '.annotations.yaml';

export const sidecarGlob = `**/*${sidecarSuffix}`;

/** Name of the sidecar beside the article `uri`: `NAME.ext.annotations.yaml`, with the coder in it when one is set. */
export const sidecarUri = (uri: vscode.Uri, coder: string): vscode.Uri =>
  uri.with({ path: `${uri.path}${coder ? `.${coder.replace(/[^\p{L}\p{N}_-]+/gu, '-')}` : ''}${sidecarSuffix}` });

interface Context {
  readonly guard: Guard;
  readonly history: HistoryStore;
  readonly settings: (scope?: vscode.Uri) => Settings;
}

/** A change of one sidecar, without byte-order marks. `before: undefined`: there was no file. */
export interface FileEdit {
  readonly uri: vscode.Uri;
  readonly before: string | undefined;
  readonly after: string;
}

/** A workspace edit that VS Code was given. */
export interface ExpectedEdit {
  readonly label: string;
  readonly files: readonly FileEdit[];
}

/** Rest after which a workspace edit has reached all its files, in milliseconds. */
const settling = 300;

/** The file as its editor has it, else as it is on disk. */
async function textIn(uri: vscode.Uri): Promise<string | undefined> {
  const open = documentAt(uri);
  if (open) return open.getText();
  const { text } = await readWhole(uri);
  return text === undefined ? undefined : withoutMark(text);
}

/** The sidecars of the articles that somebody asked for. */
export class Sidecars implements vscode.Disposable {
  private readonly files = new Map<string, SidecarFile>();
  private readonly subscriptions: vscode.Disposable[];
  private expected: ExpectedEdit | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
    const { guard } = context;
    const reload = (uri: vscode.Uri): void => void this.files.get(uri.toString())?.reload();
    const watcher = vscode.workspace.createFileSystemWatcher(sidecarGlob);
    const isSidecar = (document: vscode.TextDocument): boolean => document.uri.path.endsWith(sidecarSuffix);
    this.subscriptions = [
      watcher,
      watcher.onDidCreate(guard.listener('sidecar created', reload)),
      watcher.onDidChange(guard.listener('sidecar changed', reload)),
      watcher.onDidDelete(guard.listener('sidecar deleted', reload)),
      vscode.workspace.onDidChangeTextDocument(
        guard.listener('sidecar edited', ({ document }) => {
          if (!isSidecar(document)) return;
          reload(document.uri);
          this.arrived();
        }),
      ),
      // A dirty sidecar that is closed without saving is as it is on disk again.
      vscode.workspace.onDidCloseTextDocument(
        guard.listener('sidecar closed', (document) => isSidecar(document) && reload(document.uri)),
      ),
    ];
  }

  /** The sidecar of an article, which need not exist yet. The same object for the same file. */
  of(article: vscode.Uri): SidecarFile {
    return this.at(sidecarUri(article, this.context.settings(article).coder));
  }

  /** The sidecar at `uri`. The same object for the same file. */
  at(uri: vscode.Uri): SidecarFile {
    const key = uri.toString();
    let file = this.files.get(key);
    if (!file) {
      const { guard, history } = this.context;
      this.files.set(key, (file = new SidecarFile(uri, { guard, history, at: (other) => this.at(other) })));
    }
    return file;
  }

  /**
   * Waits for a workspace edit that VS Code carries out, perhaps after a person has looked at it: what of it arrives in
   * the files becomes one action that can be undone. The next call ends the waiting.
   */
  expect(edit: ExpectedEdit): void {
    this.expected = edit;
  }

  /** Some of what was expected may be there. */
  private arrived(): void {
    clearTimeout(this.timer);
    if (this.expected)
      this.timer = setTimeout(() => void this.context.guard.quietly('rename', () => this.adopt()), settling);
  }

  private async adopt(): Promise<void> {
    const { expected } = this;
    const came: FileEdit[] = [];
    for (const change of expected?.files ?? []) if ((await textIn(change.uri)) === change.after) came.push(change);
    if (!expected || expected !== this.expected || !came.length) return;
    this.expected = undefined;
    const group = { id: Math.random().toString(36).slice(2), files: came.map(({ uri }) => uri.toString()) };
    for (const { uri, before, after } of came)
      await this.at(uri).adopt({ label: expected.label, before, after, group });
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const file of this.files.values()) file.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

import * as vscode from 'vscode';
import type { History, StoredHistory } from '../core/sidecar/history';
import type { Guard } from './guard';

/** Keeps the undo history of each sidecar over reloads of the window, as long as the file stays the same. */
export class HistoryStore {
  private readonly folder: vscode.Uri;
  private readonly guard: Guard;
  /** By name of the file: what waits to be written while a write is under way. */
  private readonly waiting = new Map<string, (() => Promise<void>) | undefined>();

  /**
   * @param storage Folder of the extension. Not the one of the workspace: while the host of the window before a reload
   *   still runs, that window's folder is locked, and VS Code gives another one.
   */
  constructor(storage: vscode.Uri, guard: Guard) {
    this.folder = vscode.Uri.joinPath(storage, 'history');
    this.guard = guard;
    void guard.quietly('tidy up undo histories', () => this.forgetOld());
  }

  /** Puts the stored history into `history` if it was made on this very `text` of the sidecar. */
  async load(sidecar: vscode.Uri, text: string | undefined, history: History): Promise<void> {
    await this.guard.quietly('load undo history', async () => {
      const file = await this.fileOf(sidecar);
      if (!file) return;
      const stored = await readJson(file);
      if (!isStored(stored) || stored.sidecar !== sidecar.toString()) return;
      // Whoever changed the file in between did not do so by one of these actions: they are no longer the last ones.
      if (stored.hash === (await hashOf(text))) history.restore(text, stored.history);
      else await vscode.workspace.fs.delete(file);
    });
  }

  /** Stores `history`, which was made on this `text` of the sidecar. Nobody needs to wait for it. */
  async save(sidecar: vscode.Uri, text: string | undefined, history: History): Promise<void> {
    const stored = history.store(text);
    const file = await this.fileOf(sidecar);
    if (!file) return;
    const { folder } = this;
    await this.inTurn(file.path, async () => {
      if (!stored) return;
      await vscode.workspace.fs.createDirectory(folder);
      const content: Stored = { format, sidecar: sidecar.toString(), hash: await hashOf(text), history: stored };
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(content)));
    });
  }

  private async forgetOld(): Promise<void> {
    const { fs } = vscode.workspace;
    const names = await fs.readDirectory(this.folder).then(undefined, () => []); // Nothing has been stored yet.
    for (const [name] of names) {
      const file = vscode.Uri.joinPath(this.folder, name);
      if (Date.now() - (await fs.stat(file)).mtime > kept) await fs.delete(file);
    }
  }

  /** One write after the other; of several that wait, only the last is carried out. */
  private async inTurn(name: string, work: () => Promise<void>): Promise<void> {
    const busy = this.waiting.has(name);
    this.waiting.set(name, busy ? work : undefined);
    if (busy) return;
    let next: (() => Promise<void>) | undefined = work;
    while (next) {
      await this.guard.quietly('save undo history', next);
      next = this.waiting.get(name);
      this.waiting.set(name, undefined);
    }
    this.waiting.delete(name);
  }

  /** Named by a hash, because a path may be longer than a name may be. */
  private async fileOf(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
    if (!globalThis.crypto?.subtle) return undefined;
    const name = (await hashOf(sidecar.toString())).slice(0, 32);
    return vscode.Uri.joinPath(this.folder, `${name}.json`);
  }
}

interface Stored {
  readonly format: number;
  readonly sidecar: string;
  /** Of the sidecar's text; empty for no file. */
  readonly hash: string;
  readonly history: StoredHistory;
}

/** Milliseconds for which a history is kept: two weeks. */
const kept = 14 * 24 * 3600_000;

/** Of this file. */
const format = 1;

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === format &&
  'history' in value &&
  'hash' in value;

async function readJson(file: vscode.Uri): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, (error: unknown) => {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  });
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

async function hashOf(text: string | undefined): Promise<string> {
  if (text === undefined) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import * as vscode from 'vscode';
import type { ConfirmedSpeaker } from '../../core/language/knownLinks';
import type { ArticleSummary } from '../../core/language/summary';
import type { Guard } from '../guard';
import { runInSteps } from '../steps';

export interface IndexEntry {
  /** Of the article and its sidecar. */
  readonly hash: string;
  readonly summary: ArticleSummary;
  /** Whom people named in the sidecar. */
  readonly confirmed: readonly ConfirmedSpeaker[];
}

/** Keeps the index between sessions, as one file in the storage of the workspace. */
export interface IndexStore {
  load(): Promise<Map<string, IndexEntry>>;
  save(entries: ReadonlyMap<string, IndexEntry>): Promise<void>;
}

/**
 * The file holds JSON Lines: the version, then an article a line, so that thousands of them are read and written with pauses.
 *
 * @param version Of the extension: another engine finds other things, so the stored index is not used then.
 */
export function createIndexStore(folder: vscode.Uri | undefined, version: string, guard: Guard): IndexStore {
  const file = folder && vscode.Uri.joinPath(folder, 'articles.jsonl');
  return {
    async load() {
      const entries = new Map<string, IndexEntry>();
      await guard.quietly('load index', async () => {
        if (!file || !(await isThere(file))) return;
        const bytes = await vscode.workspace.fs.readFile(file);
        await runInSteps(readEntries(bytes, version, entries));
      });
      return entries;
    },
    async save(entries) {
      await guard.quietly('save index', async () => {
        if (!file || !folder) return;
        const bytes = await runInSteps(writeEntries(entries, version));
        await vscode.workspace.fs.createDirectory(folder);
        if (bytes) await vscode.workspace.fs.writeFile(file, bytes);
      });
    },
  };
}

const LINE_END = 10;

function* readEntries(bytes: Uint8Array, version: string, entries: Map<string, IndexEntry>): Generator<void, void> {
  const decoder = new TextDecoder();
  let isFirst = true;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_END, start);
    // A line without an end was cut off while it was written.
    if (end < 0) return;
    const line = JSON.parse(decoder.decode(bytes.subarray(start, end))) as unknown;
    start = end + 1;
    if (isFirst && line !== version) return;
    isFirst = false;
    if (isStored(line)) entries.set(line[0], line[1]);
    yield;
  }
}

function* writeEntries(entries: ReadonlyMap<string, IndexEntry>, version: string): Generator<void, Uint8Array> {
  const encoder = new TextEncoder();
  const lines = [encoder.encode(`${JSON.stringify(version)}\n`)];
  for (const entry of entries) {
    lines.push(encoder.encode(`${JSON.stringify(entry)}\n`));
    yield;
  }
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return bytes;
}

const isStored = (value: unknown): value is [string, IndexEntry] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object' && value[1] !== null;

const isThere = (file: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );

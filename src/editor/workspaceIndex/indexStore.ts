import * as vscode from 'vscode';
import type { KnownSpeaker } from '../../core/analysis/analyse';
import type { ArticleSummary } from '../../core/language/summary';
import type { Guard } from '../guard';

export interface IndexEntry {
  /** Of the article and its sidecar. */
  readonly hash: string;
  readonly summary: ArticleSummary;
  /** Whom people named in the sidecar. */
  readonly confirmed: readonly KnownSpeaker[];
}

/** Keeps the index between sessions, as one JSON file in the storage of the workspace. */
export interface IndexStore {
  load(): Promise<Map<string, IndexEntry>>;
  save(entries: ReadonlyMap<string, IndexEntry>): Promise<void>;
}

/** Changes with the form of the entries: an index in another form is built anew. */
const form = 2;

/** @param version Of the extension: another engine finds other things, so the stored index is not used then. */
export function createIndexStore(folder: vscode.Uri | undefined, version: string, guard: Guard): IndexStore {
  const file = folder && vscode.Uri.joinPath(folder, 'articles.json');
  return {
    async load() {
      const stored = await guard.quietly('load index', async () => {
        if (!file || !(await isThere(file))) return undefined;
        return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as unknown;
      });
      return isStored(stored) && stored.version === `${version}/${form}`
        ? new Map(Object.entries(stored.entries))
        : new Map();
    },
    async save(entries) {
      await guard.quietly('save index', async () => {
        if (!file || !folder) return;
        await vscode.workspace.fs.createDirectory(folder);
        const json = JSON.stringify({ version: `${version}/${form}`, entries: Object.fromEntries(entries) });
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(json));
      });
    },
  };
}

const isStored = (value: unknown): value is { version: string; entries: Record<string, IndexEntry> } =>
  typeof value === 'object' && value !== null && 'entries' in value && typeof value.entries === 'object';

const isThere = (file: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );

import * as vscode from 'vscode';
import { ChangedMeanwhile, type FileChange } from '../../disk/fileChange';
import { isMissing } from './fileTrouble';

/**
 * Puts a file in the place of another one with the means of VS Code, in hosts without Node. There is never half a file,
 * but for a moment there may be none (see `recover`), and two windows may write at the same time.
 *
 * @throws ChangedMeanwhile when the file does not hold `before`.
 */
export async function replaceByRename(uri: vscode.Uri, { before, after }: FileChange): Promise<void> {
  const { fs } = vscode.workspace;
  const check = async (): Promise<void> => {
    if ((await textOf(uri)) !== before) throw new ChangedMeanwhile();
  };
  if (after === undefined) {
    await check();
    return fs.delete(uri);
  }
  const bytes = new TextEncoder().encode(after);
  // A link is written through; renaming would put a file in its place.
  if (await isLink(uri)) {
    await check();
    return fs.writeFile(uri, bytes);
  }
  const copy = unfinished(uri, before === undefined);
  let done = false;
  try {
    await fs.writeFile(copy, bytes);
    await check();
    await fs.rename(copy, uri, { overwrite: true });
    done = true;
  } catch (error) {
    // Another window may have recovered the copy in the moment in which there was no file.
    if (error instanceof ChangedMeanwhile || (await textOf(uri)) !== after) throw error;
  } finally {
    // A disk that is full may have taken a part of it, or nothing at all.
    if (!done) await fs.delete(copy).then(undefined, () => undefined);
  }
}

/**
 * Whoever was interrupted after the old file was removed and before the new one took its place left the new state in
 * the copy, complete. @returns it, back in its place.
 */
export async function recover(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const name = `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}~`;
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, (error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const isWhole = (entry: string): boolean =>
    entry.startsWith(name) && !entry.startsWith(`${name}new-`) && entry !== `${name}writing`;
  const copy = entries.find(([entry]) => isWhole(entry))?.[0];
  if (copy === undefined) return undefined;
  await vscode.workspace.fs.rename(vscode.Uri.joinPath(folder, copy), uri, { overwrite: false });
  return vscode.workspace.fs.readFile(uri);
}

/** Tells this window's unfinished copies from those of other windows on the same file. */
const session = Math.random().toString(36).slice(2, 8);

/**
 * The unfinished copy beside a file while it is being written. Not matched by the pattern of sidecars. For a new file it
 * has another name, because what is left of that may be half a file and must not be taken for one.
 */
const unfinished = (uri: vscode.Uri, isNew: boolean): vscode.Uri =>
  uri.with({ path: `${uri.path}~${isNew ? 'new-' : ''}${session}` });

/** `undefined` when there is no file. */
const textOf = (uri: vscode.Uri): Promise<string | undefined> =>
  Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    (error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    },
  );

const isLink = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => (type & vscode.FileType.SymbolicLink) !== 0,
    () => false, // Not there yet.
  );

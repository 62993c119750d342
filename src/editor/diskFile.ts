import * as vscode from 'vscode';

/** Schemes whose files lie on a disk, where renaming within a folder is all or nothing. */
const onDisk = new Set(['file', 'vscode-remote']);

/** Tells this window's unfinished copies from those of other windows on the same file. */
const session = Math.random().toString(36).slice(2, 8);

/** A write that came too late: somebody else has changed the file in the meantime. */
export class ChangedMeanwhile extends Error {}

/**
 * The unfinished copy beside a file while it is being written. Not matched by the pattern of sidecars. For a new file it
 * has another name, because what is left of that may be half a file and must not be taken for one.
 */
const unfinished = (uri: vscode.Uri, isNew: boolean): vscode.Uri =>
  uri.with({ path: `${uri.path}~${isNew ? 'new-' : ''}${session}` });

/**
 * The text of a UTF-8 file, byte-order mark included.
 *
 * @returns `text: undefined` when there is no such file; `failure` says why an existing one cannot be read.
 */
export async function readWhole(uri: vscode.Uri): Promise<{ text: string | undefined; failure?: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return { text: await recover(uri) };
    return { text: undefined, failure: error instanceof Error ? error.message : String(error) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: undefined, failure: vscode.l10n.t('it is not UTF-8 text') };
  }
}

/**
 * Writes a file whole or not at all, unless it no longer holds `before`. `after: undefined` deletes it.
 *
 * @throws ChangedMeanwhile when the file holds something else by now; other errors when it cannot be written.
 */
export async function writeWhole(
  uri: vscode.Uri,
  after: string | undefined,
  before: string | undefined,
): Promise<void> {
  const { fs } = vscode.workspace;
  if (after === undefined) return fs.delete(uri);
  const bytes = new TextEncoder().encode(after);
  if (!onDisk.has(uri.scheme) || (await isLink(uri))) return fs.writeFile(uri, bytes);
  const copy = unfinished(uri, before === undefined);
  try {
    await fs.writeFile(copy, bytes);
  } catch (error) {
    // A disk that is full may have taken a part of it.
    await fs.delete(copy).then(undefined, () => undefined);
    throw error;
  }
  const now = await readWhole(uri);
  if (now.text !== before) {
    await fs.delete(copy);
    throw new ChangedMeanwhile(vscode.l10n.t('the file changed at the same moment; please try again'));
  }
  try {
    await fs.rename(copy, uri, { overwrite: true });
  } catch (error) {
    // Another window may have recovered the copy in the moment in which there was no file.
    if ((await readWhole(uri)).text === after) return;
    await fs.delete(copy).then(undefined, () => undefined);
    throw error;
  }
}

/** A link is written through; renaming would put a file in its place. */
const isLink = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => (type & vscode.FileType.SymbolicLink) !== 0,
    () => false, // Not there yet.
  );

/**
 * Renaming over a file removes the old one first, in some file systems. Whoever was interrupted between the two left
 * the new state in the copy, complete.
 */
async function recover(uri: vscode.Uri): Promise<string | undefined> {
  if (!onDisk.has(uri.scheme)) return undefined;
  const folder = vscode.Uri.joinPath(uri, '..');
  const name = `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}~`;
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, (error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const copy = entries.find(([entry]) => entry.startsWith(name) && !entry.startsWith(`${name}new-`))?.[0];
  if (copy === undefined) return undefined;
  await vscode.workspace.fs.rename(vscode.Uri.joinPath(folder, copy), uri, { overwrite: false });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'EntryNotFound');

import * as vscode from 'vscode';

/** Schemes whose files lie on a disk, where renaming within a folder is all or nothing. */
const onDisk = new Set(['file', 'vscode-remote']);

/**
 * The unfinished copy beside a file while it is being written. Not matched by the pattern of sidecars. For a new file it
 * has another name, because what is left of that may be half a file and must not be taken for one.
 */
const unfinished = (uri: vscode.Uri, isNew: boolean): vscode.Uri =>
  uri.with({ path: `${uri.path}~${isNew ? 'new' : ''}` });

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
 * @throws when the file changed in the meantime or cannot be written.
 */
export async function writeWhole(
  uri: vscode.Uri,
  after: string | undefined,
  before: string | undefined,
): Promise<void> {
  const { fs } = vscode.workspace;
  if (after === undefined) return fs.delete(uri);
  const bytes = new TextEncoder().encode(after);
  if (!onDisk.has(uri.scheme)) return fs.writeFile(uri, bytes);
  const copy = unfinished(uri, before === undefined);
  await fs.writeFile(copy, bytes);
  const now = await readWhole(uri);
  if (now.text !== before) {
    await fs.delete(copy);
    throw new Error(vscode.l10n.t('the file changed at the same moment; please try again'));
  }
  await fs.rename(copy, uri, { overwrite: true });
}

/**
 * Renaming over a file removes the old one first, in some file systems. Whoever was interrupted between the two left
 * the new state in the copy, complete.
 */
async function recover(uri: vscode.Uri): Promise<string | undefined> {
  const copy = unfinished(uri, false);
  try {
    await vscode.workspace.fs.stat(copy);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  await vscode.workspace.fs.rename(copy, uri, { overwrite: false });
  return (await readWhole(uri)).text;
}

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'EntryNotFound');

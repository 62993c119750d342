import * as vscode from 'vscode';
import { ChangedMeanwhile, type FileChange } from '../../disk/fileChange';
import { type NodeFiles, nodeFiles } from '../../disk/nodeFiles';
import { removeLeftOver, replaceFile } from '../../disk/replaceFile';
import { isMissing, reasonOf } from './fileTrouble';
import { recover, replaceByRename } from './replaceByRename';

/**
 * The text of a UTF-8 file, byte-order mark included.
 *
 * @returns `text: undefined` when there is no such file; `failure` says why an existing one cannot be read.
 */
export async function readWhole(uri: vscode.Uri): Promise<{ text: string | undefined; failure?: string }> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readIfThere(uri);
  } catch (error) {
    return { text: undefined, failure: reasonOf(error, 'read') };
  }
  if (!bytes) return { text: undefined };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: undefined, failure: vscode.l10n.t('it is not UTF-8 text') };
  }
}

/**
 * Writes a file whole or not at all, unless it no longer holds `before`.
 *
 * @throws ChangedMeanwhile when the file holds something else by now; otherwise an error whose message says to the user
 *   why it cannot be written.
 */
export async function writeWhole(uri: vscode.Uri, change: FileChange): Promise<void> {
  const node = nodeFor(uri);
  try {
    if (node) await replaceFile(node, uri.fsPath, change);
    else if (onDisk.has(uri.scheme)) await replaceByRename(uri, change);
    else await overwrite(uri, change);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) throw error;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const reason = reasonOf(error, 'write');
    throw new Error(vscode.l10n.t('“{0}” could not be written: {1}. It is as it was.', name, reason), {
      cause: error,
    });
  }
}

/** Tidies up after a program that was ended while it wrote the file. */
export async function tidyUp(uri: vscode.Uri): Promise<void> {
  const node = nodeFor(uri);
  if (node) await removeLeftOver(node, uri.fsPath);
}

/** True when of several windows that write a file one comes after the other. */
export const canLock = (uri: vscode.Uri): boolean => nodeFor(uri) !== undefined;

const nodeFor = (uri: vscode.Uri): NodeFiles | undefined => (uri.scheme === 'file' ? nodeFiles() : undefined);

/** Schemes whose files lie on a disk, where renaming within a folder does not leave half a file. */
const onDisk = new Set(['file', 'vscode-remote']);

/** Other file systems need not know renaming; for them a write is one call, whole or not at all as they see to it. */
async function overwrite(uri: vscode.Uri, { before, after }: FileChange): Promise<void> {
  if ((await readWhole(uri)).text !== before) throw new ChangedMeanwhile();
  if (after === undefined) await vscode.workspace.fs.delete(uri);
  else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
}

async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return onDisk.has(uri.scheme) && !nodeFiles() ? recover(uri) : undefined;
  }
}

import type * as vscode from 'vscode';
import { newId } from '../core/sidecar/newId';
import type { Host } from './host';

/** Who decides about the file at `uri`, as provenance names them. */
export const coderName = (host: Host, uri: vscode.Uri): string => host.settings(uri).coder || 'anonymous';

/** This moment as ISO 8601, to the second. */
export const timeNow = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** An id that is not in `taken`, and is from now on. */
export function freshId(taken: Set<string>): string {
  const id = newId(`${Date.now()} ${Math.random()}`, taken);
  taken.add(id);
  return id;
}

import type * as vscode from 'vscode';

/** The name of a file without its folders. */
export const fileName = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

import * as vscode from 'vscode';

/** The open document at `uri`, if there is one. */
export function documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/** The text of a file as it is in its editor, else on disk, without a byte-order mark. Throws when there is no file. */
export async function textAt(uri: vscode.Uri): Promise<string> {
  return documentAt(uri)?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

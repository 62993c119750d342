import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { theExtension } from './api';
import { articleOf } from './articles';
import { poll } from './poll';

/** One entry of `statements(uri)` of the extension's interface. */
export interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly speaker: string | null;
  readonly content: readonly (readonly [number, number])[];
  readonly orphan: boolean;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes a new file into the test workspace. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = articleOf(name);
  await vscode.workspace.fs.writeFile(uri, encoder.encode(text));
  return uri;
}

/** The text of a file; `undefined` when there is none. */
export const readFile = (uri: vscode.Uri): Promise<string | undefined> =>
  Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
    (bytes) => decoder.decode(bytes),
    () => undefined,
  );

/** Writes articles of one text, each under a name of its own. */
export function freshArticles(name: string, text: string): () => Promise<vscode.Uri> {
  let count = 0;
  return () => writeFile(`${name}-${++count}.article`, text);
}

/** The annotations file beside an article. */
export const sidecarOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.annotations.yaml` });

/** What the extension lists for an article now. */
export async function statementsOf(uri: vscode.Uri): Promise<readonly Listed[]> {
  const api = (await theExtension().activate()) as { statements(uri: vscode.Uri): Promise<Listed[]> };
  return api.statements(uri);
}

/** Opens an article in an editor and waits until the extension has read it. */
export async function openArticle(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await poll('statements are found', async () => (await statementsOf(uri)).length);
  return editor;
}

/** Puts the cursor inside `words`. */
export function putCursorOn(editor: vscode.TextEditor, words: string): void {
  const offset = editor.document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” is not in the article`);
  const position = editor.document.positionAt(offset + 1);
  editor.selection = new vscode.Selection(position, position);
}

/** Opens a new article and accepts the statement that holds `words`; `before` is its annotations file then. */
export async function acceptedArticle(
  name: string,
  text: string,
  words: string,
): Promise<{ uri: vscode.Uri; editor: vscode.TextEditor; before: string }> {
  const uri = await writeFile(name, text);
  const editor = await openArticle(uri);
  putCursorOn(editor, words);
  await run('accept');
  const before = await readFile(sidecarOf(uri));
  assert.ok(before);
  return { uri, editor, before };
}

/** Selects `words`. */
export function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, `“${words}” is not in the article`);
  const at = (offset: number) => editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at(start), at(start + words.length));
}

/** The statement whose content holds `words`. */
export async function statementWith(editor: vscode.TextEditor, words: string): Promise<Listed> {
  const text = editor.document.getText();
  const found = (await statementsOf(editor.document.uri)).find(({ content }) =>
    content.some(([start, end]) => text.slice(start, end).includes(words)),
  );
  assert.ok(found, `no statement holds “${words}”`);
  return found;
}

/** Runs a command of the extension. */
export const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`articleAnnotator.${command}`, ...args);

export const closeEditors = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

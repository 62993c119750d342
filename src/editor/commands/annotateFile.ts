import * as vscode from 'vscode';
import { languageId } from '../articles';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { sidecarUri } from '../sidecars';

/** Languages whose files may become articles. */
const textLanguages = new Set(['plaintext', 'markdown']);

/**
 * Makes text files articles: by command, by the setting `articleAnnotator.files`, or because a sidecar lies beside them.
 * Never otherwise, and never against a language that the user chose.
 */
export function registerAnnotateFile(host: Host): vscode.Disposable {
  const released = new Set<string>();
  const adopt = host.guard.listener('adopt file', async (document: vscode.TextDocument) => {
    if (!textLanguages.has(document.languageId) || document.isClosed) return;
    // Setting the language closes and opens the document: what was an article a moment ago was released by hand.
    if (released.delete(document.uri.toString())) return;
    if (matchesGlob(document, host.settings(document.uri).files) || (await hasSidecar(host, document.uri)))
      await vscode.languages.setTextDocumentLanguage(document, languageId);
  });
  vscode.workspace.textDocuments.forEach((document) => adopt(document));
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(adopt),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.languageId !== languageId) return;
      const key = document.uri.toString();
      released.add(key);
      setTimeout(() => released.delete(key), 100);
    }),
    host.onDidChangeSettings(() => vscode.workspace.textDocuments.forEach((document) => adopt(document))),
    host.command(
      'articleAnnotator.annotateFile',
      vscode.l10n.t('Annotate This File as an Article'),
      async (uri?: vscode.Uri) => {
        const document =
          uri instanceof vscode.Uri
            ? await vscode.workspace.openTextDocument(uri)
            : vscode.window.activeTextEditor?.document;
        if (!document) throw new Refusal(vscode.l10n.t('Open a text file first.'));
        const article = await vscode.languages.setTextDocumentLanguage(document, languageId);
        await vscode.window.showTextDocument(article);
      },
    ),
  );
}

const matchesGlob = (document: vscode.TextDocument, globs: readonly string[]): boolean =>
  globs.some((pattern) => {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const inFolder =
      folder && vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, document);
    return (
      inFolder || vscode.languages.match({ pattern: pattern.startsWith('/') ? pattern : `**/${pattern}` }, document) > 0
    );
  });

async function hasSidecar(host: Host, uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  const names = new Set([sidecarUri(uri, '').toString(), sidecarUri(uri, host.settings(uri).coder).toString()]);
  for (const name of names) {
    const found = await vscode.workspace.fs.stat(vscode.Uri.parse(name)).then(
      () => true,
      () => false, // No such file, or a folder that cannot be read: no sidecar either way.
    );
    if (found) return true;
  }
  return false;
}

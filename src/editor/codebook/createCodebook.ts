import * as vscode from 'vscode';
import { EXAMPLE_CODEBOOK } from '../../core/sidecar/exampleCodebook';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { codebookName } from './codebooks';

/** *Create Codebook* and *Open Codebook*. */
export function registerCreateCodebook(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    host.command('articleAnnotator.createCodebook', t('Create Codebook'), async (folder?: vscode.Uri) => {
      const chosen = folder instanceof vscode.Uri ? folder : await chooseFolder(host);
      if (chosen) await createIn(chosen);
    }),
    host.command('articleAnnotator.openCodebook', t('Open Codebook'), async () => {
      await host.codebooks.loaded;
      const { article } = host.current;
      const file = article ? host.codebooks.fileFor(article.uri) : host.codebooks.all()[0];
      if (!file) throw new Refusal(t('There is no codebook yet. Use Create Codebook.'));
      await vscode.window.showTextDocument(file.uri);
    }),
  );
}

/** The folder of the workspace that the article is in; a person is asked only when that is not clear. */
async function chooseFolder(host: Host): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (!folders.length) throw new Refusal(vscode.l10n.t('Open a folder first: the codebook is a file in it.'));
  const { article } = host.current;
  const own = article && vscode.workspace.getWorkspaceFolder(article.uri);
  if (own ?? folders.length === 1) return (own ?? folders[0])?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

/** Writes the example, unless there is a codebook already: that is shown and left as it is. */
async function createIn(folder: vscode.Uri): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, codebookName);
  // One step that fails when the file is there, so that a file made at the same moment is not overwritten either.
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, {
    overwrite: false,
    ignoreIfExists: false,
    contents: new TextEncoder().encode(EXAMPLE_CODEBOOK),
  });
  const isNew = !(await exists(uri)) && (await vscode.workspace.applyEdit(edit));
  await vscode.window.showTextDocument(uri);
  if (!isNew)
    void vscode.window.showInformationMessage(vscode.l10n.t('There is a codebook already. It was left as it is.'));
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false, // Not there yet.
  );

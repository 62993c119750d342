import * as vscode from 'vscode';
import { findNameProblem, findRenameTarget, renameEdits, renamed, replacementsOf } from '../../core/language/rename';
import type { SpeakerRename } from '../../core/language/rename';
import { speakerOf, type View } from '../../core/language/view';
import { applyEdits } from '../../core/sidecar/edit';
import { parseSidecar } from '../../core/sidecar/parse';
import { describeArticle } from '../../core/sidecar/suggestionEdits';
import { toSavedSpeaker } from '../../core/sidecar/toSaved';
import { linesOf } from '../../core/text/lines';
import { languageId } from '../articles';
import { toPosition, toRange } from '../convert';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { textAt } from '../openText';
import { sidecarGlob, type FileEdit } from '../sidecars';
import { viewOf } from './viewOf';

/** Renames a speaker in all sidecars of the workspace. The articles stay as they are: they say what they say. */
export function registerRename(host: Host): vscode.Disposable {
  const find = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) => {
    const article = host.articles.get(document);
    const view = await viewOf(host, document, token);
    if (!article || !view) throw new Refusal(vscode.l10n.t('The article is still being read. Please try again.'));
    const target = findRenameTarget(view, document.offsetAt(position));
    if ('refusal' in target) throw new Refusal(target.refusal);
    return { article, view, target };
  };
  // Errors are not caught here: VS Code shows their message, which is what a refusal is for.
  const provider: vscode.RenameProvider = {
    async prepareRename(document, position, token) {
      const { target } = await find(document, position, token);
      return { range: toRange(document, target.span), placeholder: target.name };
    },
    async provideRenameEdits(document, position, newName, token) {
      const { article, view, target } = await find(document, position, token);
      const to = newName.trim();
      const problem = findNameProblem(view, { speaker: target.speaker, to });
      if (problem) throw new Refusal(problem);
      const edit = new vscode.WorkspaceEdit();
      if (to === target.name) return edit;
      const rename = { id: target.speaker, from: target.name, to };
      const own = article.sidecar.uri.toString();
      const files = await vscode.workspace.findFiles(sidecarGlob, undefined, undefined, token);
      const others = files.filter((uri) => uri.toString() !== own);
      const changes = [await renameHere(edit, { article, view }, rename)];
      for (const uri of others) changes.push(await renameThere(edit, uri, rename));
      if (token.isCancellationRequested) return undefined;
      // VS Code undoes each file by itself; our undo takes the whole back.
      const label = vscode.l10n.t('Rename Speaker');
      host.articles.sidecars.expect({ label, files: changes.filter((change) => change !== undefined) });
      return edit;
    },
  };
  return vscode.languages.registerRenameProvider({ language: languageId }, provider);
}

/** In the article's own sidecar, which is made where there is none: the new name has to stand somewhere. */
async function renameHere(
  edit: vscode.WorkspaceEdit,
  { article, view }: { article: OpenArticle; view: View },
  rename: SpeakerRename,
): Promise<FileEdit | undefined> {
  const { sidecar: file, index } = article;
  await file.loaded();
  if (file.trouble !== undefined) throw new Refusal(file.trouble);
  const known = file.sidecar ? renameEdits(file.sidecar, rename) : [];
  const speaker = speakerOf(view, rename.id);
  if (!index || !speaker) throw new Refusal(vscode.l10n.t('The article is still being read. Please try again.'));
  const edits = known.length
    ? known
    : [{ kind: 'upsertSpeaker' as const, speaker: renamed(toSavedSpeaker(speaker), rename.to) }];
  const head = describeArticle(view.article, index);
  if (file.exists)
    return replaceIn(edit, file.uri, { mustSucceed: true }, (text) => applyEdits(text, edits, { article: head }));
  const made = applyEdits(undefined, edits, { article: head });
  if (made.kind === 'refused') throw new Refusal(made.problems[0]?.message ?? '');
  edit.createFile(file.uri, { ignoreIfExists: false, overwrite: false });
  edit.insert(file.uri, new vscode.Position(0, 0), made.source);
  return { uri: file.uri, before: undefined, after: made.source };
}

/** In the sidecar of another article. A sidecar that cannot be read stays as it is. */
async function renameThere(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  rename: SpeakerRename,
): Promise<FileEdit | undefined> {
  return replaceIn(edit, uri, { mustSucceed: false }, (text) => {
    // Most files do not know the speaker; those need not be parsed.
    if (!text.includes(rename.id) && !text.includes(rename.from)) return undefined;
    const { sidecar } = parseSidecar(text);
    const edits = sidecar ? renameEdits(sidecar, rename) : [];
    return sidecar && edits.length ? applyEdits(text, edits, { article: sidecar.article }) : undefined;
  });
}

async function replaceIn(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  { mustSucceed }: { readonly mustSucceed: boolean },
  change: (text: string) => ReturnType<typeof applyEdits> | undefined,
): Promise<FileEdit | undefined> {
  const before = await textAt(uri);
  const result = change(before);
  if (result?.kind === 'refused' && mustSucceed) throw new Refusal(result.problems[0]?.message ?? '');
  if (result?.kind !== 'written' || result.source === before) return undefined;
  const label = vscode.l10n.t('Rename the speaker in sidecars');
  const description = vscode.workspace.asRelativePath(uri);
  const lines = linesOf(before);
  for (const { start, end, text } of replacementsOf(before, result.source)) {
    const range = new vscode.Range(toPosition(lines, start), toPosition(lines, end));
    edit.replace(uri, range, text, { needsConfirmation: false, label, description });
  }
  return { uri, before, after: result.source };
}

import * as vscode from 'vscode';
import { replacementOf } from '../../core/language/rename';
import { recode, type Recoding } from '../../core/sidecar/codes';
import { applyEditsInSteps } from '../../core/sidecar/edit';
import { editCodebook, type CodebookEdit } from '../../core/sidecar/editCodebook';
import { parseSidecarInSteps, SidecarCache } from '../../core/sidecar/parse';
import type { Sidecar } from '../../core/sidecar/schema';
import { linesOf } from '../../core/text/lines';
import { toPosition } from '../convert';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { textAt } from '../openText';
import { sidecarGlob } from '../sidecars';
import { runInSteps } from '../steps';
import type { CodebookFile } from './codebooks';

/** A sidecar that a codebook holds for, as it is in its editor, else on disk. */
export interface CodedFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly sidecar: Sidecar;
}

/** The sidecars that a codebook holds for and in which `word` stands. What cannot be read stays as it is. */
export async function codedFiles(host: Host, codebook: CodebookFile, word: string): Promise<CodedFile[]> {
  const found = await vscode.workspace.findFiles(sidecarGlob, null);
  const files: CodedFile[] = [];
  for (const uri of found.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (host.codebooks.fileFor(uri)?.uri.toString() !== codebook.uri.toString()) continue;
    const text = await textAt(uri);
    const parsed = text.includes(word) ? await runInSteps(parseSidecarInSteps(text, new SidecarCache())) : undefined;
    if (parsed?.sidecar) files.push({ uri, text, sidecar: parsed.sidecar });
  }
  return files;
}

/**
 * One change of the workspace: the codebook and all sidecars that follow it.
 *
 * @param options.label Names the change where a person reviews it.
 * @throws Refusal when the codebook cannot be changed so.
 */
export async function recodeEdit(
  codebook: CodebookFile,
  files: readonly CodedFile[],
  change: { readonly edits: readonly CodebookEdit[]; readonly recodingOf: (file: CodedFile) => Recoding },
  options: { readonly label: string; readonly needsConfirmation: boolean },
): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly sidecars: number }> {
  const after = editCodebook(codebook.text, change.edits);
  if (after === undefined)
    throw new Refusal(vscode.l10n.t('The codebook cannot be changed so: is the name taken, or not allowed?'));
  const edit = new vscode.WorkspaceEdit();
  replace(edit, { uri: codebook.uri, before: codebook.text, after }, options);
  let sidecars = 0;
  for (const file of files) {
    const edits = recode(file.sidecar, change.recodingOf(file));
    if (!edits.length) continue;
    const { article } = file.sidecar;
    const result = await runInSteps(applyEditsInSteps(file.text, edits, { article }));
    if (result?.kind !== 'written')
      throw new Refusal(`${vscode.workspace.asRelativePath(file.uri)}: ${result?.problems[0]?.message ?? ''}`);
    replace(edit, { uri: file.uri, before: file.text, after: result.source }, options);
    sidecars++;
  }
  return { edit, sidecars };
}

/** One replacement for each line, where lines only changed, so that each can be reviewed by itself. */
function replace(
  edit: vscode.WorkspaceEdit,
  { uri, before, after }: { readonly uri: vscode.Uri; readonly before: string; readonly after: string },
  { label, needsConfirmation }: { readonly label: string; readonly needsConfirmation: boolean },
): void {
  const metadata = { label, needsConfirmation, description: vscode.workspace.asRelativePath(uri) };
  const [old, now] = [before.split('\n'), after.split('\n')];
  const put = (start: number, { start: from, end, text }: ReturnType<typeof replacementOf>): void => {
    const at = (offset: number): vscode.Position => toPosition(lines, start + offset);
    edit.replace(uri, new vscode.Range(at(from), at(end)), text, metadata);
  };
  const lines = linesOf(before);
  if (old.length !== now.length) return put(0, replacementOf(before, after));
  let start = 0;
  old.forEach((line, index) => {
    if (line !== now[index]) put(start, replacementOf(line, now[index] ?? ''));
    start += line.length + 1;
  });
}

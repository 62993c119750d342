import * as vscode from 'vscode';
import { replacementOf } from '../../core/language/rename';
import { touches } from '../../core/language/view';
import { fixesFor, type CodeFix } from '../../core/sidecar/codeFixes';
import { checkCodes } from '../../core/sidecar/codes';
import { applyEdits, type SidecarEdit } from '../../core/sidecar/edit';
import { editCodebook } from '../../core/sidecar/editCodebook';
import { locate } from '../../core/sidecar/locate';
import type { CodeValue, Sidecar } from '../../core/sidecar/schema';
import { linesOf } from '../../core/text/lines';
import { toPosition, toRange, toSpan } from '../convert';
import type { Host } from '../host';
import type { CodebookFile } from './codebooks';
import type { Checked } from './yamlChecks';

type List = 'speakers' | 'statements';

/** Quick fixes for the codes at `range` of a sidecar. */
export function yamlFixes(
  host: Host,
  document: vscode.TextDocument,
  range: vscode.Range,
  { parsed, codebook }: Checked,
): vscode.CodeAction[] {
  const { sidecar, places } = parsed ?? {};
  const file = host.codebooks.fileFor(document.uri);
  if (!sidecar || !places || !codebook || !file) return [];
  const wanted = toSpan(document, range);
  const source = document.getText();
  return (['speakers', 'statements'] as const).flatMap((list) =>
    sidecar[list].flatMap((item, position) => {
      const place = places[list][position];
      if (!place || place.end < wanted.start || place.start > wanted.end) return [];
      const codes = item.codes ?? {};
      return checkCodes(codes, codebook, { on: list, complete: false }).flatMap((problem) => {
        const span = locate(source, place, ['codes', problem.variable]);
        if (!touches(span, wanted.start) && !touches(wanted, span.start)) return [];
        return fixesFor(problem, codes, codebook, list).flatMap((fix) => {
          const edit = toEdit(document, sidecar, { fix, list, id: item.id, codes, file });
          const action = edit && toAction(fix, edit);
          return action ?? [];
        });
      });
    }),
  );
}

/** What a fix is called. */
export function titleOf(fix: CodeFix): string {
  const { t } = vscode.l10n;
  switch (fix.kind) {
    case 'replace':
      return t('Replace with “{0}”', fix.name);
    case 'editCodebook':
      return t('Add “{0}” to the codebook', fix.name);
    case 'remove':
      return t('Remove the code “{0}”', fix.name);
  }
}

/** The change of the codebook that a fix asks for; `undefined` when the codebook cannot be changed so. */
export function codebookEdit(file: CodebookFile, fix: CodeFix): vscode.WorkspaceEdit | undefined {
  const after = fix.kind === 'editCodebook' ? editCodebook(file.text, [fix.edit]) : undefined;
  if (after === undefined) return undefined;
  const { start, end, text } = replacementOf(file.text, after);
  const lines = linesOf(file.text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(file.uri, new vscode.Range(toPosition(lines, start), toPosition(lines, end)), text);
  return edit;
}

/** The edits after which an item has other codes. */
const codeEdits = (
  list: List,
  id: string,
  before: Readonly<Record<string, CodeValue>>,
  after: Readonly<Record<string, CodeValue>>,
): SidecarEdit[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((variable) => before[variable] !== after[variable])
    .map((variable) => ({ kind: 'setCode', on: list, id, variable, value: after[variable] }));

interface Context {
  readonly fix: CodeFix;
  readonly list: List;
  readonly id: string;
  readonly codes: Readonly<Record<string, CodeValue>>;
  readonly file: CodebookFile;
}

function toEdit(
  document: vscode.TextDocument,
  sidecar: Sidecar,
  { fix, list, id, codes, file }: Context,
): vscode.WorkspaceEdit | undefined {
  if (fix.kind === 'editCodebook') return codebookEdit(file, fix);
  const source = document.getText();
  const result = applyEdits(source, codeEdits(list, id, codes, fix.codes), { article: sidecar.article });
  if (result.kind === 'refused') return undefined;
  const replacement = replacementOf(source, result.source);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(document, replacement), replacement.text);
  return edit;
}

function toAction(fix: CodeFix, edit: vscode.WorkspaceEdit): vscode.CodeAction {
  const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  if (fix.kind === 'replace') action.isPreferred = true;
  return action;
}

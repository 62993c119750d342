import * as vscode from 'vscode';
import type { Fix, Replacement } from '../../core/language/diagnostics/finding';
import { fixAll, type RuleFinding } from '../../core/language/diagnostics/index';
import { touches } from '../../core/language/view';
import { languageId } from '../articles';
import { toRange, toSpan } from '../convert';
import type { Host } from '../host';
import { toDiagnostic } from './diagnostics';
import { placeToRange } from '../workspaceIndex/placeToRange';
import { findingsOf } from './findings';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
const fixAllKind = SourceFixAll.append('articleAnnotator');

/** Quick fixes of what the rules find, and *Fix All* for quotation marks. */
export function registerCodeActions(host: Host): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, context, token) =>
      host.guard.quietly('codeActions', async () => {
        const article = host.articles.get(document);
        const found = await findingsOf(host, document, token);
        if (!article || !found) return undefined;
        const { view, findings } = found;
        if (context.only?.intersects(vscode.CodeActionKind.Source)) {
          const edits = context.only.contains(fixAllKind) ? fixAll(findings) : [];
          return edits.length ? [fixAllAction(document, edits)] : [];
        }
        const span = toSpan(document, range);
        const keyOf = (id: string): string | undefined => {
          const statement = view.annotated.statements.find((each) => each.id === id);
          return statement && article.keyOf(statement);
        };
        return findings
          .filter((finding) => touches(finding, span.start) || touches(span, finding.start))
          .flatMap((finding) => finding.fixes.map((fix) => toAction({ host, document, keyOf }, finding, fix)));
      }),
  };
  return vscode.languages.registerCodeActionsProvider({ language: languageId }, provider, {
    providedCodeActionKinds: [QuickFix, fixAllKind],
  });
}

interface Context {
  readonly host: Host;
  readonly document: vscode.TextDocument;
  readonly keyOf: (statement: string) => string | undefined;
}

function toAction({ host, document, keyOf }: Context, finding: RuleFinding, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, QuickFix);
  action.diagnostics = [toDiagnostic(host, document, finding)];
  if (fix.kind === 'edit') {
    action.edit = toEdit(document, fix.edits);
    if (fix.preferred) action.isPreferred = true;
  } else {
    const [command, ...args] = toCommand(fix, keyOf);
    action.command = { command, title: fix.title, arguments: args };
  }
  return action;
}

/** The command that carries out a fix, with its arguments. */
function toCommand(fix: Exclude<Fix, { kind: 'edit' }>, keyOf: Context['keyOf']): [string, ...unknown[]] {
  switch (fix.kind) {
    case 'attribute':
      return ['articleAnnotator.setSpeaker', keyOf(fix.statement), undefined, fix.speaker];
    case 'pick':
      return ['articleAnnotator.setSpeaker', keyOf(fix.statement)];
    case 'saveWords':
      return ['articleAnnotator.saveWords', keyOf(fix.statement), fix.content];
    case 'showSaved':
      return ['articleAnnotator.showSaved', keyOf(fix.statement)];
    case 'rename':
      return ['articleAnnotator.renameSpeaker', fix.speaker];
    case 'setKind':
      return ['articleAnnotator.setSpeakerKind', fix.speaker];
    case 'open':
      return ['vscode.open', vscode.Uri.parse(fix.article), { selection: placeToRange(fix.place) }];
  }
}

function fixAllAction(document: vscode.TextDocument, edits: readonly Replacement[]): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all quotation marks'), fixAllKind);
  action.edit = toEdit(document, edits);
  return action;
}

function toEdit(document: vscode.TextDocument, edits: readonly Replacement[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const replacement of edits) edit.replace(document.uri, toRange(document, replacement), replacement.text);
  return edit;
}

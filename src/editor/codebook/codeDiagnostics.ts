import * as vscode from 'vscode';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import { fixesFor } from '../../core/sidecar/codeFixes';
import { missingVariables } from '../../core/sidecar/codeValues';
import { checkCodes, type CodeProblem } from '../../core/sidecar/codes';
import type { SavedStatement } from '../../core/sidecar/schema';
import { languageId } from '../articles';
import { findTargets } from '../commands/targets';
import { toRange } from '../convert';
import { decide } from '../decisions';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { codebookEdit, titleOf } from './yamlFixes';

/** Shows in the article which statements have codes that the codebook does not know, or lack required ones. */
export function registerCodeDiagnostics(host: Host): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator.codes');
  const show = (article: OpenArticle): void => {
    if (!article.isFresh || article.document.isClosed) return;
    const { document } = article;
    const found = problemsOf(host, article);
    collection.set(
      document.uri,
      found.map((each) => each.diagnostic),
    );
  };
  const showAll = host.guard.listener('code diagnostics', () => host.articles.all().forEach(show));
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) =>
      host.guard.quietly('code fixes', () => {
        const article = host.articles.get(document);
        if (!article) return undefined;
        return problemsOf(host, article)
          .filter(({ diagnostic }) => diagnostic.range.intersection(range))
          .flatMap((each) => actionsFor(host, article, each));
      }),
  };
  return vscode.Disposable.from(
    collection,
    host.articles.onDidChange(host.guard.listener('code diagnostics', show)),
    host.articles.onDidClose(({ uri }) => collection.delete(uri)),
    host.codebooks.onDidChange(showAll),
    host.onDidChangeSettings(showAll),
    vscode.languages.registerCodeActionsProvider({ language: languageId }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    // Only quick fixes run it.
    host.command(
      'articleAnnotator.mendCodes',
      vscode.l10n.t('Mend Codes'),
      async (key: string, label: string, codes: SavedStatement['codes']) => {
        const { article, statements } = await findTargets(host, key);
        const decisions = statements.map((statement) => ({ statement, decision: { codes } }));
        await decide(host, article, label, decisions);
      },
    ),
  );
}

interface Found {
  readonly statement: AnnotatedStatement & { readonly saved: SavedStatement };
  /** `undefined`: required variables are missing. */
  readonly problem: CodeProblem | undefined;
  readonly diagnostic: vscode.Diagnostic;
}

function problemsOf(host: Host, article: OpenArticle): Found[] {
  const { document, current: view } = article;
  const codebook = host.codebooks.of(document.uri);
  const level = host.settings(document.uri).codeDiagnostics;
  if (!codebook || !view || level === 'off') return [];
  return view.annotated.statements.flatMap((statement): Found[] => {
    const { saved, content } = statement;
    const [first] = content;
    if (!saved || !first || saved.status === 'rejected') return [];
    const found = (message: string, rule: string, problem?: CodeProblem): Found => {
      const diagnostic = new vscode.Diagnostic(toRange(document, first), message, severities[level]);
      diagnostic.source = vscode.l10n.t('Article');
      diagnostic.code = rule;
      return { statement: { ...statement, saved }, problem, diagnostic };
    };
    const wrong = checkCodes(saved.codes, codebook, { on: 'statements', complete: false });
    const missing = saved.status === 'accepted' ? missingVariables(saved.codes, codebook, 'statements') : [];
    const labels = missing.map(({ label }) => label).join(', ');
    return [
      ...wrong.map((problem) => found(problem.message, problem.rule, problem)),
      ...(labels ? [found(vscode.l10n.t('Required and not coded: {0}', labels), 'missing-code')] : []),
    ];
  });
}

function actionsFor(host: Host, article: OpenArticle, { statement, problem, diagnostic }: Found): vscode.CodeAction[] {
  const file = host.codebooks.fileFor(article.uri);
  const codebook = file?.parsed.codebook;
  if (!codebook) return [];
  const key = article.keyOf(statement);
  const make = (title: string): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    return action;
  };
  const { codes } = statement.saved;
  if (!problem)
    return missingVariables(codes, codebook, 'statements').map((variable) => {
      const action = make(vscode.l10n.t('Set {0}…', variable.label));
      const args = [key, undefined, { variable: variable.id }];
      action.command = { command: 'articleAnnotator.setCode', title: action.title, arguments: args };
      return action;
    });
  return fixesFor(problem, codes, codebook, 'statements').flatMap((fix) => {
    const action = make(titleOf(fix));
    if (fix.kind === 'editCodebook') {
      const edit = codebookEdit(file, fix);
      if (!edit) return [];
      action.edit = edit;
    } else {
      const args = [key, action.title, fix.codes];
      action.command = { command: 'articleAnnotator.mendCodes', title: action.title, arguments: args };
    }
    if (fix.kind === 'replace') action.isPreferred = true;
    return action;
  });
}

const severities = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
} as const;

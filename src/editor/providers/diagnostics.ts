import * as vscode from 'vscode';
import { diagnoseInSteps, type RuleFinding } from '../../core/language/diagnostics/index';
import { isUnattributed } from '../../core/language/diagnostics/quotationWithoutSpeaker';
import { toRange } from '../convert';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { pause, runInSteps } from '../steps';
import { viewOf } from './viewOf';

/** Shows what the rules find in open articles. */
export function registerDiagnostics(host: Host): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator');
  const show = async (article: OpenArticle): Promise<void> => {
    // Between an edit and the next analysis VS Code moves what is shown.
    if (!article.isFresh) return;
    const { document } = article;
    const { version } = document;
    await pause(); // the colours come first
    const view = await viewOf(host, document, undefined, { alsoKeep: isUnattributed });
    if (!view) return;
    const findings = await runInSteps(diagnoseInSteps(view, (rule) => host.settings(document.uri).diagnostics[rule]));
    if (!findings || document.isClosed || document.version !== version) return;
    collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(host, document, finding)),
    );
  };
  const showAll = host.guard.listener('diagnostics', () => Promise.all(host.articles.all().map(show)));
  return vscode.Disposable.from(
    collection,
    host.articles.onDidChange(host.guard.listener('diagnostics', show)),
    host.articles.onDidClose(({ uri }) => collection.delete(uri)),
    host.onDidChangeSettings(showAll),
  );
}

/** A finding as VS Code shows it; its code leads to the page about the rule. */
export function toDiagnostic(host: Host, document: vscode.TextDocument, finding: RuleFinding): vscode.Diagnostic {
  const { message, level, rule } = finding;
  const diagnostic = new vscode.Diagnostic(toRange(document, finding), message, severities[level]);
  const page = vscode.Uri.joinPath(host.extensionUri, 'docs', 'diagnostics.md');
  diagnostic.source = vscode.l10n.t('Article');
  diagnostic.code = { value: rule, target: page.with({ fragment: rule.toLowerCase() }) };
  return diagnostic;
}

const severities: Readonly<Record<RuleFinding['level'], vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

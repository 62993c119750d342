import * as vscode from 'vscode';
import type { RuleFinding } from '../../core/language/diagnostics/index';
import { toRange } from '../convert';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { turn } from '../steps';
import { placeToRange } from '../workspaceIndex/placeToRange';
import { findingsOf } from './findings';

/** Shows what the rules find in open articles. */
export function registerDiagnostics(host: Host): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator');
  const show = async (article: OpenArticle): Promise<void> => {
    // Between an edit and the next analysis VS Code moves what is shown.
    if (!article.isFresh) return;
    const { document } = article;
    const { version } = document;
    await turn(); // the colours come first
    const found = await findingsOf(host, document);
    if (!found || document.isClosed || document.version !== version) return;
    collection.set(
      document.uri,
      found.findings.map((finding) => toDiagnostic(host, document, finding)),
    );
  };
  const showAll = host.guard.listener('diagnostics', () => Promise.all(host.articles.all().map(show)));
  return vscode.Disposable.from(
    collection,
    host.articles.onDidChange(host.guard.listener('diagnostics', show)),
    host.articles.onDidClose(({ uri }) => collection.delete(uri)),
    host.onDidChangeSettings(showAll),
    // What other articles say is known once they are read, and may change.
    host.index.onDidProgress((progress) => progress === undefined && showAll()),
  );
}

/** A finding as VS Code shows it; its code leads to the page about the rule. */
export function toDiagnostic(host: Host, document: vscode.TextDocument, finding: RuleFinding): vscode.Diagnostic {
  const { message, level, rule } = finding;
  const diagnostic = new vscode.Diagnostic(toRange(document, finding), message, severities[level]);
  const page = vscode.Uri.joinPath(host.extensionUri, 'docs', 'diagnostics.md');
  diagnostic.source = vscode.l10n.t('Article');
  diagnostic.code = { value: rule, target: page.with({ fragment: rule.toLowerCase() }) };
  if (finding.related)
    diagnostic.relatedInformation = finding.related.map(({ article, place, message: what }) => {
      const location = new vscode.Location(vscode.Uri.parse(article), placeToRange(place));
      return new vscode.DiagnosticRelatedInformation(location, what);
    });
  return diagnostic;
}

const severities: Readonly<Record<RuleFinding['level'], vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

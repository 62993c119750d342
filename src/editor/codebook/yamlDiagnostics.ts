import * as vscode from 'vscode';
import type { Finding } from '../../core/check/finding';
import { SidecarCache } from '../../core/sidecar/parse';
import { toRange } from '../convert';
import type { Host } from '../host';
import { checkCodebook, checkSidecar, type Checked } from './yamlChecks';
import { yamlFixes } from './yamlFixes';
import { kindOf, yamlSelector } from './yamlFiles';

/** Rest after an edit before a file is checked again, in milliseconds. */
const debounce = 250;

/** Shows what is wrong in open sidecars and codebooks, at the exact place, with quick fixes for codes. */
export function registerYamlDiagnostics(host: Host): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator.yaml');
  const caches = new WeakMap<vscode.TextDocument, SidecarCache>();
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const last = new WeakMap<vscode.TextDocument, Checked>();
  const run = host.guard.listener('yaml diagnostics', async (document: vscode.TextDocument) => {
    timers.delete(document);
    const cache = caches.get(document) ?? new SidecarCache();
    caches.set(document, cache);
    const codebook = host.codebooks.of(document.uri);
    const checked =
      kindOf(document.uri) === 'codebook' ? checkCodebook(document) : await checkSidecar(document, { codebook, cache });
    if (!checked || document.isClosed || document.version !== checked.version) return;
    last.set(document, checked);
    collection.set(
      document.uri,
      checked.findings.map((finding) => toDiagnostic(document, finding)),
    );
  });
  const schedule = (document: vscode.TextDocument, wait = debounce): void => {
    if (!kindOf(document.uri)) return;
    clearTimeout(timers.get(document));
    timers.set(
      document,
      setTimeout(() => run(document), wait),
    );
  };
  const all = (): void => vscode.workspace.textDocuments.forEach((document) => schedule(document));
  all();
  return vscode.Disposable.from(
    collection,
    new vscode.Disposable(() => timers.forEach((timer) => clearTimeout(timer))),
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      clearTimeout(timers.get(document));
      timers.delete(document);
      if (kindOf(document.uri)) collection.delete(document.uri);
    }),
    vscode.workspace.onDidSaveTextDocument(all),
    host.codebooks.onDidChange(all),
    vscode.languages.registerCodeActionsProvider(
      yamlSelector,
      {
        provideCodeActions: (document, range) =>
          host.guard.quietly('yaml fixes', () => {
            const checked = last.get(document);
            return checked?.version === document.version ? yamlFixes(host, document, range, checked) : undefined;
          }),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function toDiagnostic(document: vscode.TextDocument, { span, message, severity, rule }: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(document, span), message, severities[severity]);
  diagnostic.source = vscode.l10n.t('Article');
  diagnostic.code = rule;
  return diagnostic;
}

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

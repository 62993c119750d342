import * as vscode from 'vscode';
import { linesOf } from '../../core/text/lines';
import { withoutMark } from '../byteOrderMark';
import { toPosition } from '../convert';
import { fileName } from '../fileName';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import type { SidecarFile } from '../sidecarFile';

/** Says on the first line of an article that its saved annotations cannot be used, why, and where that is. */
export function registerTroubleDiagnostics(host: Host): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator.sidecar');
  const show = ({ document, sidecar }: OpenArticle): void => {
    const { trouble } = sidecar;
    if (document.isClosed || trouble === undefined) return collection.delete(document.uri);
    const message = vscode.l10n.t('Saved annotations are off: {0}', trouble);
    const diagnostic = new vscode.Diagnostic(document.lineAt(0).range, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = vscode.l10n.t('Article');
    diagnostic.code = 'sidecar';
    const name = fileName(sidecar.uri);
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(placeOf(sidecar), name)];
    collection.set(document.uri, [diagnostic]);
  };
  host.articles.all().forEach(show);
  return vscode.Disposable.from(
    collection,
    host.articles.onDidChange(host.guard.listener('sidecar trouble', show)),
    host.articles.onDidClose(({ uri }) => collection.delete(uri)),
  );
}

/** The first error in the file; its start where it cannot be read at all. */
function placeOf({ uri, source }: SidecarFile): vscode.Location {
  const error = source?.parsed.problems.find(({ severity }) => severity === 'error');
  if (!source || !error) return new vscode.Location(uri, new vscode.Position(0, 0));
  return new vscode.Location(uri, toPosition(linesOf(withoutMark(source.text)), error.span.start));
}

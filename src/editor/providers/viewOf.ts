import type * as vscode from 'vscode';
import { isVisible } from '../../core/language/visible';
import type { View } from '../../core/language/view';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Host } from '../host';

/**
 * The article as its reader sees it, without suggestions that the settings hide; `undefined` when it is no article.
 *
 * @param options.alsoKeep Statements to have although they are hidden.
 */
export async function viewOf(
  host: Host,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken,
  options: { readonly alsoKeep?: (statement: AnnotatedStatement) => boolean } = {},
): Promise<View | undefined> {
  const view = await host.articles.get(document)?.ready(token);
  if (!view || token?.isCancellationRequested) return undefined;
  const settings = host.settings(document.uri);
  const statements = view.annotated.statements.filter(
    (statement) => isVisible(statement, settings) || options.alsoKeep?.(statement),
  );
  return { ...view, annotated: { ...view.annotated, statements } };
}

import * as vscode from 'vscode';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';

/** What views and links hand to commands: the key of a statement, a row of a view, or a group of rows. */
export type Target = string | Row | undefined;

interface Row {
  readonly id: string;
  /** Of a statement's row. */
  readonly key?: string;
  readonly children?: readonly Row[];
}

/**
 * The statements that a command is about: the rows it was called on (all selected ones), else what is chosen in a
 * view, else the statement under the cursor.
 *
 * @throws Refusal when there is none.
 */
export async function findTargets(
  host: Host,
  target?: Target,
  selected?: readonly Target[],
): Promise<{ article: OpenArticle; statements: readonly AnnotatedStatement[] }> {
  await host.current.settled();
  const { article } = host.current;
  if (!article || !(await article.ready())) throw new Refusal(vscode.l10n.t('Open an article first.'));
  const targets = selected?.length ? selected : target === undefined ? [] : [target];
  const keys = new Set(targets.flatMap(keysOf));
  const statements = keys.size ? [...keys].flatMap((key) => article.byKey(key) ?? []) : host.current.statements;
  if (!statements.length)
    throw new Refusal(vscode.l10n.t('Put the cursor on a statement, or select one in the Statements view.'));
  return { article, statements };
}

function keysOf(target: Target): string[] {
  if (typeof target === 'string') return [target];
  if (!target || typeof target.id !== 'string') return [];
  return target.children ? target.children.flatMap(keysOf) : [target.key ?? target.id];
}

import * as vscode from 'vscode';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import { decide, type Decision } from '../decisions';
import type { Host } from '../host';
import { findTargets, type Target } from './targets';

/** *Not a Statement…*: rejects, and keeps the reason as a tag. */
export function registerNotAStatement(host: Host): vscode.Disposable {
  const title = vscode.l10n.t('Not a Statement');
  return host.command('articleAnnotator.notAStatement', title, async (target?: Target, selected?: Target[]) => {
    const { article, statements } = await findTargets(host, target, selected);
    const reason = await askReason();
    if (reason === undefined) return;
    const decisions = statements.map((statement) => ({ statement, decision: rejection(statement, reason) }));
    await decide(host, article, title, decisions);
  });
}

/** Why not: a word for the tags of the statement. `undefined` when the person gave up. */
export async function askReason(): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const picks = [
    { label: t('Scare quote'), detail: t('The marks keep a distance: the “new” ferry.'), tag: 'scare-quote' },
    { label: t('Title or name'), detail: t('Of a work, a programme, a campaign.'), tag: 'title' },
    { label: t('Word as word'), detail: t('A word is spoken of, or explained.'), tag: 'word-as-word' },
    { label: t('Motto or saying'), detail: t('Nobody says it here.'), tag: 'motto' },
    { label: t('Nothing is attributed'), detail: t('The article tells it in its own voice.'), tag: 'no-attribution' },
    { label: t('Part of another statement'), detail: t('Speech inside speech.'), tag: 'nested' },
  ];
  const pick = await vscode.window.showQuickPick(picks, {
    title: t('Not a Statement'),
    placeHolder: t('Why? The reason is saved as a tag.'),
    matchOnDetail: true,
  });
  return pick?.tag;
}

/** The decision that a statement is none, for this reason. */
export const rejection = ({ saved }: AnnotatedStatement, reason: string): Decision => ({
  status: 'rejected',
  tags: [...new Set([...(saved?.tags ?? []), reason])],
});

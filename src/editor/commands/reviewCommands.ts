import * as vscode from 'vscode';
import { moveEdge, type Edge } from '../../core/language/moveEdge';
import { decide } from '../decisions';
import type { Host } from '../host';
import { Review } from '../review';
import { findTargets } from './targets';

/** Review mode and its keys, with hints and progress in the status bar. */
export function registerReview(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const review = new Review(host);
  const status = vscode.window.createStatusBarItem('articleAnnotator.review', vscode.StatusBarAlignment.Left, 0);
  const more = vscode.window.createStatusBarItem('articleAnnotator.reviewKeys', vscode.StatusBarAlignment.Left, -1);
  status.name = t('Article Review');
  more.name = t('Article Review Keys');
  const show = host.guard.listener('review status', () => showStatus(host, review, [status, more]));
  const command = (id: string, title: string, run: () => unknown): vscode.Disposable =>
    host.command(`articleAnnotator.review.${id}`, title, run);
  const edge = (id: string, title: string, which: Edge, direction: 'grow' | 'shrink'): vscode.Disposable =>
    host.command(`articleAnnotator.${id}`, title, () => shiftEdge(host, title, which, direction));
  return vscode.Disposable.from(
    review,
    status,
    more,
    review.onDidChange(show),
    host.current.onDidChange(show),
    command('start', t('Review Statements'), () => review.start()),
    command('stop', t('End Review'), () => review.stop()),
    command('accept', t('Accept'), () => review.decide('accepted', t('Accept'))),
    command('reject', t('Reject'), () => review.decide('rejected', t('Reject'))),
    command('skip', t('Skip'), () => review.go('next')),
    command('previous', t('Previous'), () => review.go('previous')),
    command('undo', t('Undo Annotation'), () => review.undo()),
    command('why', t('Show Why'), () => review.why()),
    command('nextKind', t('Change Kind'), () => nextKind(host)),
    // Enter, Backspace, Delete and Tab do nothing while reviewing, so that a slip does not change the article.
    command('ignore', t('Ignore Key'), () => undefined),
    edge('growEnd', t('Extend Content by a Word'), 'end', 'grow'),
    edge('shrinkEnd', t('Shorten Content by a Word'), 'end', 'shrink'),
    edge('growStart', t('Begin Content a Word Earlier'), 'start', 'grow'),
    edge('shrinkStart', t('Begin Content a Word Later'), 'start', 'shrink'),
  );
}

async function shiftEdge(host: Host, title: string, edge: Edge, direction: 'grow' | 'shrink'): Promise<void> {
  const { article, statements } = await findTargets(host);
  const [statement] = statements;
  const view = article.current;
  if (!view || !statement || statement.orphan) return;
  const content = moveEdge(view.text, statement.content, edge, direction);
  if (content === statement.content) return;
  const key = article.keyOf(statement);
  await decide(host, article, title, [{ statement, decision: { content } }]);
  const moved = article.byKey(key);
  if (moved) await host.current.reveal(article, moved, { focusEditor: false, select: false });
}

async function nextKind(host: Host): Promise<void> {
  const { article, statements } = await findTargets(host);
  const kinds = ['direct', 'mixed', 'indirect'] as const;
  const decisions = statements.map((statement) => {
    const kind = kinds[(kinds.indexOf(statement.kind) + 1) % kinds.length] ?? 'direct';
    return { statement, decision: { kind } };
  });
  await decide(host, article, vscode.l10n.t('Change Kind'), decisions);
}

/** Two items, because VS Code cuts a long one. */
function showStatus(host: Host, review: Review, [item, more]: [vscode.StatusBarItem, vscode.StatusBarItem]): void {
  const { t } = vscode.l10n;
  const { listed, article } = host.current;
  if (!article || !listed.length) {
    item.hide();
    more.hide();
    return;
  }
  const done = listed.filter(({ status }) => status !== 'suggested').length;
  const progress = t('{0} of {1} reviewed', done, listed.length);
  if (review.isOn) {
    item.text = `$(checklist) ${progress}:  ${t('A accept · X reject · Space skip · B back · U undo')}`;
    more.text = t('S speaker · K kind · N note · Shift+← → edge · H why · Esc end');
    more.show();
    item.tooltip = t('Review mode is on: single keys decide.');
    item.command = 'articleAnnotator.review.stop';
    item.backgroundColor = more.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  } else {
    more.hide();
    item.text = `$(checklist) ${progress}`;
    item.tooltip = t('Review the statements of this article, one key per decision');
    item.command = 'articleAnnotator.review.start';
    item.backgroundColor = undefined;
  }
  item.show();
}

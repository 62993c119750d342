import * as vscode from 'vscode';
import { ATTITUDES, KINDS } from '../../core/sidecar/readSidecar';
import type { Host } from '../host';
import { Review } from '../review';
import { askReason, rejection } from './notAStatement';

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
  return vscode.Disposable.from(
    review,
    status,
    more,
    review.onDidChange(show),
    host.current.onDidChange(show),
    command('start', t('Review Statements'), () => review.start()),
    command('stop', t('End Review'), () => review.stop()),
    command('accept', t('Accept'), () => review.decide(t('Accept'), () => ({ status: 'accepted' }))),
    command('reject', t('Reject'), () => review.decide(t('Reject'), () => ({ status: 'rejected' }))),
    command('notAStatement', t('Not a Statement'), async () => {
      const reason = await askReason();
      if (reason === undefined) return;
      await review.decide(t('Not a Statement'), (statement) => rejection(statement, reason));
    }),
    command('skip', t('Skip'), () => review.go('next')),
    command('previous', t('Previous'), () => review.go('previous')),
    command('undo', t('Undo Annotation'), () => review.undo()),
    command('why', t('Show Why'), () => review.why()),
    command('nextKind', t('Change Kind'), () =>
      review.change(t('Change Kind'), ({ kind }) => ({ kind: after(KINDS, kind) })),
    ),
    command('nextAttitude', t('Change Attitude'), () =>
      review.change(t('Change Attitude'), ({ attitude }) => ({ attitude: after(ATTITUDES, attitude) })),
    ),
    // Enter, Backspace, Delete and Tab do nothing while reviewing, so that a slip does not change the article.
    command('ignore', t('Ignore Key'), () => undefined),
  );
}

const after = <T>(list: readonly [T, ...T[]], value: T): T => list[(list.indexOf(value) + 1) % list.length] ?? list[0];

/** Two items, because VS Code cuts a long one. */
function showStatus(host: Host, review: Review, [item, more]: [vscode.StatusBarItem, vscode.StatusBarItem]): void {
  const { t } = vscode.l10n;
  const { progress: reviewed, article } = host.current;
  if (!article || !reviewed.total) {
    item.hide();
    more.hide();
    return;
  }
  const progress = t('{0} of {1} reviewed', reviewed.done, reviewed.total);
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

import * as vscode from 'vscode';
import type { Status } from '../../core/sidecar/schema';
import { decide } from '../decisions';
import type { Host } from '../host';
import { kindLabels } from '../views/statementNodes';
import { findTargets, type Target } from './targets';

/** Accept, reject, mark as not reviewed, change kind, add note: on the statement, or on all that are selected. */
export function registerDecide(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const status = (command: string, title: string, wanted: Status): vscode.Disposable =>
    host.command(`articleAnnotator.${command}`, title, async (target?: Target, selected?: Target[]) => {
      const { article, statements } = await findTargets(host, target, selected);
      const open = statements.filter((statement) => statement.status !== wanted);
      const label = open.length === 1 ? title : t('{0} ({1} statements)', title, open.length);
      await decide(
        host,
        article,
        label,
        open.map((statement) => ({ statement, decision: { status: wanted } })),
      );
    });
  return vscode.Disposable.from(
    status('accept', t('Accept'), 'accepted'),
    status('reject', t('Reject'), 'rejected'),
    status('resetStatus', t('Mark as Not Reviewed'), 'suggested'),
    host.command('articleAnnotator.changeKind', t('Change Kind'), async (target?: Target, selected?: Target[]) => {
      const { article, statements } = await findTargets(host, target, selected);
      const kinds = ['direct', 'mixed', 'indirect'] as const;
      const details = {
        direct: t('All words stand between quotation marks.'),
        mixed: t('Some words stand between quotation marks.'),
        indirect: t('No words stand between quotation marks.'),
      };
      const picks = kinds.map((kind) => ({
        label: kindLabels()[kind],
        detail: details[kind],
        description: statements.every((statement) => statement.kind === kind) ? t('now') : '',
        value: kind,
      }));
      const pick = await vscode.window.showQuickPick(picks, { title: t('Change Kind') });
      if (!pick) return;
      const changed = statements.filter(({ kind }) => kind !== pick.value);
      const decisions = changed.map((statement) => ({ statement, decision: { kind: pick.value } }));
      await decide(host, article, t('Change Kind'), decisions);
    }),
    host.command('articleAnnotator.addNote', t('Add Note'), async (target?: Target, selected?: Target[]) => {
      const { article, statements } = await findTargets(host, target, selected);
      const old = statements[0]?.saved?.note?.trimEnd() ?? '';
      const note = await vscode.window.showInputBox({
        title: t('Note'),
        value: old.replaceAll('\n', ' ⏎ '),
        prompt: t('Saved with the statement. “⏎” stands for a new line. Empty: no note.'),
      });
      if (note === undefined) return;
      const text = note.replace(/ *⏎ */g, '\n').trim();
      if (text === old) return;
      const decisions = statements.map((statement) => ({ statement, decision: { note: text || undefined } }));
      await decide(host, article, t('Note'), decisions);
    }),
  );
}

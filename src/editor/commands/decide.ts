import * as vscode from 'vscode';
import type { Status } from '../../core/sidecar/schema';
import { decide } from '../decisions';
import type { Host } from '../host';
import { attitudeLabels, kindLabels } from '../views/statementLabels';
import { findTargets, type Target } from './targets';

/** Accept, reject, mark as not reviewed, change kind and attitude: on the statement, or on all that are selected. */
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
    host.command(
      'articleAnnotator.changeAttitude',
      t('Change Attitude'),
      async (target?: Target, selected?: Target[]) => {
        const { article, statements } = await findTargets(host, target, selected);
        const details = {
          says: t('Speech and writing: said, told, wrote, promised.'),
          thinks: t('Belief, knowledge, doubt, fear: believes, expects.'),
          wants: t('Plans, wishes, demands: plans to, demanded.'),
          feels: t('Praise, criticism, support: welcomed, regrets.'),
        };
        const picks = (['says', 'thinks', 'wants', 'feels'] as const).map((attitude) => ({
          label: attitudeLabels()[attitude],
          detail: details[attitude],
          description: statements.every((statement) => statement.attitude === attitude) ? t('now') : '',
          value: attitude,
        }));
        const pick = await vscode.window.showQuickPick(picks, { title: t('Change Attitude') });
        if (!pick) return;
        const changed = statements.filter(({ attitude }) => attitude !== pick.value);
        const decisions = changed.map((statement) => ({ statement, decision: { attitude: pick.value } }));
        await decide(host, article, t('Change Attitude'), decisions);
      },
    ),
  );
}

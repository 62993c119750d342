import * as vscode from 'vscode';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import { ATTITUDES, KINDS } from '../../core/sidecar/readSidecar';
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
  const change = <F extends 'kind' | 'attitude'>(
    command: string,
    title: string,
    choice: Choice<F>,
  ): vscode.Disposable =>
    host.command(`articleAnnotator.${command}`, title, async (target?: Target, selected?: Target[]) => {
      const { article, statements } = await findTargets(host, target, selected);
      const { field, values, labels, details } = choice;
      const picks = values.map((value) => ({
        label: labels[value],
        detail: details[value],
        description: statements.every((statement) => statement[field] === value) ? t('now') : '',
        value,
      }));
      const pick = await vscode.window.showQuickPick(picks, { title });
      if (!pick) return;
      const changed = statements.filter((statement) => statement[field] !== pick.value);
      const decisions = changed.map((statement) => ({ statement, decision: { [field]: pick.value } }));
      await decide(host, article, title, decisions);
    });
  return vscode.Disposable.from(
    status('accept', t('Accept'), 'accepted'),
    status('reject', t('Reject'), 'rejected'),
    status('resetStatus', t('Mark as Not Reviewed'), 'suggested'),
    change('changeKind', t('Change Kind'), {
      field: 'kind',
      values: KINDS,
      labels: kindLabels(),
      details: {
        direct: t('All words stand between quotation marks.'),
        mixed: t('Some words stand between quotation marks.'),
        indirect: t('No words stand between quotation marks.'),
      },
    }),
    change('changeAttitude', t('Change Attitude'), {
      field: 'attitude',
      values: ATTITUDES,
      labels: attitudeLabels(),
      details: {
        says: t('Speech and writing: said, told, wrote, promised.'),
        thinks: t('Belief, knowledge, doubt, fear: believes, expects.'),
        wants: t('Plans, wishes, demands: plans to, demanded.'),
        feels: t('Praise, criticism, support: welcomed, regrets.'),
      },
    }),
  );
}

interface Choice<F extends 'kind' | 'attitude'> {
  readonly field: F;
  readonly values: readonly AnnotatedStatement[F][];
  readonly labels: Readonly<Record<AnnotatedStatement[F], string>>;
  readonly details: Readonly<Record<AnnotatedStatement[F], string>>;
}

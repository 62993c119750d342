import * as vscode from 'vscode';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';

/** Words for kinds, as people read them. */
export const kindLabels = (): Record<AnnotatedStatement['kind'], string> => ({
  direct: vscode.l10n.t('Direct'),
  mixed: vscode.l10n.t('Mixed'),
  indirect: vscode.l10n.t('Indirect'),
});

/** Words for attitudes, as people read them. */
export const attitudeLabels = (): Record<AnnotatedStatement['attitude'], string> => ({
  says: vscode.l10n.t('Says'),
  thinks: vscode.l10n.t('Thinks'),
  wants: vscode.l10n.t('Wants'),
  feels: vscode.l10n.t('Feels'),
});

export const statusLabels = (): Record<AnnotatedStatement['status'], string> => ({
  suggested: vscode.l10n.t('Suggested'),
  accepted: vscode.l10n.t('Accepted'),
  rejected: vscode.l10n.t('Rejected'),
});

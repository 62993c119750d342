import * as vscode from 'vscode';
import type { SpeakerKind } from '../../core/analysis/article';

/** The kinds of speakers as people read them, in the order of lists. */
export const speakerKindLabels = (): Record<SpeakerKind, string> => ({
  person: vscode.l10n.t('person'),
  organisation: vscode.l10n.t('organisation'),
  group: vscode.l10n.t('group'),
  document: vscode.l10n.t('document'),
  unknown: vscode.l10n.t('unknown kind'),
});

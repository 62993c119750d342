import * as vscode from 'vscode';

/** A write that came too late: somebody else has changed the file in the meantime. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super(vscode.l10n.t('the file changed at the same moment; please try again'));
  }
}

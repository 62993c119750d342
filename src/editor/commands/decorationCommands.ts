import * as vscode from 'vscode';
import type { Host } from '../host';
import { writeSetting } from '../settings';

/** Switches what is drawn in the text on and off. */
export function registerDecorationCommands(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    host.command('articleAnnotator.toggleDecorations', vscode.l10n.t('Toggle Decorations'), () =>
      writeSetting('decorations.enabled', !host.settings().decorations),
    ),
    host.command('articleAnnotator.toggleRejected', vscode.l10n.t('Toggle Rejected Statements'), () =>
      writeSetting('decorations.showRejected', !host.settings().showRejected),
    ),
  );
}

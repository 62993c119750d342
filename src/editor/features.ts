import type * as vscode from 'vscode';
import { registerAddStatement } from './commands/addStatement';
import { registerAnnotateFile } from './commands/annotateFile';
import { registerDecide } from './commands/decide';
import { registerDecorationCommands } from './commands/decorationCommands';
import { registerNavigate } from './commands/navigate';
import { registerSetSpeaker } from './commands/setSpeaker';
import { registerSidecarCommands } from './commands/sidecarCommands';
import { registerContextKeys } from './contextKeys';
import { registerStatementDecorations } from './decorations/statementDecorations';
import type { Host } from './host';
import { registerHover } from './providers/hover';
import { registerStatementsView } from './views/statementsView';

/** The features by the name that logs give them. Their order is the order of registration. */
export const features: Readonly<Record<string, (host: Host) => vscode.Disposable>> = {
  contextKeys: registerContextKeys,
  annotateFile: registerAnnotateFile,
  statementDecorations: registerStatementDecorations,
  decorationCommands: registerDecorationCommands,
  statementsView: registerStatementsView,
  hover: registerHover,
  navigate: registerNavigate,
  decide: registerDecide,
  setSpeaker: registerSetSpeaker,
  addStatement: registerAddStatement,
  sidecarCommands: registerSidecarCommands,
};

import type * as vscode from 'vscode';
import { registerAddStatement } from './commands/addStatement';
import { registerCodeDiagnostics } from './codebook/codeDiagnostics';
import { registerCodeSpeaker } from './codebook/codeSpeaker';
import { registerCodeStatements } from './codebook/codeStatements';
import { registerCreateCodebook } from './codebook/createCodebook';
import { registerRecode } from './codebook/recodeCommands';
import { registerYamlDiagnostics } from './codebook/yamlDiagnostics';
import { registerYamlHelp } from './codebook/yamlHelp';
import { registerCompare } from './compare/registerCompare';
import { registerAnnotateFile } from './commands/annotateFile';
import { registerBulk } from './commands/bulk';
import { registerDecide } from './commands/decide';
import { registerDecorationCommands } from './commands/decorationCommands';
import { registerEdges } from './commands/edges';
import { registerExport } from './commands/exportAnnotations';
import { registerHistory } from './commands/history';
import { registerNavigate } from './commands/navigate';
import { registerNotAStatement } from './commands/notAStatement';
import { registerNotes } from './commands/noteCommands';
import { registerReanchor } from './commands/reanchor';
import { registerReshape } from './commands/reshape';
import { registerReview } from './commands/reviewCommands';
import { registerSavedWords } from './commands/savedWords';
import { registerSetSpeaker } from './commands/setSpeaker';
import { registerSpeakerCommands } from './commands/speakerCommands';
import { registerSidecarCommands } from './commands/sidecarCommands';
import { registerContextKeys } from './contextKeys';
import { registerStatementDecorations } from './decorations/statementDecorations';
import type { Host } from './host';
import { registerHover } from './providers/hover';
import { registerCallHierarchy } from './providers/callHierarchy';
import { registerCodeActions } from './providers/codeActions';
import { registerDefinition } from './providers/definition';
import { registerDiagnostics } from './providers/diagnostics';
import { registerDocumentSymbols } from './providers/documentSymbols';
import { registerFolding } from './providers/folding';
import { registerHighlights } from './providers/highlights';
import { registerInlayHints } from './providers/inlayHints';
import { registerReferences } from './providers/references';
import { registerRename } from './providers/rename';
import { registerSelectionRanges } from './providers/selectionRanges';
import { registerSemanticTokens } from './providers/semanticTokens';
import { registerWorkspaceSymbols } from './providers/workspaceSymbols';
import { registerSidecarNavigation } from './sidecarYaml/navigate';
import { registerTroubleDiagnostics } from './sidecarYaml/troubleDiagnostics';
import { registerSpeakersView } from './views/speakersView';
import { registerStatementsView } from './views/statementsView';
import { registerIndexStatus } from './workspaceIndex/indexStatus';

/** The features by the name that logs give them. Their order is the order of registration. */
export const features: Readonly<Record<string, (host: Host) => vscode.Disposable>> = {
  contextKeys: registerContextKeys,
  annotateFile: registerAnnotateFile,
  statementDecorations: registerStatementDecorations,
  decorationCommands: registerDecorationCommands,
  statementsView: registerStatementsView,
  speakersView: registerSpeakersView,
  hover: registerHover,
  navigate: registerNavigate,
  decide: registerDecide,
  setSpeaker: registerSetSpeaker,
  savedWords: registerSavedWords,
  speakerCommands: registerSpeakerCommands,
  addStatement: registerAddStatement,
  reshape: registerReshape,
  edges: registerEdges,
  notAStatement: registerNotAStatement,
  notes: registerNotes,
  sidecarCommands: registerSidecarCommands,
  callHierarchy: registerCallHierarchy,
  codeActions: registerCodeActions,
  definition: registerDefinition,
  diagnostics: registerDiagnostics,
  documentSymbols: registerDocumentSymbols,
  folding: registerFolding,
  highlights: registerHighlights,
  inlayHints: registerInlayHints,
  references: registerReferences,
  rename: registerRename,
  selectionRanges: registerSelectionRanges,
  semanticTokens: registerSemanticTokens,
  workspaceSymbols: registerWorkspaceSymbols,
  indexStatus: registerIndexStatus,
  review: registerReview,
  reanchor: registerReanchor,
  bulk: registerBulk,
  export: registerExport,
  history: registerHistory,
  createCodebook: registerCreateCodebook,
  codeStatements: registerCodeStatements,
  codeSpeaker: registerCodeSpeaker,
  recode: registerRecode,
  compare: registerCompare,
  codeDiagnostics: registerCodeDiagnostics,
  yamlDiagnostics: registerYamlDiagnostics,
  yamlHelp: registerYamlHelp,
  sidecarNavigation: registerSidecarNavigation,
  troubleDiagnostics: registerTroubleDiagnostics,
};

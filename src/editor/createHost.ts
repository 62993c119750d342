import * as vscode from 'vscode';
import { Articles } from './articles';
import { Codebooks } from './codebook/codebooks';
import { Current } from './current';
import { createEngine } from './engine';
import { createGuard } from './guard';
import { HistoryStore } from './historyStore';
import type { Host } from './host';
import { keepKeyOrder, NOTHING } from './keyOrder';
import { onDidChangeSettings, readSettings } from './settings';
import { createIndexStore } from './workspaceIndex/indexStore';
import { WorkspaceIndex } from './workspaceIndex/workspaceIndex';

/** Puts the host together; everything it owns goes when the extension does. */
export function createHost(context: vscode.ExtensionContext): Host {
  const log = vscode.window.createOutputChannel('Article Annotator', { log: true });
  const guard = createGuard(log);
  const analyse = createEngine(context.extensionUri, guard);
  const articles: Articles = new Articles({
    analyse,
    guard,
    settings: readSettings,
    history: new HistoryStore(context.globalStorageUri, guard),
    confirmedSpeakers: () => index.confirmedSpeakers(),
  });
  const current = new Current(articles, guard);
  const codebooks = new Codebooks(guard);
  const version = String((context.extension.packageJSON as { version?: unknown }).version ?? '');
  const store = createIndexStore(context.storageUri, version, guard);
  const index = new WorkspaceIndex({ analyse, articles, guard, log, settings: readSettings, store });
  const settingsChanged = new vscode.EventEmitter<void>();
  context.subscriptions.push(
    log,
    articles,
    current,
    codebooks,
    index,
    settingsChanged,
    onDidChangeSettings(() => settingsChanged.fire()),
  );
  return {
    extensionUri: context.extensionUri,
    version,
    memory: context.workspaceState,
    log,
    guard,
    settings: readSettings,
    onDidChangeSettings: settingsChanged.event,
    analyse,
    articles,
    current,
    codebooks,
    index,
    command: (id, title, run) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) =>
        args[0] === NOTHING ? undefined : guard.aloud(title, () => (run as (...args: unknown[]) => unknown)(...args)),
      ),
    keepKeyOrder: (condition) => keepKeyOrder(context.extension.packageJSON, condition),
  };
}

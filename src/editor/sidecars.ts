import * as vscode from 'vscode';
import type { Guard } from './guard';
import type { HistoryStore } from './historyStore';
import type { Settings } from './settings';
import { SidecarFile } from './sidecarFile';

const suffix = '.annotations.yaml';

/** Name of the sidecar beside the article `uri`: `NAME.ext.annotations.yaml`, with the coder in it when one is set. */
export const sidecarUri = (uri: vscode.Uri, coder: string): vscode.Uri =>
  uri.with({ path: `${uri.path}${coder ? `.${coder.replace(/[^\p{L}\p{N}_-]+/gu, '-')}` : ''}${suffix}` });

interface Context {
  readonly guard: Guard;
  readonly history: HistoryStore;
  readonly settings: (scope?: vscode.Uri) => Settings;
}

/** The sidecars of the articles that somebody asked for. */
export class Sidecars implements vscode.Disposable {
  private readonly files = new Map<string, SidecarFile>();
  private readonly subscriptions: vscode.Disposable[];

  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
    const { guard } = context;
    const reload = (uri: vscode.Uri): void => void this.files.get(uri.toString())?.reload();
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*${suffix}`);
    const isSidecar = (document: vscode.TextDocument): boolean => document.uri.path.endsWith(suffix);
    this.subscriptions = [
      watcher,
      watcher.onDidCreate(guard.listener('sidecar created', reload)),
      watcher.onDidChange(guard.listener('sidecar changed', reload)),
      watcher.onDidDelete(guard.listener('sidecar deleted', reload)),
      vscode.workspace.onDidChangeTextDocument(
        guard.listener('sidecar edited', ({ document }) => isSidecar(document) && reload(document.uri)),
      ),
      // A dirty sidecar that is closed without saving is as it is on disk again.
      vscode.workspace.onDidCloseTextDocument(
        guard.listener('sidecar closed', (document) => isSidecar(document) && reload(document.uri)),
      ),
    ];
  }

  /** The sidecar of an article, which need not exist yet. The same object for the same file. */
  of(article: vscode.Uri): SidecarFile {
    const uri = sidecarUri(article, this.context.settings(article).coder);
    const key = uri.toString();
    let file = this.files.get(key);
    if (!file) this.files.set(key, (file = new SidecarFile(uri, this.context)));
    return file;
  }

  dispose(): void {
    for (const file of this.files.values()) file.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

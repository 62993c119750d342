import type * as vscode from 'vscode';
import type { Articles } from './articles';
import type { Codebooks } from './codebook/codebooks';
import type { Current } from './current';
import type { Analyse } from './engine';
import type { Guard } from './guard';
import type { Settings } from './settings';
import type { WorkspaceIndex } from './workspaceIndex/workspaceIndex';

/** What a feature may use. Features know the host, never one another. */
export interface Host {
  readonly extensionUri: vscode.Uri;
  /** Version of the extension, for provenance. */
  readonly version: string;
  /** What is remembered of this workspace. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  readonly guard: Guard;
  /** The settings as they are now, for the file at `scope` or for the window. */
  settings(scope?: vscode.Uri): Settings;
  readonly onDidChangeSettings: vscode.Event<void>;
  /** The engine: what any text says. */
  readonly analyse: Analyse;
  /** The open articles: analysis, annotations, sidecars. */
  readonly articles: Articles;
  /** The article and statement that commands are about. */
  readonly current: Current;
  /** What is coded on statements and speakers. */
  readonly codebooks: Codebooks;
  /** Speakers and statements of all articles of the workspace. */
  readonly index: WorkspaceIndex;
  /** Registers a command behind the error boundary; `title` names it in messages. */
  command(id: string, title: string, run: (...args: never[]) => unknown): vscode.Disposable;
  /** Makes the keys that hold under a condition of the manifest be served in their order, see `keyOrder.ts`. */
  keepKeyOrder(condition: string): Promise<void>;
}

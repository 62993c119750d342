import * as vscode from 'vscode';
import type { Attitude } from '../core/analysis/article';

export type Grouping = 'speaker' | 'reading' | 'kind' | 'status';

/** All settings of the extension, read in one place. */
export interface Settings {
  /** Globs of text files that are articles although their name does not say so. */
  readonly files: readonly string[];
  /** Suggestions below this confidence are not shown. 0..1. */
  readonly minConfidence: number;
  /** Suggestions with another attitude are not shown. */
  readonly attitudes: readonly Attitude[];
  /** Who decides: goes into provenance and into the sidecar's name. Empty when unset. */
  readonly coder: string;
  readonly decorations: boolean;
  readonly showRejected: boolean;
  readonly groupBy: Grouping;
  readonly followCursor: boolean;
  readonly hover: boolean;
}

const section = 'articleAnnotator';

/** The settings as they are now, for the file at `scope` or for the window. */
export function readSettings(scope?: vscode.Uri): Settings {
  const config = vscode.workspace.getConfiguration(section, scope);
  return {
    files: strings(config.get('files')),
    minConfidence: Math.min(1, Math.max(0, Number(config.get('minConfidence') ?? 0.5) || 0)),
    attitudes: strings(config.get('attitudes')) as Attitude[],
    coder: String(config.get('coder') ?? '').trim(),
    decorations: config.get('decorations.enabled') !== false,
    showRejected: config.get('decorations.showRejected') === true,
    groupBy: (config.get('statements.groupBy') as Grouping | undefined) ?? 'speaker',
    followCursor: config.get('statements.followCursor') !== false,
    hover: config.get('hover.enabled') !== false,
  };
}

/** Stores one setting where it is set now: the workspace if it says so, else the user. */
export async function writeSetting(name: string, value: unknown): Promise<void> {
  const config = vscode.workspace.getConfiguration(section);
  const inWorkspace = config.inspect(name)?.workspaceValue !== undefined;
  await config.update(
    name,
    value,
    inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && listener());
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

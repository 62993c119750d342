import * as vscode from 'vscode';
import type { Attitude } from '../core/analysis/article';
import type { Level } from '../core/language/diagnostics/finding';
import { rules, type RuleId } from '../core/language/diagnostics/index';
import type { HintScope } from '../core/language/inlayHints';
import type { Sorting } from '../core/language/sortStatements';

/** What a coder does not see while coding: the work of others, and how sure the engine is. */
export type Blind = 'off' | 'coders' | 'codersAndConfidence';

export type Grouping = 'speaker' | 'reading' | 'paragraph' | 'kind' | 'status' | 'code' | 'article';

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
  readonly blind: Blind;
  readonly decorations: boolean;
  readonly showRejected: boolean;
  readonly groupBy: Grouping;
  readonly sortBy: Sorting;
  /** Filters of the Statements view by name. */
  readonly savedFilters: Readonly<Record<string, string>>;
  readonly followCursor: boolean;
  readonly hover: boolean;
  /** Who stands behind pronouns and descriptions: nowhere, for sources of statements, or everywhere. */
  readonly inlayHints: 'off' | HintScope;
  /** How loud each rule is. */
  readonly diagnostics: Readonly<Record<RuleId, Level>>;
  /** How loud unknown and missing codes are in the article. */
  readonly codeDiagnostics: Level;
}

const section = 'articleAnnotator';

/** The settings as they are now, for the file at `scope` or for the window. */
export function readSettings(scope?: vscode.Uri): Settings {
  // Null where there is no file: VS Code warns of a setting of files that is read for none, and of one of the window read for one.
  const config = vscode.workspace.getConfiguration(section, scope ?? null);
  const ofWindow = vscode.workspace.getConfiguration(section);
  return {
    files: strings(config.get('files')),
    minConfidence: Math.min(1, Math.max(0, Number(config.get('minConfidence') ?? 0.5) || 0)),
    attitudes: strings(config.get('attitudes')) as Attitude[],
    coder: String(config.get('coder') ?? '').trim(),
    blind: oneOf(['off', 'coders', 'codersAndConfidence'], config.get('blind')) ?? 'off',
    decorations: config.get('decorations.enabled') !== false,
    showRejected: config.get('decorations.showRejected') === true,
    groupBy: (ofWindow.get('statements.groupBy') as Grouping | undefined) ?? 'speaker',
    sortBy: oneOf(['order', 'confidence', 'speaker', 'length'], ofWindow.get('statements.sortBy')) ?? 'order',
    savedFilters: readTexts(ofWindow.get('statements.savedFilters')),
    followCursor: ofWindow.get('statements.followCursor') !== false,
    hover: config.get('hover.enabled') !== false,
    inlayHints: oneOf(['off', 'sources', 'all'], config.get('inlayHints')) ?? 'sources',
    diagnostics: readLevels(config),
    codeDiagnostics: oneOf(['off', 'hint', 'information', 'warning'], config.get('diagnostics.codes')) ?? 'information',
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

function readTexts(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

function readLevels(config: vscode.WorkspaceConfiguration): Record<RuleId, Level> {
  const level = (rule: RuleId, value: unknown): Level =>
    oneOf(['off', 'hint', 'information', 'warning'], value) ?? rules[rule].level;
  return {
    unclosedQuotation: level('unclosedQuotation', config.get('diagnostics.unclosedQuotation')),
    mismatchedQuotation: level('mismatchedQuotation', config.get('diagnostics.mismatchedQuotation')),
    quotationWithoutSpeaker: level('quotationWithoutSpeaker', config.get('diagnostics.quotationWithoutSpeaker')),
    ambiguousPronoun: level('ambiguousPronoun', config.get('diagnostics.ambiguousPronoun')),
    ambiguousName: level('ambiguousName', config.get('diagnostics.ambiguousName')),
    unintroducedSpeaker: level('unintroducedSpeaker', config.get('diagnostics.unintroducedSpeaker')),
    lostStatement: level('lostStatement', config.get('diagnostics.lostStatement')),
    changedWords: level('changedWords', config.get('diagnostics.changedWords')),
    quotedDifferently: level('quotedDifferently', config.get('diagnostics.quotedDifferently')),
  };
}

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((each) => each === value);

import * as vscode from 'vscode';
import { snippet } from '../../core/language/symbols';
import { speakerOf, type View } from '../../core/language/view';
import type { Codebook } from '../../core/sidecar/codebook';
import { readableCodes } from '../../core/sidecar/codeValues';
import { textOf } from '../../core/text/span';
import { yesNo } from '../codebook/pickCode';
import { speakerColor, speakerIcon } from '../decorations/palette';
import { kindLabels, statusLabels, type GroupNode, type LeafNode, type StatementNode } from './statementNodes';

/** How a row of the Statements view looks. */
export function toTreeItem(node: StatementNode, view: View, options: ItemOptions): vscode.TreeItem {
  return node.type === 'group' ? groupItem(node) : statementItem(node, view, options);
}

export interface ItemOptions {
  readonly showSpeaker: boolean;
  /** Says what codes are called. */
  readonly codebook: Codebook | undefined;
}

function groupItem(node: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
  const reviewed = node.children.filter(({ statement }) => statement.status !== 'suggested').length;
  item.id = node.id;
  item.description = reviewed ? `${reviewed}/${node.children.length}` : String(node.children.length);
  item.contextValue = `group.${node.id.split(':')[0]}`;
  item.iconPath = groupIcon(node);
  item.tooltip = vscode.l10n.t('{0}: {1} statements, {2} reviewed', node.label, node.children.length, reviewed);
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function groupIcon({ id, speaker }: GroupNode): vscode.ThemeIcon {
  if (speaker) return speakerIcon(speaker);
  if (id === 'orphans') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (id === 'unnamed') return new vscode.ThemeIcon('question', speakerColor(undefined));
  const value = id.split(':')[1] as keyof typeof icons;
  return new vscode.ThemeIcon(icons[value]);
}

function statementItem({ id, statement }: LeafNode, view: View, options: ItemOptions): vscode.TreeItem {
  const { showSpeaker, codebook } = options;
  const words = statement.orphan
    ? (statement.saved?.content ?? []).map(({ quote }) => quote)
    : statement.content.map((span) => textOf(view.text, span));
  const speaker = speakerOf(view, statement.speaker);
  const who = speaker?.name ?? (statement.source[0] ? textOf(view.text, statement.source[0]) : '');
  const label = snippet(words.join(' … '), 120);
  const { kind, status } = statement;
  const cue = statement.cue.map((span) => textOf(view.text, span)).join(' ');
  const item = new vscode.TreeItem(label);
  item.id = id;
  const codes = readableCodes(statement.saved?.codes ?? {}, codebook, yesNo()).map(({ value }) => snippet(value, 40));
  const coded = codes.length ? `  [${codes.join(' · ')}]` : '';
  item.description = (showSpeaker ? who : snippet(cue, 30)) + coded + (statement.saved?.note ? ' ✎' : '');
  item.contextValue = `statement.${statement.orphan ? 'orphan' : status}`;
  item.checkboxState = {
    state: status === 'accepted' ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: status === 'accepted' ? vscode.l10n.t('Accepted') : vscode.l10n.t('Accept'),
  };
  const color = status === 'rejected' ? new vscode.ThemeColor('disabledForeground') : speakerColor(speaker?.color);
  const icon = statement.orphan ? 'warning' : status === 'rejected' ? icons.rejected : icons[kind];
  item.iconPath = new vscode.ThemeIcon(icon, color);
  item.command = { command: 'articleAnnotator.revealStatement', title: '', arguments: [id] };
  const [kindLabel, statusLabel] = [kindLabels()[kind], statusLabels()[status]];
  item.accessibilityInformation = {
    label: `${statusLabel}, ${kindLabel}, ${who || vscode.l10n.t('unnamed source')}: ${label}${coded}`,
  };
  return item;
}

const icons = {
  direct: 'quote',
  mixed: 'comment-draft',
  indirect: 'comment',
  suggested: 'lightbulb',
  accepted: 'check',
  rejected: 'circle-slash',
} as const;

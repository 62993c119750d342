import * as vscode from 'vscode';
import { snippet } from '../../core/text/snippet';
import { speakerOf, type View } from '../../core/language/view';
import type { Codebook } from '../../core/sidecar/codebook';
import { readableCodes } from '../../core/sidecar/codeValues';
import { textOf } from '../../core/text/span';
import { yesNo } from '../codebook/pickCode';
import { speakerColor, speakerIcon } from '../decorations/palette';
import { attitudeLabels, kindLabels, statusLabels } from './statementLabels';
import type { GroupNode, LeafNode, PlaceNode, StatementNode } from './statementNodes';

/** How a row of the Statements view looks. */
export function toTreeItem(node: StatementNode, view: View, options: ItemOptions): vscode.TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node, options);
    case 'statement':
      return statementItem(node, view, options);
    case 'place':
      return placeItem(node);
  }
}

export interface ItemOptions {
  readonly showSpeaker: boolean;
  /** Groups are open from the start; not where there are thousands of rows. */
  readonly expanded: boolean;
  /** How sure the engine is is not said. */
  readonly blind: boolean;
  /** Says what codes are called. */
  readonly codebook: Codebook | undefined;
}

function groupItem(node: GroupNode, { expanded }: ItemOptions): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const { count, reviewed } = node;
  const open = node.id.startsWith('other:')
    ? false
    : node.id.startsWith('page:')
      ? node.id.startsWith('page:0:')
      : expanded;
  const item = new vscode.TreeItem(node.label, open ? Expanded : Collapsed);
  item.id = node.id;
  item.description = reviewed ? `${reviewed}/${count}` : String(count);
  item.contextValue = `group.${node.id.split(':')[0]}`;
  item.iconPath = groupIcon(node);
  item.tooltip =
    count === 1
      ? vscode.l10n.t('{0}: 1 statement, {1} reviewed', node.label, reviewed)
      : vscode.l10n.t('{0}: {1} statements, {2} reviewed', node.label, count, reviewed);
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function groupIcon({ id, speaker }: GroupNode): vscode.ThemeIcon {
  if (speaker) return speakerIcon(speaker);
  if (id === 'orphans') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (id === 'unnamed') return new vscode.ThemeIcon('question', speakerColor(undefined));
  const [sort = '', value = ''] = id.split(':');
  const icon = groupIcons[sort] ?? icons[value as keyof typeof icons];
  return new vscode.ThemeIcon(icon ?? 'list-unordered');
}

const groupIcons: Readonly<Record<string, string>> = {
  paragraph: 'list-selection',
  code: 'tag',
  uncoded: 'circle-large-outline',
  article: 'file',
  other: 'file',
  page: 'list-unordered',
};

/** A statement of another article: a link to its place. */
function placeItem({ id, label, uri, range }: PlaceNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.contextValue = 'place';
  item.iconPath = new vscode.ThemeIcon('link');
  item.resourceUri = uri;
  item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: range, preserveFocus: true }] };
  item.accessibilityInformation = { label };
  return item;
}

function statementItem({ id, key, statement }: LeafNode, view: View, options: ItemOptions): vscode.TreeItem {
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
  item.command = { command: 'articleAnnotator.revealStatement', title: '', arguments: [key] };
  const facts = [statusLabels()[status], kindLabels()[kind], attitudeLabels()[statement.attitude]].join(', ');
  const noted = statement.saved?.note ? `, ${vscode.l10n.t('with a note')}` : '';
  const sure = status === 'suggested' && !options.blind ? `, ${Math.round(statement.confidence * 100)} %` : '';
  item.accessibilityInformation = {
    label: `${facts}, ${who || vscode.l10n.t('unnamed source')}: ${label}${coded}${noted}${sure}`,
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

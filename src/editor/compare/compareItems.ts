import * as vscode from 'vscode';
import { snippet } from '../../core/text/snippet';
import type { CompareNode, DisagreementNode, GroupNode } from './compareNodes';

/** How a row of the Compare view looks. */
export function toCompareItem(node: CompareNode): vscode.TreeItem {
  switch (node.type) {
    case 'disagreement':
      return disagreementItem(node);
    case 'figure': {
      const item = new vscode.TreeItem(node.label);
      item.id = node.id;
      item.description = node.description;
      item.tooltip = node.detail;
      item.iconPath = new vscode.ThemeIcon('symbol-number');
      item.contextValue = 'figure';
      item.accessibilityInformation = { label: `${node.label}: ${node.description}` };
      return item;
    }
    default:
      return groupItem(node);
  }
}

/** What people call a field that is no variable of the codebook. */
export const fieldLabel = (field: string, label: string): string => {
  const { t } = vscode.l10n;
  const labels: Readonly<Record<string, string>> = {
    statement: t('Is there a statement?'),
    content: t('Words'),
    speaker: t('Speaker'),
    kind: t('Kind'),
    attitude: t('Attitude'),
  };
  return labels[field] ?? label;
};

function groupItem(node: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  item.contextValue = node.type;
  const open = openIn(node).length;
  if (node.type === 'figures') {
    item.iconPath = new vscode.ThemeIcon('graph');
    return item;
  }
  const done = open === 0;
  item.iconPath = new vscode.ThemeIcon(done ? 'pass' : icons[node.type]);
  item.description = done ? vscode.l10n.t('settled') : '';
  item.tooltip = node.label;
  if (node.type !== 'article')
    item.command = { command: 'articleAnnotator.compare.reveal', title: '', arguments: [node.id] };
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} open', node.label, open) };
  return item;
}

const icons = { article: 'file', unit: 'quote', speaker: 'person' } as const;

function disagreementItem({ id, disagreement }: DisagreementNode): vscode.TreeItem {
  const { field, sides, decided } = disagreement;
  const label = fieldLabel(field, disagreement.label);
  const shown = (value: string): string => snippet(value, 60) || vscode.l10n.t('not coded');
  const said = sides.map(({ coder, value }, i) => `${i + 1} ${coder}: ${shown(value)}`);
  const item = new vscode.TreeItem(label);
  item.id = id;
  // The head of the view says who 1 and 2 are: rows are narrow, and both versions must be seen.
  item.description = sides.map(({ value }, i) => `[${i + 1}] ${shown(value)}`).join('  ');
  item.iconPath =
    decided === undefined
      ? new vscode.ThemeIcon('circle-large-outline')
      : new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('charts.green'));
  const gold = decided === undefined ? '' : vscode.l10n.t('In gold: the version of {0}', decided);
  const lines = sides.map(({ coder, value }) => `${coder}: ${value || vscode.l10n.t('not coded')}`);
  item.tooltip = [label, ...lines, gold].filter((line) => line).join('\n');
  item.contextValue = decided === undefined ? 'disagreement.open' : 'disagreement.decided';
  item.command = { command: 'articleAnnotator.compare.reveal', title: '', arguments: [id] };
  item.accessibilityInformation = { label: `${label}: ${said.join(', ')}${gold && `, ${gold}`}` };
  if (gold) item.description = `${item.description}  → ${decided}`;
  return item;
}

/** The disagreements below a row that nobody has settled, in order. */
export function openIn(node: CompareNode): DisagreementNode[] {
  if (node.type === 'disagreement') return node.disagreement.decided === undefined ? [node] : [];
  return node.type === 'figure' ? [] : node.children.flatMap(openIn);
}

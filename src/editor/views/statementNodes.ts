import * as vscode from 'vscode';
import { speakerOf, type View } from '../../core/language/view';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Grouping } from '../settings';

/** A row of the Statements view. */
export type StatementNode = GroupNode | LeafNode;

export interface GroupNode {
  readonly type: 'group';
  /** Stays the same from one refresh to the next. */
  readonly id: string;
  readonly label: string;
  /** Of a group by speaker. */
  readonly speaker?: AnnotatedSpeaker | undefined;
  readonly children: readonly LeafNode[];
}

export interface LeafNode {
  readonly type: 'statement';
  /** Key of the statement, see `OpenArticle.keyOf`. */
  readonly id: string;
  readonly statement: AnnotatedStatement;
  readonly parent: GroupNode | undefined;
}

/** The rows for `statements`, in order of first appearance. Orphans, which have no place, form the last group. */
export function groupStatements(
  view: View,
  statements: readonly AnnotatedStatement[],
  options: { readonly groupBy: Grouping; readonly keyOf: (statement: AnnotatedStatement) => string },
): StatementNode[] {
  const groups = new Map<string, { group: Omit<GroupNode, 'children'>; members: AnnotatedStatement[] }>();
  for (const statement of statements) {
    const group = groupOf(view, statement, options.groupBy);
    const found = groups.get(group.id);
    if (found) found.members.push(statement);
    else groups.set(group.id, { group, members: [statement] });
  }
  const nodes = [...groups.values()].flatMap(({ group, members }): StatementNode[] => {
    const children: LeafNode[] = [];
    const parent: GroupNode | undefined = group.id ? { ...group, children } : undefined;
    for (const statement of members)
      children.push({ type: 'statement', id: options.keyOf(statement), statement, parent });
    return parent ? [parent] : children;
  });
  const isLast = (node: StatementNode): number => (node.id === orphans ? 1 : 0);
  return nodes.sort((a, b) => isLast(a) - isLast(b));
}

const orphans = 'orphans';

/** The group of a statement; one without `id` means no group: its statements are rows of the top level. */
function groupOf(view: View, statement: AnnotatedStatement, groupBy: Grouping): Omit<GroupNode, 'children'> {
  const group = (id: string, label: string, speaker?: AnnotatedSpeaker): Omit<GroupNode, 'children'> => ({
    type: 'group',
    id,
    label,
    speaker,
  });
  if (statement.orphan) return group(orphans, vscode.l10n.t('Not found in the text'));
  switch (groupBy) {
    case 'reading':
      return group('', '');
    case 'kind':
      return group(`kind:${statement.kind}`, kindLabels()[statement.kind]);
    case 'status':
      return group(`status:${statement.status}`, statusLabels()[statement.status]);
    case 'speaker': {
      const speaker = speakerOf(view, statement.speaker);
      if (speaker) return group(`speaker:${speaker.id}`, speaker.name, speaker);
      return group('unnamed', vscode.l10n.t('Unnamed sources'));
    }
  }
}

/** Words for kinds, as people read them. */
export const kindLabels = (): Record<AnnotatedStatement['kind'], string> => ({
  direct: vscode.l10n.t('Direct'),
  mixed: vscode.l10n.t('Mixed'),
  indirect: vscode.l10n.t('Indirect'),
});

/** Words for attitudes, as people read them. */
export const attitudeLabels = (): Record<AnnotatedStatement['attitude'], string> => ({
  says: vscode.l10n.t('Says'),
  thinks: vscode.l10n.t('Thinks'),
  wants: vscode.l10n.t('Wants'),
  feels: vscode.l10n.t('Feels'),
});

export const statusLabels = (): Record<AnnotatedStatement['status'], string> => ({
  suggested: vscode.l10n.t('Suggested'),
  accepted: vscode.l10n.t('Accepted'),
  rejected: vscode.l10n.t('Rejected'),
});

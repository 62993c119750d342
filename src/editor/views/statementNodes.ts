import * as vscode from 'vscode';
import { snippet } from '../../core/text/snippet';
import type { View } from '../../core/language/view';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Codebook } from '../../core/sidecar/codebook';
import { readableCodes } from '../../core/sidecar/codeValues';
import { textOf } from '../../core/text/span';
import { yesNo } from '../codebook/pickCode';
import type { Grouping } from '../settings';
import { kindLabels, statusLabels } from './statementLabels';

/** A row of the Statements view. */
export type StatementNode = GroupNode | LeafNode | PlaceNode;

export interface GroupNode {
  readonly type: 'group';
  /** Stays the same from one refresh to the next. */
  readonly id: string;
  readonly label: string;
  /** Of a group by speaker. */
  readonly speaker?: AnnotatedSpeaker | undefined;
  readonly parent: GroupNode | undefined;
  readonly children: readonly StatementNode[];
  /** Statements below, and how many of them are decided. */
  readonly count: number;
  readonly reviewed: number;
}

export interface LeafNode {
  readonly type: 'statement';
  /** Unique in the tree: the key, with the group behind it where a statement stands in several. */
  readonly id: string;
  /** Key of the statement, see `OpenArticle.keyOf`. */
  readonly key: string;
  readonly statement: AnnotatedStatement;
  readonly parent: GroupNode | undefined;
}

/** A statement of an article that is not the one people work on: a link. */
export interface PlaceNode {
  readonly type: 'place';
  readonly id: string;
  readonly label: string;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  readonly parent: GroupNode | undefined;
}

export interface GroupOptions {
  readonly groupBy: Grouping;
  readonly keyOf: (statement: AnnotatedStatement) => string;
  /** What the article is called, for groups by article. */
  readonly name: string;
  readonly codebook: Codebook | undefined;
}

/** Rows of one level; more are put into groups of this size, so that thousands of rows stay smooth. */
export const pageSize = 250;

type Head = Pick<GroupNode, 'id' | 'label' | 'speaker'>;

/** The rows for `statements`, in their order. Orphans, which have no place, form the last group. */
export function groupStatements(
  view: View,
  statements: readonly AnnotatedStatement[],
  options: GroupOptions,
): StatementNode[] {
  const groups = new Map<string, { head: Head; members: AnnotatedStatement[] }>();
  const groupsOf = grouper(view, options);
  for (const statement of statements)
    for (const head of groupsOf(statement)) {
      const found = groups.get(head.id);
      if (found) found.members.push(statement);
      else groups.set(head.id, { head, members: [statement] });
    }
  const used = new Set<string>();
  const leaf = (statement: AnnotatedStatement, parent: GroupNode | undefined, group: string): LeafNode => {
    const key = options.keyOf(statement);
    const id = used.has(key) ? `${key}@${group}` : key;
    used.add(id);
    return { type: 'statement', id, key, statement, parent };
  };
  const last = ({ head }: { head: Head }): number => (head.id === orphans ? 1 : 0);
  const nodes = [...groups.values()]
    .sort((a, b) => last(a) - last(b))
    .flatMap(({ head, members }): StatementNode[] =>
      head.id
        ? [groupNode(head, members, undefined, (parent) => members.map((each) => leaf(each, parent, head.id)))]
        : members.map((each) => leaf(each, undefined, '')),
    );
  return paged(nodes, undefined, '');
}

function groupNode(
  head: Head,
  members: readonly AnnotatedStatement[],
  parent: GroupNode | undefined,
  childrenOf: (parent: GroupNode) => StatementNode[],
): GroupNode {
  const children: StatementNode[] = [];
  const reviewed = members.filter(({ status }) => status !== 'suggested').length;
  const group: GroupNode = { type: 'group', ...head, parent, children, count: members.length, reviewed };
  children.push(...paged(childrenOf(group), group, head.id));
  return group;
}

/** Too many rows for one level, put into groups of `pageSize`. */
function paged(nodes: StatementNode[], parent: GroupNode | undefined, id: string): StatementNode[] {
  if (nodes.length <= pageSize) return nodes;
  const pages: GroupNode[] = [];
  for (let from = 0; from < nodes.length; from += pageSize) {
    const part = nodes.slice(from, from + pageSize);
    const children: StatementNode[] = [];
    const page: GroupNode = {
      type: 'group',
      id: `page:${from}:${id}`,
      label: `${from + 1} – ${from + part.length}`,
      parent,
      children,
      count: part.reduce((sum, node) => sum + (node.type === 'group' ? node.count : 1), 0),
      reviewed: part.reduce((sum, node) => sum + reviewedIn(node), 0),
    };
    for (const node of part) (node as { parent: GroupNode | undefined }).parent = page;
    children.push(...part);
    pages.push(page);
  }
  return pages;
}

const reviewedIn = (node: StatementNode): number =>
  node.type === 'group' ? node.reviewed : node.type === 'statement' && node.statement.status !== 'suggested' ? 1 : 0;

/** The rows of statements below `nodes`. */
export function* leavesOf(nodes: readonly StatementNode[]): Iterable<LeafNode> {
  for (const node of nodes)
    if (node.type === 'statement') yield node;
    else if (node.type === 'group') yield* leavesOf(node.children);
}

const orphans = 'orphans';

/** Gives the groups of a statement; one without `id` means none: its statements are rows of the top level. */
function grouper(view: View, options: GroupOptions): (statement: AnnotatedStatement) => Head[] {
  const { groupBy, codebook } = options;
  const none: Head = { id: '', label: '' };
  const lost: Head = { id: orphans, label: vscode.l10n.t('Not found in the text') };
  const unnamed: Head = { id: 'unnamed', label: vscode.l10n.t('Unnamed sources') };
  const uncoded: Head = { id: 'uncoded', label: vscode.l10n.t('Not coded') };
  const speakers = new Map(view.annotated.speakers.map((speaker) => [speaker.id, speaker]));
  const paragraphAt = paragraphFinder(view);
  const groupsOf = (statement: AnnotatedStatement): Head[] => {
    const { kind, status, speaker: id, saved } = statement;
    switch (groupBy) {
      case 'reading':
        return [none];
      case 'article':
        return [{ id: 'article', label: options.name }];
      case 'paragraph':
        return [paragraphAt(statement.content[0]?.start ?? 0)];
      case 'kind':
        return [{ id: `kind:${kind}`, label: kindLabels()[kind] }];
      case 'status':
        return [{ id: `status:${status}`, label: statusLabels()[status] }];
      case 'code': {
        const codes = readableCodes(saved?.codes ?? {}, codebook, yesNo());
        if (!codes.length) return [uncoded];
        return codes.map(({ variable, label, value }) => ({
          id: `code:${variable}=${value}`,
          label: `${label}: ${value}`,
        }));
      }
      case 'speaker': {
        const speaker = id === undefined ? undefined : speakers.get(id);
        return [speaker ? { id: `speaker:${speaker.id}`, label: speaker.name, speaker } : unnamed];
      }
    }
  };
  return (statement) => (statement.orphan ? [lost] : groupsOf(statement));
}

/** The paragraph at an offset, named by its first words: its number changes when one is added before it. */
function paragraphFinder({ text, article }: View): (offset: number) => Head {
  const { paragraphs } = article;
  const heads = new Map<number, Head>();
  const seen = new Map<string, number>();
  return (offset) => {
    let [low, high] = [0, paragraphs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paragraphs[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const found = heads.get(low);
    if (found) return found;
    const paragraph = paragraphs[low];
    const words = paragraph
      ? snippet(textOf(text, { ...paragraph, end: Math.min(paragraph.end, paragraph.start + 200) }), 60)
      : '';
    const copies = seen.get(words) ?? 0;
    seen.set(words, copies + 1);
    const head: Head = { id: `paragraph:${copies}:${words}`, label: `${low + 1}  ${words}` };
    heads.set(low, head);
    return head;
  };
}

import type { GroupNode, LeafNode, StatementNode } from './statementNodes';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Brings the old rows up to date with the new ones, where they are the same rows in the same places, so that a decision
 * redraws one row and not thousands.
 *
 * @param isSame True where a row of a statement looks as before.
 * @returns The old rows that look different now; `undefined` where rows came, went or moved, and nothing was changed.
 */
export function reconcile(
  old: readonly StatementNode[],
  now: readonly StatementNode[],
  isSame: (old: LeafNode, now: LeafNode) => boolean,
): StatementNode[] | undefined {
  if (!sameRows(old, now)) return undefined;
  const changed: StatementNode[] = [];
  const update = (before: readonly StatementNode[], after: readonly StatementNode[]): void => {
    for (const [index, node] of before.entries()) {
      const next = after[index];
      if (node.type === 'statement' && next?.type === 'statement') {
        if (!isSame(node, next)) changed.push(node);
        (node as Mutable<LeafNode>).statement = next.statement;
      } else if (node.type === 'group' && next?.type === 'group') {
        const { label, speaker, count, reviewed } = next;
        const differs = node.label !== label || node.speaker?.color !== speaker?.color || node.reviewed !== reviewed;
        if (differs) changed.push(node);
        Object.assign(node as Mutable<GroupNode>, { label, speaker, count, reviewed });
        update(node.children, next.children);
      }
    }
  };
  update(old, now);
  return changed;
}

function sameRows(old: readonly StatementNode[], now: readonly StatementNode[]): boolean {
  return (
    old.length === now.length &&
    old.every((node, index) => {
      const next = now[index]!;
      if (node.id !== next.id || node.type !== next.type || node.type === 'place') return false;
      return node.type !== 'group' || next.type !== 'group' || sameRows(node.children, next.children);
    })
  );
}

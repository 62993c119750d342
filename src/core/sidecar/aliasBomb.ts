import { type Document, type Node, isAlias, isCollection, isPair } from 'yaml';
import type { SidecarProblem } from './problem';

/** More nodes than this after resolving aliases are no annotations but an attack (“billion laughs”). */
const MAX_NODES = 1_000_000;

/**
 * Finds an alias that makes the document explode when resolved. Linear in the size of the source: the weight of each
 * anchored node is computed once.
 */
export function aliasBomb(document: Document): SidecarProblem | undefined {
  const weights = new Map<string, number>();
  let found: SidecarProblem | undefined;
  const weigh = (node: unknown): number => {
    if (isPair(node)) return weigh(node.key) + weigh(node.value);
    if (isAlias(node)) {
      // An anchor still open contains itself: endless.
      const weight = weights.get(node.source) ?? Infinity;
      if (weight > MAX_NODES) report(node);
      return weight;
    }
    let weight = 1;
    if (isCollection(node)) for (const item of node.items) weight += weigh(item);
    const anchor = (node as Node | null)?.anchor;
    if (anchor) weights.set(anchor, weight);
    return weight;
  };
  const report = (node: Node): void => {
    const [start, end] = node.range ?? [0, 1];
    found ??= {
      code: 'alias-bomb',
      message: 'This alias stands for far too many values.',
      span: { start, end },
      severity: 'error',
    };
  };
  weigh(document.contents);
  return found;
}

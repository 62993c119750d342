import { type Document, type Node, isAlias, isCollection, isPair, visit } from 'yaml';
import type { SidecarProblem } from './problem';

/** More nodes than this after resolving aliases are no annotations but an attack (“billion laughs”). */
const MAX_NODES = 1_000_000;

/**
 * Finds an alias that makes the document explode when resolved, or that stands for nothing. Linear in the size of the source: the weight of each
 * anchored node is computed once.
 */
export function findBadAlias(document: Document): SidecarProblem | undefined {
  const weights = new Map<string, number>();
  let found: SidecarProblem | undefined;
  const weigh = (node: unknown): number => {
    if (isPair(node)) return weigh(node.key) + weigh(node.value);
    if (isAlias(node)) {
      // An anchor still open would contain itself: it has no weight yet, as one that does not exist.
      const weight = weights.get(node.source);
      if (weight === undefined)
        report(node, 'yaml-syntax', `There is no complete anchor “&${node.source}” before this alias.`);
      else if (weight > MAX_NODES) report(node, 'alias-bomb', 'This alias stands for far too many values.');
      return weight ?? 1;
    }
    let weight = 1;
    if (isCollection(node)) for (const item of node.items) weight += weigh(item);
    const anchor = (node as Node | null)?.anchor;
    if (anchor) weights.set(anchor, weight);
    return weight;
  };
  const report = (node: Node, code: SidecarProblem['code'], message: string): void => {
    const [start, end] = node.range ?? [0, 1];
    found ??= { code, message, span: { start, end }, severity: 'error' };
  };
  weigh(document.contents);
  return found;
}

/** True when a document has any alias. */
export function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, { Alias: () => ((found = true), visit.BREAK) });
  return found;
}

import { type Node, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/span';
import { parseYaml } from './readYaml';

/** Keys and indices from the root of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/**
 * Finds where a value stands in a part of a YAML file, such as the span of a statement that `parseSidecar` gives.
 *
 * @param part The part of the source that holds the value; it is parsed, the rest is not.
 * @param path From the value that `part` holds. A list may be written as a single item: index 0 is that item.
 * @returns The span of the value, or of the nearest parent that is there, without white space behind. UTF-16 offsets
 *   in `source`.
 */
export function locate(source: string, part: Span, path: YamlPath): Span {
  const lineStart = source.lastIndexOf('\n', part.start - 1) + 1;
  const before = source.slice(lineStart, part.start);
  // Indentation tells which lines belong together: it is kept, and what stands before the value is blanked.
  const text = before.replace(/[^ ]/g, ' ') + source.slice(part.start, part.end);
  let node = parseYaml(text).contents as Node | null;
  let best = node;
  for (const step of path) {
    if (isMap(node)) node = step === 0 ? node : ((node.get(step, true) as Node | undefined) ?? null);
    else if (isSeq(node)) node = (node.get(step, true) as Node | undefined) ?? null;
    else break;
    if (!node || !(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node))) break;
    best = node;
  }
  const [start, end] = best?.range ?? [before.length, text.length];
  const size = text.slice(start, Math.max(start, end)).trimEnd().length;
  return { start: lineStart + start, end: lineStart + start + size };
}

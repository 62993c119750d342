/** Annotations are nested four levels deep; the parser is not linear in depth, so far more is not given to it. */
const MAX_DEPTH = 200;

/**
 * Finds where a YAML source is nested beyond all need, by brackets or by indentation. Brackets inside quotation marks
 * count too, so that the limit is generous. Linear.
 *
 * @returns The offset, or `undefined`.
 */
export function findDeepNesting(source: string): number | undefined {
  let brackets = 0;
  for (const match of source.matchAll(/[[{\]}]/g)) {
    if (match[0] === ']' || match[0] === '}') brackets = Math.max(0, brackets - 1);
    else if (++brackets > MAX_DEPTH) return match.index;
  }
  const indents: number[] = [];
  for (const match of source.matchAll(/^( *)[^ \r\n#]/gm)) {
    const indent = match[1]?.length ?? 0;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > MAX_DEPTH) return match.index;
  }
  return undefined;
}

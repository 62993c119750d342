/** Annotations are nested four levels deep; the parser is not linear in depth, so far more is not given to it. */
const MAX_DEPTH = 200;

/** Brackets or lines looked at between two pauses. */
const CHUNK = 20_000;

/**
 * Finds where a YAML source is nested beyond all need, by brackets or by indentation. Brackets inside quotation marks
 * count too, so that the limit is generous. Linear; hands control back now and then.
 *
 * @returns The offset, or `undefined`.
 */
export function* findDeepNesting(source: string): Generator<void, number | undefined> {
  let brackets = 0;
  let seen = 0;
  for (const match of source.matchAll(/[[{\]}]/g)) {
    if (match[0] === ']' || match[0] === '}') brackets = Math.max(0, brackets - 1);
    else if (++brackets > MAX_DEPTH) return match.index;
    if (++seen % CHUNK === 0) yield;
  }
  const indents: number[] = [];
  for (const match of source.matchAll(/^( *)[^ \r\n#]/gm)) {
    const indent = match[1]?.length ?? 0;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > MAX_DEPTH) return match.index;
    if (++seen % CHUNK === 0) yield;
  }
  return undefined;
}

/** The coder whose sidecar holds what was adjudicated. */
export const GOLD = 'gold';

const SUFFIX = '.annotations.yaml';

/**
 * Whose sidecar of an article a file is, by their names without folders.
 *
 * @returns The coder; empty for the sidecar that has none in its name; `undefined` when it is no sidecar of the article.
 */
export function coderOf(article: string, file: string): string | undefined {
  if (!file.startsWith(`${article}.`) || !file.endsWith(SUFFIX)) return undefined;
  const between = file.slice(article.length, -SUFFIX.length);
  return /^(?:\.[\p{L}\p{N}_-]+)?$/u.test(between) ? between.slice(1) : undefined;
}

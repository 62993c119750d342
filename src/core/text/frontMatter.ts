/** The YAML head of an article: where its text ends, and its plain `key: value` lines. */
export interface FrontMatter {
  /** End of the closing `---`, in UTF-16 code units; 0 when there is no head. */
  readonly end: number;
  readonly metadata: Readonly<Record<string, string>>;
}

const NONE: FrontMatter = { end: 0, metadata: {} };

// A head longer than this is taken for text: a stray `---` at the top must not swallow an article.
const MAX_LENGTH = 20_000;

/**
 * Reads `---`, lines, `---` at the very start of `text`. Only flat keys with a scalar on the same line are read;
 * quotation marks around a value go, everything else is left for the YAML parser of whoever needs more.
 */
export function readFrontMatter(text: string): FrontMatter {
  const head = text.slice(0, MAX_LENGTH);
  const found = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:([^]*?)(?:\r\n?|\n))??(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(head);
  if (!found) return NONE;
  const metadata: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const line of (found[1] ?? '').split(/\r\n?|\n/)) {
    const pair = /^([\w-]+)[ \t]*:[ \t]+(.*?)[ \t]*$/.exec(line);
    if (!pair?.[1] || !pair[2]) continue;
    const value = /^(["'])(.*)\1$/.exec(pair[2])?.[2] ?? pair[2].replace(/[ \t]+#.*$/, '');
    if (value) metadata[pair[1]] = value;
  }
  return { end: found[0].trimEnd().length, metadata: { ...metadata } };
}

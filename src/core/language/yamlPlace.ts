import type { Span } from '../text/span';

/** Where a position stands in a YAML file of ours, as far as the lines above it tell. */
export interface YamlPlace {
  /** The keys from the root; items of lists do not count. The last one is the key whose value the position is in. */
  readonly path: readonly string[];
  /** `key`: a key below `path` is or could be written here. `value`: a value of the last key of `path`. */
  readonly kind: 'key' | 'value';
  /** The word at the position, empty where none is. UTF-16 offsets in the source. */
  readonly word: Span;
  /** Other keys of the same mapping. */
  readonly siblings: readonly string[];
}

/**
 * Finds what is being written at a position. Goes by indentation and brackets and needs no valid YAML, because while
 * people type there is none. Blocks of text (`note: |`) and quoted keys are not understood: their places are values.
 */
export function yamlPlaceAt(source: string, offset: number): YamlPlace {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const newline = source.indexOf('\n', offset);
  const line = source.slice(start, newline < 0 ? source.length : newline).replace(/\r$/, '');
  const at = offset - start;
  const word = wordAt(line, at, start);
  const lines = source.slice(0, start).split(/\r?\n/).slice(0, -1).map(readLine);
  const own = readLine(line);
  const open = openBracket(line, at);
  if (open) {
    const key = own.key !== undefined && open.at > own.column ? [own.key] : [];
    const outer = [...pathAbove(lines, own.column, own.dash), ...key];
    const segment = line.slice(open.from, at);
    const inKey = /^\s*([\w-]+)\s*:\s/.exec(`${segment} `)?.[1];
    const unquoted = line.slice(open.at).replace(/"[^"]*"/g, '""');
    const siblings = [...unquoted.matchAll(/[{,]\s*([\w-]+)\s*:/g)].flatMap(([, name]) => name ?? []);
    if (open.bracket === '[') return { path: [...outer, ...open.keys], kind: 'value', word, siblings: [] };
    const path = [...outer, ...open.keys, ...(inKey === undefined ? [] : [inKey])];
    return { path, kind: inKey === undefined ? 'key' : 'value', word, siblings };
  }
  const blank = own.column >= line.length;
  const column = blank ? at : own.column;
  const above = pathAbove(lines, column, blank ? undefined : own.dash);
  if (own.key !== undefined && at > own.column + own.key.length)
    return { path: [...above, own.key], kind: 'value', word, siblings: [] };
  const before = own.dash === undefined ? lines : [];
  const siblings = siblingsOf(before, source.slice(start + line.length), column);
  return { path: above, kind: 'key', word, siblings };
}

interface Line {
  /** Column of the first character behind dashes. */
  readonly column: number;
  /** Column of the first dash, if there is any. */
  readonly dash: number | undefined;
  readonly key: string | undefined;
  readonly blank: boolean;
}

function readLine(text: string): Line {
  const [, indent = '', dashes = '', rest = ''] = /^( *)((?:- +|-$)*)(.*)$/.exec(text) ?? [];
  const key = /^([\w-]+)\s*:(?=\s|$)/.exec(rest)?.[1];
  return {
    column: indent.length + dashes.length,
    dash: dashes ? indent.length : undefined,
    key,
    blank: !dashes && (!rest.trim() || rest.startsWith('#')),
  };
}

/** The keys that hold what begins at `column`, the outermost first. */
function pathAbove(lines: readonly Line[], column: number, dash: number | undefined): string[] {
  const path: string[] = [];
  // A parent's key stands to the left; a list's dashes may stand right below the key.
  let limit = dash === undefined ? column - 1 : dash;
  let inList = dash !== undefined;
  for (let i = lines.length - 1; i >= 0 && limit >= 0; i--) {
    const line = lines[i];
    if (!line || line.blank) continue;
    if (line.dash !== undefined && line.dash <= limit && (line.column > limit || !inList)) {
      // The first line of the item that we are in.
      if (line.column <= limit && line.key !== undefined) path.unshift(line.key);
      limit = line.dash;
      inList = true;
    } else if (line.dash === undefined && line.column <= limit && line.key !== undefined) {
      path.unshift(line.key);
      limit = line.column - 1;
      inList = false;
    }
  }
  return path;
}

/** `before`: the lines above, none when the line itself begins an item. */
function siblingsOf(before: readonly Line[], behind: string, column: number): string[] {
  const found: string[] = [];
  const below = behind.split(/\r?\n/, 60).slice(1).map(readLine);
  for (const each of [...before].reverse()) {
    if (each.blank) continue;
    if (each.column < column) break;
    if (each.column === column && each.key !== undefined) found.push(each.key);
    if (each.dash !== undefined && each.dash < column && each.column <= column) break;
  }
  for (const each of below) {
    if (each.blank) continue;
    if (each.dash === undefined ? each.column < column : each.dash < column) break;
    if (each.column === column && each.key !== undefined) found.push(each.key);
  }
  return found;
}

/** The innermost bracket that is open at `at`, the start of the entry in it, and the keys of the brackets around it. */
function openBracket(
  line: string,
  at: number,
): { bracket: string; at: number; from: number; keys: string[] } | undefined {
  const open: { bracket: string; at: number; from: number; key: string | undefined }[] = [];
  let quote = '';
  for (let i = 0; i < at; i++) {
    const sign = line.charAt(i);
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s[{,:]/.test(line.charAt(i - 1) || ' ')) quote = sign;
    else if (sign === '#' && line.charAt(i - 1) === ' ') break;
    else if ((sign === '{' || sign === '[') && /[\s[{,]/.test(line.charAt(i - 1) || ' ')) {
      const from = open.at(-1)?.from;
      const key = from === undefined ? undefined : /([\w-]+)\s*:\s*$/.exec(line.slice(from, i))?.[1];
      open.push({ bracket: sign, at: i, from: i + 1, key });
    } else if ((sign === '}' || sign === ']') && open.length) open.pop();
    else if (sign === ',') {
      const last = open.at(-1);
      if (last) last.from = i + 1;
    }
  }
  const last = open.at(-1);
  return last && { ...last, keys: open.flatMap(({ key }) => key ?? []) };
}

function wordAt(line: string, at: number, lineStart: number): Span {
  const inWord = (i: number): boolean => /[\p{L}\p{N}_-]/u.test(line.charAt(i));
  let [start, end] = [at, at];
  while (start > 0 && inWord(start - 1)) start--;
  while (end < line.length && inWord(end)) end++;
  // A dash alone begins an item and is no word.
  if (/^-+$/.test(line.slice(start, end))) [start, end] = [at, at];
  return { start: lineStart + start, end: lineStart + end };
}

/** One item of a list, with everything up to the next one: trailing comments and blank lines included. */
export interface OutlineItem {
  readonly text: string;
  /** Length of the part that is the item itself; what follows are comments and blank lines before the next. */
  readonly body: number;
}

/** A stretch of a sidecar's source. The texts of all pieces, in order, are the source. */
export type Piece =
  | { readonly kind: 'section'; readonly key: string; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly key: ListKey;
      /** The line of the key, with comments and blank lines before the first item. */
      readonly head: string;
      /** Column of the dashes. */
      readonly indent: number;
      readonly items: readonly OutlineItem[];
    };

export type ListKey = 'speakers' | 'statements';

/**
 * Splits a sidecar by lines, without parsing YAML, so that its items can be parsed one at a time. A block mapping at
 * column 0 whose lists have their dashes in one column can be split by indentation alone. Hands control back now and then.
 *
 * @returns `undefined` when the file is written in any other way (flow style, several documents, quoted keys, tags):
 *   then only a full parse can tell.
 */
export function* outlineInSteps(source: string): Generator<void, readonly Piece[] | undefined> {
  if (source.includes('\0')) return undefined;
  let lines = 0;
  const hasCr = source.includes('\r');
  const pieces: Draft[] = [];
  const seen = new Set<string>();
  let current: Draft = { kind: 'gap', start: 0, key: '', indent: -1, items: [] };
  for (let at = 0; at < source.length;) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 ? source.length : newline + 1;
    if (++lines % LINES === 0) yield;
    if (!isPlain(source, at) || (hasCr && /\r(?!\n)/.test(source.slice(at, next)))) return undefined;
    let first = at;
    while (first < next && source.charCodeAt(first) === SPACE) first++;
    const unit = source.charCodeAt(first);
    const blank = first >= next || unit === LF || (unit === CR && first + 1 === next - 1);
    if (!blank && unit !== HASH) {
      const indent = first - at;
      const dash = unit === DASH && isBreak(source.charCodeAt(first + 1));
      if (indent === 0 && !dash) {
        const key = KEY.exec(source.slice(at, Math.min(next, at + 80)))?.[1];
        if (key === undefined || seen.has(key)) return undefined;
        seen.add(key);
        pieces.push(current);
        const list = key === 'speakers' || key === 'statements';
        if (list && !LIST_HEAD.test(source.slice(at + key.length + 1, next))) return undefined;
        current = { kind: list ? 'list' : 'section', start: at, key, indent: -1, items: [] };
      } else if (current.kind === 'gap' || (dash && indent === 0 && current.kind !== 'list')) return undefined;
      else if (current.kind === 'list') {
        if (current.indent < 0 && dash) {
          if (source.startsWith('[', at)) return undefined;
          current.indent = indent;
        }
        if (indent < current.indent || current.indent < 0 || (indent === current.indent && !dash)) return undefined;
        if (indent === current.indent) current.items.push({ start: at, body: next });
      }
      const last = current.items.at(-1);
      if (last) last.body = next;
    } else if (!blank && current.kind === 'list' && first - at > current.indent) {
      // An indented comment belongs to its item.
      const last = current.items.at(-1);
      if (last) last.body = next;
    }
    at = next;
  }
  pieces.push(current);
  return yield* finish(source, pieces);
}

/** Lines, or items, looked at between two pauses. */
const LINES = 5_000;

interface Draft {
  kind: Piece['kind'];
  start: number;
  key: string;
  indent: number;
  items: { start: number; body: number }[];
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const DOT = 46;
const PERCENT = 37;
const KEY = /^([A-Za-z_][\w-]*):(?=[ \r\n]|$)/;
const LIST_HEAD = /^ *(?:\[ *\] *)?(?: #.*)?\r?\n?$/;
const isBreak = (unit: number): boolean => unit === SPACE || unit === LF || unit === CR || Number.isNaN(unit);

/** A line that is neither a document marker nor a directive; those need the real parser. */
const isPlain = (source: string, start: number): boolean =>
  !(
    source.charCodeAt(start) === PERCENT ||
    (source.charCodeAt(start) === DASH && source.startsWith('---', start)) ||
    (source.charCodeAt(start) === DOT && source.startsWith('...', start))
  );

function* finish(source: string, drafts: readonly Draft[]): Generator<void, readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const [i, { kind, start, key, indent, items: lines }] of drafts.entries()) {
    const end = drafts[i + 1]?.start ?? source.length;
    if (kind === 'gap') {
      if (start < end) pieces.push({ kind, text: source.slice(start, end) });
    } else if (kind === 'section') pieces.push({ kind, key, text: source.slice(start, end) });
    else {
      const items: OutlineItem[] = [];
      for (const [k, item] of lines.entries()) {
        const text = source.slice(item.start, lines[k + 1]?.start ?? end);
        // Blank lines behind a text that keeps them (`|+`) are part of it.
        items.push({ text, body: /[|>]\d?\+/.test(text) ? text.length : item.body - item.start });
        if (k % LINES === LINES - 1) yield;
      }
      const head = source.slice(start, lines[0]?.start ?? end);
      pieces.push({ kind: 'list', key: key as ListKey, head, indent, items });
    }
  }
  return pieces;
}

import { type Context, formatBlock, formatString } from './formatScalar';

/** What a file can hold. Keys with `undefined` are left out. */
export type FileValue = string | number | boolean | readonly FileValue[] | FileMap;
export interface FileMap {
  readonly [key: string]: FileValue | undefined;
}

/** Stands for a value that is to stay as it is written, or absent; it only tells where its key belongs. */
export const UNCHANGED: FileMap = {};

export const isFileMap = (value: FileValue | undefined): value is FileMap =>
  typeof value === 'object' && !Array.isArray(value);

export const isFileList = (value: FileValue | undefined): value is readonly FileValue[] => Array.isArray(value);

/** Entries that are written. */
const entriesOf = (map: FileMap): readonly (readonly [string, FileValue])[] =>
  Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));

export interface Style {
  /** White space before the line that holds the key or dash. */
  readonly indent: string;
  readonly eol: string;
}

/** Keys whose value takes a line for each entry; the other lists and maps are written on one line. */
const TALL = new Set(['article', 'speakers', 'statements', 'content']);

/** `key: value` without indentation before and line end behind. */
export function formatPair(key: string, value: FileValue, style: Style): string {
  return `${formatString(key, 'block')}:${formatBehindKey(key, value, style)}`;
}

/** One item of a block list, dash included, without indentation before and line end behind. */
export function formatItem(value: FileValue, style: Style): string {
  if (!isFileMap(value)) return `- ${formatFlow(value)}`;
  const inner = { ...style, indent: style.indent + '  ' };
  const lines = entriesOf(value).map(([key, entry]) => formatPair(key, entry, inner));
  return lines.length ? `- ${lines.join(style.eol + inner.indent)}` : '- {}';
}

/** On one line. */
export function formatFlow(value: FileValue, context: Context = 'block'): string {
  if (typeof value === 'string') return formatString(value, context);
  if (isFileList(value)) return `[${value.map((item) => formatFlow(item, 'flow')).join(', ')}]`;
  if (!isFileMap(value)) return String(value);
  return `{${entriesOf(value)
    .map(([key, item]) => `${formatString(key, 'flow')}: ${formatFlow(item, 'flow')}`)
    .join(', ')}}`;
}

/** The value behind `key:`, starting with a space or a line end. */
function formatBehindKey(key: string, value: FileValue, { indent, eol }: Style): string {
  if (typeof value === 'string') {
    const block = value.includes('\n') && key === 'note' ? formatBlock(value, indent + '  ', eol) : undefined;
    // A date is written as people write it; our reader takes it as text.
    return ` ${block ?? (key === 'at' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : formatString(value, 'block'))}`;
  }
  if (!TALL.has(key) || typeof value !== 'object') return ` ${formatFlow(value)}`;
  const inner = { indent: indent + '  ', eol };
  if (isFileList(value)) {
    if (!value.length) return ' []';
    return value.map((item) => eol + inner.indent + formatItem(item, inner)).join('');
  }
  if (!isFileMap(value)) return ` ${formatFlow(value)}`;
  const lines = entriesOf(value).map(([name, entry]) => formatPair(name, entry, inner));
  return lines.length ? lines.map((line) => eol + inner.indent + line).join('') : ' {}';
}

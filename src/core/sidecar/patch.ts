import { type Node, type Pair, type YAMLMap, type YAMLSeq, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { TextChange } from '../anchor/mapSpan';
import { type Context, formatBlock, formatLike } from './formatScalar';
import {
  type FileMap,
  type FileValue,
  UNCHANGED,
  formatFlow,
  formatItem,
  formatPair,
  isFileList,
  isFileMap,
} from './formatValue';

/**
 * Changes a YAML source so that a mapping of it says something else, touching nothing that stays the same: comments,
 * quoting, order, indentation and unknown keys are the user's.
 *
 * @param map A node of the document parsed from `source`.
 * @param value The keys to set; a key with `undefined` is removed, keys that are not mentioned stay.
 * @returns Disjoint replacements in offsets of `source`.
 */
export function patchMap(source: string, map: YAMLMap, value: FileMap, eol: string): readonly TextChange[] {
  const patcher: Patcher = { source, eol, changes: [] };
  changeMap(patcher, map, value);
  return patcher.changes;
}

/** Applies disjoint changes. */
export function applyChanges(source: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  // What is put in comes before what is removed at the same place. The sort is stable: of several insertions at one
  // place the first asked for comes first.
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

interface Patcher {
  readonly source: string;
  readonly eol: string;
  readonly changes: TextChange[];
}

type NodePair = Pair<Node, Node | null>;

function changeMap(patcher: Patcher, map: YAMLMap, value: FileMap): void {
  const pairs = map.items as NodePair[];
  const pairOf = (key: string): NodePair | undefined =>
    pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
  const keys = Object.keys(value);
  const added: { after: NodePair | undefined; key: string; value: FileValue }[] = [];
  const removed: NodePair[] = [];
  let previous: NodePair | undefined;
  for (const key of keys) {
    const pair = pairOf(key);
    const wanted = value[key];
    if (wanted === undefined) {
      if (pair) removed.push(pair);
      continue;
    }
    if (wanted === UNCHANGED) {
      previous = pair ?? previous;
      continue;
    }
    if (!pair) added.push({ after: previous, key, value: wanted });
    else {
      previous = pair;
      if (!changeValue(patcher, pair.value, wanted, map.flow ? 'flow' : 'block'))
        replacePair(patcher, map, pair, key, wanted);
    }
  }
  removePairs(patcher, map, removed);
  for (const entry of added)
    insertPair(patcher, map, entry.after ?? pairs.find((pair) => !removed.includes(pair)), entry);
}

/** False when the node has another shape than the value, so that the whole entry must be written anew. */
function changeValue(patcher: Patcher, node: Node | null, value: FileValue, context: Context): boolean {
  if (isAlias(node) || !node?.range) return false;
  if (isMap(node)) {
    if (!isFileMap(value)) return false;
    changeMap(patcher, node, value);
    return true;
  }
  // A single source may be written as a list of one.
  if (isSeq(node)) return typeof value === 'object' && changeList(patcher, node, isFileList(value) ? value : [value]);
  if (!isScalar(node) || typeof value === 'object') return false;
  if (node.value === value) return true;
  if (node.value === null) return false;
  const [start, end] = node.range;
  const old = patcher.source.slice(start, end);
  // Several lines are no plain text on one: a note gets a block.
  if (context === 'block' && typeof value === 'string' && value.includes('\n') && !/^["'|>]/.test(old)) return false;
  if (/^[|>]/.test(old)) return changeBlock(patcher, node, String(value));
  patcher.changes.push({
    start,
    end,
    text: typeof value === 'string' ? formatLike(old, value, context) : formatFlow(value),
  });
  return true;
}

function changeBlock(patcher: Patcher, node: Node, value: string): boolean {
  const [start, end] = node.range ?? [0, 0];
  const indent = /\n([ \t]+)\S/.exec(patcher.source.slice(start, end))?.[1];
  const text = indent && formatBlock(value, indent, patcher.eol);
  if (!text) return false;
  patcher.changes.push({ start, end, text: patcher.source.charAt(end - 1) === '\n' ? text + patcher.eol : text });
  return true;
}

/** Items that are the same at both ends stay; those between are changed one by one, added or removed. */
function changeList(patcher: Patcher, list: YAMLSeq, value: readonly FileValue[]): boolean {
  const items = list.items as Node[];
  if (!items.length || !value.length) return !items.length && !value.length;
  const same = (node: Node | undefined, wanted: FileValue | undefined): boolean => {
    if (!node || wanted === undefined) return false;
    const trial: Patcher = { ...patcher, changes: [] };
    return changeValue(trial, node, wanted, list.flow ? 'flow' : 'block') && !trial.changes.length;
  };
  let head = 0;
  while (head < items.length && head < value.length && same(items[head], value[head])) head++;
  let tail = 0;
  while (
    tail < Math.min(items.length, value.length) - head &&
    same(items[items.length - 1 - tail], value[value.length - 1 - tail])
  )
    tail++;
  const old = items.slice(head, items.length - tail);
  const wanted = value.slice(head, value.length - tail);
  const both = Math.min(old.length, wanted.length);
  for (let i = 0; i < both; i++) {
    const node = old[i];
    const item = wanted[i];
    if (!node || item === undefined || !changeValue(patcher, node, item, list.flow ? 'flow' : 'block')) return false;
  }
  if (old.length > both) {
    if (old.length === items.length && both === 0) return false;
    removeItems(patcher, list, head + both, old.length - both);
  }
  if (wanted.length > both) insertItems(patcher, list, head + both, wanted.slice(both));
  return true;
}

function removeItems(patcher: Patcher, list: YAMLSeq, index: number, count: number): void {
  const items = list.items as Node[];
  const first = items[index];
  const last = items[index + count - 1];
  const before = items[index - 1];
  const after = items[index + count];
  if (!first?.range || !last?.range) return;
  if (!list.flow) {
    const start = lineStart(patcher.source, dashBefore(patcher.source, first.range[0]));
    const end = afterLine(patcher.source, contentEnd(last));
    patcher.changes.push({ start, end, text: '' });
  } else if (before?.range) patcher.changes.push({ start: before.range[1], end: last.range[1], text: '' });
  else if (after?.range) patcher.changes.push({ start: first.range[0], end: after.range[0], text: '' });
}

function insertItems(patcher: Patcher, list: YAMLSeq, index: number, values: readonly FileValue[]): void {
  const items = list.items as Node[];
  const before = items[index - 1];
  const first = items[0];
  if (!first?.range) return;
  if (list.flow) {
    const texts = values.map((value) => formatFlow(value, 'flow'));
    if (before?.range) insert(patcher, before.range[1], texts.map((text) => `, ${text}`).join(''));
    else insert(patcher, first.range[0], texts.map((text) => `${text}, `).join(''));
    return;
  }
  const dash = dashBefore(patcher.source, first.range[0]);
  const indent = ' '.repeat(dash - lineStart(patcher.source, dash));
  const text = values.map((value) => indent + formatItem(value, { indent, eol: patcher.eol }));
  insertLines(patcher, before ? afterLine(patcher.source, contentEnd(before)) : lineStart(patcher.source, dash), text);
}

function insertPair(
  patcher: Patcher,
  map: YAMLMap,
  after: NodePair | undefined,
  { key, value }: { key: string; value: FileValue },
): void {
  const anchor = after ?? (map.items[0] as NodePair | undefined);
  const [start] = map.range ?? [0];
  if (!anchor) return insert(patcher, start + 1, `${formatFlow(key, 'flow')}: ${formatFlow(value, 'flow')}`);
  if (map.flow) return insert(patcher, pairEnd(anchor), `, ${formatFlow(key, 'flow')}: ${formatFlow(value, 'flow')}`);
  const indent = indentOf(patcher.source, map);
  insertLines(patcher, afterLine(patcher.source, pairEnd(anchor)), [
    indent + formatPair(key, value, { indent, eol: patcher.eol }),
  ]);
}

function replacePair(patcher: Patcher, map: YAMLMap, pair: NodePair, key: string, value: FileValue): void {
  const start = pair.key.range?.[0] ?? 0;
  if (map.flow) {
    patcher.changes.push({
      start,
      end: pairEnd(pair),
      text: `${formatFlow(key, 'flow')}: ${formatFlow(value, 'flow')}`,
    });
    return;
  }
  const indent = indentOf(patcher.source, map);
  const end = pairEnd(pair);
  const text = formatPair(key, value, { indent, eol: patcher.eol });
  patcher.changes.push({
    start,
    end,
    text: patcher.source.charAt(end - 1) === '\n' && end > start ? text + patcher.eol : text,
  });
}

function removePairs(patcher: Patcher, map: YAMLMap, removed: readonly NodePair[]): void {
  const pairs = map.items as NodePair[];
  const start = (pair: NodePair): number => pair.key.range?.[0] ?? 0;
  if (removed.length === pairs.length && removed.length) {
    const [from, to] = [start(pairs[0] as NodePair), pairEnd(pairs.at(-1) as NodePair)];
    patcher.changes.push({ start: from, end: to, text: map.flow ? '' : '{}' });
    return;
  }
  pairs.forEach((pair, i) => {
    if (!removed.includes(pair)) return;
    const next = pairs[i + 1];
    const kept = pairs.slice(0, i).some((earlier) => !removed.includes(earlier));
    if (map.flow) {
      const previous = pairs[i - 1];
      if (kept && previous) patcher.changes.push({ start: pairEnd(previous), end: pairEnd(pair), text: '' });
      else if (next) patcher.changes.push({ start: start(pair), end: start(next), text: '' });
    } else if (i > 0 && kept) {
      const from = lineStart(patcher.source, start(pair));
      patcher.changes.push({ start: from, end: afterLine(patcher.source, pairEnd(pair)), text: '' });
    } else if (next) patcher.changes.push({ start: start(pair), end: start(next), text: '' });
  });
}

const insert = (patcher: Patcher, at: number, text: string): void => {
  patcher.changes.push({ start: at, end: at, text });
};

/** Puts whole lines in front of the line that starts at `at`, or at the end of the source. */
function insertLines(patcher: Patcher, at: number, lines: readonly string[]): void {
  const unfinished = at === patcher.source.length && at > 0 && patcher.source.charAt(at - 1) !== '\n';
  const text = lines.join(patcher.eol);
  insert(patcher, at, unfinished ? patcher.eol + text : text + patcher.eol);
}

const indentOf = (source: string, map: YAMLMap): string => {
  const start = (map.items[0] as NodePair | undefined)?.key.range?.[0] ?? 0;
  return ' '.repeat(start - lineStart(source, start));
};

const pairEnd = (pair: NodePair): number =>
  pair.value?.range ? contentEnd(pair.value) : (pair.key.range?.[1] ?? 0) + 1;

/** End of what a node says: its last leaf, without comments behind. */
function contentEnd(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    return last?.range ? contentEnd(last) : end;
  }
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1) as NodePair | undefined;
    return last ? pairEnd(last) : end;
  }
  return end;
}

const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1;

/** Start of the line behind the one in which something ends at `at`. */
function afterLine(source: string, at: number): number {
  if (at > 0 && source.charAt(at - 1) === '\n') return at;
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

const dashBefore = (source: string, at: number): number => source.lastIndexOf('-', at - 1);

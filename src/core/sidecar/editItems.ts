import { isMap, isSeq } from 'yaml';
import { changedKeys, toFile } from './changedKeys';
import { type Item, type State, cannotEdit, listOf, replaceList, textOf, withItems } from './editState';
import { rewriteItem, rewriteList } from './editWhole';
import { type Style, formatItem } from './formatValue';
import type { ListKey, Piece } from './outline';
import { readItem } from './parsePieces';
import { applyChanges, patchMap } from './patch';
import type { SidecarProblem } from './problem';
import { parseYaml } from './readYaml';
import { sameValue } from './sameValue';
import { spliced } from './spliced';

/** Changes one item to `wanted`, touching only what differs. */
export function setItem(state: State, key: ListKey, old: Item, wanted: Item): SidecarProblem | undefined {
  const items = state.sidecar[key] as readonly Item[];
  const index = items.indexOf(old);
  const result = settled(key, wanted, { indent: '', eol: '\n' });
  if (sameValue(result, old)) return undefined;
  const next = spliced(items, index, 1, result);
  const file = changedKeys(key, old, wanted);
  const list = listOf(state, key);
  if (!list) return rewriteItem(state, key, { index, file, next });
  const item = list.items[index];
  const node = item && parseYaml(item.text).contents;
  const map = isSeq(node) ? node.items[0] : undefined;
  if (!item || !isMap(map)) return cannotEdit(`“${old.id}”`);
  const text = applyChanges(item.text, patchMap(item.text, map, file, state.eol));
  const read = readItem(key, text);
  if (!read || !sameValue(read, result)) return cannotEdit(`“${old.id}”`);
  const body = item.body + text.length - item.text.length;
  replaceList(state, list, { items: spliced(list.items, index, 1, { text, body }) });
  withItems(state, key, next);
  return undefined;
}

/** Adds an item as the one at position `at`. */
export function addItem(state: State, key: ListKey, added: Item, at: number): SidecarProblem | undefined {
  const items = state.sidecar[key] as readonly Item[];
  const next = spliced(items, at, 0, settled(key, added, { indent: '', eol: '\n' }));
  if (!state.pieces) return rewriteList(state, key, next);
  if (!listOf(state, key)) addSection(state, key);
  const list = listOf(state, key);
  if (!list) return cannotEdit(`“${key}”`);
  const indent = ' '.repeat(list.indent < 0 ? 2 : list.indent);
  const line = indent + formatItem(toFile(key, added), { indent, eol: state.eol }) + state.eol;
  // In front of what follows the item before: comments there belong to the next one.
  const before = list.items[at - 1];
  const head = before ? list.head : finishLine(list.head.replace(/:( *)\[ *\]/, ':'), state.eol);
  const parts = before
    ? [finishLine(before.text.slice(0, before.body), state.eol), before.text.slice(before.body)]
    : [];
  const newItem = { text: line + (parts[1] ?? ''), body: line.length };
  const shortened = before ? [{ text: parts[0] ?? '', body: (parts[0] ?? '').length }] : [];
  replaceList(state, list, {
    head,
    indent: indent.length,
    items: [...list.items.slice(0, Math.max(0, at - 1)), ...shortened, newItem, ...list.items.slice(at)],
  });
  withItems(state, key, next);
  return undefined;
}

/** Removes an item; one that is gone already is no problem. */
export function removeItem(state: State, key: ListKey, id: string): SidecarProblem | undefined {
  const items = state.sidecar[key] as readonly Item[];
  const index = items.findIndex((item) => item.id === id);
  // Already gone, perhaps by another window: what was wanted.
  if (index < 0) return undefined;
  const next = spliced(items, index, 1);
  const list = listOf(state, key);
  if (!list) return rewriteList(state, key, next);
  const removed = list.items[index];
  if (!removed) return cannotEdit(`“${id}”`);
  const rest = removed.text.slice(removed.body);
  const before = list.items[index - 1];
  const head = before ? list.head : list.head + rest;
  const kept = spliced(list.items, index, 1);
  replaceList(state, list, {
    head: kept.length ? head : head.replace(/^(\s*\w+:)/, '$1 []'),
    items: before ? spliced(kept, index - 1, 1, { text: before.text + rest, body: before.body }) : kept,
  });
  withItems(state, key, next);
  return undefined;
}

/** Speakers stand in front of the statements, statements at the end. */
function addSection(state: State, key: ListKey): void {
  const pieces = state.pieces ?? [];
  const first = key === 'speakers' ? pieces.findIndex((piece) => piece.kind === 'list') : -1;
  const index = first < 0 ? pieces.length : first;
  const before = pieces[index - 1];
  const lineEnd = before && !textOf(before).endsWith('\n') ? state.eol : '';
  const section: Piece = { kind: 'list', key, head: `${lineEnd}${key}:${state.eol}`, indent: 2, items: [] };
  state.pieces = spliced(pieces, index, 0, section);
}

/** The item as reading it back gives it: without keys that hold nothing. */
const settled = (key: ListKey, item: Item, style: Style): Item =>
  readItem(key, style.indent + formatItem(toFile(key, item), style) + '\n') ?? item;

const finishLine = (text: string, eol: string): string => (text.endsWith('\n') || !text ? text : text + eol);

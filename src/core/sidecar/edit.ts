import { type Node, isMap, isSeq } from 'yaml';
import { type Piece, type ListKey, outline } from './outline';
import { type FileMap, type Style, UNCHANGED, formatItem, formatPair } from './formatValue';
import { SidecarCache, parseSidecar, parseYaml, readItem } from './parse';
import { applyChanges, patchMap } from './patch';
import type { SidecarProblem } from './problem';
import { sameValue } from './sameValue';
import { spliced } from './spliced';
import { type CodeValue, SIDECAR_VERSION, type SavedSpeaker, type SavedStatement, type Sidecar } from './schema';
import { toFileArticle, toFileSpeaker, toFileStatement } from './toFile';

/** One change of what a sidecar says. Items are named by id, so that an edit can be applied to a newer file too. */
export type SidecarEdit =
  | { readonly kind: 'addStatement'; readonly statement: SavedStatement }
  /** `undefined` removes a field. `codes` are replaced as a whole; `setCode` changes one. */
  | { readonly kind: 'setStatement'; readonly id: string; readonly fields: Partial<Omit<SavedStatement, 'id'>> }
  | { readonly kind: 'removeStatement'; readonly id: string }
  | {
      readonly kind: 'setCode';
      readonly on: ListKey;
      readonly id: string;
      readonly variable: string;
      /** `undefined`: not coded. */
      readonly value: CodeValue | undefined;
    }
  /** Adds the speaker, or sets all known fields of the one with this id. */
  | { readonly kind: 'upsertSpeaker'; readonly speaker: SavedSpeaker }
  | { readonly kind: 'removeSpeaker'; readonly id: string }
  | { readonly kind: 'setArticle'; readonly fields: Partial<Sidecar['article']> };

export interface EditContext {
  /** What the first line of a new file names as its JSON Schema; without it there is no such line. */
  readonly schema?: string | undefined;
  /** For a new file. */
  readonly article: Sidecar['article'];
  readonly cache?: SidecarCache | undefined;
}

export type EditResult =
  | {
      readonly kind: 'written';
      /** The new source. Identical to the old one when nothing changed. */
      readonly source: string;
      /** The old source, which undoes the edits; `undefined` when there was no file. */
      readonly before: string | undefined;
      readonly sidecar: Sidecar;
    }
  /** The file has errors, or an edit cannot be carried out in it: nothing may be written. */
  | { readonly kind: 'refused'; readonly problems: readonly SidecarProblem[] };

/**
 * Applies edits to the source of a sidecar. Only the source of what changes is replaced; comments, unknown keys,
 * order, line ends, indentation and quoting of the rest stay as they are. All edits are carried out or none.
 *
 * What the host must do: compare and swap. Read the file, apply, and write `source` only if the file still holds
 * `before` (or still does not exist); else read again and apply the same edits to the new content, or call
 * `mergeSidecars` where a person has seen the old values. To undo, write `before` back if the file still holds
 * `source`; else merge with `source` as the base.
 *
 * @param source The file as it is, without BOM; `undefined` when there is none.
 */
export function applyEdits(
  source: string | undefined,
  edits: readonly SidecarEdit[],
  context: EditContext,
): EditResult {
  const cache = context.cache ?? new SidecarCache();
  const start = source?.trim() ? source : newSource(context);
  const parsed = parseSidecar(start, cache);
  if (!parsed.sidecar) return { kind: 'refused', problems: parsed.problems };
  const state: State = { sidecar: parsed.sidecar, source: start, pieces: outline(start), eol: eolOf(start) };
  for (const edit of edits) {
    const problem = carryOut(state, edit);
    if (problem) return { kind: 'refused', problems: [problem] };
  }
  const after = state.pieces ? state.pieces.map(textOf).join('') : state.source;
  if (after === start) return { kind: 'written', source: source ?? start, before: source, sidecar: state.sidecar };
  // Proof before anything is written: the new source says what was asked for.
  const proof = parseSidecar(after, cache).sidecar;
  if (!proof || !sameValue(proof, state.sidecar)) return { kind: 'refused', problems: [cannotEdit('The file')] };
  return { kind: 'written', source: after, before: source, sidecar: proof };
}

/** A file with nothing in it yet. */
function newSource({ schema, article }: EditContext): string {
  const style = { indent: '', eol: '\n' };
  return [
    ...(schema ? [`# yaml-language-server: $schema=${schema}`] : []),
    `version: ${SIDECAR_VERSION}`,
    formatPair('article', toFileArticle(article), style),
    'offset_unit: codepoint',
    'speakers: []',
    'statements: []',
    '',
  ].join('\n');
}

interface State {
  sidecar: Sidecar;
  /** The source where there are no pieces. */
  source: string;
  pieces: readonly Piece[] | undefined;
  readonly eol: string;
}

const textOf = (piece: Piece): string =>
  piece.kind === 'list' ? piece.head + piece.items.map((item) => item.text).join('') : piece.text;

const eolOf = (source: string): string => (/\r\n/.test(source) ? '\r\n' : '\n');

const cannotEdit = (what: string): SidecarProblem => ({
  code: 'cannot-edit',
  message: `${what} is written in a form that this program cannot change without harm; please edit it by hand.`,
  span: { start: 0, end: 1 },
  severity: 'error',
});

const unknownId = (id: string): SidecarProblem => ({
  code: 'unknown-id',
  message: `There is no “${id}” in the file any more.`,
  span: { start: 0, end: 1 },
  severity: 'error',
});

/** What an edit makes of the sidecar; a problem when it names what is not there. */
function carryOut(state: State, edit: SidecarEdit): SidecarProblem | undefined {
  const { speakers, statements } = state.sidecar;
  switch (edit.kind) {
    case 'setArticle':
      return setArticle(state, { ...state.sidecar.article, ...edit.fields });
    case 'addStatement':
      if (statements.some(({ id }) => id === edit.statement.id)) return cannotEdit(`A second “${edit.statement.id}”`);
      return addItem(state, 'statements', edit.statement, placeFor(statements, edit.statement));
    case 'setStatement': {
      const old = statements.find(({ id }) => id === edit.id);
      return old ? setItem(state, 'statements', old, { ...old, ...edit.fields }) : unknownId(edit.id);
    }
    case 'upsertSpeaker': {
      const old = speakers.find(({ id }) => id === edit.speaker.id);
      return old
        ? setItem(state, 'speakers', old, edit.speaker)
        : addItem(state, 'speakers', edit.speaker, speakers.length);
    }
    case 'setCode': {
      const old = state.sidecar[edit.on].find(({ id }) => id === edit.id);
      if (!old) return unknownId(edit.id);
      const others = Object.entries(old.codes ?? {}).filter(([variable]) => variable !== edit.variable);
      const codes =
        edit.value === undefined ? Object.fromEntries(others) : { ...old.codes, [edit.variable]: edit.value };
      return setItem(state, edit.on, old, { ...old, codes });
    }
    case 'removeStatement':
      return removeItem(state, 'statements', edit.id);
    case 'removeSpeaker':
      return removeItem(state, 'speakers', edit.id);
  }
}

/** Behind the last statement that starts earlier: in reading order, and two people seldom add at one place. */
function placeFor(statements: readonly SavedStatement[], added: SavedStatement): number {
  const startOf = (statement: SavedStatement): number => statement.content[0]?.start ?? 0;
  let at = statements.length;
  for (let before = statements[at - 1]; before && startOf(before) > startOf(added); before = statements[at - 1]) at--;
  return at;
}

type Item = SavedStatement | SavedSpeaker;

const toFile = (key: ListKey, item: Item): FileMap =>
  key === 'speakers' ? toFileSpeaker(item as SavedSpeaker) : toFileStatement(item as SavedStatement);

/** The item as reading it back gives it: without keys that hold nothing. */
const settled = (key: ListKey, item: Item, style: Style): Item =>
  readItem(key, style.indent + formatItem(toFile(key, item), style) + '\n') ?? item;

function withItems(state: State, key: ListKey, items: readonly Item[]): void {
  state.sidecar = { ...state.sidecar, [key]: items };
}

/** The keys that differ, with those that went away as `undefined`. */
function change(key: ListKey, old: Item, wanted: Item): FileMap {
  const [before, after] = [toFile(key, old), toFile(key, wanted)];
  // Keys that do not differ keep their value, so that the order of the file is known where a key is added.
  const file = Object.fromEntries(Object.keys(after).map((name) => [name, after[name]]));
  const gone = Object.keys(old.codes ?? {}).filter((code) => !(code in (wanted.codes ?? {})));
  if (file['codes'] && gone.length)
    file['codes'] = { ...wanted.codes, ...Object.fromEntries(gone.map((code) => [code, undefined])) };
  const same = Object.keys(file).filter((name) => sameValue(before[name], after[name]));
  return Object.fromEntries(
    Object.entries(file).map(([name, value]) => [name, same.includes(name) ? UNCHANGED : value]),
  );
}

function setItem(state: State, key: ListKey, old: Item, wanted: Item): SidecarProblem | undefined {
  const items = state.sidecar[key] as readonly Item[];
  const index = items.indexOf(old);
  const result = settled(key, wanted, { indent: '', eol: '\n' });
  if (sameValue(result, old)) return undefined;
  const next = spliced(items, index, 1, result);
  const file = change(key, old, wanted);
  const list = state.pieces?.find((piece) => piece.kind === 'list' && piece.key === key);
  if (!state.pieces || list?.kind !== 'list') return rewriteWhole(state, key, index, file, next);
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

function addItem(state: State, key: ListKey, added: Item, at: number): SidecarProblem | undefined {
  const items = state.sidecar[key] as readonly Item[];
  const next = spliced(items, at, 0, settled(key, added, { indent: '', eol: '\n' }));
  if (!state.pieces) return rewriteList(state, key, next);
  let list = state.pieces.find((piece) => piece.kind === 'list' && piece.key === key);
  if (!list) {
    addSection(state, key);
    list = state.pieces.find((piece) => piece.kind === 'list' && piece.key === key);
  }
  if (list?.kind !== 'list') return cannotEdit(`“${key}”`);
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

function removeItem(state: State, key: ListKey, id: string): SidecarProblem | undefined {
  const items = state.sidecar[key] as readonly Item[];
  const index = items.findIndex((item) => item.id === id);
  // Already gone, perhaps by another window: what was wanted.
  if (index < 0) return undefined;
  const next = spliced(items, index, 1);
  const list = state.pieces?.find((piece) => piece.kind === 'list' && piece.key === key);
  if (!state.pieces || list?.kind !== 'list') return rewriteList(state, key, next);
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

function replaceList(
  state: State,
  list: Piece & { kind: 'list' },
  change: Partial<Omit<Piece & { kind: 'list' }, 'kind'>>,
): void {
  state.pieces = state.pieces?.map((piece) => (piece === list ? { ...list, ...change } : piece));
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

const finishLine = (text: string, eol: string): string => (text.endsWith('\n') || !text ? text : text + eol);

function setArticle(state: State, article: Sidecar['article']): SidecarProblem | undefined {
  if (sameValue(article, state.sidecar.article)) return undefined;
  const file = { article: toFileArticle(article) };
  const section = state.pieces?.find((piece) => piece.kind === 'section' && piece.key === 'article');
  if (!state.pieces || section?.kind !== 'section') {
    const problem = patchSource(state, file);
    if (problem) return problem;
  } else {
    const map = parseYaml(section.text).contents;
    if (!isMap(map)) return cannotEdit('“article”');
    const text = applyChanges(section.text, patchMap(section.text, map, file, state.eol));
    state.pieces = state.pieces.map((piece) => (piece === section ? { ...section, text } : piece));
  }
  const { sha256, title, language } = article;
  const known = { sha256, ...(title === undefined ? {} : { title }), ...(language === undefined ? {} : { language }) };
  state.sidecar = { ...state.sidecar, article: known };
  return undefined;
}

// Files in an unusual form are edited through the parser: slower, and just as careful.

function patchSource(state: State, value: FileMap): SidecarProblem | undefined {
  const root = parseYaml(state.source).contents;
  if (!isMap(root)) return cannotEdit('The file');
  state.source = applyChanges(state.source, patchMap(state.source, root, value, state.eol));
  return undefined;
}

function rewriteList(state: State, key: ListKey, next: readonly Item[]): SidecarProblem | undefined {
  const old = new Set<Item>(state.sidecar[key]);
  // Items that stay are told by their id and otherwise left as they are.
  const file = next.map((item) => (old.has(item) ? { ...change(key, item, item), id: item.id } : toFile(key, item)));
  const problem = patchSource(state, { [key]: file });
  if (!problem) withItems(state, key, next);
  return problem;
}

function rewriteWhole(
  state: State,
  key: ListKey,
  index: number,
  file: FileMap,
  next: readonly Item[],
): SidecarProblem | undefined {
  const root = parseYaml(state.source).contents;
  const list = isMap(root) ? (root.get(key) as Node | undefined) : undefined;
  const map = isSeq(list) ? list.items[index] : undefined;
  if (!isMap(map)) return cannotEdit(`“${key}”`);
  state.source = applyChanges(state.source, patchMap(state.source, map, file, state.eol));
  withItems(state, key, next);
  return undefined;
}

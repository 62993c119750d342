import { type Document, type Node, type YAMLError, isMap, isSeq, parseDocument } from 'yaml';
import type { Span } from '../text/span';
import { findBadAlias, hasAlias } from './aliases';
import { findDeepNesting } from './nesting';
import { type ListKey, type Piece, lengthOf, outline } from './outline';
import type { SidecarProblem } from './problem';
import { type NodeReader, readList, readMap, spanOfNode } from './readNodes';
import { readHeader, readSpeaker, readStatement } from './readSidecar';
import type { SavedSpeaker, SavedStatement, Sidecar } from './schema';

/** What a sidecar's source says. */
export interface ParsedSidecar {
  /** Absent when there is any problem of severity `error`: such a file must be neither used nor written. */
  readonly sidecar?: Sidecar;
  readonly problems: readonly SidecarProblem[];
  /** Spans in the source of each statement and speaker, in the order of the sidecar's lists. */
  readonly places: { readonly speakers: readonly Span[]; readonly statements: readonly Span[] };
}

/** Items already parsed, by their source. The host keeps one for each sidecar and hands it to every call. */
export class SidecarCache {
  /** @internal */
  speakers = new Map<string, SavedSpeaker>();
  /** @internal */
  statements = new Map<string, SavedStatement>();
}

/**
 * Reads the source of a sidecar. Never throws. Positions of problems are UTF-16 offsets in `source`.
 *
 * Takes about a second for a megabyte that is seen for the first time: hosts use `parseSidecarInSteps`.
 */
export function parseSidecar(source: string, cache: SidecarCache = new SidecarCache()): ParsedSidecar {
  const steps = parseSidecarInSteps(source, cache);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, handing control back after each item that had to be parsed. With the cache of the former parse, a file in
 * which one statement was edited costs one statement. Files in an unusual form (and files with errors, for the exact
 * places) are parsed whole in one step.
 */
export function* parseSidecarInSteps(source: string, cache: SidecarCache): Generator<void, ParsedSidecar> {
  const pieces = outline(source);
  const parsed = pieces && (yield* parsePieces(pieces, cache));
  if (parsed) return parsed;
  yield;
  return parseWhole(source);
}

/** Parses with the real parser only: what the quick way must agree with. */
export function parseWhole(source: string): ParsedSidecar {
  const nowhere = { speakers: [], statements: [] };
  const { document, problems: unreadable } = readYaml(source);
  const problems = [...unreadable];
  if (!document || problems.length) return { problems, places: nowhere };
  const reader = { document, problems };
  const root = {
    node: document.contents as Node | null,
    span: { start: 0, end: Math.min(1, source.length) },
    name: 'The file',
  };
  const fields = readMap(reader, root);
  const header = fields && readHeader(reader, fields, root);
  const speakers = readList(reader, fields?.get('speakers')) ?? [];
  const statements = readList(reader, fields?.get('statements')) ?? [];
  const sidecar = header && {
    ...header,
    speakers: speakers.flatMap((place) => readSpeaker(reader, place) ?? []),
    statements: statements.flatMap((place) => readStatement(reader, place) ?? []),
  };
  const places = {
    speakers: speakers.map((place) => spanOfNode(place.node) ?? place.span),
    statements: statements.map((place) => spanOfNode(place.node) ?? place.span),
  };
  return sidecar && !problems.length ? { sidecar, problems, places } : { problems, places };
}

/** Parses YAML without throwing and without printing; errors are in the result. */
export const parseYaml = (source: string): Document =>
  parseDocument(source, { prettyErrors: false, logLevel: 'silent' });

/** Parses a whole file, unless there is foreign matter in it: errors of syntax would only follow from that. */
export function readYaml(source: string): {
  readonly document?: Document;
  readonly problems: readonly SidecarProblem[];
} {
  const matter = findForeign(source);
  if (matter.length) return { problems: matter };
  const document = parseYaml(source);
  if (document.errors.length) return { problems: document.errors.map((problem) => toProblem(source, problem)) };
  const alias = findBadAlias(document);
  return { document, problems: alias ? [alias] : [] };
}

/** Parses one item of a list, given with its dash. `undefined` when the whole file must be looked at. */
export function readItem(key: ListKey, text: string): SavedSpeaker | SavedStatement | undefined {
  const document = parseYaml(text);
  const list = document.contents;
  if (document.errors.length || !isSeq(list) || list.items.length !== 1) return undefined;
  // What an alias stands for may be written in another item.
  if (text.includes('*') && hasAlias(document)) return undefined;
  const reader: NodeReader = { document, problems: [] };
  const place = { node: list.items[0] as Node, span: { start: 0, end: 1 }, name: key };
  const value = key === 'speakers' ? readSpeaker(reader, place) : readStatement(reader, place);
  return reader.problems.length ? undefined : value;
}

/** `undefined` when anything is wrong or odd. */
function* parsePieces(pieces: readonly Piece[], cache: SidecarCache): Generator<void, ParsedSidecar | undefined> {
  const rest = pieces.map((piece) => (piece.kind === 'list' ? '' : piece.text)).join('');
  const document = parseYaml(rest);
  if (document.errors.length || !isMap(document.contents) || findForeign(rest).length) return undefined;
  const reader: NodeReader = { document, problems: [] };
  const root = { node: document.contents as Node, span: { start: 0, end: 1 }, name: 'The file' };
  const fields = readMap(reader, root);
  const header = fields && readHeader(reader, fields, root);
  if (!header || reader.problems.length || findBadAlias(document)) return undefined;

  // New maps, so that the cache holds on to the newest source only, not to each former one.
  const next = new SidecarCache();
  const values: { speakers: SavedSpeaker[]; statements: SavedStatement[] } = { speakers: [], statements: [] };
  const places: { speakers: Span[]; statements: Span[] } = { speakers: [], statements: [] };
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'list') {
      at += lengthOf(piece);
      continue;
    }
    at += piece.head.length;
    for (const { text, body } of piece.items) {
      let value: SavedSpeaker | SavedStatement | undefined = cache[piece.key].get(text);
      if (!value) {
        value = readItem(piece.key, text);
        if (!value) return undefined;
        yield;
      }
      next[piece.key].set(text, value as SavedSpeaker & SavedStatement);
      (values[piece.key] as (SavedSpeaker | SavedStatement)[]).push(value);
      const dash = /^ *-\s*/.exec(text)?.[0].length ?? 0;
      places[piece.key].push({ start: at + dash, end: at + endOf(text, body) });
      at += text.length;
    }
  }
  cache.speakers = next.speakers;
  cache.statements = next.statements;
  return { sidecar: { ...header, ...values }, problems: [], places };
}

/** Length of the item without white space behind. */
function endOf(text: string, body: number): number {
  let end = body;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}

/** What is no YAML at all, told in words that help more than a syntax error. */
function findForeign(source: string): readonly SidecarProblem[] {
  const nul = source.indexOf('\0');
  if (nul >= 0)
    return [
      foreign(
        'nul-character',
        'There is a NUL character here: this is no text, or saved in another encoding.',
        nul,
        nul + 1,
      ),
    ];
  const deep = findDeepNesting(source);
  if (deep !== undefined) return [foreign('yaml-syntax', 'This is nested too deep for annotations.', deep, deep + 1)];
  return [...source.matchAll(/^(?:<{7}|>{7}|={7}|\|{7})(?= |\r?$)/gm)].map((match) =>
    foreign(
      'conflict-marker',
      'Git could not merge this file. Choose between the versions and remove this line.',
      match.index,
      match.index + 7,
    ),
  );
}

const foreign = (code: SidecarProblem['code'], message: string, start: number, end: number): SidecarProblem => ({
  code,
  message,
  span: { start, end },
  severity: 'error',
});

function toProblem(source: string, { code, message, pos }: YAMLError): SidecarProblem {
  return code === 'DUPLICATE_KEY'
    ? foreign('duplicate-key', 'This key is there twice.', pos[0], pos[0] + keyLength(source, pos[0]))
    : foreign('yaml-syntax', `This is no valid YAML: ${message}.`.replace(/\.\.$/, '.'), pos[0], pos[1]);
}

const keyLength = (source: string, at: number): number => /^[^\s:]*/.exec(source.slice(at, at + 100))?.[0].length || 1;

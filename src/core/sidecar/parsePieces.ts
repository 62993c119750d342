import { type Node, isMap, isSeq } from 'yaml';
import type { Span } from '../text/span';
import { hasAlias } from './aliases';
import { findDeepNesting } from './nesting';
import type { ListKey, Piece } from './outline';
import type { ParsedSidecar, SidecarCache } from './parse';
import type { SidecarProblem } from './problem';
import { type NodeReader, readMap } from './readNodes';
import { type Header, readHeader, readSpeaker, readStatement } from './readSidecar';
import { parseYaml, readYaml, toProblem } from './readYaml';
import { runToEnd } from '../text/runToEnd';
import type { SavedSpeaker, SavedStatement } from './schema';

/** In UTF-16 units: what the real parser reads in one go without being noticed. */
export const SMALL = 50_000;

/**
 * Reads a sidecar that `outlineInSteps` could split, item by item, handing control back after each.
 *
 * @returns What the file says, with all problems in their places; `undefined` when only the real parser can tell.
 */
export function* parsePieces(
  pieces: readonly Piece[],
  cache: SidecarCache,
): Generator<void, ParsedSidecar | undefined> {
  const head = parseRest(pieces);
  if (!head) return undefined;
  const problems = [...head.problems];
  // New maps, so that the cache holds on to the newest source only, not to each former one.
  const next = { speakers: new Map<string, SavedSpeaker>(), statements: new Map<string, SavedStatement>() };
  const values: { speakers: SavedSpeaker[]; statements: SavedStatement[] } = { speakers: [], statements: [] };
  const places: { speakers: Span[]; statements: Span[] } = { speakers: [], statements: [] };
  let at = 0;
  let known = 0;
  for (const piece of pieces) {
    at += piece.kind === 'list' ? piece.head.length : piece.text.length;
    if (piece.kind !== 'list') continue;
    for (const { text, body } of piece.items) {
      let value: SavedSpeaker | SavedStatement | undefined = cache[piece.key].get(text);
      if (!value) {
        const item = parseItem(piece.key, text);
        if (!item) return undefined;
        value = item.value;
        problems.push(...item.problems.map((problem) => moved(problem, at)));
        yield;
      } else if (++known % KNOWN === 0) yield;
      if (value) {
        next[piece.key].set(text, value as SavedSpeaker & SavedStatement);
        (values[piece.key] as (SavedSpeaker | SavedStatement)[]).push(value);
      }
      const dash = /^ *-\s*/.exec(text)?.[0].length ?? 0;
      places[piece.key].push({ start: at + dash, end: at + endOf(text, body) });
      at += text.length;
    }
  }
  cache.speakers = next.speakers;
  cache.statements = next.statements;
  problems.sort((a, b) => a.span.start - b.span.start);
  return head.header && !problems.length
    ? { sidecar: { ...head.header, ...values }, problems, places }
    : { problems, places };
}

/** Parses one item of a list, given with its dash. `undefined` when the whole file must be looked at. */
export function readItem(key: ListKey, text: string): SavedSpeaker | SavedStatement | undefined {
  return parseItem(key, text)?.value;
}

/** `undefined` when an item by itself does not tell: what an alias stands for may be written in another one. */
function parseItem(
  key: ListKey,
  text: string,
): { readonly value?: SavedSpeaker | SavedStatement; readonly problems: readonly SidecarProblem[] } | undefined {
  // The parser recurses: what is nested beyond all need is reported for the whole file, without the parser.
  if (text.length > DEEP && runToEnd(findDeepNesting(text)) !== undefined) return undefined;
  const document = parseYaml(text);
  if (document.errors.length) return { problems: document.errors.map((problem) => toProblem(text, problem)) };
  const list = document.contents;
  if (!isSeq(list) || list.items.length !== 1 || (text.includes('*') && hasAlias(document))) return undefined;
  const reader: NodeReader = { document, problems: [] };
  const place = { node: list.items[0] as Node, span: { start: 0, end: 1 }, name: key };
  const value = key === 'speakers' ? readSpeaker(reader, place) : readStatement(reader, place);
  return value && !reader.problems.length ? { value, problems: [] } : { problems: reader.problems };
}

/** A shorter text cannot be nested deep enough to matter. */
const DEEP = 2_000;

/** Items found in the cache between two pauses. */
const KNOWN = 1_000;

/** Everything that is not in a list, with problems placed in the whole source. */
function parseRest(
  pieces: readonly Piece[],
): { readonly header?: Header | undefined; readonly problems: readonly SidecarProblem[] } | undefined {
  const rest = pieces.map((piece) => (piece.kind === 'list' ? '' : piece.text)).join('');
  // As long as a file in usual form has little beside its lists; else there may be anything in it.
  if (rest.length > SMALL) return undefined;
  const { document, problems } = readYaml(rest);
  const place = (problem: SidecarProblem): SidecarProblem => moved(problem, shiftAt(pieces, problem.span.start));
  if (!document) return { problems: problems.map(place) };
  // The anchor of a bad alias may stand in an item.
  if (problems.length || !isMap(document.contents)) return undefined;
  const reader: NodeReader = { document, problems: [] };
  const root = { node: document.contents as Node, span: { start: 0, end: 1 }, name: 'The file' };
  const fields = readMap(reader, root);
  const header = fields && readHeader(reader, fields, root);
  return { header, problems: reader.problems.map(place) };
}

/** How much longer the source is than what is left without its lists, up to `offset` of the latter. */
function shiftAt(pieces: readonly Piece[], offset: number): number {
  let shift = 0;
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind === 'list') shift += lengthOf(piece);
    else if (offset < at + piece.text.length) return shift;
    else at += piece.text.length;
  }
  return shift;
}

const moved = (problem: SidecarProblem, by: number): SidecarProblem => ({
  ...problem,
  span: { start: problem.span.start + by, end: problem.span.end + by },
});

const lengthOf = (piece: Piece & { kind: 'list' }): number =>
  piece.items.reduce((sum, { text }) => sum + text.length, piece.head.length);

/** Length of the item without white space behind. */
function endOf(text: string, body: number): number {
  let end = body;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}

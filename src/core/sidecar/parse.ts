import type { Node } from 'yaml';
import type { Span } from '../text/span';
import { outlineInSteps } from './outline';
import { SMALL, parsePieces } from './parsePieces';
import type { SidecarProblem } from './problem';
import { readList, readMap, spanOfNode } from './readNodes';
import { readYamlInSteps } from './readYaml';
import { readHeader, readSpeaker, readStatement } from './readSidecar';
import { runToEnd } from '../text/runToEnd';
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
  return runToEnd(parseSidecarInSteps(source, cache));
}

/**
 * The same, handing control back after each item that had to be parsed. With the cache of the former parse, a file in
 * which one statement was edited costs one statement. Files in an unusual form (and small files with errors, for the
 * exact places) are parsed whole in one step.
 */
export function* parseSidecarInSteps(source: string, cache: SidecarCache): Generator<void, ParsedSidecar> {
  const pieces = yield* outlineInSteps(source);
  const parsed = pieces && (yield* parsePieces(pieces, cache));
  if (parsed && (parsed.sidecar || source.length > SMALL)) return parsed;
  yield;
  return yield* parseWholeInSteps(source);
}

/** Parses with the real parser only: what the quick way must agree with. */
export const parseWhole = (source: string): ParsedSidecar => runToEnd(parseWholeInSteps(source));

function* parseWholeInSteps(source: string): Generator<void, ParsedSidecar> {
  const nowhere = { speakers: [], statements: [] };
  const { document, problems: unreadable } = yield* readYamlInSteps(source);
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

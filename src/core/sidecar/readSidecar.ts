import type { Node } from 'yaml';
import {
  type Fields,
  type NodeReader,
  type Place,
  complain,
  need,
  readChoice,
  readCodeValue,
  readInteger,
  readList,
  readMap,
  readNumber,
  readOptionalString,
  readString,
  readStrings,
  resolved,
} from './readNodes';
import { isSeq } from 'yaml';
import {
  type CodeValue,
  type Provenance,
  SIDECAR_VERSION,
  type SavedConflict,
  type SavedSpeaker,
  type SavedStatement,
  type Selector,
  type Sidecar,
} from './schema';

export const KINDS = ['direct', 'mixed', 'indirect'] as const;
export const ATTITUDES = ['says', 'thinks', 'wants', 'feels'] as const;
export const STATUSES = ['suggested', 'accepted', 'rejected'] as const;
const SPEAKER_KINDS = ['person', 'organisation', 'group', 'document', 'unknown'] as const;

/** What a sidecar holds besides its lists. */
export type Header = Pick<Sidecar, 'version' | 'article' | 'offset_unit'>;

/** Complaints are collected by the reader; the results are usable only if there were none. */
export function readHeader(reader: NodeReader, fields: Fields, root: Place): Header | undefined {
  const versionPlace = need(reader, fields, 'version', root);
  const version = readInteger(reader, versionPlace);
  if (versionPlace && version !== undefined && version !== SIDECAR_VERSION)
    complain(
      reader,
      versionPlace,
      'unknown-version',
      version > SIDECAR_VERSION
        ? `This file has version ${version}; this program reads version ${SIDECAR_VERSION}. A newer program wrote it.`
        : `There is no version ${version} of this file format.`,
    );
  const unit = fields.get('offset_unit');
  if (unit) readChoice(reader, unit, ['codepoint']);
  const articlePlace = need(reader, fields, 'article', root);
  const article = articlePlace && readMap(reader, articlePlace);
  if (!article || !articlePlace || version === undefined) return undefined;
  return {
    version,
    article: {
      sha256: readString(reader, need(reader, article, 'sha256', articlePlace)) ?? '',
      ...optional('title', readOptionalString(reader, article.get('title'))),
      ...optional('language', readOptionalString(reader, article.get('language'))),
    },
    offset_unit: 'codepoint',
  };
}

export function readSpeaker(reader: NodeReader, place: Place): SavedSpeaker | undefined {
  const fields = readMap(reader, place);
  if (!fields) return undefined;
  const id = readString(reader, need(reader, fields, 'id', place));
  const name = readString(reader, need(reader, fields, 'name', place));
  const codes = readCodes(reader, fields.get('codes'));
  if (id === undefined || name === undefined) return undefined;
  return {
    id,
    name,
    kind: readChoice(reader, fields.get('kind'), SPEAKER_KINDS) ?? 'unknown',
    aliases: readStrings(reader, fields.get('aliases')) ?? [],
    ...optional('same_as', readOptionalString(reader, fields.get('same_as'))),
    ...optional('color', readInteger(reader, fields.get('color'))),
    ...(Object.keys(codes).length ? { codes } : {}),
    ...optional('provenance', readProvenance(reader, fields.get('provenance'))),
  };
}

export function readStatement(reader: NodeReader, place: Place): SavedStatement | undefined {
  const fields = readMap(reader, place);
  if (!fields) return undefined;
  const id = readString(reader, need(reader, fields, 'id', place));
  const kind = readChoice(reader, need(reader, fields, 'kind', place), KINDS);
  const status = readChoice(reader, need(reader, fields, 'status', place), STATUSES);
  const attitude = readChoice(reader, fields.get('attitude'), ATTITUDES) ?? 'says';
  const contentPlace = need(reader, fields, 'content', place);
  const content = readSelectors(reader, contentPlace);
  if (contentPlace && !content.length && !reader.problems.length)
    complain(reader, contentPlace, 'wrong-value', '“content” needs at least one entry.');
  const source = readSelectors(reader, fields.get('source'));
  const cue = readSelectors(reader, fields.get('cue'));
  const conflicts = readConflicts(reader, fields.get('conflicts'));
  const provenance = readProvenance(reader, fields.get('provenance'));
  if (id === undefined || kind === undefined || status === undefined) return undefined;
  return {
    id,
    kind,
    attitude,
    status,
    ...optional('speaker', readOptionalString(reader, fields.get('speaker'))),
    content,
    source,
    cue,
    codes: readCodes(reader, fields.get('codes')),
    tags: readStrings(reader, fields.get('tags')) ?? [],
    ...optional('note', readOptionalString(reader, fields.get('note'))),
    ...optional('provenance', provenance),
    ...(conflicts.length ? { conflicts } : {}),
  };
}

/** One map, or a list of maps. */
function readSelectors(reader: NodeReader, place: Place | undefined): readonly Selector[] {
  if (!place) return [];
  const node = resolved(reader, place);
  const places = isSeq(node)
    ? node.items.map((item) => ({ node: item as Node, span: place.span, name: place.name }))
    : node
      ? [place]
      : [];
  return places.flatMap((item) => readSelector(reader, item) ?? []);
}

function readSelector(reader: NodeReader, place: Place): Selector | undefined {
  const fields = readMap(reader, place);
  if (!fields) return undefined;
  const quote = readString(reader, need(reader, fields, 'quote', place));
  const start = readInteger(reader, need(reader, fields, 'start', place));
  const endPlace = need(reader, fields, 'end', place);
  const end = readInteger(reader, endPlace);
  if (endPlace && start !== undefined && end !== undefined && end < start)
    complain(reader, endPlace, 'wrong-value', '“end” must not be before “start”.');
  const prefix = readOptionalString(reader, fields.get('prefix')) ?? '';
  const suffix = readOptionalString(reader, fields.get('suffix')) ?? '';
  const copies = readInteger(reader, fields.get('copies'));
  if (quote === undefined || start === undefined || end === undefined) return undefined;
  return { quote, prefix, suffix, start, end, ...(copies ? { copies } : {}) };
}

function readCodes(reader: NodeReader, place: Place | undefined): Readonly<Record<string, CodeValue>> {
  const node = place && resolved(reader, place);
  if (!place || !node || ('value' in node && node.value === null)) return {};
  const entries: [string, CodeValue][] = [];
  for (const [key, value] of readMap(reader, place) ?? []) {
    const code = readCodeValue(reader, value);
    if (code !== undefined) entries.push([key, code]);
  }
  return Object.fromEntries(entries);
}

function readProvenance(reader: NodeReader, place: Place | undefined): Provenance | undefined {
  const fields = place && readMap(reader, place);
  if (!fields) return undefined;
  return {
    ...optional('engine', readOptionalString(reader, fields.get('engine'))),
    ...optional('rule', readOptionalString(reader, fields.get('rule'))),
    ...optional('confidence', readNumber(reader, fields.get('confidence'))),
    ...optional('by', readOptionalString(reader, fields.get('by'))),
    ...optional('at', readOptionalString(reader, fields.get('at'))),
    ...optional('from', readTexts(reader, fields.get('from'))),
  };
}

/** A mapping to texts; `undefined` when there is none or nothing in it. */
function readTexts(reader: NodeReader, place: Place | undefined): Readonly<Record<string, string>> | undefined {
  const entries = [...((place && readMap(reader, place)) ?? [])].flatMap(([key, value]) => {
    const text = readString(reader, value);
    return text === undefined ? [] : [[key, text] as const];
  });
  return entries.length ? Object.fromEntries(entries) : undefined;
}

function readConflicts(reader: NodeReader, place: Place | undefined): readonly SavedConflict[] {
  return (readList(reader, place) ?? []).flatMap((item) => {
    const fields = readMap(reader, item);
    if (!fields) return [];
    const field = readString(reader, need(reader, fields, 'field', item));
    if (field === undefined) return [];
    return [{ field, ...optional('value', readOptionalString(reader, fields.get('value'))) }];
  });
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

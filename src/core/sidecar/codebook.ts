import type { Node } from 'yaml';
import type { Span } from '../text/span';
import { readYaml } from './readYaml';
import type { SidecarProblem } from './problem';
import {
  type NodeReader,
  type Place,
  complain,
  need,
  readBoolean,
  readChoice,
  readInteger,
  readList,
  readMap,
  readOptionalString,
  readString,
  readStrings,
  spanOfNode,
} from './readNodes';

const CODEBOOK_VERSION = 1;

const VARIABLE_TYPES = ['choice', 'multi-choice', 'boolean', 'integer', 'text'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** One of the values of a choice. */
export interface CodebookValue {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** Sentences to which the value applies. */
  readonly examples: readonly string[];
  /** Hotkey: one character, unique among the values of the variable. */
  readonly key?: string | undefined;
}

/**
 * What annotators code on each statement or speaker. A boolean has three states: `true`, `false`, and no code at all,
 * which is *not coded* and not `no`.
 */
export interface CodebookVariable {
  readonly id: string;
  readonly label: string;
  readonly on: 'statements' | 'speakers';
  readonly type: VariableType;
  readonly description?: string | undefined;
  /** Accepted statements (or speakers) without a code are incomplete. */
  readonly required: boolean;
  /** Hotkey, unique among variables. */
  readonly key?: string | undefined;
  /** Of choices; empty for the other types. */
  readonly values: readonly CodebookValue[];
  /** Bounds of an integer, both included. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The file `codebook.yaml` of a workspace. */
export interface Codebook {
  /** Of the file format. */
  readonly version: number;
  /** Of the guideline itself, as its authors count; for provenance. */
  readonly edition?: string | undefined;
  readonly title?: string | undefined;
  readonly variables: readonly CodebookVariable[];
}

export interface ParsedCodebook {
  /** Absent when there is any error. */
  readonly codebook?: Codebook;
  readonly problems: readonly SidecarProblem[];
  /** Where each variable stands, and each value as `variable.value`; UTF-16 spans in the source. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Reads the source of a codebook. Never throws. */
export function parseCodebook(source: string): ParsedCodebook {
  const places = new Map<string, Span>();
  const { document, problems: unreadable } = readYaml(source);
  const problems = [...unreadable];
  if (!document || problems.length) return { problems, places };
  const reader: NodeReader = { document, problems };
  const end = Math.min(1, source.length);
  const root = { node: document.contents as Node | null, span: { start: 0, end }, name: 'The file' };
  const fields = readMap(reader, root);
  if (!fields) return { problems, places };
  const versionPlace = need(reader, fields, 'version', root);
  const version = readInteger(reader, versionPlace);
  if (versionPlace && version !== undefined && version !== CODEBOOK_VERSION)
    complain(reader, versionPlace, 'unknown-version', `This program reads version ${CODEBOOK_VERSION} of codebooks.`);
  const variables = (readList(reader, need(reader, fields, 'variables', root)) ?? []).flatMap(
    (place) => readVariable(reader, place, places) ?? [],
  );
  const codebook = {
    version: CODEBOOK_VERSION,
    edition: readOptionalString(reader, fields.get('edition')),
    title: readOptionalString(reader, fields.get('title')),
    variables,
  };
  return problems.length ? { problems, places } : { codebook, problems, places };
}

function readVariable(reader: NodeReader, place: Place, places: Map<string, Span>): CodebookVariable | undefined {
  const fields = readMap(reader, place);
  if (!fields) return undefined;
  const idPlace = need(reader, fields, 'id', place);
  const id = readId(reader, idPlace, places, '');
  const type = readChoice(reader, need(reader, fields, 'type', place), VARIABLE_TYPES);
  const on = readChoice(reader, fields.get('on'), ['statements', 'speakers']) ?? 'statements';
  if (id === undefined || type === undefined) return undefined;
  places.set(id, spanOfNode(place.node) ?? place.span);
  const keys = new Set<string>();
  const values = (readList(reader, fields.get('values')) ?? []).flatMap(
    (item) => readValue(reader, item, { places, variable: id, keys }) ?? [],
  );
  const isChoice = type === 'choice' || type === 'multi-choice';
  const valuesPlace = fields.get('values');
  if (isChoice && !values.length)
    complain(reader, valuesPlace ?? place, 'missing-key', `“${id}” is a ${type} and needs “values”.`);
  if (!isChoice && valuesPlace)
    complain(reader, valuesPlace, 'wrong-value', `“${id}” is of type ${type} and has no “values”.`);
  return {
    id,
    label: readOptionalString(reader, fields.get('label')) ?? id,
    on,
    type,
    description: readOptionalString(reader, fields.get('description')),
    required: readBoolean(reader, fields.get('required')) ?? false,
    key: readKey(reader, fields.get('key'), places),
    values,
    min: readInteger(reader, fields.get('min')),
    max: readInteger(reader, fields.get('max')),
  };
}

interface ValueContext {
  readonly places: Map<string, Span>;
  readonly variable: string;
  readonly keys: Set<string>;
}

/** A value may be written as its id alone. */
function readValue(reader: NodeReader, place: Place, context: ValueContext): CodebookValue | undefined {
  const { places, variable, keys } = context;
  if (place.node && 'value' in place.node) {
    const id = readId(reader, place, places, `${variable}.`);
    if (id === undefined) return undefined;
    places.set(`${variable}.${id}`, spanOfNode(place.node) ?? place.span);
    return { id, label: id, examples: [] };
  }
  const fields = readMap(reader, place);
  const id = fields && readId(reader, need(reader, fields, 'id', place), places, `${variable}.`);
  if (!fields || id === undefined) return undefined;
  places.set(`${variable}.${id}`, spanOfNode(place.node) ?? place.span);
  return {
    id,
    label: readOptionalString(reader, fields.get('label')) ?? id,
    description: readOptionalString(reader, fields.get('description')),
    examples: readStrings(reader, fields.get('examples')) ?? [],
    key: readKey(reader, fields.get('key'), keys),
  };
}

/** True for what may be the id of a variable or of a value. */
export const isCodeId = (id: string): boolean => /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(id);

function readId(
  reader: NodeReader,
  place: Place | undefined,
  places: ReadonlyMap<string, Span>,
  prefix: string,
): string | undefined {
  const id = readString(reader, place);
  if (id === undefined || !place) return undefined;
  if (!isCodeId(id))
    return complain(reader, place, 'wrong-value', `An id has letters, digits, “-” and “_” only: “${id}”.`);
  return places.has(prefix + id) ? complain(reader, place, 'wrong-value', `There are two of the id “${id}”.`) : id;
}

/** A hotkey: one character, given once. Keys of variables are kept with their places under `key:`. */
function readKey(
  reader: NodeReader,
  place: Place | undefined,
  used: Map<string, Span> | Set<string>,
): string | undefined {
  const key = readOptionalString(reader, place);
  if (key === undefined || !place) return undefined;
  if ([...key].length !== 1) return complain(reader, place, 'wrong-value', 'A hotkey is one character.');
  const name = used instanceof Set ? key : `key:${key}`;
  if (used.has(name)) return complain(reader, place, 'wrong-value', `The hotkey “${key}” is given twice.`);
  if (used instanceof Set) used.add(name);
  else used.set(name, place.span);
  return key;
}

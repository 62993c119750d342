import { type Document, type Node, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/span';
import type { SidecarProblem, SidecarProblemCode } from './problem';

/** Reads the nodes of one YAML document and collects what is wrong with them. */
export interface NodeReader {
  readonly document: Document;
  readonly problems: SidecarProblem[];
}

/** A value with the place to complain about when it is wrong. */
export interface Place {
  readonly node: Node | null | undefined;
  /** The key that holds it, or its parent, for values that are missing. */
  readonly span: Span;
  /** For messages, such as `content`. */
  readonly name: string;
}

export type Fields = ReadonlyMap<string, Place>;

export function complain(reader: NodeReader, place: Place, code: SidecarProblemCode, message: string): undefined {
  reader.problems.push({ code, message, span: spanOfNode(place.node) ?? place.span, severity: 'error' });
  return undefined;
}

export const spanOfNode = (node: Node | null | undefined): Span | undefined =>
  node?.range && node.range[1] > node.range[0] ? { start: node.range[0], end: node.range[1] } : undefined;

/** Follows aliases. */
export function resolved(reader: NodeReader, place: Place): Node | null | undefined {
  const { node } = place;
  return isAlias(node) ? (node.resolve(reader.document) as Node | undefined) : node;
}

const isNothing = (node: Node | null | undefined): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null);

/** The entries of a mapping by key; unknown keys are kept in. `undefined` after a complaint. */
export function readMap(reader: NodeReader, place: Place): Fields | undefined {
  const node = resolved(reader, place);
  if (!isMap(node))
    return complain(reader, place, 'wrong-type', `“${place.name}” must be a mapping of keys to values.`);
  const fields = new Map<string, Place>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const span = spanOfNode(key) ?? place.span;
    fields.set(String(key.value), { node: value as Node | null, span, name: String(key.value) });
  }
  return fields;
}

/** The items of a list; nothing at all counts as an empty list. `undefined` after a complaint. */
export function readList(reader: NodeReader, place: Place | undefined): readonly Place[] | undefined {
  if (!place) return [];
  const node = resolved(reader, place);
  if (isNothing(node)) return [];
  if (!isSeq(node)) return complain(reader, place, 'wrong-type', `“${place.name}” must be a list.`);
  return node.items.map((item) => ({ node: item as Node, span: place.span, name: place.name }));
}

/** A required entry. */
export function need(reader: NodeReader, fields: Fields, key: string, parent: Place): Place | undefined {
  const place = fields.get(key);
  if (place) return place;
  const start = spanOfNode(parent.node) ?? parent.span;
  const span = { start: start.start, end: Math.min(start.end, start.start + 1) };
  return complain(reader, { node: undefined, span, name: key }, 'missing-key', `“${key}” is missing.`);
}

export function readString(reader: NodeReader, place: Place | undefined): string | undefined {
  if (!place) return undefined;
  const node = resolved(reader, place);
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  const hint = isScalar(node) && node.value !== null ? '; put it in quotation marks' : '';
  return complain(reader, place, 'wrong-type', `“${place.name}” must be text${hint}.`);
}

/** Like `readString`, and a key without a value counts as absent. */
export const readOptionalString = (reader: NodeReader, place: Place | undefined): string | undefined =>
  !place || isNothing(resolved(reader, place)) ? undefined : readString(reader, place);

export function readChoice<T extends string>(
  reader: NodeReader,
  place: Place | undefined,
  choices: readonly T[],
): T | undefined {
  const value = readString(reader, place);
  if (value === undefined || !place) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  return choice ?? complain(reader, place, 'wrong-value', `“${place.name}” must be one of ${choices.join(', ')}.`);
}

export function readInteger(reader: NodeReader, place: Place | undefined): number | undefined {
  if (!place) return undefined;
  const node = resolved(reader, place);
  if (isScalar(node) && typeof node.value === 'number' && Number.isSafeInteger(node.value) && node.value >= 0)
    return node.value;
  return complain(reader, place, 'wrong-type', `“${place.name}” must be a whole number, 0 or more.`);
}

export function readNumber(reader: NodeReader, place: Place | undefined): number | undefined {
  if (!place) return undefined;
  const node = resolved(reader, place);
  if (isScalar(node) && typeof node.value === 'number') return node.value;
  return complain(reader, place, 'wrong-type', `“${place.name}” must be a number.`);
}

export function readBoolean(reader: NodeReader, place: Place | undefined): boolean | undefined {
  if (!place) return undefined;
  const node = resolved(reader, place);
  if (isScalar(node) && typeof node.value === 'boolean') return node.value;
  return complain(reader, place, 'wrong-type', `“${place.name}” must be true or false.`);
}

export function readStrings(reader: NodeReader, place: Place | undefined): readonly string[] | undefined {
  const items = readList(reader, place);
  return items?.flatMap((item) => readString(reader, item) ?? []);
}

/** Text, number, true, false, or a list of texts. */
export function readCodeValue(
  reader: NodeReader,
  place: Place,
): string | number | boolean | readonly string[] | undefined {
  const node = resolved(reader, place);
  if (isSeq(node)) return readStrings(reader, place);
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return complain(
    reader,
    place,
    'wrong-type',
    `The code “${place.name}” must be text, a number, true, false or a list.`,
  );
}

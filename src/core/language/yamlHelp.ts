import type { Codebook, CodebookValue, CodebookVariable } from '../sidecar/codebook';
import type { Span } from '../text/span';
import { yamlPlaceAt, type YamlPlace } from './yamlPlace';
import { schemaKeysAt, type JsonSchema } from './yamlSchema';

/** What helps to write a sidecar or a codebook. */
export interface YamlContext {
  /** Of the file; without it only codes and speakers are known. */
  readonly schema: JsonSchema | undefined;
  /** That holds for the sidecar; absent in a codebook. */
  readonly codebook: Codebook | undefined;
}

/** What may be written at a place. */
export interface YamlItem {
  readonly kind: 'key' | 'value' | 'speaker';
  readonly name: string;
  /** Name for people. */
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly examples: readonly string[];
}

/** What may be written at a position of a sidecar or codebook, and the word that it replaces. */
export function yamlItemsAt(
  source: string,
  offset: number,
  context: YamlContext,
): { readonly word: Span; readonly items: readonly YamlItem[] } {
  const place = yamlPlaceAt(source, offset);
  const present = new Set(place.siblings);
  const items = itemsFor(source, place, context).filter(({ kind, name }) => kind !== 'key' || !present.has(name));
  return { word: place.word, items };
}

/** What the word at a position means; `undefined` when nothing is known of it. */
export function yamlMeaningAt(
  source: string,
  offset: number,
  context: YamlContext,
): { readonly word: Span; readonly item: YamlItem } | undefined {
  const place = yamlPlaceAt(source, offset);
  const name = source.slice(place.word.start, place.word.end);
  // On a key that is complete the position is in the key, whose place is found from its start.
  const item = name ? itemsFor(source, place, context).find((each) => each.name === name) : undefined;
  return item && { word: place.word, item };
}

function itemsFor(source: string, { path, kind }: YamlPlace, { schema, codebook }: YamlContext): readonly YamlItem[] {
  const [list, field, variable] = path;
  if (field === 'codes' && (list === 'statements' || list === 'speakers')) {
    const variables = (codebook?.variables ?? []).filter(({ on }) => on === list);
    if (variable === undefined) return kind === 'key' ? variables.map(variableItem) : [];
    return valuesOf(variables.find(({ id }) => id === variable));
  }
  if (list === 'statements' && field === 'speaker') return speakersIn(source);
  const known = schema ? schemaKeysAt(schema, kind === 'key' ? path : path.slice(0, -1)) : [];
  if (kind === 'key') return known.map(({ name, description }) => ({ kind: 'key', name, description, examples: [] }));
  const values = known.find(({ name }) => name === path.at(-1))?.values ?? [];
  return values.map((name) => ({ kind: 'value', name, examples: [] }));
}

const variableItem = ({ id, label, description }: CodebookVariable): YamlItem => ({
  kind: 'key',
  name: id,
  label,
  description,
  examples: [],
});

function valuesOf(variable: CodebookVariable | undefined): readonly YamlItem[] {
  if (variable?.type === 'boolean')
    return ['true', 'false'].map((name) => ({ kind: 'value', name, description: variable.description, examples: [] }));
  if (variable?.type === 'integer') return numbersOf(variable);
  return (variable?.values ?? []).map(({ id, label, description, examples }: CodebookValue) => ({
    kind: 'value',
    name: id,
    label,
    description,
    examples,
  }));
}

/** Most numbers that are listed. */
const MANY = 20;

function numbersOf({ min, max, description }: CodebookVariable): readonly YamlItem[] {
  if (min === undefined || max === undefined || max - min >= MANY) return [];
  return Array.from({ length: max - min + 1 }, (_, i) => ({
    kind: 'value',
    name: String(min + i),
    description,
    examples: [],
  }));
}

/** The speakers of a sidecar, read without a parser: the file need not be valid while people type in it. */
function speakersIn(source: string): readonly YamlItem[] {
  const start = source.search(/^speakers:/m);
  if (start < 0) return [];
  const end = source.slice(start).search(/^statements:/m);
  const section = source.slice(start, end < 0 ? source.length : start + end);
  const found = section.matchAll(/\bid: *([\p{L}\p{N}_-]+)[,\s]+name: *(?:"([^"\n]*)"|([^\n,}]*))/gu);
  return [...found].map(([, name = '', quoted, plain]) => ({
    kind: 'speaker',
    name,
    label: (quoted ?? plain ?? '').trim(),
    examples: [],
  }));
}

import { type YAMLMap, isMap, isScalar, isSeq } from 'yaml';
import { type CodebookValue, type CodebookVariable, parseCodebook } from './codebook';
import { eolOf } from './editState';
import type { FileMap, FileValue } from './formatValue';
import { applyChanges, patchMap } from './patch';
import { parseYaml } from './readYaml';

/** One change of a codebook. */
export type CodebookEdit =
  | {
      readonly kind: 'addVariable';
      readonly variable: Pick<CodebookVariable, 'id' | 'type' | 'on'>;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'addValue';
      readonly variable: string;
      readonly value: Pick<CodebookValue, 'id'> & { readonly label?: string | undefined };
    }
  | { readonly kind: 'renameVariable'; readonly from: string; readonly to: string }
  | { readonly kind: 'renameValue'; readonly variable: string; readonly from: string; readonly to: string }
  | { readonly kind: 'removeValue'; readonly variable: string; readonly value: string };

/**
 * Applies changes to the source of a codebook, touching nothing else in it: comments, order and style stay.
 *
 * @returns `undefined` when the codebook is broken, or would be after the change (an id that is taken, say).
 */
export function editCodebook(source: string, edits: readonly CodebookEdit[]): string | undefined {
  let current = source;
  for (const edit of edits) {
    const next = parseCodebook(current).codebook && carryOut(current, edit);
    if (next === undefined || !parseCodebook(next).codebook) return undefined;
    current = next;
  }
  return current;
}

function carryOut(source: string, edit: CodebookEdit): string | undefined {
  const root = parseYaml(source).contents;
  if (!isMap(root)) return undefined;
  if (edit.kind === 'addVariable') {
    const { id, type, on } = edit.variable;
    const added = {
      id,
      on: on === 'speakers' ? on : undefined,
      type,
      values: edit.values.length ? [...edit.values] : undefined,
    };
    return patched(source, root, { variables: [...itemsOf(root, 'variables'), added] });
  }
  const variables = root.get('variables');
  const wanted = edit.kind === 'renameVariable' ? edit.from : edit.variable;
  const variable = isSeq(variables) && variables.items.find((item) => isMap(item) && item.get('id') === wanted);
  if (!isMap(variable)) return undefined;
  if (edit.kind === 'renameVariable') return patched(source, variable, { id: edit.to });
  const values = itemsOf(variable, 'values');
  switch (edit.kind) {
    case 'addValue': {
      const { id, label } = edit.value;
      return patched(source, variable, {
        values: [...values, label === undefined ? plainLike(values, id) : { id, label }],
      });
    }
    case 'renameValue':
      return patched(source, variable, { values: values.map((value) => renamed(value, edit)) });
    case 'removeValue':
      return patched(source, variable, { values: values.filter((value) => idOf(value) !== edit.value) });
  }
}

const patched = (source: string, map: YAMLMap, value: FileMap): string =>
  applyChanges(source, patchMap(source, map, value, eolOf(source)));

/** The items of a list as plain values; what is no list has none. */
function itemsOf(map: YAMLMap, key: string): readonly FileValue[] {
  const list = map.get(key, true);
  if (!isSeq(list)) return [];
  return list.items.map((item) => (isScalar(item) ? item.value : isMap(item) ? item.toJSON() : item) as FileValue);
}

const idOf = (value: FileValue): unknown =>
  typeof value === 'object' && !Array.isArray(value) ? (value as FileMap)['id'] : value;

const renamed = (value: FileValue, { from, to }: { readonly from: string; readonly to: string }): FileValue =>
  idOf(value) !== from ? value : typeof value === 'object' ? { ...(value as FileMap), id: to } : to;

/** Values are written as the others are: an id alone, or a map. */
const plainLike = (values: readonly FileValue[], id: string): FileValue =>
  typeof values.at(-1) === 'object' ? { id } : id;

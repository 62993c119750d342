// Files in an unusual form are edited through the parser: slower, and just as careful.
import { type Node, isMap, isSeq } from 'yaml';
import { changedKeys, toFile } from './changedKeys';
import { type Item, type State, cannotEdit, withItems } from './editState';
import type { FileMap } from './formatValue';
import type { ListKey } from './outline';
import { applyChanges, patchMap } from './patch';
import type { SidecarProblem } from './problem';
import { parseYaml } from './readYaml';

/** Sets keys of the file. */
export function patchSource(state: State, value: FileMap): SidecarProblem | undefined {
  const root = parseYaml(state.source).contents;
  if (!isMap(root)) return cannotEdit('The file');
  state.source = applyChanges(state.source, patchMap(state.source, root, value, state.eol));
  return undefined;
}

/** Makes a list hold `next`. */
export function rewriteList(state: State, key: ListKey, next: readonly Item[]): SidecarProblem | undefined {
  const old = new Set<Item>(state.sidecar[key]);
  // Items that stay are told by their id and otherwise left as they are.
  const file = next.map((item) =>
    old.has(item) ? { ...changedKeys(key, item, item), id: item.id } : toFile(key, item),
  );
  const problem = patchSource(state, { [key]: file });
  if (!problem) withItems(state, key, next);
  return problem;
}

/** Sets keys of the item at `index`, after which the list holds `next`. */
export function rewriteItem(
  state: State,
  key: ListKey,
  { index, file, next }: { readonly index: number; readonly file: FileMap; readonly next: readonly Item[] },
): SidecarProblem | undefined {
  const root = parseYaml(state.source).contents;
  const list = isMap(root) ? (root.get(key) as Node | undefined) : undefined;
  const map = isSeq(list) ? list.items[index] : undefined;
  if (!isMap(map)) return cannotEdit(`“${key}”`);
  state.source = applyChanges(state.source, patchMap(state.source, map, file, state.eol));
  withItems(state, key, next);
  return undefined;
}

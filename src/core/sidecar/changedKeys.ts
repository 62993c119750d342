import { type FileMap, UNCHANGED } from './formatValue';
import type { Item } from './editState';
import type { ListKey } from './outline';
import { sameValue } from './sameValue';
import type { SavedSpeaker, SavedStatement } from './schema';
import { toFileSpeaker, toFileStatement } from './toFile';

/** The keys that differ, with those that went away as `undefined`. */
export function changedKeys(key: ListKey, old: Item, wanted: Item): FileMap {
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

/** An item as it stands in a file. */
export const toFile = (key: ListKey, item: Item): FileMap =>
  key === 'speakers' ? toFileSpeaker(item as SavedSpeaker) : toFileStatement(item as SavedStatement);

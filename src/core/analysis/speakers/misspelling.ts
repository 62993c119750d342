import type { Entity } from './model';
import type { Registry } from './registry';

/** Shorter last names are too often one sign away from another name ("Lee", "Les"). */
const SHORTEST = 5;

/**
 * Finds the one person whose last name `key` misspells: one letter dropped, added or another, or two that changed places.
 * Undefined where several may be meant, and for words that differ by their ending alone ("Martin", "Martins").
 */
export type FindMisspelled = (key: string) => Entity | undefined;

/** Indexed by what is left of a name without one of its letters, so that each look-up takes the same time however many there are. */
export function misspellings({ entities }: Pick<Registry, 'entities'>): FindMisspelled {
  const people = new Map<string, Set<Entity>>();
  for (const entity of entities) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    if (entity.tokens.length < 2 || entity.lastKey.length < SHORTEST) continue;
    for (const rest of restsOf(entity.lastKey)) people.set(rest, (people.get(rest) ?? new Set()).add(entity));
  }
  return (key) => {
    if (key.length < SHORTEST || !people.size) return undefined;
    const meant = new Set<Entity>();
    for (const rest of restsOf(key))
      for (const entity of people.get(rest) ?? []) if (isMisspelled(key, entity.lastKey)) meant.add(entity);
    return meant.size === 1 ? [...meant][0] : undefined;
  };
}

/** The word itself, and what is left of it without each of its letters. */
const restsOf = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** One step of Damerau's: dropped, added, changed or exchanged, neither at the first letter nor a mere ending. */
function isMisspelled(a: string, b: string): boolean {
  if (a[0] !== b[0] || a === b) return false;
  let [from, endA, endB] = [0, a.length, b.length];
  while (from < endA && from < endB && a[from] === b[from]) from++;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [x, y] = [a.slice(from, endA), b.slice(from, endB)];
  if (x.length === 2 && y.length === 2) return x[0] === y[1] && x[1] === y[0];
  if (x.length + y.length === 2 && x.length === 1) return true;
  return x.length + y.length === 1 && endA < a.length;
}

import type { AnnotatedStatement } from '../sidecar/annotated';

/** Key of each statement by its present id. */
export type StatementKeys = ReadonlyMap<string, string>;

/**
 * Keys that views can hold on to: a statement keeps its key when it is saved (and gets another id), when the text is
 * analysed again, and when text before it changes.
 *
 * @param before The statements as they were, moved to the text as it is now, and their keys.
 */
export function assignKeys(
  statements: readonly AnnotatedStatement[],
  before: { readonly statements: readonly AnnotatedStatement[]; readonly keys: StatementKeys },
): StatementKeys {
  const keys = new Map<string, string>();
  const free = new Set(before.keys.values());
  const old = new Map(before.statements.map((statement) => [statement.id, statement]));
  // Most have not moved since; the others, and whoever is new, are looked at closely.
  const isSame = (statement: AnnotatedStatement): boolean => {
    const start = old.get(statement.id)?.content[0]?.start;
    return start !== undefined && start === statement.content[0]?.start;
  };
  const open = statements.filter((statement) => {
    const key = isSame(statement) ? before.keys.get(statement.id) : undefined;
    if (key === undefined || !free.delete(key)) return true;
    keys.set(statement.id, key);
    return false;
  });
  if (!open.length) return keys;
  const byStart = new Map<number, string>();
  const bySavedId = new Map<string, string>();
  for (const statement of before.statements) {
    const key = before.keys.get(statement.id);
    if (key === undefined) continue;
    const start = statement.content[0]?.start;
    if (start !== undefined && !byStart.has(start)) byStart.set(start, key);
    if (statement.saved) bySavedId.set(statement.saved.id, key);
  }
  const claim = (statement: AnnotatedStatement, key: string | undefined): void => {
    if (key === undefined || keys.has(statement.id) || !free.delete(key)) return;
    keys.set(statement.id, key);
  };
  // What is saved is sure of its identity; then the same place; then the engine's id, which counts and so may shift.
  for (const statement of open) if (statement.saved) claim(statement, bySavedId.get(statement.saved.id));
  for (const statement of open) claim(statement, byStart.get(statement.content[0]?.start ?? -1));
  for (const statement of open) claim(statement, before.keys.get(statement.id));
  const used = new Set([...before.keys.values(), ...keys.values()]);
  for (const statement of open) {
    if (keys.has(statement.id)) continue;
    let key = statement.id;
    for (let n = 2; used.has(key); n++) key = `${statement.id}#${n}`;
    used.add(key);
    keys.set(statement.id, key);
  }
  return keys;
}

import { sameValue } from './sameValue';
import type { SavedStatement, Selector, Sidecar } from './schema';

/** One field that differs, as words for people. `undefined`: it was not there. */
export interface FieldChange {
  /** Key of the statement, or `codes.VARIABLE`. */
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What became of a statement between two versions of its file. */
export interface StatementChange {
  /** Index of the later version. */
  readonly version: number;
  readonly kind: 'added' | 'changed' | 'removed';
  /** In the order of the file; empty for a statement that was removed. */
  readonly fields: readonly FieldChange[];
  readonly before: SavedStatement | undefined;
  readonly after: SavedStatement | undefined;
}

/**
 * What became of a statement in the course of the versions. Who decided, and when, is no change of its own: it is
 * in the provenance of `after`.
 *
 * @param versions Oldest first; `undefined` where there was no file or it could not be read, which is passed over.
 * @returns Oldest first; only versions in which the statement differs from the one before.
 */
export function statementHistory(versions: readonly (Sidecar | undefined)[], id: string): StatementChange[] {
  const changes: StatementChange[] = [];
  let before: SavedStatement | undefined;
  for (const [version, sidecar] of versions.entries()) {
    if (!sidecar) continue;
    const after = sidecar.statements.find((statement) => statement.id === id);
    const fields = after ? changedFields(before, after, sidecar) : [];
    if (!before && after) changes.push({ version, kind: 'added', fields, before, after });
    else if (before && !after) changes.push({ version, kind: 'removed', fields, before, after });
    else if (fields.length) changes.push({ version, kind: 'changed', fields, before, after });
    before = after;
  }
  return changes;
}

function changedFields(before: SavedStatement | undefined, after: SavedStatement, sidecar: Sidecar): FieldChange[] {
  const old = before ? wordsOf(before, sidecar) : new Map<string, string>();
  const now = wordsOf(after, sidecar);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, from: old.get(field), to: now.get(field) }))
    .filter(({ from, to }) => !sameValue(from, to));
}

/** What a statement says, field by field. Where the words stand in the text is not part of it. */
function wordsOf(statement: SavedStatement, { speakers }: Sidecar): Map<string, string> {
  const { status, kind, attitude, speaker, content, source, cue, codes, tags, note } = statement;
  const words = new Map<string, string>();
  const put = (field: string, value: string | undefined): void => {
    if (value) words.set(field, value);
  };
  put('status', status);
  put('kind', kind);
  put('attitude', attitude);
  put('speaker', speakers.find(({ id }) => id === speaker)?.name ?? speaker);
  put('content', quotesOf(content));
  put('source', quotesOf(source));
  put('cue', quotesOf(cue));
  for (const [variable, value] of Object.entries(codes))
    put(`codes.${variable}`, typeof value === 'object' ? value.join(', ') : String(value));
  put('tags', tags.join(', '));
  put('note', note?.trim());
  return words;
}

const quotesOf = (selectors: readonly Selector[]): string => selectors.map(({ quote }) => quote).join(' … ');

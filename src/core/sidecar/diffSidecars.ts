import type { SidecarEdit } from './edit';
import { sameValue } from './sameValue';
import type { SavedStatement, Sidecar } from './schema';

/** The edits that turn one sidecar into another, by id and field. Codes are compared one by one. */
export function diffSidecars(before: Sidecar, after: Sidecar): readonly SidecarEdit[] {
  const edits: SidecarEdit[] = [];
  if (!sameValue(before.article, after.article)) edits.push({ kind: 'setArticle', fields: after.article });
  const speakers = new Map(before.speakers.map((speaker) => [speaker.id, speaker]));
  for (const speaker of after.speakers)
    if (!sameValue(speakers.get(speaker.id), speaker)) edits.push({ kind: 'upsertSpeaker', speaker });
  const statements = new Map(before.statements.map((statement) => [statement.id, statement]));
  for (const statement of after.statements) {
    const old = statements.get(statement.id);
    if (!old) edits.push({ kind: 'addStatement', statement });
    else edits.push(...diffStatements(old, statement));
  }
  const [left, kept] = [new Set(after.statements.map(({ id }) => id)), new Set(after.speakers.map(({ id }) => id))];
  for (const { id } of before.statements) if (!left.has(id)) edits.push({ kind: 'removeStatement', id });
  for (const { id } of before.speakers) if (!kept.has(id)) edits.push({ kind: 'removeSpeaker', id });
  return edits;
}

/** The fields of a statement that are merged one by one. */
export const STATEMENT_FIELDS = [
  'kind',
  'attitude',
  'status',
  'speaker',
  'content',
  'source',
  'cue',
  'tags',
  'note',
  'provenance',
  'conflicts',
] as const satisfies readonly (keyof SavedStatement)[];

function diffStatements(before: SavedStatement, after: SavedStatement): readonly SidecarEdit[] {
  const { id } = after;
  const changed = STATEMENT_FIELDS.filter((field) => !sameValue(before[field], after[field]));
  const fields = Object.fromEntries(changed.map((field) => [field, after[field]]));
  const variables = new Set([...Object.keys(before.codes), ...Object.keys(after.codes)]);
  const codes = [...variables].filter((variable) => !sameValue(before.codes[variable], after.codes[variable]));
  return [
    ...(changed.length ? [{ kind: 'setStatement', id, fields } as const] : []),
    ...codes.map(
      (variable) => ({ kind: 'setCode', on: 'statements', id, variable, value: after.codes[variable] }) as const,
    ),
  ];
}

import { STATEMENT_FIELDS, diffSidecars } from './diffSidecars';
import { type EditContext, type EditResult, type SidecarEdit, applyEditsInSteps } from './edit';
import { newId } from './newId';
import { SidecarCache, parseSidecarInSteps } from './parse';
import { runToEnd } from '../text/runToEnd';
import { sameValue } from './sameValue';
import type { SavedConflict, SavedSpeaker, SavedStatement, Sidecar } from './schema';

export interface SidecarSources {
  /** The file as it was when the host last read or wrote it; `undefined` when there was none. */
  readonly base: string | undefined;
  /** What the host wants to write. */
  readonly ours: string;
  /** What is on the disk now. */
  readonly theirs: string;
}

export type MergeResult =
  | (Extract<EditResult, { kind: 'written' }> & { readonly conflicts: readonly MergeConflict[] })
  | Extract<EditResult, { kind: 'refused' }>;

/** A field that both changed, each in its own way. */
export interface MergeConflict extends SavedConflict {
  /** Of the statement. */
  readonly id: string;
}

/**
 * Brings together two versions of a sidecar, by id and field; never the last writer wins. The result is the source of
 * `theirs`, changed only where ours differ from the base.
 *
 * Where both changed the same field, the field keeps what is on the disk and the other value is kept beside it, under
 * `conflicts` of the statement: the file stays valid, both versions are there, and `check` and the editor show it
 * until a person chooses. One exception: where one is a person's decision and the other only the engine's suggestion,
 * the person's stands. A statement that one side removed and the other changed stays, with a conflict. Of speakers,
 * which only name things, ours stand where both changed the same field, and aliases are united.
 */
export const mergeSidecars = (sources: SidecarSources, context: EditContext): MergeResult =>
  runToEnd(mergeSidecarsInSteps(sources, context));

/** The same, handing control back now and then. */
export function* mergeSidecarsInSteps(sources: SidecarSources, context: EditContext): Generator<void, MergeResult> {
  // What the versions have in common is read once.
  const cache = context.cache ?? new SidecarCache();
  const base = sources.base === undefined ? undefined : yield* parseSidecarInSteps(sources.base, cache);
  const ours = yield* parseSidecarInSteps(sources.ours, cache);
  const theirs = yield* parseSidecarInSteps(sources.theirs, cache);
  for (const parsed of [theirs, ours]) if (!parsed.sidecar) return { kind: 'refused', problems: parsed.problems };
  if (!ours.sidecar || !theirs.sidecar) return { kind: 'refused', problems: [] };
  // Without a readable base nothing is known to be removed: then both sides have added what they hold.
  const origin = base?.sidecar ?? { ...theirs.sidecar, speakers: [], statements: [] };
  const merge: Merge = { base: indexed(origin), theirs: indexed(theirs.sidecar), conflicts: [] };
  yield;
  const edits = diffSidecars(origin, ours.sidecar).flatMap((edit) => reconcile(merge, edit));
  yield;
  const kept = stillThere(merge, ours.sidecar);
  yield;
  const all = [...edits, ...kept, ...markConflicts(merge)];
  const result = yield* applyEditsInSteps(sources.theirs, all, { ...context, cache });
  return result.kind === 'written' ? { ...result, conflicts: merge.conflicts } : result;
}

interface Merge {
  readonly base: Indexed;
  readonly theirs: Indexed;
  readonly conflicts: MergeConflict[];
}

/** A sidecar with its items by id. */
interface Indexed {
  readonly article: Sidecar['article'];
  readonly speakers: ReadonlyMap<string, SavedSpeaker>;
  readonly statements: ReadonlyMap<string, SavedStatement>;
}

const indexed = ({ article, speakers, statements }: Sidecar): Indexed => ({
  article,
  speakers: byId(speakers),
  statements: byId(statements),
});

/** Of several with one id the first. */
const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item] as const).reverse());

/** One of our edits, as it is to be applied to theirs. */
function reconcile(merge: Merge, edit: SidecarEdit): readonly SidecarEdit[] {
  const { base, theirs } = merge;
  switch (edit.kind) {
    case 'setArticle':
      // The hash belongs to the selectors of one version; with both changed, theirs stays and positions are searched.
      return sameValue(theirs.article, base.article) ? [edit] : [];
    case 'addStatement':
      return add(merge, edit.statement);
    case 'removeStatement': {
      const [old, now] = [base.statements.get(edit.id), theirs.statements.get(edit.id)];
      if (!now || sameValue(old, now)) return [edit];
      merge.conflicts.push({ id: edit.id, field: 'statement' });
      return [];
    }
    case 'setStatement': {
      const [old, now] = [base.statements.get(edit.id), theirs.statements.get(edit.id)];
      if (!old || !now) return [];
      const fields = STATEMENT_FIELDS.filter(
        (field) => field in edit.fields && takes(merge, { old, now, field, ours: edit.fields[field] }),
      );
      return fields.length
        ? [{ ...edit, fields: Object.fromEntries(fields.map((field) => [field, edit.fields[field]])) }]
        : [];
    }
    case 'setCode': {
      if (edit.on === 'speakers') return [edit];
      const [old, now] = [base.statements.get(edit.id), theirs.statements.get(edit.id)];
      if (!now) return [];
      const [before, there] = [old?.codes[edit.variable], now.codes[edit.variable]];
      if (sameValue(before, there) || sameValue(there, edit.value)) return [edit];
      merge.conflicts.push({ id: edit.id, field: `codes.${edit.variable}`, value: toText(edit.value) });
      return [];
    }
    case 'upsertSpeaker':
      return [{ kind: 'upsertSpeaker', speaker: mergeSpeaker(merge, edit.speaker) }];
    case 'removeSpeaker': {
      const used = [...theirs.statements.values()].some(({ speaker }) => speaker === edit.id);
      return used || !sameValue(base.speakers.get(edit.id), theirs.speakers.get(edit.id)) ? [] : [edit];
    }
  }
}

const toText = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

/** Both windows may have given the same id to different statements, or saved the same statement twice. */
function add({ theirs }: Merge, statement: SavedStatement): readonly SidecarEdit[] {
  const same = theirs.statements.get(statement.id);
  if (!same) return [{ kind: 'addStatement', statement }];
  if (sameValue(same, statement)) return [];
  if (sameValue(same.content, statement.content)) {
    // The same words, written by both: a person's version stands over a suggestion.
    return same.status === 'suggested'
      ? [
          {
            kind: 'setStatement',
            id: same.id,
            fields: Object.fromEntries(Object.entries(statement).filter(([key]) => key !== 'id')),
          },
        ]
      : statement.status === 'suggested'
        ? []
        : [{ kind: 'addStatement', statement: { ...statement, id: freshId(theirs, statement) } }];
  }
  return [{ kind: 'addStatement', statement: { ...statement, id: freshId(theirs, statement) } }];
}

const freshId = ({ statements }: Indexed, statement: SavedStatement): string =>
  newId(JSON.stringify(statement), new Set(statements.keys()));

interface FieldChange {
  readonly old: SavedStatement;
  readonly now: SavedStatement;
  readonly field: (typeof STATEMENT_FIELDS)[number];
  readonly ours: unknown;
}

/** True when our value is to be written; a conflict is noted where both are a person's. */
function takes(merge: Merge, { old, now, field, ours }: FieldChange): boolean {
  const theirs = now[field];
  if (sameValue(old[field], theirs)) return true;
  if (sameValue(theirs, ours)) return false;
  // Provenance says who decided last; it follows the decision and is nothing to quarrel about.
  if (field === 'provenance' || field === 'conflicts') return false;
  if (field === 'status' && (theirs === 'suggested' || ours === 'suggested')) return theirs === 'suggested';
  merge.conflicts.push({ id: now.id, field, value: toText(ours) });
  return false;
}

function mergeSpeaker({ base, theirs }: Merge, ours: SavedSpeaker): SavedSpeaker {
  const [old, now] = [base.speakers.get(ours.id), theirs.speakers.get(ours.id)];
  if (!now) return ours;
  const changed = Object.entries(ours).filter(([key, value]) => !sameValue(value, old?.[key as keyof SavedSpeaker]));
  const removed = old?.aliases.filter((alias) => !ours.aliases.includes(alias)) ?? [];
  const aliases = [...new Set([...now.aliases, ...ours.aliases])].filter((alias) => !removed.includes(alias));
  return { ...now, ...Object.fromEntries(changed), aliases };
}

/** Statements that they removed and we changed come back, marked. */
function stillThere(merge: Merge, ours: Sidecar): readonly SidecarEdit[] {
  return ours.statements.flatMap((statement): readonly SidecarEdit[] => {
    const old = merge.base.statements.get(statement.id);
    if (!old || merge.theirs.statements.get(statement.id) || sameValue(old, statement)) return [];
    const conflicts = [...(statement.conflicts ?? []), { field: 'statement' }];
    return [{ kind: 'addStatement', statement: { ...statement, conflicts } }];
  });
}

function markConflicts({ conflicts, theirs }: Merge): readonly SidecarEdit[] {
  const ids = new Set(conflicts.map(({ id }) => id));
  return [...ids].map((id) => {
    const known = theirs.statements.get(id)?.conflicts ?? [];
    const added = conflicts.flatMap((conflict) => {
      const { field, value } = conflict;
      return conflict.id === id ? [{ field, ...(value === undefined ? {} : { value }) }] : [];
    });
    const fresh = added.filter((one) => !known.some((other) => sameValue(one, other)));
    return { kind: 'setStatement', id, fields: { conflicts: [...known, ...fresh] } };
  });
}

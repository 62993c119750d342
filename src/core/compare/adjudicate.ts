import type { SidecarEdit } from '../sidecar/edit';
import type { CodeValue, Provenance, SavedSpeaker, SavedStatement, Sidecar } from '../sidecar/schema';
import type { Comparison, Disagreement } from './compare';
import { rateCode } from './fields';
import { type Unit, type Version, isMarked, versionOf } from './units';

/** Who decides, and when. */
export interface Adjudicator {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Gives a new id that the gold sidecar does not have. */
  readonly newId: () => string;
}

/**
 * The edits of the gold sidecar that settle a disagreement.
 *
 * @param taken The coder whose version is taken; `undefined`: nobody's, there is no statement here.
 */
export function adjudicate(
  { comparison, gold }: GoldContext,
  { unit, field }: Pick<Disagreement, 'unit' | 'field'>,
  taken: string | undefined,
  who: Adjudicator,
): readonly SidecarEdit[] {
  const version = taken === undefined ? undefined : versionOf(unit, taken);
  const old = comparison.goldOf(unit);
  const base = isMarked(version) ? version : (unit.versions.find(isMarked) ?? unit.versions[0]);
  if (!base) return [];
  // A rejection that is taken back was nobody's version.
  const { statement: whether, ...others } = old?.provenance?.from ?? {};
  const kept = whether === undefined || old?.status === 'rejected' ? others : { ...others, statement: whether };
  const provenance = (fields: Readonly<Record<string, string>>): Provenance => ({
    by: who.by,
    at: who.at,
    from: { ...kept, ...fields },
  });
  if (taken === undefined || (field === 'statement' && !isMarked(version))) {
    const rejected = { status: 'rejected' as const, provenance: provenance({ statement: taken ?? who.by }) };
    return old
      ? [{ kind: 'setStatement', id: old.id, fields: rejected }]
      : added(base, gold, { ...rejected, id: who.newId(), codes: {} });
  }
  if (!isMarked(version)) return [];
  const codes = old?.codes ?? agreedCodes(unit);
  const fields = {
    ...fieldOf(version, field, codes),
    status: 'accepted' as const,
    provenance: provenance({ [field]: taken }),
  };
  if (!old) return added(version, gold, { codes, ...fields, id: who.newId() });
  return [
    ...speakerEdits(gold, field === 'speaker' ? version.speaker : undefined),
    { kind: 'setStatement', id: old.id, fields },
  ];
}

/** The edits that take over the units on which all agree. Empty when the gold sidecar has them. */
export function takeAgreed({ comparison, gold }: GoldContext, who: Adjudicator): readonly SidecarEdit[] {
  const open = new Set(comparison.disagreements.map(({ unit }) => unit));
  const provenance = { by: who.by, at: who.at, from: { statement: comparison.coders.join(', ') } };
  const known = new Set<string>();
  return comparison.units.flatMap((unit) => {
    const [version] = unit.versions;
    if (open.has(unit) || comparison.goldOf(unit) || !isMarked(version)) return [];
    const edits = added(version, gold, { codes: version.statement.codes, provenance, id: who.newId() });
    // Two statements of one speaker bring the speaker once.
    return edits.filter((edit) => {
      if (edit.kind !== 'upsertSpeaker') return true;
      const isNew = !known.has(edit.speaker.id);
      known.add(edit.speaker.id);
      return isNew;
    });
  });
}

interface GoldContext {
  readonly comparison: Comparison;
  /** `undefined` while there is none. */
  readonly gold: Sidecar | undefined;
}

/** What a field of a version is in the gold statement. */
function fieldOf(
  { statement }: Version,
  field: string,
  codes: Readonly<Record<string, CodeValue>>,
): Partial<SavedStatement> {
  const { content, source, cue, kind, attitude, speaker } = statement;
  switch (field) {
    case 'statement':
      return {};
    case 'content':
      return { content, source, cue };
    case 'kind':
      return { kind };
    case 'attitude':
      return { attitude };
    case 'speaker':
      return { speaker };
    default: {
      const variable = field.replace(/^codes\./, '');
      const others = Object.fromEntries(Object.entries(codes).filter(([id]) => id !== variable));
      const value = statement.codes[variable];
      return { codes: value === undefined ? others : { ...codes, [variable]: value } };
    }
  }
}

/** Codes on which all who marked the unit agree; the others wait for a decision. */
function agreedCodes(unit: Unit): Readonly<Record<string, CodeValue>> {
  const marked = unit.versions.filter(isMarked);
  const [first, ...others] = marked;
  const entries = Object.entries(first?.statement.codes ?? {});
  const same = (id: string, value: CodeValue): boolean =>
    others.every(({ statement }) => rateCode(statement.codes[id]) === rateCode(value));
  return Object.fromEntries(entries.filter(([id, value]) => same(id, value)));
}

/** Adds a gold statement that is like `base` apart from `fields`. Notes and tags stay with their coder. */
function added(
  { statement, speaker }: Version,
  gold: Sidecar | undefined,
  fields: Pick<SavedStatement, 'id' | 'codes'> & Partial<SavedStatement>,
): readonly SidecarEdit[] {
  const { kind, attitude, speaker: id, content, source, cue } = statement;
  const like = { kind, attitude, content, source, cue, tags: [], ...(id === undefined ? {} : { speaker: id }) };
  return [
    ...speakerEdits(gold, speaker),
    { kind: 'addStatement', statement: { status: 'accepted', ...like, ...fields } },
  ];
}

function speakerEdits(gold: Sidecar | undefined, speaker: SavedSpeaker | undefined): readonly SidecarEdit[] {
  if (!speaker || gold?.speakers.some(({ id }) => id === speaker.id)) return [];
  // Codes of speakers are decided by themselves.
  return [{ kind: 'upsertSpeaker', speaker: { ...speaker, codes: undefined } }];
}

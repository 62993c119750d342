import { withCode } from '../sidecar/codeValues';
import type { SidecarEdit } from '../sidecar/edit';
import type { CodeValue, Provenance, SavedSpeaker, SavedStatement, Sidecar } from '../sidecar/schema';
import type { Comparison, Disagreement } from './compare';
import { rateCode } from './fields';
import type { SpeakerDisagreement } from './speakers';
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

/** The edits of the gold sidecar that settle what is coded on a speaker. Empty when the coder does not name the speaker. */
export function adjudicateSpeaker(
  { comparison: { speakers }, gold }: GoldContext,
  { of, field }: Pick<SpeakerDisagreement, 'of' | 'field'>,
  taken: string,
  { by, at }: Omit<Adjudicator, 'newId'>,
): readonly SidecarEdit[] {
  const version = of.versions.find(({ coder }) => coder === taken);
  if (!version) return [];
  const old = speakers.goldOf(of);
  const variable = variableOf(field);
  const codes = old?.codes ?? agreedOn(of.versions.map(({ speaker }) => speaker.codes ?? {}));
  const provenance = { by, at, from: { ...old?.provenance?.from, [field]: taken } };
  const speaker = { ...(old ?? newGold(version.speaker, gold)), provenance };
  return [
    {
      kind: 'upsertSpeaker',
      speaker: { ...speaker, codes: withCode(codes, variable, version.speaker.codes?.[variable]) },
    },
  ];
}

/** The edits that take over the units on which all agree. Empty when the gold sidecar has them. */
export function takeAgreed({ comparison, gold }: GoldContext, who: Adjudicator): readonly SidecarEdit[] {
  const open = new Set(comparison.disagreements.map(({ unit }) => unit));
  const provenance = { by: who.by, at: who.at, from: { statement: comparison.coders.join(', ') } };
  const known = new Set<string>();
  const statements = comparison.units.flatMap((unit) => {
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
  return [...statements, ...agreedSpeakers({ comparison, gold }, provenance)];
}

/** Speakers whom all coders code alike, with their codes; without those that are in the gold sidecar with codes. */
function agreedSpeakers(
  { comparison: { coders, speakers }, gold }: GoldContext,
  { by, at }: Provenance,
): readonly SidecarEdit[] {
  const open = new Set(speakers.disagreements.map(({ of }) => of));
  return speakers.units.flatMap((unit): SidecarEdit[] => {
    const [version] = unit.versions;
    const codes = version?.speaker.codes ?? {};
    const old = speakers.goldOf(unit);
    if (!version || unit.versions.length < coders.length || open.has(unit) || old?.codes) return [];
    if (!Object.keys(codes).length) return [];
    const from = Object.fromEntries(Object.keys(codes).map((id) => [`codes.${id}`, coders.join(', ')]));
    const speaker = old ?? newGold(version.speaker, gold);
    return [{ kind: 'upsertSpeaker', speaker: { ...speaker, codes, provenance: { by, at, from } } }];
  });
}

/** A coder's speaker as a new one of the gold sidecar, in which another may have its id. */
function newGold(speaker: SavedSpeaker, gold: Sidecar | undefined): SavedSpeaker {
  const taken = new Set(gold?.speakers.map(({ id }) => id));
  let { id } = speaker;
  for (let n = 2; taken.has(id); n++) id = `${speaker.id}-${n}`;
  return { ...speaker, id };
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
      const variable = variableOf(field);
      return { codes: withCode(codes, variable, statement.codes[variable]) };
    }
  }
}

/** Codes on which all who marked the unit agree; the others wait for a decision. */
function agreedCodes(unit: Unit): Readonly<Record<string, CodeValue>> {
  return agreedOn(unit.versions.filter(isMarked).map(({ statement }) => statement.codes));
}

function agreedOn([first, ...others]: readonly Readonly<Record<string, CodeValue>>[]): Readonly<
  Record<string, CodeValue>
> {
  const same = (id: string, value: CodeValue): boolean =>
    others.every((codes) => rateCode(codes[id]) === rateCode(value));
  return Object.fromEntries(Object.entries(first ?? {}).filter(([id, value]) => same(id, value)));
}

const variableOf = (field: string): string => field.replace(/^codes\./, '');

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

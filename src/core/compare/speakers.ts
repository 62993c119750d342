import type { Codebook } from '../sidecar/codebook';
import type { SavedSpeaker } from '../sidecar/schema';
import type { Span } from '../text/span';
import type { Difference, Words } from './difference';
import { type CodeField, codeFieldsOf, sameSpeaker } from './fields';
import type { CoderWork } from './units';

/** A coder's entry of a speaker. */
export interface SpeakerVersion {
  readonly coder: string;
  readonly speaker: SavedSpeaker;
  /** Where the coder lets the speaker speak first, as UTF-16 span; `undefined` when nowhere. */
  readonly first: Span | undefined;
}

/** A speaker of one article as the coders who name the speaker have it. */
export interface SpeakerUnit {
  /** In the order of the coders; never empty. */
  readonly versions: readonly SpeakerVersion[];
}

/** A variable of a speaker on which coders differ. */
export interface SpeakerDisagreement extends Difference {
  readonly of: SpeakerUnit;
}

/** What coders have coded on speakers. */
export interface SpeakerComparison {
  readonly units: readonly SpeakerUnit[];
  readonly fields: readonly CodeField[];
  readonly disagreements: readonly SpeakerDisagreement[];
  /** The entry of the gold sidecar for a unit. */
  readonly goldOf: (unit: SpeakerUnit) => SavedSpeaker | undefined;
}

/**
 * Compares the codes of speakers. A unit is a speaker whom a coder has coded or accepted a statement of; coders name
 * speakers each for itself, see `sameSpeaker`.
 */
export function compareSpeakers(
  coders: readonly CoderWork[],
  {
    gold,
    codebook,
    words,
  }: { readonly gold: CoderWork | undefined; readonly codebook: Codebook | undefined; readonly words: Words },
): SpeakerComparison {
  const units = alignSpeakers(coders);
  const used = units.flatMap(({ versions }) => versions.flatMap(({ speaker }) => Object.keys(speaker.codes ?? {})));
  const fields = codeFieldsOf(codebook, 'speakers', used);
  const goldOf = ({ versions }: SpeakerUnit): SavedSpeaker | undefined =>
    gold?.sidecar.speakers.find((each) => versions.some(({ speaker }) => sameSpeaker(each, speaker)));
  const disagreements = units.flatMap((unit): SpeakerDisagreement[] => {
    if (unit.versions.length < 2) return [];
    return fields.flatMap((field): SpeakerDisagreement[] => {
      const ratings = new Set(unit.versions.map(({ speaker }) => field.rate(speaker.codes ?? {})));
      if (ratings.size < 2) return [];
      const sides = coders.map(({ coder }) => {
        const codes = unit.versions.find((version) => version.coder === coder)?.speaker.codes ?? {};
        return { coder, value: field.show(codes, words) };
      });
      const decided = goldOf(unit)?.provenance?.from?.[field.id];
      return [{ of: unit, field: field.id, label: field.label, sides, decided }];
    });
  });
  return { units, fields, disagreements, goldOf };
}

function alignSpeakers(coders: readonly CoderWork[]): readonly SpeakerUnit[] {
  const clusters: SpeakerVersion[][] = [];
  for (const work of coders) {
    const versions = decidedOn(work);
    const free = new Set(versions);
    // Who has the same id or name first; then those whom one coder knows by an alias.
    for (const isSame of [isNamesake, sameSpeaker])
      for (const cluster of clusters) {
        if (cluster.some(({ coder }) => coder === work.coder)) continue;
        const found = [...free].find(({ speaker }) => cluster.some((other) => isSame(other.speaker, speaker)));
        if (!found) continue;
        cluster.push(found);
        free.delete(found);
      }
    for (const version of free) clusters.push([version]);
  }
  return clusters.map((versions) => ({ versions }));
}

/** The speakers whom a coder has coded, or of whom the coder has accepted a statement. */
function decidedOn({ coder, sidecar, placements }: CoderWork): SpeakerVersion[] {
  return sidecar.speakers.flatMap((speaker): SpeakerVersion[] => {
    const said = sidecar.statements.filter((each) => each.speaker === speaker.id && each.status === 'accepted');
    if (!said.length && !Object.keys(speaker.codes ?? {}).length) return [];
    const places = said.flatMap(({ id }) => placements.get(id)?.content[0] ?? []);
    return [{ coder, speaker, first: places.sort((a, b) => a.start - b.start)[0] }];
  });
}

const isNamesake = (a: SavedSpeaker, b: SavedSpeaker): boolean => a.id === b.id || a.name === b.name;

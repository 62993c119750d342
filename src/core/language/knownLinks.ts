import type { KnownSpeaker } from '../analysis/analyse';
import type { SidecarEdit } from '../sidecar/edit';
import type { SavedSpeaker } from '../sidecar/schema';

/** A speaker that people have named in some article. */
export interface ConfirmedSpeaker extends KnownSpeaker {
  /** What people say that the speaker is the same as, such as a Wikidata address. */
  readonly same_as?: string | undefined;
}

/** One entry for each id, with the aliases of all; a link only where all who give one give the same. */
export function mergeConfirmed(all: Iterable<ConfirmedSpeaker>): ConfirmedSpeaker[] {
  const known = new Map<string, { speaker: ConfirmedSpeaker; aliases: Set<string>; links: Set<string> }>();
  for (const speaker of all) {
    const entry = known.get(speaker.id) ?? { speaker, aliases: new Set(), links: new Set() };
    known.set(speaker.id, entry);
    for (const alias of speaker.aliases ?? []) entry.aliases.add(alias);
    if (speaker.same_as !== undefined) entry.links.add(speaker.same_as);
  }
  return [...known.values()].map(({ speaker, aliases, links }) => ({
    ...speaker,
    aliases: [...aliases],
    same_as: links.size === 1 ? [...links][0] : undefined,
  }));
}

/**
 * The edits of one sidecar, in which speakers that enter it bring the link that people gave them in other articles. Who
 * stands in the sidecar already keeps what it says.
 */
export function withKnownLinks(
  edits: readonly SidecarEdit[],
  saved: { readonly speakers: readonly SavedSpeaker[] } | undefined,
  confirmed: readonly ConfirmedSpeaker[],
): readonly SidecarEdit[] {
  const here = new Set(saved?.speakers.map(({ id }) => id));
  return edits.map((edit) => {
    if (edit.kind !== 'upsertSpeaker' || here.has(edit.speaker.id) || edit.speaker.same_as !== undefined) return edit;
    const { id, name } = edit.speaker;
    const known = confirmed.find((each) => each.id === id && [each.name, ...(each.aliases ?? [])].includes(name));
    return known?.same_as === undefined ? edit : { ...edit, speaker: { ...edit.speaker, same_as: known.same_as } };
  });
}

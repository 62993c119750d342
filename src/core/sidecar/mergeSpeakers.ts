import type { Article, Mention, Speaker } from '../analysis/article';
import type { AnnotatedSpeaker } from './annotated';
import type { SavedSpeaker, Sidecar } from './schema';

/**
 * Joins the speakers of the engine with the saved ones: by id, else by name, else where the name of one is an alias of
 * the other and of nobody else.
 *
 * @returns All speakers in order of first appearance, those without a mention last; and the final id for an id of the
 *   engine.
 */
export function mergeSpeakers(
  article: Article,
  sidecar: Sidecar | undefined,
): { speakers: readonly AnnotatedSpeaker[]; idOf: (engineId: string) => string } {
  const saved = sidecar?.speakers ?? [];
  const savedOf = new Map<string, SavedSpeaker>();
  for (const speaker of article.speakers) {
    const match = findSaved(saved, speaker);
    if (match) savedOf.set(speaker.id, match);
  }
  const merged = new Map<string, Draft>();
  for (const speaker of saved) merged.set(speaker.id, { ...speaker, mentions: [] });
  for (const speaker of article.speakers) {
    const id = savedOf.get(speaker.id)?.id ?? speaker.id;
    const old = merged.get(id);
    const mentions = speaker.mentions.map((mention) => ({ ...mention, speaker: id }));
    if (!old)
      merged.set(id, {
        id,
        name: speaker.name,
        kind: speaker.kind,
        aliases: distinct(speaker.aliases, speaker.name),
        mentions,
      });
    else
      merged.set(id, {
        ...old,
        aliases: distinct(
          [...old.aliases, ...speaker.aliases.filter((alias) => !isAnothers(saved, alias, id))],
          old.name,
        ),
        mentions: [...old.mentions, ...mentions].sort((a, b) => a.start - b.start),
      });
  }
  const inOrder = [...merged.values()].sort((a, b) => firstMention(a) - firstMention(b));
  return { speakers: withColors(inOrder), idOf: (id) => savedOf.get(id)?.id ?? id };
}

type Draft = Omit<SavedSpeaker, 'same_as' | 'codes'> & { readonly mentions: readonly Mention[] };

const firstMention = (speaker: Draft): number => speaker.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Each once, whatever its case; not the name itself. */
function distinct(aliases: readonly string[], name: string): string[] {
  const seen = new Set([name.trim().toLowerCase()]);
  return aliases.filter((alias) => !seen.has(alias.trim().toLowerCase()) && seen.add(alias.trim().toLowerCase()));
}

/** True when people gave this name to somebody else, so that it must not come back by way of the engine. */
const isAnothers = (saved: readonly SavedSpeaker[], alias: string, id: string): boolean =>
  saved.some((other) => other.id !== id && [other.name, ...other.aliases].some((name) => sameName(name, alias)));

function findSaved(saved: readonly SavedSpeaker[], speaker: Speaker): SavedSpeaker | undefined {
  const direct = saved.find(({ id }) => id === speaker.id) ?? saved.find(({ name }) => sameName(name, speaker.name));
  if (direct) return direct;
  const byAlias = saved.filter(
    ({ name, aliases }) =>
      aliases.some((alias) => sameName(alias, speaker.name)) || speaker.aliases.some((alias) => sameName(alias, name)),
  );
  return byAlias.length === 1 ? byAlias[0] : undefined;
}

/** The colours that the sidecar fixes stay; the others take the free ones in order of appearance. */
function withColors(speakers: readonly Draft[]): readonly AnnotatedSpeaker[] {
  const fixed = new Set(speakers.flatMap(({ color }) => color ?? []));
  let next = 0;
  return speakers.map((speaker) => {
    if (speaker.color !== undefined) return { ...speaker, color: speaker.color };
    while (fixed.has(next)) next++;
    return { ...speaker, color: next++ };
  });
}

import type { KnownSpeaker } from '../analysis/analyse';

/**
 * Those of `speakers`, confirmed in other articles, that `text` names in full, with the aliases that mean the same
 * anywhere. “The president” or “Bell” may be somebody else here, so descriptions and bare surnames are left behind.
 */
export function knownIn(text: string, speakers: readonly KnownSpeaker[]): KnownSpeaker[] {
  return speakers.flatMap((speaker): KnownSpeaker[] => {
    const aliases = (speaker.aliases ?? []).filter((alias) => isPortable(alias, speaker.name));
    const isNamed = [speaker.name, ...aliases].some((name) => isFull(name) && text.includes(name));
    return isNamed ? [{ ...speaker, aliases }] : [];
  });
}

/** `UN`, or two words at least. */
const isFull = (name: string): boolean => /\S\s+\S/.test(name) || /^\p{Lu}{2,}$/u.test(name);

const isPortable = (alias: string, name: string): boolean =>
  isFull(alias) && (/^\p{Lu}{2,}$/u.test(alias) || wordsOf(alias).some((word) => wordsOf(name).includes(word)));

const wordsOf = (name: string): string[] => name.match(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu) ?? [];

import { femaleNames, maleNames } from '../../lexicon/en/givenNames';
import type { Entity, Word } from './model';
import { genderOf } from './model';
import { foldName } from './foldName';
import { type Registry } from './registry';

const FEMALE = new Set(['she', 'her', 'hers', 'herself']);
const MALE = new Set(['he', 'him', 'his', 'himself']);

export const genderOfPronoun = (lower: string): 'female' | 'male' | undefined =>
  FEMALE.has(lower) ? 'female' : MALE.has(lower) ? 'male' : undefined;

/**
 * Adds what pronouns say: where only one person was named in the sentence (or the one before) ahead of a "she", that
 * person counts as a woman. `notable` counts from the word `from`; `personsBySentence` lists the persons named outside quotations with the word index of the name.
 */
export function countPronouns(
  words: readonly Word[],
  from: number,
  notable: readonly number[],
  personsBySentence: ReadonlyMap<number, readonly { entity: Entity; word: number }[]>,
): void {
  for (const at of notable) {
    const index = from + at;
    const word = words[index]!;
    const gender = genderOfPronoun(word.lower);
    if (!gender || word.quoted) continue;
    let only: Entity | undefined;
    let [isHere, isAlone] = [false, true];
    for (const sentence of [word.sentence, word.sentence - 1])
      for (const { entity, word: at } of personsBySentence.get(sentence) ?? nobody) {
        if (sentence === word.sentence && at >= index) continue;
        // Somebody of the other gender nearby does not compete: titles and nouns have said so already.
        const strong = strongGender(entity);
        if (strong !== undefined && strong !== gender) continue;
        if (only && only !== entity) isAlone = false;
        only ??= entity;
        if (sentence === word.sentence) isHere = true;
      }
    if (!only || !isAlone || (only.kind === 'unknown' && only.tokens.length < 2)) continue;
    const weight = isHere ? 1 : 0.6;
    if (gender === 'female') only.female += weight;
    else only.male += weight;
  }
}

const strongGender = (entity: Entity): 'female' | 'male' | undefined =>
  Math.abs(entity.female - entity.male) >= 2 ? genderOf(entity) : undefined;

const nobody: readonly { entity: Entity; word: number }[] = [];

/** The weak prior: what the given name says, where it says anything. */
export function countGivenNames(registry: Registry): void {
  for (const entity of registry.entities) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    const given = entity.tokens.find((token) => !/^\p{Lu}\.?$/u.test(token));
    if (!given || (entity.tokens.length === 1 && entity.kind !== 'person')) continue;
    const folded = foldName(given);
    // "Jean" alone is a woman's name in English, "Jean-Luc" a man's.
    const key = /^jean-(?!marie$)/.test(folded) ? 'jacques' : (folded.split('-')[0] ?? '');
    if (femaleNames.has(key) && !maleNames.has(key)) entity.female += 1.4;
    else if (maleNames.has(key) && !femaleNames.has(key)) entity.male += 1.4;
  }
}

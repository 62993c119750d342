import { isGivenName } from './nameParts';
import type { Word } from './model';
import type { Casing } from './nameRuns';

/** Words that one paragraph uses with a capital where no rule of writing asks for one, small, and as last names. */
export interface CasingWords {
  readonly capital: readonly string[];
  readonly small: readonly string[];
  readonly surnames: readonly string[];
}

/** How many paragraphs use each word so. */
export interface CasingCounts extends Casing {
  readonly capital: Map<string, number>;
  readonly small: Map<string, number>;
  readonly surnames: Map<string, number>;
}

export const createCasing = (): CasingCounts => ({ capital: new Map(), small: new Map(), surnames: new Map() });

/** Adds a paragraph (`by` 1) or takes it away (−1). `flipped` gets the words for which an answer has changed. */
export function countCasing(counts: CasingCounts, words: CasingWords, by: 1 | -1, flipped?: Set<string>): void {
  for (const key of ['capital', 'small', 'surnames'] as const) {
    const map = counts[key];
    for (const word of words[key]) {
      const count = (map.get(word) ?? 0) + by;
      if (count > 0) map.set(word, count);
      else map.delete(word);
      if (flipped && count === (by > 0 ? 1 : 0)) flipped.add(word);
    }
  }
}

export function casingOf(words: readonly Word[], isHeadline: boolean): CasingWords {
  const capital = new Set<string>();
  const small = new Set<string>();
  const surnames = new Set<string>();
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    if (
      word.capital &&
      word.before === '' &&
      previous?.capital &&
      !previous.possessive &&
      followsGivenName(previous, words[index - 2]) &&
      !(words[index + 1]?.capital && words[index + 1]!.before === '')
    )
      surnames.add(word.lower);
    if (isHeadline) continue;
    if (!word.capital) small.add(word.lower);
    else if (!word.opens && !word.quoted) capital.add(word.lower);
  }
  return { capital: [...capital], small: [...small], surnames: [...surnames] };
}

const followsGivenName = (previous: Word, earlier: Word | undefined): boolean =>
  /^(?:mr|mrs|ms|dr|miss)$/.test(previous.lower) ||
  isGivenName(previous.lower) ||
  (/^\p{Lu}\.$/u.test(previous.text) && earlier !== undefined && isGivenName(earlier.lower));

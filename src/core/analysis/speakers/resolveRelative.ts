import type { Ranked, Reading } from './reading';
import { nameOf } from './reading';

const REACH = 16;

/** The name that a "who" or "which" at `at` hangs on: the nearest before it in the sentence, unless a plural stands between. */
export function resolveRelative(reading: Reading, at: number): Ranked[] {
  const { words, entityAt } = reading;
  const { lower, sentence } = words[at]!;
  const person = lower === 'who' || lower === 'whom' || lower === 'whose';
  let commas = /,/.test(words[at]!.before) ? 1 : 0;
  for (let index = at - 1; index >= 0 && index > at - REACH && words[index]!.sentence === sentence; index--) {
    const entity = entityAt[index];
    const fits = entity && (person ? entity.kind === 'person' || entity.kind === 'unknown' : entity.kind !== 'person');
    if (entity && fits && !words[index]!.possessive)
      return [{ entity, score: 0.7, reason: `${nameOf(entity)}: the name that ‘${words[at]!.text}’ follows` }];
    const directly = index === at - 1;
    if (directly && !entity && /[^s]s$/.test(words[index]!.lower) && !words[index]!.capital) return [];
    if (directly && !entity && !commas && /^\p{Ll}/u.test(words[index]!.text)) return [];
    if (/,/.test(words[index]!.before)) commas++;
    if (commas > 2) return [];
  }
  return [];
}

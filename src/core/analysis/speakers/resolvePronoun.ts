import { genderOfPronoun } from './genderEvidence';
import { linkName } from './linkName';
import type { Gender } from './model';
import { genderOf } from './model';
import { rankPersons } from './rankPersons';
import type { Ranked, Reading } from './reading';
import { nameOf } from './reading';
import { lastBodies } from './bodies';
import { resolveRelative } from './resolveRelative';
import { runIndexFrom } from './runIndex';

const OPENS_CLAUSE = new Set(
  'in after before with during despite as while when for since by on at from under until although though if upon'.split(
    ' ',
  ),
);
/** How far after a pronoun, in words, its name is looked for. */
const AHEAD = 28;

/** Whom the pronoun at word `at` means, best first; each reason begins with the pronoun. Empty where nobody fits. */
export function resolvePronoun(reading: Reading, at: number): Ranked[] {
  const { lower, text } = reading.words[at]!;
  const named = (one: Ranked): Ranked => ({ ...one, reason: `‘${text}’ → ${one.reason}` });
  const gender = genderOfPronoun(lower);
  if (gender) return rankGendered(reading, at, gender).map(named);
  if (/^(?:who|whom|which|that|whose)$/.test(lower)) return resolveRelative(reading, at).map(named);
  if (lower === 'it' || lower === 'its')
    return lastBodies(reading, at)
      .filter(({ score }, index) => index > 0 || score > 0.25)
      .map(named);
  if (lower === 'they') return lastSpeakingBody(reading, at).map(named);
  return [];
}

function rankGendered(reading: Reading, at: number, gender: Gender): Ranked[] {
  const ranked = rankPersons(reading, at, gender);
  const [best] = ranked;
  const doubtful = best === undefined || best.entity.kind === 'unknown';
  const later = doubtful || comesFirst(reading, at) ? nameAhead(reading, at, gender, !doubtful) : undefined;
  return later ? [later, ...ranked.filter(({ entity }) => entity !== later.entity)] : ranked;
}

/** "In his letter, Lee said": a pronoun in a clause before the main one, with nobody named in it. */
function comesFirst(reading: Reading, at: number): boolean {
  const { words, entityAt } = reading;
  const { sentence } = words[at]!;
  for (let index = at; index >= 0 && index > at - 7; index--) {
    if (index < at && entityAt[index]) return false;
    if (words[index]!.before.includes(',')) return false;
    if (words[index - 1]?.sentence !== sentence) return OPENS_CLAUSE.has(words[index]!.lower);
  }
  return false;
}

/** The first person named after the pronoun in its sentence; with `afterComma` only where a comma stands before the name. */
function nameAhead(reading: Reading, at: number, gender: Gender, afterComma: boolean): Ranked | undefined {
  const { words, runs } = reading;
  const { sentence } = words[at]!;
  for (let index = runIndexFrom(runs, at + 1); index < runs.length && runs[index]!.first < at + AHEAD; index++) {
    const run = runs[index]!;
    const word = words[run.first]!;
    if (word.sentence !== sentence || word.quoted) return undefined;
    if (run.possessive || (afterComma && words[run.lead]!.before !== ',')) continue;
    const entity = linkName(reading, run);
    if (entity.kind !== 'person' || (genderOf(entity) ?? gender) !== gender) continue;
    return { entity, score: 0.6, reason: `${nameOf(entity)}: the first ${gender} person named after it` };
  }
  return undefined;
}

/** "The company said … They added": a body that spoke just before, where no people in the plural did. */
function lastSpeakingBody(reading: Reading, at: number): Ranked[] {
  const { lastSpeaker, lastSpeakerWord, words, lastSourceWord } = reading;
  if (lastSpeaker?.kind !== 'organisation' || lastSourceWord > lastSpeakerWord) return [];
  if (words[at]!.sentence - words[lastSpeakerWord]!.sentence > 2) return [];
  return [
    { entity: lastSpeaker, score: 0.5, reason: `${nameOf(lastSpeaker)}: the organisation that spoke just before` },
  ];
}

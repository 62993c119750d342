import type { Entity, Gender } from './model';
import { genderOf } from './model';
import type { Ranked, Reading } from './reading';
import { mentionsBefore, nameOf, windowStart } from './reading';

/** Weights chosen on half of the development articles and checked on the other half. */
const TUNING = { rest: 0.04, decay: 0.6, spoke: 0.15, often: 0.2 };

const isPerson = (entity: Entity): boolean =>
  entity.kind === 'person' || (entity.kind === 'unknown' && entity.tokens.length <= 3);

/**
 * Persons that a pronoun or an uninformative description at `word` may mean, best first; scores of all sum to 1.
 * Prominent, near, repeated and just heard wins; the wrong gender is left out.
 */
export function rankPersons(
  reading: Reading,
  word: number,
  gender: Gender | undefined,
  options: {
    readonly head?: string | undefined;
    readonly fresh?: boolean;
    readonly fits?: (entity: Entity) => boolean;
  } = {},
): Ranked[] {
  const here = reading.words[word]!;
  const scores: Score[] = [];
  const end = mentionsBefore(reading, word);
  for (let index = end - 1; index >= windowStart(end); index--) {
    const seen = reading.seen[index]!;
    const { entity } = seen;
    if (!isPerson(entity) || (entity.kind === 'unknown' && (options.head !== undefined || seen.weight < 1.05)))
      continue;
    if (options.fits?.(entity) === false) continue;
    const known = genderOf(entity);
    if (gender && known && known !== gender) continue;
    const sentences = here.sentence - seen.sentence;
    if (sentences > 14) break;
    // "Lee backs Roe, as the candidate said": a description means somebody else than the subject before it.
    const clash = options.head !== undefined && sentences === 0 && seen.weight > 1 ? 0.5 : 1;
    const value = clash * seen.weight * TUNING.decay ** Math.min(sentences, 12);
    const so = scoreOf(scores, entity);
    if (!so) scores.push({ entity, best: value, rest: 0, sentences, score: 0 });
    else if (value > so.best) {
      so.rest += so.best;
      so.best = value;
    } else so.rest += value;
  }
  for (const so of scores) {
    const { entity } = so;
    const known = genderOf(entity);
    let score = so.best + TUNING.rest * Math.min(so.rest, 3);
    if (options.head !== undefined) {
      if (!options.fresh) score += TUNING.often * Math.log2(1 + entity.count);
      // Somebody introduced as something else is less likely meant.
      if (entity.descriptions.length) score *= 0.6;
    }
    if (options.head === undefined && hasSpoken(reading, entity, word)) score += TUNING.spoke * 0.85 ** so.sentences;
    if (gender) score *= known === gender ? 1.15 : 0.9;
    if (entity.kind === 'unknown') score *= 0.02;
    so.score = score;
  }
  scores.sort((a, b) => b.score - a.score || a.entity.index - b.entity.index);
  let total = 0;
  for (const { score } of scores) total += score ** 3;
  const best = scores.length > MOST ? scores.slice(0, MOST) : scores;
  return best.map(({ entity, score, sentences }) => ({
    entity,
    score: score ** 3 / (total || 1),
    reason: reasonFor(entity, gender, hasSpoken(reading, entity, word), sentences),
  }));
}

/** Persons that are given. */
const MOST = 4;

const hasSpoken = ({ lastSpeaker, lastSpeakerWord }: Reading, entity: Entity, word: number): boolean =>
  entity === lastSpeaker && lastSpeakerWord < word;

interface Score {
  readonly entity: Entity;
  best: number;
  rest: number;
  readonly sentences: number;
  /** Of all. */
  score: number;
}

/** Few people are in mind at a time: going through them is faster than a map. */
function scoreOf(scores: readonly Score[], entity: Entity): Score | undefined {
  for (const score of scores) if (score.entity === entity) return score;
  return undefined;
}

function reasonFor(entity: Entity, gender: Gender | undefined, spoke: boolean, sentences: number): string {
  const known = genderOf(entity);
  const who = gender && known === gender ? `last ${gender} person` : 'last person';
  const where =
    sentences === 0 ? 'same sentence' : sentences === 1 ? 'previous sentence' : `${sentences} sentences before`;
  return `${nameOf(entity)}: ${who} ${spoke ? 'that spoke' : 'mentioned'}, ${where}`;
}

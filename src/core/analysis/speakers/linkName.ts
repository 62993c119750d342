import { foldName } from './foldName';
import { femaleTitles, maleTitles } from '../../lexicon/en/titles';
import type { Entity, NameRun } from './model';
import { genderOf } from './model';
import type { Ranked, Reading } from './reading';
import { mentionsBefore, nameOf, windowStart } from './reading';
import { isGivenName } from './nameParts';
import { enterName, isSamePerson } from './registry';

/** The entity that a name in the text stands for. */
export function linkName(reading: Reading, run: NameRun): Entity {
  const { registry } = reading;
  if (run.tokens.length > 1) return enterName(registry, run.tokens, run.kind, run.key);
  const { key } = run;
  const titles = run.title ? run.title.split(' ') : [];
  const female = titles.some((word) => femaleTitles.has(word));
  const male = !female && titles.some((word) => maleTitles.has(word));
  const fits = (entity: Entity): boolean => {
    if (run.kind === 'person' && entity.kind !== 'person' && entity.kind !== 'unknown') return false;
    if (
      run.kind === 'organisation' &&
      entity.kind === 'person' &&
      entity.tokens.length > 1 &&
      !registry.byName.get(key)?.includes(entity) &&
      !isShouted(run)
    )
      return false;
    const gender = genderOf(entity);
    return !((female && gender === 'male') || (male && gender === 'female'));
  };
  if (run.kind === 'place') {
    const inside = /^(?:in|of|from|at|to|near|for)$/.test(reading.words[run.lead - 1]?.lower ?? '');
    const people =
      !inside &&
      registry.byWord
        .get(key)
        ?.some(
          (entity) =>
            (entity.kind === 'person' || entity.kind === 'unknown') &&
            entity.tokens.length > 1 &&
            entity.lastKey === key,
        );
    if (!people) return registry.byName.get(key)?.[0] ?? enterName(registry, run.tokens, run.kind, key);
  }
  const [named, byWord] = [registry.byName.get(key), registry.byWord.get(key)];
  // A bare last name that is also an entity of its own ("Obama" entered as such) is weaker than the full name.
  const candidates: Entity[] = [];
  for (const entity of named ?? none) if (fits(entity)) candidates.push(entity);
  for (const entity of byWord ?? none) if (!named?.includes(entity) && fits(entity)) candidates.push(entity);
  const given = candidates.length
    ? candidates
    : (registry.byGivenName.get(key) ?? []).filter(
        (entity) => fits(entity) && (entity.kind === 'person' || isGivenName(key) || entity.since < run.first),
      );
  const pool = given.length ? given : (registry.byMiddleName.get(key) ?? none).filter(fits);
  const confirmed = registry.confirmed.get(key);
  const sure = confirmed && pool.includes(confirmed) ? confirmed : undefined;
  const entity = sure ?? (pool.length > 1 ? choose(reading, run, pool) : pool[0]);
  if (!entity) return enterName(registry, run.tokens, run.kind, key);
  // Bodies are shortened to their first word or their initials, persons to their last name.
  const isLastName = entity.tokens.length > 1 && entity.lastKey === key;
  if (entity.kind === 'unknown' && (run.kind === 'person' || isLastName)) entity.kind = 'person';
  return entity;
}

const none: readonly Entity[] = [];

const isShouted = (run: NameRun): boolean => run.tokens[0]!.length > 3;

/** Chosen on the development articles; a larger one turns against the one whom the article names in full at each turn. */
const FULL = 0.2;

/** Among several with this name, the one that the article mentions here: near, often, under a full name. */
function choose(reading: Reading, run: NameRun, pool: readonly Entity[]): Entity {
  const score = new Map(
    pool.map((entity) => [entity, Math.log2(1 + entity.count) * 0.35 + (entity.tokens.length > 1 ? 0.4 : 0)]),
  );
  // Whom the article goes on calling by the full name, it tells apart so from the one whom it calls by the last name.
  const least = Math.min(...pool.map(({ full }) => full));
  for (const [entity, so] of score) score.set(entity, so - FULL * Math.min(4, Math.max(0, entity.full - least - 1)));
  const sentence = reading.words[run.first]!.sentence;
  const met = new Set<Entity>();
  const end = mentionsBefore(reading, run.first);
  for (let index = end - 1; index >= windowStart(end); index--) {
    const seen = reading.seen[index]!;
    const so = score.get(seen.entity);
    if (so === undefined || met.has(seen.entity) || seen.byGivenName) continue;
    met.add(seen.entity);
    score.set(
      seen.entity,
      so + 1.2 * 0.85 ** Math.min(20, sentence - seen.sentence) * Math.min(1.2, seen.weight + 0.3),
    );
  }
  if (run.kind === 'organisation' || run.kind === 'place')
    for (const entity of pool) if (entity.kind === run.kind) score.set(entity, (score.get(entity) ?? 0) + 1);
  const ranked = [...score].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index);
  const people = ranked.filter(([one]) => isNamesake(one, run));
  if (people.length > 1 && people[0] === ranked[0]) reading.namesakes.set(run.last, shares(people, run));
  return ranked[0]![0];
}

const isNamesake = ({ kind, tokens, lastKey }: Entity, { key }: NameRun): boolean =>
  kind === 'person' && tokens.length > 1 && lastKey === key;

/** How much one step of the score counts; at half a step the likelier of two has three quarters. */
const STEEP = 2.2;

function shares(people: readonly (readonly [Entity, number])[], run: NameRun): Ranked[] {
  const top = people[0]![1];
  const sum = people.reduce((all, [, score]) => all + Math.exp(STEEP * (score - top)), 0);
  return people.slice(0, 4).map(([entity, score]) => ({
    entity,
    score: Math.exp(STEEP * (score - top)) / sum,
    reason: reasonFor(run, entity),
  }));
}

/** Why the name stands for the entity, in words. */
export function reasonFor(run: NameRun, entity: Entity): string {
  const full = nameOf(entity);
  const known = entity.reasons.get(run.name);
  if (known?.full === full) return known.reason;
  const reason = findReason(run, entity, full);
  entity.reasons.set(run.name, { full, reason });
  return reason;
}

function findReason(run: NameRun, entity: Entity, full: string): string {
  const { name } = run;
  if (name === full) return `named: ${full}`;
  if (run.tokens.length === 1 && entity.kind !== 'person' && /^\p{Lu}{2,}$/u.test(name))
    return `“${name}” → ${full}: short for the name`;
  if (run.tokens.length === 1 && entity.firstKey === run.key) return `“${name}” → ${full}: given name`;
  if (isSamePerson(run.tokens, entity.tokens)) return `“${name}” → ${full}: last name`;
  const misspelled = run.tokens.length === 1 && !entity.tokens.some((token) => foldName(token) === run.key);
  if (misspelled) return `“${name}” → ${full}: spelled almost so`;
  return `“${name}” → ${full}: part of the name`;
}

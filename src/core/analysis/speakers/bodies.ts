import { documentNouns } from '../../lexicon/en/documents';
import { organisationNouns } from '../../lexicon/en/institutions';
import { demonyms } from '../../lexicon/en/places';
import type { Entity } from './model';
import type { Ranked, Reading } from './reading';
import { mentionsBefore, nameOf, windowStart } from './reading';
import { enterName, lastNameOf } from './registry';
import { runIndexFrom } from './runIndex';

/** Words of a description: word indices, ends included. */
export interface Nominal {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

export const DEFINITE = new Set('the this that his her its their my our'.split(' '));

/** "her campaign" → the organisation "Lee campaign"; "China's foreign ministry" keeps its own words. */
export function mouthpiece(reading: Reading, owner: Entity, { first, head }: Nominal): Ranked {
  const { words, registry } = reading;
  const noun = words
    .slice(first, head + 1)
    .filter((word, index) => index > 0 && !word.capital && !DEFINITE.has(word.lower) && !word.possessive);
  const tail = noun.length ? noun.map((word) => word.lower) : [words[head]!.lower];
  const person = owner.kind === 'person' || (owner.kind === 'unknown' && words[head]!.lower === 'campaign');
  const tokens = person ? [lastNameOf(owner.tokens), tail.at(-1)!] : [`${nameOf(owner)}’s`, ...tail];
  const entity = enterName(registry, tokens, 'organisation');
  entity.kind = 'organisation';
  if (!entity.descriptions.length) entity.descriptions.push({ head: tail.at(-1)!, words: new Set(tail) });
  return { entity, score: 0.9, reason: `${nameOf(entity)}: the ${tail.at(-1)!} of ${nameOf(owner)}` };
}

/** "Wexmoor district council": a name and lower-case nouns that end in one for a body are the name of that body. */
export function namedBody(reading: Reading, { first, head: at }: Nominal, head: string): Ranked | undefined {
  const { words, registry, entityAt } = reading;
  if (!organisationNouns.has(head) || documentNouns.has(head)) return undefined;
  const national = ofNation(reading, first, at, head);
  if (national) return national;
  let from = at;
  while (from > first && words[from]!.before === '' && !words[from]!.capital && !DEFINITE.has(words[from]!.lower))
    from--;
  const entity = entityAt[from];
  if (!entity || !words[from]!.capital || words[from]!.possessive || from === at) return undefined;
  if (entity.kind === 'organisation' && at === from + 1 && !/^(?:leadership|campaign|team|camp)$/.test(head))
    return { entity, score: 0.9, reason: `named: ${nameOf(entity)}` };
  if (entity.kind === 'person') return undefined;
  while (
    from > first &&
    words[from]!.before === '' &&
    words[from - 1]!.capital &&
    !DEFINITE.has(words[from - 1]!.lower)
  )
    from--;
  const made = enterName(
    registry,
    words.slice(from, at + 1).map((word) => word.text),
    'organisation',
  );
  made.kind = 'organisation';
  return { entity: made, score: 0.85, reason: `named: ${nameOf(made)}` };
}

const STATE_BODY = /^(?:ministry|government|parliament|embassy|army|navy|consulate)$/;

/** "the Chinese foreign ministry": not the first ministry at hand. */
function ofNation({ words, registry }: Reading, first: number, at: number, head: string): Ranked | undefined {
  if (!STATE_BODY.test(head)) return undefined;
  let from = at - 1;
  while (from > first && !words[from]!.capital && words[from]!.before === '') from--;
  const nation = words[from];
  if (from < first || !nation?.capital || !demonyms.has(nation.lower) || words[at]!.before !== '') return undefined;
  const entity = enterName(
    registry,
    words.slice(from, at + 1).map(({ text }) => text),
    'organisation',
  );
  entity.kind = 'organisation';
  return { entity, score: 0.85, reason: `named: ${nameOf(entity)}` };
}

/** "the administration of Toshrab Province", "the press service of the Ministry": named by what follows "of". */
export function bodyOf(reading: Reading, { first, last, head: at }: Nominal, head: string): Ranked | undefined {
  const { words, registry, runs } = reading;
  if (words[first]!.lower !== 'the' || at + 2 > last || words[at + 1]!.lower !== 'of') return undefined;
  const press = /^(?:service|office)$/.test(head) && words[at - 1]?.lower === 'press';
  if (
    !press &&
    !/^(?:administration|ministry|government|council|embassy|parliament|municipality|prefecture|commune|diocese)$/.test(
      head,
    )
  )
    return undefined;
  let from = words[at + 2]!.lower === 'the' ? at + 3 : at + 2;
  // "the press service of the company “Severny Les”"
  const quoted = words[from + 1];
  if (organisationNouns.has(words[from]?.lower ?? '') && quoted?.capital && /^["“«„]$/.test(quoted.before)) from++;
  const run = runs[runIndexFrom(runs, from)];
  if (!run || run.lead !== from || run.possessive) return undefined;
  const name = run.tokens.join(' ');
  const entity = press
    ? enterName(registry, run.tokens, run.kind)
    : enterName(registry, [words[at]!.text, 'of', ...run.tokens], 'organisation');
  if (press && entity.kind === 'person') return undefined;
  entity.kind = 'organisation';
  return {
    entity,
    score: 0.8,
    reason: press ? `${nameOf(entity)}: its press service` : `named: the ${head} of ${name}`,
  };
}

const PRINTED =
  /^(?:Times|Post|Herald|Tribune|Gazette|Courier|News|Journal|Mail|Guardian|Observer|Star|Sun|Telegraph|Chronicle|Echo|Daily|Weekly|Globe|Mirror|Express|Standard|Register|Record|Bugle|Argus|Ledger|Examiner|Inquirer|Monitor)$/;

/** Bodies that "the company", "the paper" or "it" may mean, best first. */
export function lastBodies(reading: Reading, at: number, head = ''): Ranked[] {
  const { words } = reading;
  const printed = /^(?:paper|newspaper|tabloid|magazine)$/.test(head);
  const scores = new Map<Entity, number>();
  const end = mentionsBefore(reading, at);
  for (let index = end - 1; index >= windowStart(end); index--) {
    const seen = reading.seen[index]!;
    const { entity } = seen;
    if (head !== '' && /^(?:facebook|twitter|instagram|youtube)$/i.test(nameOf(entity))) continue;
    if (entity.kind !== 'organisation' && !(head === '' && entity.kind === 'document')) continue;
    if (printed && !entity.tokens.some((token) => PRINTED.test(token))) continue;
    const value = seen.weight * 0.8 ** Math.min(12, words[at]!.sentence - seen.sentence);
    scores.set(seen.entity, Math.max(value, (scores.get(seen.entity) ?? 0) + 0.1 * value));
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
    .slice(0, 3)
    .map(([entity, score]) => ({
      entity,
      score: Math.min(0.6, score / 2),
      reason: `${nameOf(entity)}: last organisation mentioned`,
    }));
}

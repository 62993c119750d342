import { documentNouns } from '../../lexicon/en/documents';
import { anaphoricNouns, organisationNouns } from '../../lexicon/en/institutions';
import { familyNouns, kinNouns, mouthpieceNouns } from '../../lexicon/en/relations';
import { femaleNouns, groupNouns, maleNouns, roleNouns, roleSynonyms, vagueNouns } from '../../lexicon/en/personNouns';
import { demonyms } from '../../lexicon/en/places';
import { bodyOf, DEFINITE, lastBodies, mouthpiece, namedBody, type Nominal } from './bodies';
import { resolveDocument } from './documents';
import type { Entity, Gender } from './model';
import { genderOf } from './model';
import { rankPersons } from './rankPersons';
import type { Ranked, Reading } from './reading';
import { lastSeen, mentionsBefore, nameOf, windowStart } from './reading';
import { foldName } from './foldName';
import { withoutCount } from './nameParts';
import { lastNameOf } from './registry';
import { runIndexFrom } from './runIndex';

const OWNERS = new Set('his her its their my our'.split(' '));

/**
 * Who a description means, best first; empty when it stays unnamed. Uses what the article says of its people and bodies,
 * then — for a definite singular description that nobody was introduced under — prominence.
 */
export function resolveNominal(reading: Reading, nominal: Nominal, isSource: boolean): Ranked[] {
  const { words } = reading;
  const confirmed = byConfirmedAlias(reading, nominal);
  if (confirmed) return [confirmed];
  const head = withoutCount(words[nominal.head]!.lower);
  const opening = words[nominal.first]!;
  const owner = ownerOf(reading, nominal);
  const definite =
    DEFINITE.has(opening.lower) || owner !== undefined || titleCased(reading, nominal) || isLabel(reading, nominal);
  const isDocument = documentNouns.has(head);
  if (isPlural(head)) return [];
  const body = namedBody(reading, nominal, head) ?? bodyOf(reading, nominal, head);
  if (body) return [body];
  if (!definite) {
    const later = isSource ? introducedLater(reading, nominal, head) : undefined;
    if (later) return [later];
    reading.unnamed.set(head, nominal.head);
    return isDocument ? resolveDocument(reading, nominal.first, nominal.head, false) : [];
  }
  if (owner && mouthpieceNouns.has(head)) return [mouthpiece(reading, owner, nominal)];
  const relation = owner && kinNouns.has(head) ? relative(reading, owner, head, nominal.head) : undefined;
  if (relation) return [relation];
  if (owner && kinNouns.has(head) && familyNouns.has(head)) return [];
  if (isDocument) {
    const document = resolveDocument(reading, nominal.first, nominal.head, true);
    if (document.length || !organisationNouns.has(head)) return document;
  }
  let described = byDescription(reading, nominal, head);
  if (!described.length) described = byEarlierHead(reading, nominal);
  const introduced = reading.unnamed.get(head);
  const bare = nominal.head - nominal.first <= 2;
  if (bare && introduced !== undefined && introduced < nominal.head) {
    const latest = described[0] && lastSeen(reading, described[0].entity, nominal.head)?.word;
    if (latest === undefined || latest < introduced) return [];
  }
  // Who takes a turn is seldom the one who had the turn before, so that nearness says nothing of a label.
  if (described.length || !isSource || isLabel(reading, nominal)) return described;
  const later = isAtTop(reading, nominal) ? introducedLater(reading, nominal, head) : undefined;
  if (later) return [later];
  return byProminence(reading, nominal, head);
}

/** A description that people gave to one speaker, word for word. */
function byConfirmedAlias({ words, registry }: Reading, { first, head, last }: Nominal): Ranked | undefined {
  if (!registry.confirmed.size) return undefined;
  for (const end of new Set([last, head])) {
    const phrase = words.slice(first, end + 1).map(({ text }) => text);
    const entity = registry.confirmed.get(foldName(phrase.join(' ')));
    if (entity)
      return { entity, score: 0.97, reason: `“${phrase.join(' ')}” → ${nameOf(entity)}: a name that people gave` };
  }
  return undefined;
}

const isPlural = (head: string): boolean =>
  (groupNouns.has(head) && !organisationNouns.has(head) && !mouthpieceNouns.has(head)) ||
  (/s$/.test(head) &&
    !/(?:ss|us|is)$/.test(head) &&
    !roleNouns.has(head) &&
    !organisationNouns.has(head) &&
    !demonyms.has(head));

const titleCased = (reading: Reading, { first, head }: Nominal): boolean => {
  const word = reading.words[head]!;
  return first === head && word.capital && roleNouns.has(word.lower) && !word.opens;
};

/** "MAYOR: I have nothing to hide.", "THE CHAIRMAN: Thank you." */
const isLabel = ({ words }: Reading, { first, head, last }: Nominal): boolean =>
  (first === head || (first === head - 1 && words[first]!.lower === 'the')) &&
  last === head &&
  words[first]!.opens &&
  words[head + 1]?.before.startsWith(':') === true;

/** The one whom a possessive at the front of the description means: "his campaign", "Ms Lee's sister", "the Lee campaign". */
function ownerOf(reading: Reading, { first, head }: Nominal): Entity | undefined {
  const { words } = reading;
  const opening = words[first]!.lower;
  if (OWNERS.has(opening)) {
    const gender: Gender | undefined = opening === 'his' ? 'male' : opening === 'her' ? 'female' : undefined;
    if (!gender) return undefined;
    return reading.entityAt[first] ?? rankPersons(reading, first, gender)[0]?.entity;
  }
  for (let index = head - 1; index >= first; index--) {
    const entity = reading.entityAt[index];
    if (!entity) continue;
    if (words[index]!.possessive) return entity;
    if (index === head - 1 && mouthpieceNouns.has(words[head]!.lower) && entity.kind !== 'organisation') return entity;
  }
  return undefined;
}

/** "his father", "Ms Lee's sister": by what the article says, else a namesake of that gender. */
function relative(reading: Reading, owner: Entity, head: string, at: number): Ranked | undefined {
  const gender: Gender | undefined = femaleNouns.has(head) ? 'female' : maleNouns.has(head) ? 'male' : undefined;
  const last = lastNameOf(owner.tokens);
  let best: Ranked | undefined;
  const consider = (entity: Entity, score: number, reason: string): void => {
    if (!best || score > best.score) best = { entity, score, reason: `${nameOf(entity)}: ${reason}` };
  };
  const namesakes = reading.registry.byWord.get(foldName(last)) ?? [];
  for (const entity of new Set([...(reading.described.get(head) ?? []), ...namesakes])) {
    if (entity === owner || entity.kind !== 'person') continue;
    if (gender && genderOf(entity) && genderOf(entity) !== gender) continue;
    const said = entity.descriptions.some((description) => description.head === head);
    if (said) consider(entity, lastSeen(reading, entity, at) ? 0.9 : 0.7, `introduced as ${head}`);
    else if (familyNouns.has(head) && lastNameOf(entity.tokens) === last)
      consider(entity, 0.6, `${head} of ${nameOf(owner)}: same last name`);
  }
  return best;
}

/** "the studio" of Finch Studios. */
const hasWord = (entity: Entity, lower: string): boolean =>
  entity.tokens.some((token) => token.toLowerCase() === lower || token.toLowerCase() === `${lower}s`);

/** Word → the sets of synonyms that it is in. */
const setsOf = new Map<string, Set<number>>();
for (const [index, set] of roleSynonyms.entries())
  for (const word of set) setsOf.set(word, (setsOf.get(word) ?? new Set<number>()).add(index));

const areSynonyms = (a: string, b: string): boolean => isInOneOf(a, setsOf.get(b));

function isInOneOf(word: string, sets: ReadonlySet<number> | undefined): boolean {
  const own = sets && setsOf.get(word);
  if (!own) return false;
  for (const set of own) if (sets.has(set)) return true;
  return false;
}

/** Whether anybody at all was introduced with the noun, or one that means the same. */
function isIntroduced({ described }: Reading, head: string): boolean {
  if (described.has(head)) return true;
  for (const set of setsOf.get(head) ?? [])
    for (const other of roleSynonyms[set] ?? []) if (described.has(other)) return true;
  return false;
}

/** Entities that were introduced with this noun or one that means the same. */
function byDescription(reading: Reading, { first, last, head: at }: Nominal, head: string): Ranked[] {
  const { words } = reading;
  const said = words
    .slice(first, last + 1)
    .map((word) => word.lower)
    .filter((word) => word.length > 2 && !DEFINITE.has(word) && word !== head);
  const phrase = [...said, head].join(' ');
  if (!isIntroduced(reading, head) && !setsOf.has(phrase) && !organisationNouns.has(head)) return [];
  const [ofHead, ofPhrase] = [setsOf.get(head), setsOf.get(phrase)];
  // Latest first. Few are in mind at a time: going through them is faster than a map.
  const near: Entity[] = [];
  const end = mentionsBefore(reading, at);
  for (let index = end - 1; index >= windowStart(end); index--) {
    const { entity } = reading.seen[index]!;
    if (!near.includes(entity)) near.push(entity);
  }
  const all = [...near];
  for (const entity of said.length ? (reading.described.get(head) ?? []) : [])
    if (!near.includes(entity)) all.push(entity);
  const ranked: Ranked[] = [];
  for (const [rank, entity] of all.entries()) {
    const isNear = rank < near.length;
    if (entity.kind === 'place' || (entity.kind === 'organisation' && !organisationNouns.has(head))) continue;
    // "the campaign" of whom? Only the one that is named so.
    if (entity.kind === 'organisation' && mouthpieceNouns.has(head) && !hasWord(entity, head)) continue;
    let best = 0;
    for (const description of entity.descriptions) {
      let score =
        description.head === head
          ? 2
          : isInOneOf(description.head, ofHead) || isInOneOf(description.head, ofPhrase)
            ? 1.2
            : 0;
      if (!score) continue;
      const overlap = said.filter((word) => description.words.has(word)).length;
      if (description.words.has('former') !== said.includes('former')) score -= 0.4;
      if (!isNear && !overlap) continue;
      best = Math.max(best, score + 0.5 * overlap - 0.15 * Math.max(0, said.length - overlap));
    }
    if (entity.kind === 'organisation' && hasWord(entity, head)) best = Math.max(best, 2);
    if (vagueNouns.has(head) && best < 2.4) best = best ? best - 0.6 : 0;
    if (best >= 1)
      ranked.push({
        entity,
        score: best + (isNear ? 0.6 * 0.75 ** rank : 0),
        reason: `${nameOf(entity)}: introduced as ${head}`,
      });
  }
  ranked.sort((a, b) => b.score - a.score || a.entity.index - b.entity.index);
  const total = ranked.reduce((sum, one) => sum + one.score ** 2, 0) || 1;
  return ranked.slice(0, 4).map((one) => ({ ...one, score: one.score ** 2 / total }));
}

/** Paragraphs at the top of an article in which somebody may speak before the name comes. */
const TOP = 4;
/** How far behind, in words, the name may come. */
const AHEAD = 160;

/** In the headline or the first paragraph, before anybody is named. */
const isAtTop = ({ words, found }: Reading, { head }: Nominal): boolean =>
  words[head]!.paragraph <= 1 && !found.some(({ entity }) => entity?.kind === 'person');

/** Whom articles describe because they may not be named. */
const ANONYMOUS =
  /^(?:spokes.*|official|aide|advis[eo]r|ally|staffer|representative|expert|analyst|strategist|assistant|insider)$/;

/** "A surgeon said no. … Ann Lee, a surgeon who …": the top of an article describes whom a later paragraph introduces. */
function introducedLater(reading: Reading, { first, last, head: at }: Nominal, head: string): Ranked | undefined {
  const { words, runs, registry } = reading;
  const { paragraph } = words[at]!;
  if (paragraph > TOP || /^(?:another|some|one|no|any)$/.test(words[first]!.lower)) return undefined;
  const gender: Gender | undefined = femaleNouns.has(head) ? 'female' : maleNouns.has(head) ? 'male' : undefined;
  if (ANONYMOUS.test(head) || (!gender && (!roleNouns.has(head) || vagueNouns.has(head)))) return undefined;
  const met = new Set<Entity>();
  for (let index = runIndexFrom(runs, last + 1); index < runs.length && runs[index]!.first < at + AHEAD; index++) {
    const run = runs[index]!;
    const entity = run.tokens.length > 1 ? registry.byName.get(run.key)?.[0] : undefined;
    if (entity?.since !== run.first || entity.kind !== 'person') continue;
    if (words[run.first]!.paragraph > paragraph && !words[run.first]!.quoted) met.add(entity);
  }
  const alike = [...met].filter((entity) =>
    entity.descriptions.some((one) => one.head === head || areSynonyms(one.head, head)),
  );
  const [only] = alike.length ? alike : gender ? [...met].filter((entity) => genderOf(entity) === gender) : [];
  if (!only || alike.length > 1 || (!alike.length && met.size > 1)) return undefined;
  only.descriptions.push({ head, words: new Set([head]) });
  if (!reading.described.has(head)) reading.described.set(head, [only]);
  return { entity: only, score: 0.5, reason: `${nameOf(only)}: the ${head} that is introduced by name right after` };
}

/** "the Leeds senator and party leader": the noun before the "and" may be the one that introduced somebody. */
function byEarlierHead(reading: Reading, { first, head }: Nominal): Ranked[] {
  const { words } = reading;
  for (let index = head - 1; index > first; index--) {
    if (words[index]!.lower !== 'and' || !roleNouns.has(words[index - 1]!.lower)) continue;
    const found = byDescription(reading, { first, last: index - 1, head: index - 1 }, words[index - 1]!.lower);
    if (found.length) return found;
  }
  return [];
}

/** "the Democratic candidate" is nobody whom the article calls a Republican. */
function isOfOtherParty(entity: Entity, said: readonly string[]): boolean {
  const party = PARTIES.find((words) => said.some((word) => words.includes(word)));
  if (!party) return false;
  const has = (words: readonly string[]): boolean =>
    entity.descriptions.some((description) => words.some((word) => description.words.has(word)));
  return !has(party) && PARTIES.some((words) => words !== party && has(words));
}

const PARTIES: readonly (readonly string[])[] = [
  ['democrat', 'democratic'],
  ['republican', 'gop'],
  ['labour'],
  ['conservative', 'tory'],
];

/** Words behind which somebody unnamed is out of mind. */
const OUT_OF_MIND = 60;

function isSomebodyUnnamedNear(reading: Reading, at: number): boolean {
  for (const [head, word] of reading.unnamed)
    if (word < at && at - word < OUT_OF_MIND && (femaleNouns.has(head) || maleNouns.has(head))) return true;
  return false;
}

const SETTLEMENTS = new Set('city town village country nation island'.split(' '));

/** "the city": the place that was named last, near enough. */
function lastPlace(reading: Reading, at: number, head: string): Ranked[] {
  const { sentence } = reading.words[at]!;
  const end = mentionsBefore(reading, at);
  for (let index = end - 1; index >= windowStart(end); index--) {
    const { entity, sentence: seen } = reading.seen[index]!;
    if (entity.kind === 'place' && sentence - seen <= 4)
      return [{ entity, score: 0.4, reason: `${nameOf(entity)}: the last place mentioned, “the ${head}”` }];
  }
  return [];
}

/** A definite description that nobody was introduced under: the person or body that the text is about here. */
function byProminence(reading: Reading, { first, last, head: at }: Nominal, head: string): Ranked[] {
  const { words } = reading;
  if (!/^(?:the|this)$/.test(words[first]!.lower)) return [];
  const isRole =
    roleNouns.has(head) || femaleNouns.has(head) || maleNouns.has(head) || demonyms.has(head) || /year-old$/.test(head);
  if (isRole && !(vagueNouns.has(head) && !/year-old/.test(words[at - 1]?.lower ?? ''))) {
    const gender: Gender | undefined = femaleNouns.has(head) ? 'female' : maleNouns.has(head) ? 'male' : undefined;
    // "the FBI director": an office of a named body is somebody in particular, not just anybody.
    for (let index = first; index < at; index++) if (reading.entityAt[index]?.kind === 'organisation') return [];
    const fresh = /year-old/.test(head) || /year-old/.test(words[at - 1]?.lower ?? '');
    const said = words.slice(first, at + 1).map((word) => word.lower);
    const ranked = rankPersons(reading, at, gender, {
      head,
      fresh,
      fits: (entity) => !isOfOtherParty(entity, said),
    }).map((one) => ({ ...one, score: one.score * 0.7 }));
    // "Police arrested a man. His lawyer, Jo Roe, … The suspect": of two, not the one introduced as something else.
    return ranked[0]?.entity.descriptions.length && isSomebodyUnnamedNear(reading, at) ? [] : ranked;
  }
  if (SETTLEMENTS.has(head) && first === at - 1) return lastPlace(reading, at, head);
  // "The federation of wine growers" is not just any body named before.
  const isOther = last > at && words[at + 1]!.lower === 'of';
  return anaphoricNouns.has(head) && !isOther
    ? lastBodies(reading, at, head).map((one) => ({ ...one, score: one.score * 0.8 }))
    : [];
}

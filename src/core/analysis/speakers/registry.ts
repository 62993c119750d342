import { nicknames } from '../../lexicon/en/givenNames';
import { organisationWords, smallWords } from '../../lexicon/en/institutions';
import { nameParticles, nameSuffixes } from '../../lexicon/en/titles';
import type { KnownSpeaker } from '../analyse';
import type { Entity, NameKind } from './model';
import { foldName } from './foldName';
import { isGivenName } from './nameParts';

/** All entities of one article and the words by which they can be found. */
export interface Registry {
  readonly entities: Entity[];
  /** Folded full name or alias → entities. */
  readonly byName: Map<string, Entity[]>;
  /** Last name of a person, or telling word of an organisation → entities. */
  readonly byWord: Map<string, Entity[]>;
  /** Given name → persons. */
  readonly byGivenName: Map<string, Entity[]>;
  /** First of two last names ("Gómez" of "Luis Gómez Prieto") → persons. */
  readonly byMiddleName: Map<string, Entity[]>;
  readonly documents: Set<Entity>;
  /** Folded name or alias that people gave to one speaker and to nobody else; `undefined` where several have it. */
  readonly confirmed: Map<string, Entity | undefined>;
}

export const createRegistry = (): Registry => ({
  entities: [],
  byName: new Map(),
  byWord: new Map(),
  byGivenName: new Map(),
  byMiddleName: new Map(),
  documents: new Set(),
  confirmed: new Map(),
});

/** Position of the last name in a personal name: before "Jr.", else the last word. */
const lastNameAt = (tokens: readonly string[]): number => {
  let at = tokens.length - 1;
  while (at > 0 && nameSuffixes.has(foldName(tokens[at]!))) at--;
  return at;
};

export const lastNameOf = (tokens: readonly string[]): string => tokens[lastNameAt(tokens)] ?? '';

/** True when both may be one person: same last name; given names equal, short form or initial of each other. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const x = a.map(foldName);
  const y = b.map(foldName);
  const atX = lastNameAt(a);
  const atY = lastNameAt(b);
  if (x[atX] !== y[atY]) return false;
  const suffixes = [x.slice(atX + 1).join(), y.slice(atY + 1).join()];
  if (suffixes[0] && suffixes[1] && suffixes[0] !== suffixes[1]) return false;
  const firstX = x.slice(0, atX).filter((word) => !nameParticles.has(word));
  const firstY = y.slice(0, atY).filter((word) => !nameParticles.has(word));
  if (!firstX.length || !firstY.length) return true;
  if (firstX.some((word) => word.length > 1 && firstY.includes(word))) return true;
  return isSameGivenName(firstX[0]!, firstY[0]!);
}

/** A fuller name adds words after the same first one; what stands before a given name is no part of it. */
function isFuller(tokens: readonly string[], than: readonly string[]): boolean {
  const [first, other] = [foldName(tokens[0]!), foldName(than[0]!)];
  if (isGivenName(first) !== isGivenName(other)) return isGivenName(first);
  return tokens.length > than.length && (isSameGivenName(first, other) || !isGivenName(other));
}

function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  return nicknames[short]?.includes(long) === true;
}

const add = (map: Map<string, Entity[]>, key: string, entity: Entity): void => {
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (!list.includes(entity)) list.push(entity);
};

function create(registry: Registry, kind: Entity['kind'], tokens: readonly string[]): Entity {
  const entity: Entity = {
    index: registry.entities.length,
    kind,
    tokens,
    name: tokens.join(' '),
    firstKey: foldName(tokens[0] ?? ''),
    lastKey: foldName(lastNameOf(tokens)),
    reasons: new Map(),
    forms: new Set(),
    descriptions: [],
    female: 0,
    male: 0,
    count: 0,
    full: 0,
    since: Infinity,
  };
  registry.entities.push(entity);
  indexName(registry, entity, tokens);
  return entity;
}

/** Names that end in these are often cut to their first word; "Lee University" is not: "Lee" is somebody. */
const SHORTENED = new Set(
  `news inc corp corporation co company group media holdings industries foods bank motors airlines airways pictures records stores
   rail railways energy pharmaceuticals technologies systems partners brothers electric oil llc plc ltd ag gmbh department studios
   live research network networks international press ministry agency`.split(/\s+/),
);

const LEGAL_FORMS = new Set('inc corp corporation co company group holdings llc plc ltd limited ag gmbh'.split(' '));

function indexName(registry: Registry, entity: Entity, tokens: readonly string[]): void {
  add(registry.byName, foldName(tokens.join(' ')), entity);
  if (entity.kind === 'person' || entity.kind === 'unknown') {
    const at = lastNameAt(tokens);
    add(registry.byWord, foldName(tokens[at] ?? ''), entity);
    // "van der Berg" is also found under "Van der Berg", and a two-part last name under both.
    let from = at;
    while (from > 1 && nameParticles.has(foldName(tokens[from - 1]!))) from--;
    if (from < at) add(registry.byName, foldName(tokens.slice(from, at + 1).join(' ')), entity);
    if (at > 0) add(registry.byGivenName, foldName(tokens[0]!), entity);
    if (at > 1 && from === at && !isGivenName(foldName(tokens[at - 1]!)))
      add(registry.byMiddleName, foldName(tokens[at - 1]!), entity);
    if (at > 1 && from === at) add(registry.byName, foldName(tokens.slice(at - 1, at + 1).join(' ')), entity);
  }
  if (entity.kind === 'organisation' || entity.kind === 'unknown') {
    const telling = tokens.filter((token) => !smallWords.has(token.toLowerCase()));
    if (telling.length >= 2) {
      const acronym = telling.map((token) => (/^\p{Lu}/u.test(token) ? token[0] : '')).join('');
      if (acronym.length >= 2) add(registry.byName, acronym.toLowerCase(), entity);
      const first = foldName(telling[0]!);
      const shortened =
        organisationWords.has(first) || (SHORTENED.has(foldName(telling.at(-1)!)) && !isGivenName(first));
      if (shortened) add(registry.byWord, foldName(telling[0]!), entity);
      const final = foldName(telling.at(-1)!);
      // "Blue Line" of "Blue Line Corp."
      if (telling.length > 2 && LEGAL_FORMS.has(final))
        add(registry.byName, foldName(telling.slice(0, -1).join(' ')), entity);
      if (organisationWords.has(final)) add(registry.byWord, final, entity);
    }
  }
}

/** Makes another name of an entity findable: an acronym after its expansion, an alias that a person confirmed. */
export function addAlias(registry: Registry, entity: Entity, alias: string): void {
  entity.forms.add(alias);
  add(registry.byName, foldName(alias), entity);
}

/** Enters what people have confirmed before the article is read; its ids and names stay as they are. */
export function addKnown(registry: Registry, known: KnownSpeaker): void {
  const tokens = known.name.split(/\s+/).filter(Boolean);
  if (!tokens.length || !known.id) return;
  // Two confirmed speakers with one id are one: the first gives the name.
  const entity =
    registry.entities.find((one) => one.known?.id === known.id) ?? create(registry, known.kind ?? 'unknown', tokens);
  entity.known ??= { id: known.id, name: known.name };
  for (const alias of [known.name, ...(known.aliases ?? [])]) {
    const key = foldName(alias);
    if (!key) continue;
    add(registry.byName, key, entity);
    registry.confirmed.set(
      key,
      registry.confirmed.has(key) && registry.confirmed.get(key) !== entity ? undefined : entity,
    );
  }
}

/** The entity that a full name (two words or more) belongs to, made where the article has not named it so far. */
export function enterName(
  registry: Registry,
  tokens: readonly string[],
  kind: NameKind,
  key = foldName(tokens.join(' ')),
): Entity {
  const same = registry.byName.get(key);
  if (same?.[0]) {
    if (same[0].kind === 'unknown' && kind !== 'unknown') same[0].kind = kind;
    return same[0];
  }
  if (kind === 'person' || kind === 'unknown') {
    const candidates = registry.byWord.get(foldName(lastNameOf(tokens))) ?? [];
    const match = candidates.find(
      (entity) =>
        (entity.kind === 'person' || entity.kind === 'unknown') &&
        entity.tokens.length > 1 &&
        tokens.length > 1 &&
        isSamePerson(entity.tokens, tokens),
    );
    if (match) {
      if (!match.known && isFuller(tokens, match.tokens)) {
        match.forms.add(match.name);
        match.tokens = tokens;
        match.name = tokens.join(' ');
        match.firstKey = foldName(tokens[0] ?? '');
        match.lastKey = foldName(lastNameOf(tokens));
      } else match.forms.add(tokens.join(' '));
      indexName(registry, match, tokens);
      if (kind === 'person') match.kind = 'person';
      return match;
    }
  }
  return create(registry, kind, tokens);
}

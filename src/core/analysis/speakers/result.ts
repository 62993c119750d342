import type { Mention, Speaker, SpeakerCandidate } from '../article';
import type { Entity } from './model';
import { genderOf } from './model';
import type { Decision } from './readArticle';
import type { ArticleNames } from './articleNames';
import { inPortions } from './inPortions';
import type { Attribution, Found, Ranked, Reading } from './reading';
import { nameOf } from './reading';
import { foldName } from './foldName';
import type { ResolvedSource, ResolvedSpeakers, SpeakerInput } from './resolveSpeakers';
import { wordAt } from './words';

/** Turns entities into speakers with unique ids, and collects mentions and decisions. */
export function* buildResult(
  input: SpeakerInput,
  names: ArticleNames & { readonly reading: Reading },
  decisions: readonly (Decision | undefined)[],
  attributions: readonly Attribution[],
): Generator<void, ResolvedSpeakers> {
  const { reading } = names;
  const outside = new Map(attributions.flatMap(({ index, outside: span }) => (span ? [[index, span] as const] : [])));
  const statements: { ranked: readonly Ranked[]; entity: Entity | undefined }[] = input.statements.map((_, index) => {
    const decision = decisions[index];
    return { ranked: decision?.ranked ?? [], entity: decision?.decided ? decision.ranked[0]?.entity : undefined };
  });
  const spoken = statements.map(({ entity }) => entity);
  const found = yield* inOrder(reading.found, yield* firstPersons(input, names, spoken));
  const spoke = new Set<Entity>();
  for (const { ranked } of statements) for (const { entity } of ranked) spoke.add(entity);
  const ids = giveIds(new Set([...speakersIn(found, spoke), ...spoke]));
  yield;
  const mentions: Mention[] = [];
  const byEntity = new Map<Entity, Mention[]>();
  const written = new Map<Entity, Set<string>>();
  yield* inPortions(found, PORTION, ({ first, last, form, entity, reason, written: asWritten }) => {
    const speaker = entity && ids.get(entity);
    if (entity && !speaker) return;
    const start = reading.words[first]?.start ?? 0;
    const end = reading.words[last]?.end ?? start;
    const previous = mentions.at(-1);
    if (previous && previous.start === start && previous.end === end) return;
    const mention: Mention = { start, end, form, speaker, reason };
    mentions.push(mention);
    if (!entity) return;
    const list = byEntity.get(entity);
    if (list) list.push(mention);
    else byEntity.set(entity, [mention]);
    if (form !== 'name') return;
    const forms = written.get(entity);
    const own = asWritten ?? input.text.slice(start, end);
    if (forms) forms.add(own);
    else written.set(entity, new Set([own]));
  });
  const speakers: Speaker[] = [];
  for (const [entity, id] of ids) {
    const own = byEntity.get(entity) ?? [];
    speakers.push(toSpeaker(entity, id, own, written.get(entity)));
    if (speakers.length % PORTION === 0 || own.length > PORTION) yield;
  }
  const sources: ResolvedSource[] = [];
  yield* inPortions(statements, PORTION, ({ ranked, entity }, index) => {
    const candidates: SpeakerCandidate[] = [];
    for (const { entity: one, score, reason } of ranked) {
      const speaker = ids.get(one);
      if (speaker) candidates.push({ speaker, score: Math.max(0, Math.min(1, score)), reason });
    }
    const outer = outside.get(index);
    sources.push({ speaker: entity && ids.get(entity), candidates, ...(outer && { outside: outer }) });
  });
  return { speakers, mentions, statements: sources };
}

/** References or speakers looked at between two pauses. */
const PORTION = 2048;

/**
 * By place, the longer first.
 *
 * @param found In order but for references within a paragraph, so that each has only a few to pass. @param others In order.
 */
function* inOrder(found: readonly Found[], others: readonly Found[]): Generator<void, readonly Found[]> {
  const sorted: Found[] = [];
  let next = 0;
  yield* inPortions(found, PORTION, (one) => {
    while (next < others.length && others[next]!.first < one.first) insert(sorted, others[next++]!);
    insert(sorted, one);
  });
  while (next < others.length) insert(sorted, others[next++]!);
  return sorted;
}

function insert(sorted: Found[], one: Found): void {
  let at = sorted.length;
  while (at > 0 && isBehind(sorted[at - 1]!, one)) at--;
  if (at === sorted.length) sorted.push(one);
  else sorted.splice(at, 0, one);
}

const isBehind = (a: Found, b: Found): boolean => a.first > b.first || (a.first === b.first && a.last < b.last);

function* speakersIn(found: readonly Found[], spoke: ReadonlySet<Entity>): Generator<Entity> {
  for (const { entity } of found) if (entity && isSpeaker(entity, spoke)) yield entity;
}

/** Persons and bodies always; places and things only where the article lets them speak. */
const isSpeaker = (entity: Entity, spoke: ReadonlySet<Entity>): boolean =>
  spoke.has(entity) ||
  entity.known !== undefined ||
  entity.kind === 'person' ||
  entity.kind === 'organisation' ||
  entity.kind === 'document';

function giveIds(all: ReadonlySet<Entity>): Map<Entity, string> {
  const ids = new Map<Entity, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const entity of all) if (entity.known) taken.add(entity.known.id);
  for (const entity of all) {
    if (entity.known) {
      ids.set(entity, entity.known.id);
      continue;
    }
    const slug =
      foldName(nameOf(entity))
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '') || 'speaker';
    let id = slug;
    let count = counts.get(slug) ?? 2;
    for (; taken.has(id); count++) id = `${slug}-${count}`;
    counts.set(slug, count);
    taken.add(id);
    ids.set(entity, id);
  }
  return ids;
}

function toSpeaker(entity: Entity, id: string, mentions: readonly Mention[], written?: ReadonlySet<string>): Speaker {
  const name = entity.kind === 'person' && !entity.known ? withoutShouting(nameOf(entity)) : nameOf(entity);
  const aliases = new Set<string>();
  for (const form of written ?? []) aliases.add(form);
  for (const form of entity.forms) aliases.add(form);
  aliases.delete(name);
  const kind = entity.kind === 'place' ? 'organisation' : entity.kind === 'thing' ? 'unknown' : entity.kind;
  return {
    id,
    name,
    kind,
    gender: entity.kind === 'person' ? genderOf(entity) : undefined,
    aliases: [...aliases],
    mentions,
  };
}

/** "TOM MCREEVES" of a transcript is Tom McReeves; "JJ" and "T. S. O" may be initials. */
function withoutShouting(name: string): string {
  if (!/^\p{Lu}[\p{Lu}\p{M}'’. -]+$/u.test(name) || !/\p{Lu}{3}/u.test(name)) return name;
  return name
    .split(' ')
    .map((word) =>
      /\p{Lu}{2}/u.test(word) && /[AEIOUYÀ-ÖØ-Ý]/.test(word)
        ? word
            .toLowerCase()
            .replace(/^mc\p{Ll}|(?:^|['’-])\p{Ll}/gu, (start) =>
              start.startsWith('mc') ? `Mc${start.slice(2).toUpperCase()}` : start.toUpperCase(),
            )
        : word,
    )
    .join(' ');
}

/** "I" and its kin inside quoted content mean the one who is quoted. In order. */
function* firstPersons(
  input: SpeakerInput,
  { words, starts, bounds, paragraphs }: ArticleNames,
  entities: readonly (Entity | undefined)[],
): Generator<void, Found[]> {
  const all: number[] = [];
  for (const [index, { firstPersons: own }] of paragraphs.entries())
    for (const at of own) all.push(bounds[index]![0] + at);
  const offsets = Int32Array.from(all, (at) => starts[at]!);
  const found: Found[] = [];
  if (!all.length) return found;
  const meant = new Array<Entity | undefined>(all.length);
  yield* inPortions(input.statements, PORTION, ({ content }, index) => {
    const entity = entities[index];
    if (!entity) return;
    for (const span of content)
      for (let next = wordAt(offsets, span.start); next < offsets.length && offsets[next]! < span.end; next++)
        meant[next] ??= entity;
  });
  yield* inPortions(all, PORTION, (at, index) => {
    const entity = meant[index];
    if (!entity) return;
    const name = nameOf(entity);
    const reason = `‘${words[at]!.text}’ → ${name}: first person in what ${name} says`;
    found.push({ first: at, last: at, form: 'pronoun', entity, reason });
  });
  return found;
}

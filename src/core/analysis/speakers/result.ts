import type { Mention, Speaker, SpeakerCandidate } from '../article';
import type { Entity } from './model';
import { genderOf } from './model';
import type { Decision } from './readArticle';
import type { Attribution, Ranked, Reading } from './reading';
import { nameOf } from './reading';
import { foldName } from './registry';
import type { ResolvedSource, ResolvedSpeakers, SpeakerInput } from './resolveSpeakers';
import { wordAt } from './words';

/** Turns entities into speakers with unique ids, and collects mentions and decisions. */
export function buildResult(
  input: SpeakerInput,
  reading: Reading,
  decisions: ReadonlyMap<number, Decision>,
  attributions: readonly Attribution[],
): ResolvedSpeakers {
  const outside = new Map(attributions.flatMap(({ index, outside: span }) => (span ? [[index, span] as const] : [])));
  const statements: { ranked: readonly Ranked[]; entity: Entity | undefined }[] = input.statements.map((_, index) => {
    const decision = decisions.get(index);
    return { ranked: decision?.ranked ?? [], entity: decision?.decided ? decision.ranked[0]?.entity : undefined };
  });
  const found = [
    ...reading.found,
    ...firstPersons(
      input,
      reading,
      statements.map(({ entity }) => entity),
    ),
  ];
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  const spoke = new Set<Entity>();
  for (const { ranked } of statements) for (const { entity } of ranked) spoke.add(entity);
  const ids = giveIds(
    found.flatMap(({ entity }) => (entity && isSpeaker(entity, spoke) ? [entity] : [])),
    spoke,
  );
  const mentions: Mention[] = [];
  const byEntity = new Map<Entity, Mention[]>();
  for (const { first, last, form, entity, reason } of found) {
    const speaker = entity && ids.get(entity);
    if (entity && !speaker) continue;
    const start = reading.words[first]?.start ?? 0;
    const end = reading.words[last]?.end ?? start;
    const previous = mentions.at(-1);
    if (previous && previous.start === start && previous.end === end) continue;
    const mention: Mention = { start, end, form, speaker, reason };
    mentions.push(mention);
    if (!entity) continue;
    const list = byEntity.get(entity);
    if (list) list.push(mention);
    else byEntity.set(entity, [mention]);
  }
  const speakers: Speaker[] = [...ids].map(([entity, id]) =>
    toSpeaker(input.text, entity, id, byEntity.get(entity) ?? []),
  );
  return {
    speakers,
    mentions,
    statements: statements.map(({ ranked, entity }, index): ResolvedSource => ({
      speaker: entity && ids.get(entity),
      candidates: ranked.flatMap(({ entity: one, score, reason }): SpeakerCandidate[] => {
        const speaker = ids.get(one);
        return speaker ? [{ speaker, score: Math.max(0, Math.min(1, score)), reason }] : [];
      }),
      ...(outside.has(index) && { outside: outside.get(index) }),
    })),
  };
}

/** Persons and bodies always; places and things only where the article lets them speak. */
const isSpeaker = (entity: Entity, spoke: ReadonlySet<Entity>): boolean =>
  spoke.has(entity) ||
  entity.known !== undefined ||
  entity.kind === 'person' ||
  entity.kind === 'organisation' ||
  entity.kind === 'document';

function giveIds(inOrder: readonly Entity[], spoke: ReadonlySet<Entity>): Map<Entity, string> {
  const ids = new Map<Entity, string>();
  const taken = new Set<string>();
  const all = new Set([...inOrder, ...spoke]);
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
    for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
    taken.add(id);
    ids.set(entity, id);
  }
  return ids;
}

function toSpeaker(text: string, entity: Entity, id: string, mentions: readonly Mention[]): Speaker {
  const name = nameOf(entity);
  const aliases = new Set<string>();
  for (const mention of mentions) if (mention.form === 'name') aliases.add(text.slice(mention.start, mention.end));
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

/** "I", "we" and their kin inside quoted content mean the one who is quoted. */
function firstPersons(
  input: SpeakerInput,
  reading: Reading,
  entities: readonly (Entity | undefined)[],
): Reading['found'] {
  const { words } = reading;
  const found: Reading['found'] = [];
  for (const [index, statement] of input.statements.entries()) {
    const entity = entities[index];
    if (!entity) continue;
    for (const span of statement.content)
      for (let at = wordAt(words, span.start); at < words.length && words[at]!.start < span.end; at++) {
        const word = words[at]!;
        const first = word.lower.replace(/['’].*$/, '');
        if (!word.quoted || !/^(?:i|me|my|mine|myself)$/.test(first) || (first === 'i' && word.text[0] !== 'I'))
          continue;
        found.push({
          first: at,
          last: at,
          form: 'pronoun',
          entity,
          reason: `‘${word.text}’ → ${nameOf(entity)}: first person in what ${nameOf(entity)} says`,
        });
      }
  }
  return found;
}

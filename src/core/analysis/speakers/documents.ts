import { documentNouns, documentSynonyms } from '../../lexicon/en/documents';
import type { Entity, Word } from './model';
import type { Ranked, Reading } from './reading';
import { lastSeen, nameOf } from './reading';
import { enterName, type Registry } from './registry';

const isArticle = (lower: string): boolean => lower === 'the' || lower === 'this' || lower === 'that';

/** Word index where the name of a document begins that ends in the noun at `at` ("the Alderbrook poll"), or −1. */
function startOfName(words: readonly Word[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    at - from < 5 &&
    words[from]!.before === '' &&
    words[from - 1]!.capital &&
    !isArticle(words[from - 1]!.lower)
  ) {
    if (words[from - 1]!.possessive) return -1;
    from--;
  }
  const before = words[from - 1];
  return from < at && before && isArticle(before.lower) && words[from]!.before === '' ? from : -1;
}

const SINGULAR = /(?:[^s]|ss|us|is)$/;

/** First and last word of the documents that a paragraph names with "the"; word indices count from its first word. */
export function findDocumentNames(words: readonly Word[]): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 1; at < words.length; at++) {
    const { lower, quoted, capital } = words[at]!;
    if (quoted || capital || !NAMED.has(lower) || !documentNouns.has(lower)) continue;
    const start = startOfName(words, at);
    if (start >= 0) found.push([start, at]);
  }
  return found;
}

/** Of the nouns for documents those that a name before them usually tells apart. */
const NAMED = new Set(
  'poll survey report study platform act bill treaty charter index census manifesto memo podcast'.split(' '),
);

/** The entity of the document that `words[from..at]` name, so that "the survey" may also come before its name. */
export function enterDocument(registry: Registry, words: readonly Word[], from: number, at: number): Entity {
  const tokens = words.slice(from, at + 1).map((word) => word.text);
  const entity = enterName(registry, tokens, 'thing');
  entity.kind = 'document';
  const { lower } = words[at]!;
  if (!entity.descriptions.length) entity.descriptions.push({ head: lower, words: new Set([lower]) });
  registry.documents.add(entity);
  return entity;
}

/** The named document that `words[first..at]` means: "the ABC poll" itself, or "the survey" where the article names only one. */
export function resolveDocument(reading: Reading, first: number, at: number, definite: boolean): Ranked[] {
  const { words, registry } = reading;
  const { lower: head } = words[at]!;
  if (!SINGULAR.test(head)) return [];
  const start = definite && isArticle(words[first]!.lower) ? startOfName(words, at) : -1;
  if (start > first) {
    const entity = enterDocument(registry, words, start, at);
    return [{ entity, score: 0.9, reason: `named: ${nameOf(entity)}` }];
  }
  const alike = (other: string): boolean =>
    other === head || documentSynonyms.some((set) => set.includes(head) && set.includes(other));
  const named = [...registry.documents].filter((entity) => entity.descriptions.some((one) => alike(one.head)));
  if (
    named.length === 1 &&
    (definite || (words[first]!.lower === 'a' && at - first <= 2 && !lastSeen(reading, named[0]!, at)))
  ) {
    const [only] = named;
    return only
      ? [
          {
            entity: only,
            score: definite ? 0.8 : 0.6,
            reason: `${nameOf(only)}: the only ${head} that the article names`,
          },
        ]
      : [];
  }
  const met = definite ? named.filter((entity) => lastSeen(reading, entity, at)) : [];
  return met.length === 1
    ? [{ entity: met[0]!, score: 0.7, reason: `${nameOf(met[0]!)}: the only ${head} named so far` }]
    : [];
}

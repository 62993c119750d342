import { documentNouns } from '../../lexicon/en/documents';
import { organisationNouns } from '../../lexicon/en/institutions';
import { roleNouns } from '../../lexicon/en/personNouns';
import { mouthpieceNouns } from '../../lexicon/en/relations';
import { firstNotBefore } from '../../text/bisect';
import type { Span } from '../../text/span';
import type { Entity, NameRun, Word } from './model';
import type { Registry } from './registry';
import type { SourceHead } from './sourceHead';

/** One place where an entity was referred to, outside or inside quotations, in reading order. */
export interface Seen {
  readonly entity: Entity;
  readonly word: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** How strongly it stays in mind: a source more than a subject, a subject more than a name in passing. */
  readonly weight: number;
  /** By the given name alone, which says nothing of whom a last name means. */
  readonly byGivenName?: boolean;
}

/** A reference that ends up in the result. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly entity: Entity | undefined;
  readonly reason: string;
  /** Of a name, as it stands in the text. */
  readonly written?: string | undefined;
}

/** An entity that a reference may mean. */
export interface Ranked {
  readonly entity: Entity;
  readonly score: number;
  readonly reason: string;
}

/** A statement as the reader meets it; word indices. */
export interface Attribution {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly head: SourceHead;
  /** Set where the statement itself has no source: words that introduce or sign it. */
  readonly outside?: Span | undefined;
}

/** Everything known while the article is read from start to end. */
export interface Reading {
  readonly words: readonly Word[];
  /** Offset of each word. */
  readonly starts: Int32Array;
  readonly runs: readonly NameRun[];
  readonly registry: Registry;
  readonly seen: Seen[];
  readonly found: Found[];
  /** Role noun → word index where somebody unnamed was introduced with it last ("a senior adviser"). */
  readonly unnamed: Map<string, number>;
  /** Head of a description → persons and bodies that the article introduces with it, anywhere. */
  readonly described: Map<string, Entity[]>;
  /** 1 for words inside the content of a statement. */
  readonly inContent: Uint8Array;
  /** Entity behind each word that is the head of a resolved reference. */
  readonly entityAt: (Entity | undefined)[];
  /** Last word of a name that several people share → all of them, best first. */
  readonly namesakes: Map<number, readonly Ranked[]>;
  lastSpeaker: Entity | undefined;
  lastSpeakerWord: number;
  /** Word of the last source read, named or not. */
  lastSourceWord: number;
  /** What the pronoun read last means: asked again where it is a source. */
  lastPronoun: { readonly at: number; readonly ranked: readonly Ranked[] };
  /** First word of the first turn of an interview; -1 where there is none; undefined until it is asked for. */
  firstTurn: number | undefined;
}

/** The window in which antecedents are looked for: mentions, not characters, so that the work per reference is bounded. */
const WINDOW = 48;

export const nameOf = (entity: Entity): string => entity.known?.name ?? entity.name;

const isModified = (lower: string): boolean =>
  documentNouns.has(lower) || roleNouns.has(lower) || organisationNouns.has(lower) || mouthpieceNouns.has(lower);

const PREPOSITIONS = new Set(
  `of to with for by from against at in on about over like than as between among under into toward towards
  after before behind including despite without versus`.split(/\s+/),
);

/** How prominent a name is where it stands. */
export function weightOf(
  words: readonly Word[],
  first: number,
  last: number,
  options: { source: boolean; inContent: boolean; possessive: boolean; introduced: boolean },
): number {
  const word = words[first]!;
  let weight = 0.8;
  if (options.source) weight = 1.5;
  else if (options.possessive) weight = 0.65;
  else if (!PREPOSITIONS.has(words[first - 1]?.lower ?? '') || word.opens) {
    const next = words[last + 1];
    const subject =
      next !== undefined &&
      next.sentence === word.sentence &&
      !next.capital &&
      !PREPOSITIONS.has(next.lower) &&
      next.lower !== 'and' &&
      next.before === '';
    weight = word.opens ? 1.25 : subject ? 1.1 : 0.8;
    // "a Facebook post", "the Lee campaign": the name only says which.
    if (next && next.before === '' && isModified(next.lower)) weight = 0.5;
  } else if (words[first - 1]?.lower === 'for' && words[first - 2]?.lower === 'as') weight = 1.3;
  else weight = 0.7;
  if (options.introduced && !options.source) weight = Math.max(weight, Math.min(1.05, weight + 0.2));
  if (word.quoted) weight *= 0.3;
  else if (options.inContent && !options.source) weight *= 0.7;
  return weight;
}

/** Number of mentions before `word`. The latest of them, back to `windowStart`, are those in mind. */
export function mentionsBefore(reading: Reading, word: number): number {
  const { seen } = reading;
  let end = seen.length;
  // Hardly anything is asked about a word far behind the last mention.
  for (let steps = 0; end > 0 && seen[end - 1]!.word >= word; end--)
    if (++steps > 8) return firstNotBefore(seen, (one) => one.word < word);
  return end;
}

/** The first of the mentions that are in mind when `end` have been read. */
export const windowStart = (end: number): number => Math.max(0, end - WINDOW);

/** The latest mention of the entity before `word`, among those in mind. */
export function lastSeen(reading: Reading, entity: Entity, word: number): Seen | undefined {
  const { seen } = reading;
  const end = mentionsBefore(reading, word);
  for (let at = end - 1; at >= windowStart(end); at--) if (seen[at]!.entity === entity) return seen[at];
  return undefined;
}

import { roleNouns } from '../../lexicon/en/personNouns';
import type { Span } from '../../text/span';
import type { KnownSpeaker } from '../analyse';
import type { Mention, Paragraph, Quotation, Speaker, SpeakerCandidate } from '../article';
import { describe } from './descriptions';
import { countGivenNames, countPronouns } from './genderEvidence';
import { findHeadlineRuns, findHeadlines } from './headlines';
import { linkName } from './linkName';
import type { Entity, NameRun, Word } from './model';
import type { Casing } from './nameRuns';
import { findCasing, findNameRuns } from './nameRuns';
import { readInSteps } from './readArticle';
import { findAttributions } from './attributions';
import type { Reading } from './reading';
import { nameDocuments } from './documents';
import type { Registry } from './registry';
import { isGivenName } from './nameParts';
import { addAlias, addKnown, createRegistry, enterName, foldName } from './registry';
import { buildResult } from './result';
import { findWords, wordAt } from './words';

/** What is known of a statement before anybody is behind it. */
export interface UnresolvedStatement {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

export interface SpeakerInput {
  readonly text: string;
  /** Ascending; front matter left out by its role. */
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Ascending by first content span. */
  readonly statements: readonly UnresolvedStatement[];
  readonly knownSpeakers?: readonly KnownSpeaker[] | undefined;
  readonly language?: string | undefined;
}

export interface ResolvedSource {
  /** `id` of a speaker; undefined for unnamed and joint sources, and where nobody fits. */
  readonly speaker: string | undefined;
  /** Best first; for joint sources everybody named in it. */
  readonly candidates: readonly SpeakerCandidate[];
  /** Words outside the statement that name the source of one without: they introduce the quotation, or sign it. */
  readonly outside?: Span | undefined;
}

export interface ResolvedSpeakers {
  /** In order of first appearance; everybody and every body that the article names, whether they speak or not. */
  readonly speakers: readonly Speaker[];
  /** Ascending. */
  readonly mentions: readonly Mention[];
  /** One per statement of the input, same order. */
  readonly statements: readonly ResolvedSource[];
}

/** Finds who is behind each statement. Total and deterministic; linear in the length of the text. */
export function resolveSpeakers(input: SpeakerInput): ResolvedSpeakers {
  const steps = resolveSpeakersInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, handing control back after each paragraph of each pass. */
export function* resolveSpeakersInSteps(input: SpeakerInput): Generator<void, ResolvedSpeakers> {
  const { text, paragraphs } = input;
  const words: Word[] = [];
  const bounds: [number, number][] = [];
  for (const paragraph of paragraphs) {
    const from = words.length;
    if (paragraph.role !== 'frontMatter') findWords(text, paragraph, input, words);
    bounds.push([from, words.length]);
    yield;
  }
  const headlines = findHeadlines(words, paragraphs);
  const isHeadline = (paragraph: number): boolean =>
    headlines.has(paragraph) || paragraphs[paragraph]?.role === 'headline';
  const casing = findCasing(words, isHeadline);
  const registry = createRegistry();
  for (const known of input.knownSpeakers ?? []) addKnown(registry, known);
  const bodyRuns: NameRun[] = [];
  for (const [index, [from, to]] of bounds.entries()) {
    if (!headlines.has(index)) findNameRuns(words, from, to, casing, bodyRuns);
    yield;
  }
  for (const run of bodyRuns) {
    if (run.tokens.length < 2) continue;
    const entity = enterName(registry, run.tokens, run.kind);
    entity.count++;
    entity.full++;
    entity.since = Math.min(entity.since, run.first);
  }
  for (const [index, run] of bodyRuns.entries())
    if (run.tokens.length === 1) linkAcronym(run, bodyRuns[index - 1], words, registry);
  for (const run of bodyRuns) if (run.tokens.length === 1) enterSingle(run, registry);
  const runs: NameRun[] = [];
  for (const [index, [from, to]] of bounds.entries())
    if (headlines.has(index)) findHeadlineRuns(words, from, to, registry, runs);
  runs.push(...bodyRuns);
  const covered = new Uint8Array(words.length);
  for (const run of runs) covered.fill(1, run.first, run.last + 1);
  for (const statement of input.statements) {
    const span = statement.source[0];
    if (!span) continue;
    const from = wordAt(words, span.start);
    const first = words[from];
    if (first && headlines.has(first.paragraph))
      findHeadlineSource(words, from, wordAt(words, span.end), casing, covered, runs);
  }
  runs.sort((a, b) => a.first - b.first);
  yield;
  const speakingNames = new Set<NameRun>();
  const attributions = yield* findAttributions(input, words, runs);
  const inContent = new Uint8Array(words.length);
  for (const statement of input.statements)
    for (const span of statement.content) inContent.fill(1, wordAt(words, span.start), wordAt(words, span.end));
  const reading: Reading = {
    words,
    runs,
    registry,
    seen: [],
    found: [],
    unnamed: new Map(),
    described: new Map(),
    inContent,
    entityAt: new Map(),
    lastSpeaker: undefined,
    lastSpeakerWord: -1,
    lastSourceWord: -1,
  };
  for (const { head } of attributions)
    if (head.form === 'name' && head.run.kind === 'unknown' && head.run.tokens.length > 1) speakingNames.add(head.run);
  yield* learn(reading, bounds, speakingNames, casing);
  const resolved = yield* readInSteps(reading, bounds, attributions);
  return buildResult(input, reading, resolved, attributions);
}

/** "Northern Harbour Authority (NHA)": an acronym in brackets stands for the name right before it. */
function linkAcronym(run: NameRun, before: NameRun | undefined, words: readonly Word[], registry: Registry): void {
  const word = words[run.first]!;
  if (!before || !word.upper || word.before !== '(' || before.last !== run.first - 1 || before.tokens.length < 2)
    return;
  const initials = (tokens: readonly string[]): string => foldName(tokens.map((token) => token[0]).join(''));
  const key = foldName(run.tokens[0]!);
  const large = before.tokens.filter((token) => /^\p{Lu}/u.test(token));
  if (initials(before.tokens) !== key && initials(large) !== key) return;
  const entity = enterName(registry, before.tokens, before.kind);
  addAlias(registry, entity, run.tokens[0]!);
  if (entity.kind === 'unknown') entity.kind = 'organisation';
}

/** The name in the source of a headline, where the rest of the article does not know it. */
function findHeadlineSource(
  words: readonly Word[],
  from: number,
  to: number,
  casing: Casing,
  covered: Uint8Array,
  runs: NameRun[],
): void {
  if (covered.subarray(from, to).includes(1)) return;
  covered.fill(1, from, to);
  const own: NameRun[] = [];
  findNameRuns(words, from, to, casing, own);
  runs.push(...own.filter((run) => run.kind !== 'thing'));
}

/** A one-word name that belongs to no fuller one is a name of its own: a body, a place, somebody known by one name. */
function enterSingle(run: NameRun, registry: Registry): void {
  const key = foldName(run.tokens[0]!);
  if (registry.byName.has(key) || registry.byWord.has(key) || registry.byGivenName.has(key)) return;
  enterName(registry, run.tokens, run.kind);
}

/** "the Black Ridge" is no person; nor is what the article puts "in" or "at" something. */
function kindFromPlace(words: readonly Word[], run: NameRun, casing: Casing): Entity['kind'] {
  const { tokens } = run;
  // "Black Ridge Coal": people are seldom called what the article also writes small.
  if (tokens.length > 1 && !isGivenName(foldName(tokens[0]!)) && casing.small.has(tokens.at(-1)!.toLowerCase()))
    return 'organisation';
  const before = words[run.lead - 1];
  const next = words[run.last + 1];
  if (!before || words[run.lead]!.before !== '' || before.paragraph !== words[run.lead]!.paragraph) return 'unknown';
  if (/^(?:in|near|across|throughout)$/.test(before.lower)) return 'place';
  const alone =
    !next ||
    next.before !== '' ||
    next.capital ||
    /^(?:is|was|has|had|said|says|will|and|of|in|which|that)$/.test(next.lower);
  return before.lower === 'the' && alone && (run.tokens.length > 1 || run.tokens[0]!.length > 3)
    ? 'organisation'
    : 'unknown';
}

/** First look at the whole article: kinds, descriptions and genders, so that the reading itself knows them from the start. */
function* learn(
  reading: Reading,
  bounds: readonly (readonly [number, number])[],
  speakingNames: ReadonlySet<NameRun>,
  casing: Casing,
): Generator<void> {
  const { words, registry } = reading;
  for (const [from, to] of bounds) nameDocuments(words, from, to, registry);
  countGivenNames(registry);
  const bySentence = new Map<number, { entity: Entity; word: number }[]>();
  for (const run of reading.runs) {
    const { entity } = linkName(reading, run);
    describe(words, run, entity);
    if (
      entity.kind === 'unknown' &&
      ((run.title && run.kind === 'person') || entity.descriptions.some(({ head }) => roleNouns.has(head)))
    )
      entity.kind = 'person';
    if (run.tokens.length === 1 && registry.byWord.get(foldName(run.tokens[0]!))?.length === 1) entity.count++;
    if (entity.kind === 'unknown' && !run.title) entity.kind = kindFromPlace(words, run, casing);
    if (entity.kind === 'unknown' && speakingNames.has(run) && entity.tokens.length <= 3) entity.kind = 'person';
    if (words[run.first]!.quoted || (entity.kind !== 'person' && entity.kind !== 'unknown')) continue;
    const sentence = words[run.first]!.sentence;
    const list = bySentence.get(sentence);
    if (list) list.push({ entity, word: run.first });
    else bySentence.set(sentence, [{ entity, word: run.first }]);
  }
  for (const entity of registry.entities)
    for (const { head } of entity.descriptions) {
      const list = reading.described.get(head);
      if (!list) reading.described.set(head, [entity]);
      else if (!list.includes(entity) && list.length < 12) list.push(entity);
    }
  for (const [from, to] of bounds) {
    countPronouns(words, from, to, bySentence);
    yield;
  }
  for (const entity of registry.entities)
    if (
      entity.kind === 'unknown' &&
      entity.tokens.length <= 4 &&
      (entity.female || entity.male) &&
      entity.tokens.length > 1
    )
      entity.kind = 'person';
}

import { roleNouns } from '../../lexicon/en/personNouns';
import type { Span } from '../../text/span';
import type { KnownSpeaker } from '../analyse';
import type { Mention, Paragraph, Quotation, Speaker, SpeakerCandidate } from '../article';
import { type ArticleNames, readNames, type SpeakerCache } from './articleNames';
import { findAttributions } from './attributions';
import { enterDocument } from './documents';
import { foldName } from './foldName';
import { countGivenNames, countPronouns } from './genderEvidence';
import { findHeadlineRuns } from './headlines';
import { inPortions } from './inPortions';
import { linkName } from './linkName';
import type { Entity, NameRun, Word } from './model';
import { type FindMisspelled, misspellings } from './misspelling';
import { isGivenName } from './nameParts';
import { findNameRuns, type Casing } from './nameRuns';
import { readInSteps } from './readArticle';
import type { Reading } from './reading';
import { addAlias, addKnown, createRegistry, enterName, type Registry } from './registry';
import { buildResult } from './result';
import { readFacts } from './runFacts';
import { wordAt } from './words';
import { runToEnd } from '../../text/runToEnd';

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
  /**
   * One per paragraph: paragraphs with the same key have the same text, sentences and quotations. Needed with a `cache`, for
   * all but the front matter.
   */
  readonly keys?: readonly (object | undefined)[] | undefined;
  /** Left by the resolution of an earlier version of the article; changes nothing but the time taken. */
  readonly cache?: SpeakerCache | undefined;
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
  return runToEnd(resolveSpeakersInSteps(input));
}

/** The same, handing control back after each paragraph of each pass. */
export function* resolveSpeakersInSteps(input: SpeakerInput): Generator<void, ResolvedSpeakers> {
  const { cache } = input;
  if (!cache) return yield* resolveInSteps(input);
  const turn = ++cache.turn;
  const steps = resolveInSteps(input);
  for (;;) {
    // What another resolution has taken over is no longer where this one has put it.
    if (cache.turn !== turn) return yield* resolveInSteps({ ...input, cache: undefined });
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}

/** Names or statements looked at between two pauses. */
const PORTION = 512;
/** Descriptions kept of one person or body. */
const MOST_DESCRIPTIONS = 24;

function* resolveInSteps(input: SpeakerInput): Generator<void, ResolvedSpeakers> {
  const names = yield* readNames(input);
  const { words, starts, bounds, paragraphs, casing } = names;
  const registry = createRegistry();
  for (const known of input.knownSpeakers ?? []) addKnown(registry, known);
  yield* enterNames(names, registry);
  const covered = new Uint8Array(words.length);
  const others: NameRun[] = [];
  for (const [index, [from, to]] of bounds.entries())
    if (paragraphs[index]!.headline) {
      findHeadlineRuns(words, from, to, registry, others);
      yield;
    }
  for (const run of others) covered.fill(1, run.first, run.last + 1);
  const hasHeadlines = paragraphs.some(({ headline }) => headline);
  for (const [index, { source }] of hasHeadlines ? input.statements.entries() : []) {
    const from = source[0] ? wordAt(starts, source[0].start) : -1;
    const first = words[from];
    if (source[0] && first && paragraphs[first.paragraph]?.headline)
      findHeadlineSource(words, from, wordAt(starts, source[0].end), casing, covered, others);
    if (index % PORTION === 0) yield;
  }
  const runs = yield* merge(names.runs, others);
  const attributions = yield* findAttributions(input, names, runs);
  const inContent = new Uint8Array(words.length);
  yield* inPortions(input.statements, PORTION, ({ content }) => {
    for (const span of content) inContent.fill(1, wordAt(starts, span.start), wordAt(starts, span.end));
  });
  const reading: Reading = {
    words,
    starts,
    runs,
    registry,
    seen: [],
    found: [],
    unnamed: new Map(),
    described: new Map(),
    inContent,
    entityAt: new Array<Entity | undefined>(words.length),
    namesakes: new Map(),
    lastSpeaker: undefined,
    lastSpeakerWord: -1,
    lastSourceWord: -1,
    lastPronoun: { at: -1, ranked: [] },
    firstTurn: undefined,
  };
  const speakingNames = new Set<NameRun>();
  for (const { head } of attributions)
    if (head.form === 'name' && head.run.kind === 'unknown' && head.run.tokens.length > 1) speakingNames.add(head.run);
  yield* learn(reading, names, speakingNames);
  const resolved = yield* readInSteps(reading, names, attributions);
  return yield* buildResult(input, { ...names, reading }, resolved, attributions);
}

/** Makes the entities of the article: full names first, then acronyms, then names of one word that belong to none of these. */
function* enterNames({ runs, words }: ArticleNames, registry: Registry): Generator<void> {
  yield* inPortions(runs, PORTION, (run) => {
    if (run.tokens.length < 2) return;
    const entity = enterName(registry, run.tokens, run.kind, run.key);
    entity.count++;
    entity.full++;
    entity.since = Math.min(entity.since, run.first);
  });
  yield* inPortions(runs, PORTION, (run, index) => {
    if (run.tokens.length === 1) linkAcronym(run, runs[index - 1], words, registry);
  });
  let find: FindMisspelled | undefined;
  yield* inPortions(runs, PORTION, (run) => {
    if (run.tokens.length === 1 && !isEntered(run, registry))
      enterSingle(run, registry, (find ??= misspellings(registry)));
  });
}

/** All names in order. */
function* merge(runs: readonly NameRun[], others: NameRun[]): Generator<void, readonly NameRun[]> {
  if (!others.length) return runs;
  others.sort((a, b) => a.first - b.first);
  const merged: NameRun[] = [];
  let next = 0;
  yield* inPortions(runs, PORTION, (run) => {
    while (next < others.length && others[next]!.first <= run.first) merged.push(others[next++]!);
    merged.push(run);
  });
  while (next < others.length) merged.push(others[next++]!);
  return merged;
}

/** "Northern Harbour Authority (NHA)": an acronym in brackets stands for the name right before it. */
function linkAcronym(run: NameRun, before: NameRun | undefined, words: readonly Word[], registry: Registry): void {
  const word = words[run.first]!;
  if (!before || !word.upper || word.before !== '(' || before.last !== run.first - 1 || before.tokens.length < 2)
    return;
  const initials = (tokens: readonly string[]): string => foldName(tokens.map((token) => token[0]).join(''));
  const { key } = run;
  const large = before.tokens.filter((token) => /^\p{Lu}/u.test(token));
  if (initials(before.tokens) !== key && initials(large) !== key) return;
  const entity = enterName(registry, before.tokens, before.kind, before.key);
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

const isEntered = ({ key }: NameRun, { byName, byWord, byGivenName, byMiddleName }: Registry): boolean =>
  [byName, byWord, byGivenName, byMiddleName].some((names) => names.has(key));

/** A one-word name that belongs to no fuller one is that of a person misspelled, or of a body, a place, somebody known so. */
function enterSingle(run: NameRun, registry: Registry, findMisspelled: FindMisspelled): void {
  const { key, kind } = run;
  const isName = kind === 'person' || (kind === 'unknown' && !isGivenName(key));
  const meant = isName ? findMisspelled(key) : undefined;
  if (meant) addAlias(registry, meant, run.tokens[0]!);
  else enterName(registry, run.tokens, kind, key);
}

/** First look at the whole article: kinds, descriptions and genders, so that the reading itself knows them from the start. */
function* learn(
  reading: Reading,
  { paragraphs, bounds, casing }: ArticleNames,
  speakingNames: ReadonlySet<NameRun>,
): Generator<void> {
  const { words, registry } = reading;
  for (const [index, { documents }] of paragraphs.entries())
    for (const [from, at] of documents)
      enterDocument(registry, words, bounds[index]![0] + from, bounds[index]![0] + at);
  countGivenNames(registry);
  const bySentence = new Map<number, { entity: Entity; word: number }[]>();
  yield* inPortions(reading.runs, PORTION, (run) => {
    const entity = linkName(reading, run);
    const facts = run.facts ?? readFacts(words, run, casing);
    for (const description of facts.descriptions)
      if (entity.descriptions.length <= MOST_DESCRIPTIONS) entity.descriptions.push(description);
    entity.female += facts.female;
    entity.male += facts.male;
    if (
      entity.kind === 'unknown' &&
      ((run.title && run.kind === 'person') || entity.descriptions.some(({ head }) => roleNouns.has(head)))
    )
      entity.kind = 'person';
    if (run.tokens.length === 1 && registry.byWord.get(run.key)?.length === 1) entity.count++;
    if (entity.kind === 'unknown' && !run.title) entity.kind = facts.kind;
    if (entity.kind === 'unknown' && speakingNames.has(run) && entity.tokens.length <= 3) entity.kind = 'person';
    if (words[run.first]!.quoted || (entity.kind !== 'person' && entity.kind !== 'unknown')) return;
    const sentence = words[run.first]!.sentence;
    const list = bySentence.get(sentence);
    if (list) list.push({ entity, word: run.first });
    else bySentence.set(sentence, [{ entity, word: run.first }]);
  });
  for (const entity of registry.entities)
    for (const { head } of entity.descriptions) {
      const list = reading.described.get(head);
      if (!list) reading.described.set(head, [entity]);
      else if (!list.includes(entity) && list.length < 12) list.push(entity);
    }
  yield* inPortions(paragraphs, 32, ({ notable }, index) => {
    if (notable.length) countPronouns(words, bounds[index]![0], notable, bySentence);
  });
  for (const entity of registry.entities)
    if (
      entity.kind === 'unknown' &&
      entity.tokens.length <= 4 &&
      (entity.female || entity.male) &&
      entity.tokens.length > 1
    )
      entity.kind = 'person';
}

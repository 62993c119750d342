import type { NameRun, Word } from './model';
import { countCasing, createCasing, type CasingCounts } from './casing';
import { movePlace, readParagraph, readRuns, type ParagraphNames, type Place } from './paragraphNames';
import type { SpeakerInput } from './resolveSpeakers';

/** What one resolution leaves for the next one of the same article, after an edit. One resolution at a time may use it. */
export interface SpeakerCache {
  state?: { readonly byKey: ReadonlyMap<object, readonly ParagraphNames[]>; readonly casing: CasingCounts } | undefined;
  /** Number of resolutions begun. */
  turn: number;
}

export const createSpeakerCache = (): SpeakerCache => ({ turn: 0 });

/** The words and names of an article, paragraph by paragraph. */
export interface ArticleNames {
  readonly words: readonly Word[];
  /** Offset of each word. */
  readonly starts: Int32Array;
  /** First word of each paragraph, and the one behind its last. */
  readonly bounds: readonly (readonly [number, number])[];
  /** One per paragraph. */
  readonly paragraphs: readonly ParagraphNames[];
  /** Of all paragraphs that are no headlines, ascending. */
  readonly runs: readonly NameRun[];
  readonly casing: CasingCounts;
}

/** Articles of more words are not kept for the next time. */
const MOST_WORDS = 250_000;
/** Up to so many changed paragraphs, the casing is brought up to date instead of counted anew. */
const MOST_CHANGED = 64;
/** Words whose casing changed, up to which paragraphs are asked whether they hold one. */
const MOST_FLIPPED = 200;
/** Words read or moved between two pauses. */
const PORTION = 2000;

/** Reads all paragraphs, those that the cache does not know, and finds their names. */
export function* readNames(input: SpeakerInput): Generator<void, ArticleNames> {
  const { cache } = input;
  const old = cache?.state;
  const byKey = new Map<object, ParagraphNames[]>();
  const paragraphs: ParagraphNames[] = [];
  const fresh: ParagraphNames[] = [];
  const bounds: [number, number][] = [];
  const places: Place[] = [];
  let [word, sentence, isKeyed] = [0, 0, true];
  for (const [index, span] of input.paragraphs.entries()) {
    while (sentence < input.sentences.length && input.sentences[sentence]!.end <= span.start) sentence++;
    const place = { offset: span.start, paragraph: index, sentence, word };
    const key = input.keys?.[index];
    const list = key && (byKey.get(key) ?? []);
    let names = key && list && old?.byKey.get(key)?.[list.length];
    if (!names) {
      const area = span.role === 'frontMatter' ? { start: span.start, end: span.start } : span;
      names = readParagraph(input.text, area, place, span.role === 'headline', input);
      fresh.push(names);
      if (!key && names.words.length) isKeyed = false;
      yield;
    } else if (index % 64 === 0) yield;
    if (key && list) {
      list.push(names);
      byKey.set(key, list);
    }
    paragraphs.push(names);
    places.push(place);
    bounds.push([word, (word += names.words.length)]);
  }
  const casing = yield* bringUpToDate(cache, { byKey, paragraphs, fresh, isKept: isKeyed && word <= MOST_WORDS });
  const words = new Array<Word>(word);
  const starts = new Int32Array(word);
  const runs: NameRun[] = [];
  let done = 0;
  for (const [index, names] of paragraphs.entries()) {
    movePlace(names, places[index]!);
    const isRead = names.runs !== undefined;
    if (!names.runs) readRuns(input.text, names, casing);
    append(names, bounds[index]![0], words, starts, runs);
    // Names that were read in an earlier analysis cost next to nothing.
    if ((done += isRead ? names.words.length / 8 : names.words.length) < PORTION) continue;
    done = 0;
    yield;
  }
  return { words, starts, bounds, paragraphs, runs, casing };
}

function append(
  { words: own, runs: names }: ParagraphNames,
  at: number,
  words: Word[],
  starts: Int32Array,
  runs: NameRun[],
): void {
  for (const word of own) {
    words[at] = word;
    starts[at++] = word.start;
  }
  for (const run of names ?? []) runs.push(run);
}

interface Change {
  readonly byKey: ReadonlyMap<object, readonly ParagraphNames[]>;
  readonly paragraphs: readonly ParagraphNames[];
  readonly fresh: readonly ParagraphNames[];
  readonly isKept: boolean;
}

/**
 * The casing of the article as it is now. Names that were read with another casing of their words are forgotten. Cache and
 * paragraphs change in one stretch, so that a resolution which is never finished leaves them in order.
 */
function* bringUpToDate(
  cache: SpeakerCache | undefined,
  { byKey, paragraphs, fresh, isKept }: Change,
): Generator<void, CasingCounts> {
  const old = cache?.state;
  const dropped: ParagraphNames[] = [];
  for (const [key, list] of old?.byKey ?? []) dropped.push(...list.slice(byKey.get(key)?.length ?? 0));
  if (old && dropped.length + fresh.length <= MOST_CHANGED) {
    const flipped = new Set<string>();
    for (const { casing } of dropped) countCasing(old.casing, casing, -1, flipped);
    for (const { casing } of fresh) countCasing(old.casing, casing, 1, flipped);
    const isAll = flipped.size > MOST_FLIPPED;
    for (const names of paragraphs)
      if (isAll || [...flipped].some((word) => names.sensitive.has(word))) names.runs = undefined;
    cache.state = { byKey, casing: old.casing };
    return old.casing;
  }
  const casing = createCasing();
  let done = 0;
  for (const names of paragraphs) {
    countCasing(casing, names.casing, 1);
    if ((done += names.words.length) < PORTION) continue;
    done = 0;
    yield;
  }
  for (const names of paragraphs) names.runs = undefined;
  if (cache) cache.state = isKept ? { byKey, casing } : undefined;
  return casing;
}

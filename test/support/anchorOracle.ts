import { fold } from '../../src/core/anchor/fold';
import { type TrackedText, plain } from './trackedText';

/** What came of looking for many selectors after many edits, by what the oracle says. */
export interface TrialFigures {
  edits: number;
  /** Every word of the quote still stands, in order and with nothing between. */
  untouched: { all: number; found: number };
  /** The same where these words stood more than once in the article: names, “said”, “No”, repeated sentences. */
  untouchedRepeated: { all: number; found: number };
  /**
   * Of these, the ones that lost what stood beside them on one side, but for at most 11 letters. Nobody can tell then:
   * “A X B X C” becomes “A X C” by deleting “X B” and by deleting “B X”.
   */
  untouchedCut: { all: number; found: number };
  /** At most 20 % of its characters were changed, and nothing like it stands elsewhere. */
  changed: { all: number; found: number };
  /** The same where 16 characters on both sides were changed too, in part: there is little left to go by. */
  changedAndContext: { all: number; found: number };
  /** Less than a third of it is left. */
  deleted: { all: number; orphan: number };
  /** A span that does not hold the words it should: descriptions for the message of a failure. */
  wrong: string[];
}

export const noFigures = (): TrialFigures => ({
  edits: 0,
  untouched: { all: 0, found: 0 },
  untouchedRepeated: { all: 0, found: 0 },
  untouchedCut: { all: 0, found: 0 },
  changed: { all: 0, found: 0 },
  changedAndContext: { all: 0, found: 0 },
  deleted: { all: 0, orphan: 0 },
  wrong: [],
});

/** What became of a quote. */
export interface Truth {
  readonly kind:
    'untouched' | 'untouchedRepeated' | 'untouchedCut' | 'changed' | 'changedAndContext' | 'deleted' | 'unclear';
  /** Where the first and the last remaining character stand. */
  readonly start: number;
  readonly end: number;
  /** Identities of the quote's characters. */
  readonly ids: ReadonlySet<number>;
  /** The quote, folded. */
  readonly words: string;
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);

/** The stretch without white space at its ends. */
export function trim(text: TrackedText, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from]?.unit)) from++;
  while (to > from && isSpace(text[to - 1]?.unit)) to--;
  return { start: from, end: to };
}

/** Tells from the identities of the characters what became of a span of the original. */
export function oracle(
  { original, span, repeated }: { original: TrackedText; span: { start: number; end: number }; repeated: boolean },
  next: TrackedText,
  places: ReadonlyMap<number, number>,
): Truth {
  const quote = original.slice(span.start, span.end).filter(({ unit }) => !isSpace(unit));
  const ids = new Set(quote.map(({ id }) => id));
  const words = fold(plain(original.slice(span.start, span.end))).text;
  const left = quote.flatMap(({ id }) => places.get(id) ?? []);
  const [start, end] = [Math.min(...left), Math.max(...left) + 1];
  if (left.length * 3 < quote.length) return { kind: 'deleted', start, end, ids, words };
  const between = next.slice(start, end).filter(({ unit }) => !isSpace(unit));
  const added = between.filter(({ id }) => !ids.has(id)).length;
  const share = (quote.length - left.length + added) / quote.length;
  if (share === 0 && sameSpaces(original, span, next, start, end))
    return { kind: repeated ? repeatedKind(original, span, next, start, end) : 'untouched', start, end, ids, words };
  const unique = quote.length >= 20 && !repeats(fold(plain(next)).text, plain(next.slice(start, end)));
  if (share > 0.2 || share === 0 || !unique) return { kind: 'unclear', start, end, ids, words };
  const around = (text: TrackedText, from: number, to: number): string => {
    const units = plain(text);
    return fold(units.slice(Math.max(0, from - 16), from) + '|' + units.slice(to, to + 16)).text;
  };
  const kept = around(original, span.start, span.end) === around(next, start, end);
  return { kind: kept ? 'changed' : 'changedAndContext', start, end, ids, words };
}

/** Letters on a side that are enough to tell words from their copies. */
const BESIDE = 12;

function repeatedKind(
  original: TrackedText,
  span: { start: number; end: number },
  next: TrackedText,
  start: number,
  end: number,
): 'untouchedRepeated' | 'untouchedCut' {
  const beside = (text: TrackedText, from: number, step: 1 | -1): string => {
    const ids: number[] = [];
    for (let at = from; at >= 0 && at < text.length && ids.length < BESIDE; at += step) {
      const item = text[at];
      if (item && !isSpace(item.unit)) ids.push(item.id);
    }
    return ids.join();
  };
  const same =
    beside(original, span.start - 1, -1) === beside(next, start - 1, -1) &&
    beside(original, span.end, 1) === beside(next, end, 1);
  return same ? 'untouchedRepeated' : 'untouchedCut';
}

/** Words that were joined or split by white space are changed words. */
const sameSpaces = (
  a: TrackedText,
  span: { start: number; end: number },
  b: TrackedText,
  start: number,
  end: number,
): boolean => fold(plain(a.slice(span.start, span.end))).text === fold(plain(b.slice(start, end))).text;

const repeats = (text: string, words: string): boolean => {
  const folded = fold(words).text;
  const first = text.indexOf(folded);
  return first >= 0 && text.indexOf(folded, first + 1) >= 0;
};

/** Counts a result, and describes what is wrong with it. */
export function judge(
  figures: TrialFigures,
  truth: Truth,
  next: TrackedText,
  span: { start: number; end: number } | undefined,
): string | undefined {
  if (truth.kind !== 'unclear') figures[truth.kind].all++;
  if (!span) {
    if (truth.kind === 'deleted') figures.deleted.orphan++;
    return undefined;
  }
  const held = next.slice(span.start, span.end).filter(({ unit }) => !isSpace(unit));
  const own = held.filter(({ id }) => truth.ids.has(id)).length;
  if (truth.kind === 'deleted') return 'found though deleted';
  if (truth.kind.startsWith('untouched') && (span.start !== truth.start || span.end !== truth.end))
    return 'other edges';
  // Typed anew, letter by letter, amid what is left of them: no reader could say that these are not the words.
  const isAmid = span.start >= truth.start && span.end <= truth.end;
  const isAnew = isAmid && fold(plain(next.slice(span.start, span.end))).text === truth.words;
  if (!isAnew && (own * 2 < held.length || own * 2 < truth.ids.size)) return `other words (${truth.kind})`;
  if (truth.kind !== 'unclear') figures[truth.kind].found++;
  return undefined;
}

import { normalized } from '../text/codePoints';
import type { Span } from '../text/span';
import { MIN_APPROXIMATE, findApproximate, findBetweenContext } from './approximate';
import { chooseAmong, chooseEdited, chooseOnly, chooseSure } from './choose';
import {
  type Candidate,
  type Wanted,
  type Weighed,
  agreement,
  context,
  scoreOf,
  standsUnedited,
  toWanted,
  weigh,
  weighAll,
} from './evidence';
import { knownText } from './knownText';
import { type Landmark, Landmarks } from './landmarks';
import { findOccurrences } from './occurrences';
import type { Selector } from './selector';
import type { TextIndex } from './textIndex';
import { runToEnd } from '../text/runToEnd';

/**
 * How a selector was found: at its position in the very text it was described in; by its words; by words that were
 * edited a little.
 */
export type AnchorMethod = 'position' | 'quote' | 'approximate';

/** `span` is in UTF-16 units of the text as it is now; scores are 0..1. */
export type Anchored =
  | { readonly kind: 'found'; readonly span: Span; readonly method: AnchorMethod; readonly score: number }
  | { readonly kind: 'orphan'; readonly bestScore: number };

/** Finds one selector again. Prefer `anchorAll` for several: those that are sure help the others. */
export function anchor(index: TextIndex, selector: Selector, options: AnchorOptions = {}): Anchored {
  return anchorAll(index, [selector], options)[0] ?? ORPHAN;
}

export interface AnchorOptions {
  /** `article.sha256` of the sidecar. When it is the hash of the text, positions are tried first (and checked). */
  readonly sha256?: string;
}

const ORPHAN: Anchored = { kind: 'orphan', bestScore: 0 };

/**
 * Finds selectors again in a text that may have changed since they were written. Never throws; never guesses: what
 * cannot be told from a look-alike is an orphan, and its selector is to be kept as it is.
 *
 * In this order: same text → position, where the quote stands; the words exactly, judged by their context and, where
 * they occur more than once, by a margin over the runner-up; the words approximately, which needs the context too.
 * Places that are sure predict where their neighbours should be.
 *
 * @returns One result for each selector, in the same order.
 */
export function anchorAll(
  index: TextIndex,
  selectors: readonly Selector[],
  options: AnchorOptions = {},
): readonly Anchored[] {
  return runToEnd(anchorAllInSteps(index, selectors, options));
}

/** The same, handing control back after each selector that had to be searched. */
export function* anchorAllInSteps(
  index: TextIndex,
  selectors: readonly Selector[],
  options: AnchorOptions = {},
): Generator<void, readonly Anchored[]> {
  const results: (Anchored | undefined)[] = selectors.map(() => undefined);
  if (options.sha256 !== undefined && options.sha256 === index.sha256)
    selectors.forEach((selector, i) => (results[i] = atPosition(index, selector)));
  const open = selectors.flatMap((_, i) => (results[i] ? [] : [i]));
  if (open.length) yield* search(index, selectors, open, results);
  return results.map((result) => result ?? ORPHAN);
}

/** The quote and its context must stand there too: a selector may have been described in another version of the text. */
function atPosition({ codePoints, text }: TextIndex, selector: Selector): Anchored | undefined {
  const { quote, prefix, suffix, start, end } = selector;
  const slice = (from: number, to: number): string =>
    normalized(text.slice(codePoints.toUtf16(from), codePoints.toUtf16(to)));
  const same =
    start < end &&
    slice(start, end) === quote &&
    slice(Math.max(0, start - [...prefix].length), start) === prefix &&
    slice(end, end + [...suffix].length) === suffix;
  const span = { start: codePoints.toUtf16(start), end: codePoints.toUtf16(end) };
  return same ? { kind: 'found', span, method: 'position', score: 1 } : undefined;
}

interface Sought {
  readonly i: number;
  readonly wanted: Wanted;
  /** Places with the very words, best first. */
  readonly exact: readonly Candidate[];
  /** The words of all selectors: what is another's is no edit of these. */
  readonly quotes: ReadonlySet<string>;
}

/** From what is sure to what is sure only because of it: words with their context, among neighbours, edited words. */
function* search(
  index: TextIndex,
  selectors: readonly Selector[],
  open: readonly number[],
  results: (Anchored | undefined)[],
): Generator<void, void> {
  const { folded } = index;
  const found: Landmark[] = [];
  const settle = ({ i, wanted }: Sought, place: Candidate): void => {
    const span = folded.toOriginal(place);
    const method = place.words === 1 ? 'quote' : 'approximate';
    results[i] = { kind: 'found', span, method, score: scoreOf(place) };
    found.push({ old: wanted.selector.start, now: index.codePoints.fromUtf16(span.start) });
  };
  const surroundings = knownText(selectors);
  const quotes = new Set<string>();
  let left: Sought[] = [];
  for (const i of open) {
    const selector = selectors[i];
    if (!selector) continue;
    const wanted = toWanted(selector, () => surroundings(i));
    quotes.add(wanted.quote);
    left.push({ i, wanted, exact: wanted.quote ? exactCandidates(folded.text, wanted) : [], quotes });
    yield;
  }
  function* pass(choose: (sought: Sought, landmarks: Landmarks) => Candidate | undefined): Generator<void, void> {
    const landmarks = new Landmarks(found);
    const open: Sought[] = [];
    for (const sought of left) {
      const place = choose(sought, landmarks);
      if (place) settle(sought, place);
      else open.push(sought);
      yield;
    }
    left = open;
  }
  yield* pass(({ wanted, exact }) => chooseSure(wanted, exact));
  yield* pass((sought, landmarks) => {
    const { wanted, exact } = sought;
    const places = exact.map((place) => weighAll(index, wanted, place, landmarks));
    return chooseAmong(wanted, places) ?? chooseOnly(wanted, places, () => likePlaces(index, sought, landmarks));
  });
  yield* pass((sought, landmarks) =>
    isMissing(sought) ? chooseEdited(sought.wanted, folded.text, likePlaces(index, sought, landmarks)) : undefined,
  );
  for (const { i, exact } of left)
    results[i] = { kind: 'orphan', bestScore: exact.reduce((best, place) => Math.max(best, scoreOf(place)), 0) };
}

/** False when the very words stand as often as they did: then edited ones are others that are like them. */
const isMissing = ({ exact, wanted }: Sought): boolean => exact.length <= (wanted.selector.copies ?? 0);

/** Places of words that are like those described, without those of the very words. */
function likePlaces(index: TextIndex, { wanted, exact, quotes }: Sought, landmarks: Landmarks): readonly Weighed[] {
  const { folded, codePoints } = index;
  if (wanted.quote.length < MIN_APPROXIMATE) return [];
  const expected = folded.toFolded(codePoints.toUtf16(landmarks.expect(wanted.selector.start)));
  const framed = findBetweenContext(folded.text, wanted, expected);
  const places = framed ? [framed] : findApproximate(index, wanted.quote, expected);
  return places
    .filter(({ start, end }) => !exact.some((other) => other.start < end && start < other.end))
    .filter(({ start, end }) => !quotes.has(folded.text.slice(start, end)))
    .filter((place) => {
      const { start, end } = folded.toOriginal(place);
      return !landmarks.hasOthers(wanted.selector, {
        start: codePoints.fromUtf16(start),
        end: codePoints.fromUtf16(end),
      });
    })
    .map((place) => weighAll(index, wanted, weigh(folded.text, wanted, place), landmarks));
}

/** Candidates worth a full comparison of their context; the others share less with it. */
const MAX_WEIGHED = 12;

function exactCandidates(text: string, wanted: Wanted): readonly Candidate[] {
  const size = wanted.quote.length;
  let places = findOccurrences(text, wanted.quote);
  // The usual case, after edits elsewhere: one place has the very context, and `describe` saw to it that copies do not.
  const unedited = places.filter((start) => standsUnedited(text, wanted, start, start + size));
  const [only] = unedited;
  if (only !== undefined && unedited.length === 1)
    return [{ start: only, end: only + size, words: 1, before: 1, after: 1 }];
  if (places.length > MAX_WEIGHED)
    places = places
      .map((start) => ({ start, run: agreement(text, wanted, start, start + size) }))
      .sort((a, b) => b.run - a.run)
      .slice(0, MAX_WEIGHED)
      .map(({ start }) => start);
  return places
    .map((start) => weigh(text, wanted, { start, end: start + size, words: 1 }))
    .sort((a, b) => context(b) - context(a));
}

import { normalized } from '../text/codePoints';
import type { Span } from '../text/span';
import { FLOOR, MIN_APPROXIMATE, findApproximate, findBetweenContext } from './approximate';
import { type Candidate, type Wanted, agreement, context, scoreOf, standsUnedited, toWanted, weigh } from './evidence';
import { findOccurrences } from './occurrences';
import type { Selector } from './selector';
import type { TextIndex } from './textIndex';

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
  const steps = anchorAllInSteps(index, selectors, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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

/** A selector that was found for sure: where it stood (code points) and where it stands (folded units). */
interface Landmark {
  readonly old: number;
  readonly now: number;
}

function* search(
  index: TextIndex,
  selectors: readonly Selector[],
  open: readonly number[],
  results: (Anchored | undefined)[],
): Generator<void, void> {
  const text = index.folded.text;
  const landmarks: Landmark[] = [];
  const uncertain: { i: number; wanted: Wanted; candidates: readonly Candidate[] }[] = [];
  const settle = (i: number, found: Candidate): void => {
    results[i] = {
      kind: 'found',
      span: index.folded.toOriginal(found),
      method: found.words === 1 ? 'quote' : 'approximate',
      score: scoreOf(found),
    };
  };
  for (const i of open) {
    const selector = selectors[i];
    if (!selector) continue;
    const wanted = toWanted(selector);
    const candidates = wanted.quote ? exactCandidates(text, wanted) : [];
    const sure = chooseExact(wanted, candidates);
    if (sure) {
      settle(i, sure);
      landmarks.push({ old: selector.start, now: sure.start });
    } else uncertain.push({ i, wanted, candidates });
    yield;
  }
  landmarks.sort((a, b) => a.old - b.old);
  for (const { i, wanted, candidates } of uncertain) {
    const found = chooseApproximate(text, wanted, candidates, expect(landmarks, wanted.selector.start));
    if (found) settle(i, found);
    else results[i] = { kind: 'orphan', bestScore: Math.max(0, ...candidates.map(scoreOf)) };
    yield;
  }
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

/** Below this length, words found once prove little by themselves: "No" is soon said by somebody else. */
const SHORT = 10;

/** Below this length, words may be a name, which is soon used elsewhere. */
const NAME = 20;

/** Words of this length that are found once are the same words, wherever they were moved to. */
const LONG = 60;

/** A side that agrees this far is no copy's: `describe` stored enough of it for copies to stay below 0.75. */
const OWN = 0.95;

/** Context that was not edited. One letter of 32 may differ, since the edges of edited words are not certain. */
const UNEDITED = 0.96;

/** A side that agrees this far is the same, where no copy of the words was known. */
const NEARLY_UNEDITED = 0.9;

/** So many characters of a long quote may differ by mistypings alone. */
const TYPOS = 2.01;

/** By how much, of 2, the context of the best must agree better than that of the runner-up. */
const MARGIN = 0.3;

function chooseExact({ quote, selector }: Wanted, candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = candidates;
  if (!best) return undefined;
  const margin = context(best) - (second ? context(second) : 0);
  const own = selector.copies ? OWN : NEARLY_UNEDITED;
  if (best.before >= own && best.after >= own && (!second || margin >= MARGIN)) return best;
  // One side alone can be a copy that has come to stand beside the old neighbour after a move or a cut.
  if (selector.copies) return undefined;
  if (second) return Math.max(best.before, best.after) === 1 && margin >= 2 * MARGIN ? best : undefined;
  if (quote.length < NAME) return context(best) >= (quote.length < SHORT ? 1.6 : 1.2) ? best : undefined;
  return quote.length >= LONG || Math.max(best.before, best.after) >= 0.6 ? best : undefined;
}

/** Where the nearest neighbour that is sure says a selector should be; the old position when there is none. */
function expect(landmarks: readonly Landmark[], old: number): number {
  let nearest: Landmark | undefined;
  for (const mark of landmarks) if (!nearest || Math.abs(mark.old - old) < Math.abs(nearest.old - old)) nearest = mark;
  return nearest ? nearest.now + old - nearest.old : old;
}

/** How far around the expected place an edited quote is looked for before the whole text is. */
const WINDOW = 2000;

function chooseApproximate(
  text: string,
  wanted: Wanted,
  exact: readonly Candidate[],
  expected: number,
): Candidate | undefined {
  // Where copies are known or the very words still stand, edited words are no evidence.
  if (exact.length || wanted.selector.copies || wanted.quote.length < MIN_APPROXIMATE) return undefined;
  const framed = findBetweenContext(text, wanted, expected);
  const places = framed
    ? [framed]
    : firstNonEmpty(
        () => findApproximate(text, wanted, expected - WINDOW, expected + wanted.quote.length + WINDOW),
        () => findApproximate(text, wanted, 0, text.length),
      );
  const [best, second] = places.map((place) => weigh(text, wanted, place)).sort((a, b) => scoreOf(b) - scoreOf(a));
  if (!best || best.words < FLOOR || (second && scoreOf(best) - scoreOf(second) < MARGIN / 4)) return undefined;
  const [less, more] = [Math.min(best.before, best.after), Math.max(best.before, best.after)];
  if (less >= UNEDITED) return best;
  // Other statements differ in a word or number; with so few letters changed, less context is enough.
  const mistyped =
    (1 - best.words) * wanted.quote.length <= TYPOS &&
    digits(wanted.quote) === digits(text.slice(best.start, best.end));
  return mistyped && (more >= UNEDITED || context(best) >= 1.4) ? best : undefined;
}

const digits = (text: string): string => text.replace(/\D+/g, ' ').trim();

function firstNonEmpty<T>(...attempts: readonly (() => readonly T[])[]): readonly T[] {
  for (const attempt of attempts) {
    const result = attempt();
    if (result.length) return result;
  }
  return [];
}

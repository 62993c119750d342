import { normalized } from '../text/codePoints';
import type { Span } from '../text/span';
import { FLOOR, MIN_APPROXIMATE, findApproximate, findBetweenContext } from './approximate';
import { type Candidate, type Wanted, agreement, context, scoreOf, toWanted, weigh } from './evidence';
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
  const results: (Anchored | undefined)[] = selectors.map(() => undefined);
  if (options.sha256 !== undefined && options.sha256 === index.sha256)
    selectors.forEach((selector, i) => (results[i] = atPosition(index, selector)));
  const open = selectors.flatMap((_, i) => (results[i] ? [] : [i]));
  if (open.length) search(index, selectors, open, results);
  return results.map((result) => result ?? ORPHAN);
}

function atPosition(index: TextIndex, selector: Selector): Anchored | undefined {
  const span = { start: index.codePoints.toUtf16(selector.start), end: index.codePoints.toUtf16(selector.end) };
  const same = span.start < span.end && normalized(index.text.slice(span.start, span.end)) === selector.quote;
  return same ? { kind: 'found', span, method: 'position', score: 1 } : undefined;
}

/** A selector that was found for sure: where it stood (code points) and where it stands (folded units). */
interface Landmark {
  readonly old: number;
  readonly now: number;
}

function search(
  index: TextIndex,
  selectors: readonly Selector[],
  open: readonly number[],
  results: (Anchored | undefined)[],
): void {
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
  }
  landmarks.sort((a, b) => a.old - b.old);
  for (const { i, wanted, candidates } of uncertain) {
    const expectation = expect(landmarks, wanted.selector.start);
    const found = chooseExpected(candidates, expectation) ?? chooseApproximate(text, wanted, candidates, expectation);
    if (found) settle(i, found);
    else results[i] = { kind: 'orphan', bestScore: Math.max(0, ...candidates.map(scoreOf)) };
  }
}

/** Candidates worth a full comparison of their context; the others share less with it. */
const MAX_WEIGHED = 12;

function exactCandidates(text: string, wanted: Wanted): readonly Candidate[] {
  const size = wanted.quote.length;
  let places = findOccurrences(text, wanted.quote);
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
const SHORT = 16;

/** By how much, of 2, the context of the best must agree better than that of the runner-up. */
const MARGIN = 0.4;

function chooseExact(wanted: Wanted, candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = candidates;
  if (!best) return undefined;
  if (!second && !wanted.selector.copies)
    return wanted.quote.length >= SHORT || Math.max(best.before, best.after) >= 0.6 ? best : undefined;
  const enough = best.before >= 0.6 && best.after >= 0.6;
  return enough && context(best) - (second ? context(second) : 0) >= MARGIN ? best : undefined;
}

/** Where a selector should be by its neighbours, and how far off that may be, both in folded units. */
interface Expectation {
  readonly at: number;
  readonly tolerance: number;
  /** True when a neighbour stands so near that the place itself is evidence. */
  readonly near: boolean;
}

/** A landmark further away than this, in characters, says nothing certain about a place. */
const NEAR = 600;

function expect(landmarks: readonly Landmark[], old: number): Expectation {
  let nearest: Landmark | undefined;
  for (const mark of landmarks) if (!nearest || Math.abs(mark.old - old) < Math.abs(nearest.old - old)) nearest = mark;
  if (!nearest) return { at: old, tolerance: 0, near: false };
  const distance = Math.abs(nearest.old - old);
  return { at: nearest.now + old - nearest.old, tolerance: 4 + distance * 0.1, near: distance <= NEAR };
}

/** Of several places with the words, the one that stands where its neighbours say, if only one does. */
function chooseExpected(candidates: readonly Candidate[], expectation: Expectation): Candidate | undefined {
  if (!expectation.near) return undefined;
  const off = (candidate: Candidate): number => Math.abs(candidate.start - expectation.at);
  const around = candidates.filter((candidate) => off(candidate) <= expectation.tolerance * 3);
  const [only] = around;
  if (!only || around.length > 1 || off(only) > expectation.tolerance) return undefined;
  return Math.max(only.before, only.after) >= 0.6 ? only : undefined;
}

/** How far around the expected place an edited quote is looked for before the whole text is. */
const WINDOW = 2000;

function chooseApproximate(
  text: string,
  wanted: Wanted,
  exact: readonly Candidate[],
  expectation: Expectation,
): Candidate | undefined {
  // Where the very words still stand but could not be told apart, an edited version is no better evidence.
  if (exact.length || wanted.quote.length < MIN_APPROXIMATE) return undefined;
  const between = findBetweenContext(text, wanted, expectation.at);
  const places = between
    ? [between]
    : firstNonEmpty(
        () => findApproximate(text, wanted, expectation.at - WINDOW, expectation.at + wanted.quote.length + WINDOW),
        () => findApproximate(text, wanted, 0, text.length),
      );
  const [best, second] = places.map((place) => weigh(text, wanted, place)).sort((a, b) => scoreOf(b) - scoreOf(a));
  if (!best || best.words < FLOOR) return undefined;
  if (second && scoreOf(best) - scoreOf(second) < MARGIN / 4) return undefined;
  const there = expectation.near && Math.abs(best.start - expectation.at) <= expectation.tolerance;
  const enough = (best.before >= 0.6 && best.after >= 0.6) || (there && Math.max(best.before, best.after) >= 0.8);
  return enough ? best : undefined;
}

function firstNonEmpty<T>(...attempts: readonly (() => readonly T[])[]): readonly T[] {
  for (const attempt of attempts) {
    const result = attempt();
    if (result.length) return result;
  }
  return [];
}

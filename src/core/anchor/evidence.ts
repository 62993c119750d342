import { MAX_CONTEXT, type Selector } from './selector';
import { foldString } from './fold';
import type { Surroundings } from './knownText';
import type { Landmarks } from './landmarks';
import { type Side, sideOf } from './side';
import type { TextIndex } from './textIndex';
import { reversed, sharedRun, sideSimilarity } from './similarity';

/** A selector made ready for comparison: folded, the prefix read outward. */
export interface Wanted {
  readonly selector: Selector;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** All that is known of the text on both sides; read like `prefix` and `suffix`. Costly: computed when asked for. */
  around(): Surroundings;
}

export function toWanted(selector: Selector, surroundings: () => Surroundings): Wanted {
  let around: Surroundings | undefined;
  return {
    selector,
    quote: foldString(selector.quote).trim(),
    prefix: reversed(foldString(selector.prefix)),
    suffix: foldString(selector.suffix),
    around: () => {
      if (around) return around;
      const { before, after } = surroundings();
      return (around = { before: reversed(foldString(before)), after: foldString(after) });
    },
  };
}

/** A place in the folded text that may be the one that was described. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Similarity of the words found to those stored, 1 when equal after folding. */
  readonly words: number;
  /** Similarity of the context on each side, 0..1. */
  readonly before: number;
  readonly after: number;
}

/** Judges the place `[start, end)` of the folded text. */
export function weigh(text: string, wanted: Wanted, place: { start: number; end: number; words: number }): Candidate {
  const most = keepsEdges(text, wanted, place.start, place.end) ? 1 : NO_PROOF;
  const { prefix, suffix } = wanted.selector;
  return {
    ...place,
    before: Math.min(
      tells(prefix) ? most : NO_PROOF,
      sideSimilarity(wanted.prefix, textBefore(text, place.start, wanted.prefix.length), WHOLE),
    ),
    after: Math.min(
      tells(suffix) ? most : NO_PROOF,
      sideSimilarity(wanted.suffix, textAfter(text, place.end, wanted.suffix.length), WHOLE),
    ),
  };
}

/** Characters of context against which edits of it are measured. */
const WHOLE = 40;

/** A side that is no proof against copies, as it would be with all of the context. */
const NO_PROOF = 0.9;

/** False for a stored context as long as any: not even that tells the words from their copies. */
const tells = (context: string): boolean => context.length < MAX_CONTEXT;

/** Context as long as usual; less was stored only where the text began or ended. */
const USUAL = 30;
const LONGEST_USUAL = 36;

/**
 * Of words with copies, true where they still stand at the edge of the text if they did: there, too little context was
 * stored to tell them from the copies.
 */
function keepsEdges(text: string, { selector, prefix, suffix }: Wanted, start: number, end: number): boolean {
  if (!selector.copies) return true;
  if (prefix.length < USUAL && start > prefix.length + 1) return false;
  return suffix.length >= USUAL || text.length - end <= suffix.length + 1;
}

/** A place with all that speaks for it. */
export interface Weighed extends Candidate {
  readonly left: Side;
  readonly right: Side;
}

/** Characters around a place that are compared with what is known of the old text. */
const REACH = 760;

/** Judges a place by its surroundings and its neighbours too. Much dearer than `weigh`. */
export function weighAll(index: TextIndex, wanted: Wanted, place: Candidate, landmarks: Landmarks): Weighed {
  const { text } = index.folded;
  const now = index.codePoints.fromUtf16(index.folded.toOriginal(place).start);
  const drift = landmarks.drift(wanted.selector.start, now);
  const around = wanted.around();
  const telling = (context: string) => (word: string) => (tells(context) ? bitsOf(index, word) : 0);
  return {
    ...place,
    left: sideOf({
      bitsOf: telling(wanted.selector.prefix),
      needed: neededOf(wanted, place, wanted.prefix),
      near: place.before,
      known: around.before,
      found: reversed(text.slice(Math.max(0, place.start - REACH), place.start)),
      quote: reversed(wanted.quote),
      drift: drift.before,
      isReversed: true,
    }),
    right: sideOf({
      bitsOf: telling(wanted.selector.suffix),
      needed: neededOf(wanted, place, wanted.suffix),
      near: place.after,
      known: around.after,
      found: text.slice(place.end, place.end + REACH),
      quote: wanted.quote,
      drift: drift.after,
      isReversed: false,
    }),
  };
}

/**
 * Of the very words more context than usual was stored where copies share the beginning of it: that alone tells nothing.
 */
const neededOf = ({ selector }: Wanted, { words }: Candidate, context: string): number =>
  selector.copies && words === 1 && context.length > LONGEST_USUAL ? context.length * 0.75 : 0;

/** How much it tells that a word stands somewhere, in bits, after how often the text has it. */
function bitsOf({ places, tokens }: TextIndex, word: string): number {
  return Math.log2(tokens.words.length / (places.get(word)?.length ?? 1));
}

/** A cheap bound for `weigh`: characters of context that agree without any difference, both sides together. */
export const agreement = (text: string, wanted: Wanted, start: number, end: number): number =>
  sharedRun(wanted.prefix, textBefore(text, start, wanted.prefix.length)) +
  sharedRun(wanted.suffix, textAfter(text, end, wanted.suffix.length));

/** True when both sides stand there without any difference. Much cheaper than `weigh`. */
export function standsUnedited(text: string, wanted: Wanted, start: number, end: number): boolean {
  const { prefix, suffix } = wanted;
  if (!keepsEdges(text, wanted, start, end) || !tells(wanted.selector.prefix) || !tells(wanted.selector.suffix))
    return false;
  const before = prefix ? textBefore(text, start, prefix.length).startsWith(prefix) : !text.slice(0, start).trim();
  return before && (suffix ? text.startsWith(suffix, end) : !text.slice(end).trim());
}

export const context = (candidate: Candidate): number => candidate.before + candidate.after;

/** One number for all evidence, 0..1: the words count half, each side a quarter. */
export const scoreOf = (candidate: Candidate): number => candidate.words * 0.5 + context(candidate) * 0.25;

const textBefore = (text: string, at: number, size: number): string =>
  reversed(text.slice(Math.max(0, at - size - 10), at));

const textAfter = (text: string, at: number, size: number): string => text.slice(at, at + size + 10);

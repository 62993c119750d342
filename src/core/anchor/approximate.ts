import search from 'approx-string-match';
import type { Wanted } from './evidence';
import { isWhole } from './occurrences';
import { reversed } from './similarity';

/** Below this share of equal characters two texts are not versions of the same words. */
export const FLOOR = 0.78;

/** Shorter quotes must be found word by word: of "he said so" and "she said so" either could be the other's edit. */
export const MIN_APPROXIMATE = 20;

/** Characters of context on each side that must stand word by word. */
const EDGE = 24;

/** Places with the same words in front that are looked at. */
const MAX_TRIED = 50;

export interface Place {
  readonly start: number;
  readonly end: number;
  /** Similarity to the stored quote, 0..1. */
  readonly words: number;
}

/**
 * Finds the stretch between the stored context, where both sides of it still stand word by word, nearest to
 * `expected`. It has exact edges, however the words between were edited.
 */
export function findBetweenContext(text: string, wanted: Wanted, expected: number): Place | undefined {
  const head = reversed(wanted.prefix).slice(-EDGE).trim();
  const tail = wanted.suffix.slice(0, EDGE).trim();
  if (head.length < EDGE / 2 || tail.length < EDGE / 2) return undefined;
  let best: Place | undefined;
  let tried = 0;
  for (let at = text.indexOf(head); at >= 0 && tried++ < MAX_TRIED; at = text.indexOf(head, at + 1)) {
    const from = at + head.length;
    const to = text.indexOf(tail, from);
    if (to < 0 || to - from > wanted.quote.length * 1.5 + 20) continue;
    const place = trimmed(text, from, to);
    const words = similarity(wanted.quote, text.slice(place.start, place.end));
    if (words < FLOOR || (best && Math.abs(best.start - expected) <= Math.abs(place.start - expected))) continue;
    best = { ...place, words };
  }
  return best;
}

/**
 * Finds the stretches of `[from, to)` that come nearest to the stored quote.
 *
 * @returns The best of them with edges moved to whole words; empty when none reaches `FLOOR`.
 * @see Myers 1999, as implemented by approx-string-match.
 */
export function findApproximate(text: string, wanted: Wanted, from: number, to: number): readonly Place[] {
  const size = wanted.quote.length;
  if (size < MIN_APPROXIMATE) return [];
  const base = Math.max(0, from);
  return search(text.slice(base, to), wanted.quote, Math.floor(size * (1 - FLOOR))).map((match) => ({
    ...wholeWords(text, base + match.start, base + match.end),
    words: 1 - match.errors / size,
  }));
}

/** Share of equal characters between two texts, 0..1; 0 when below `FLOOR`. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (a === b) return 1;
  const [pattern, text] = a.length <= b.length ? [a, b] : [b, a];
  if (pattern.length < longer * FLOOR) return 0;
  const best = search(text, pattern, Math.floor(longer * (1 - FLOOR)))[0];
  // The match may leave ends of the longer text out; they are differences too.
  return best ? Math.max(0, 1 - (best.errors + text.length - (best.end - best.start)) / longer) : 0;
}

function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && !isWhole(text, from, from)) from--;
  while (to < text.length && !isWhole(text, to, to)) to++;
  return trimmed(text, from, to);
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === ' ') from++;
  while (to > from && text.charAt(to - 1) === ' ') to--;
  return { start: from, end: to };
}

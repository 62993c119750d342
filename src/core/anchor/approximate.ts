import search from 'approx-string-match';
import type { Wanted } from './evidence';
import { isWhole } from './occurrences';
import { reversed } from './similarity';
import type { TextIndex } from './textIndex';
import { tokensOf } from './words';

/** Below this share of equal characters two texts are not versions of the same words. */
export const FLOOR = 0.8;

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
 * Finds the stretches that come nearest to the stored quote: around `expected`, and where its rarer words stand
 * together.
 *
 * @returns Places of at least `FLOOR`, with edges moved to whole words.
 * @see Myers 1999, as implemented by approx-string-match.
 */
export function findApproximate(index: TextIndex, quote: string, expected: number): readonly Place[] {
  if (quote.length < MIN_APPROXIMATE) return [];
  const { text } = index.folded;
  const places = new Map<number, Place>();
  for (const middle of [expected, ...seededPlaces(index, quote, MAX_SEEDED)])
    for (const place of bestIn(text, Math.max(0, middle - WINDOW), middle + quote.length + WINDOW, quote, FLOOR))
      if ((places.get(place.start)?.words ?? 0) < place.words) places.set(place.start, place);
  return [...places.values()];
}

/** The stretches within `[from, to)` that come nearest to the quote. */
function bestIn(text: string, from: number, to: number, quote: string, floor: number): readonly Place[] {
  return search(text.slice(from, to), quote, Math.floor(quote.length * (1 - floor))).map(({ start, end, errors }) => ({
    ...wholeWords(text, from + start, from + end),
    words: 1 - errors / quote.length,
  }));
}

/**
 * Finds the stretches that are like the words at `here`: after a few edits, each of them could be taken for these.
 */
export function findAlike(index: TextIndex, quote: string, here: number): readonly Place[] {
  if (quote.length < MIN_APPROXIMATE) return [];
  const { text } = index.folded;
  const places = new Map<number, Place>();
  const look = (from: number, to: number): void => {
    if (to - from < quote.length * ALIKE) return;
    const [best] = bestIn(text, from, to, quote, ALIKE);
    if (!best || places.has(best.start)) return;
    places.set(best.start, best);
    // Of a stretch only the best is given: the others lie beside it.
    look(from, Math.min(to, best.start));
    look(Math.max(from, best.end), to);
  };
  for (const middle of [here, ...seededPlaces(index, quote, MAX_ALIKE)]) {
    const [from, to] = [Math.max(0, middle - WINDOW), Math.min(text.length, middle + quote.length + WINDOW)];
    look(from, Math.min(to, here));
    look(Math.max(from, here + quote.length), to);
  }
  return [...places.values()];
}

/** How far around a likely place the quote is looked for. */
const WINDOW = 200;

/** Words that stand more often tell nothing about where a quote is. */
const RARE = 12;

/** Places where words of the quote stand together that are looked at. */
const MAX_SEEDED = 4;
const MAX_ALIKE = 12;

/** Share of equal characters from which words are like others: a few edits below `FLOOR`. */
const ALIKE = 0.7;

/** Where the quote would start if its rarer words were those of the text: the most agreed upon. */
function seededPlaces({ tokens, places }: TextIndex, quote: string, most: number): readonly number[] {
  const votes = new Map<number, number>();
  const own = tokensOf(quote);
  own.words.forEach((word, i) => {
    const list = places.get(word) ?? [];
    if (list.length > RARE) return;
    for (const at of list) {
      const slot = Math.round(((tokens.starts[at] ?? 0) - (own.starts[i] ?? 0)) / (WINDOW / 4));
      votes.set(slot, (votes.get(slot) ?? 0) + 1);
    }
  });
  return [...votes]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([slot]) => (slot * WINDOW) / 4);
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

import type { PlacedPassage } from '../text/passages';

/** A text is judged by its beginning: UTF-16 units read outside quotations at the most. */
const SAMPLE = 8000;
/** Fewer words tell nothing. */
const LEAST_WORDS = 150;

// Shares of all words outside quotations. Measured on 924 news articles and 75 stretches of novels: of the articles, four
// have so few figures and so few names and yet so many persons, of the stretches fifty.
const MOST_FIGURES = 0.004;
const MOST_NAMES = 0.06;
const LEAST_PERSONS = 0.05;

const WORD = /[\p{L}\p{N}’']+/gu;
const PERSON = /^(?:i|my|me|myself|he|him|his|himself|she|her|hers|herself)$/i;
const FIGURE = /\d/;
const NAME = /[\p{Ll},;]\s\p{Lu}\p{Ll}/gu;

/** Whether the article reads as a story rather than as news: hardly a figure or a name outside quotations, many a “he”. */
export function isNarrative(placed: readonly PlacedPassage[]): boolean {
  let [words, figures, names, persons, read] = [0, 0, 0, 0, 0];
  for (const { passage } of placed) {
    if (read > SAMPLE) break;
    const own = countsOf(passage);
    read += own.read;
    words += own.words;
    figures += own.figures;
    names += own.names;
    persons += own.persons;
  }
  return (
    words >= LEAST_WORDS &&
    figures < MOST_FIGURES * words &&
    names < MOST_NAMES * words &&
    persons > LEAST_PERSONS * words
  );
}

interface Counts {
  readonly read: number;
  readonly words: number;
  readonly figures: number;
  readonly names: number;
  readonly persons: number;
}

/** Passages are kept from one analysis to the next. */
const known = new WeakMap<PlacedPassage['passage'], Counts>();

function countsOf(passage: PlacedPassage['passage']): Counts {
  const before = known.get(passage);
  if (before) return before;
  const text = outsideQuotations(passage);
  const words = text.match(WORD) ?? [];
  const counts = {
    read: text.length,
    words: words.length,
    figures: words.filter((word) => FIGURE.test(word)).length,
    names: text.match(NAME)?.length ?? 0,
    persons: words.filter((word) => PERSON.test(word)).length,
  };
  known.set(passage, counts);
  return counts;
}

function outsideQuotations({ text, quotations }: PlacedPassage['passage']): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, depth } of quotations)
    if (depth === 0) {
      pieces.push(text.slice(from, start));
      from = end;
    }
  pieces.push(text.slice(from));
  return pieces.join(' ');
}

const WORD = /[\p{L}\p{N}]/u;

/** A search for one letter in a large file ends here; so many places cannot be told apart anyway. */
const MAX_OCCURRENCES = 5000;

/**
 * Finds the places where `quote` stands in `text` as whole words: "Linus" is not found in "chines". Ascending offsets,
 * at most 5,000. Occurrences may overlap.
 */
export function findOccurrences(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  if (!quote) return found;
  for (let at = text.indexOf(quote); at >= 0 && found.length < MAX_OCCURRENCES; at = text.indexOf(quote, at + 1))
    if (isWhole(text, at, at + quote.length)) found.push(at);
  return found;
}

/** True when neither edge of `[start, end)` cuts a word. */
export const isWhole = (text: string, start: number, end: number): boolean => !cuts(text, start) && !cuts(text, end);

const cuts = (text: string, at: number): boolean =>
  at > 0 && at < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));

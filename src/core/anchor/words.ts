import { firstNotBefore } from '../text/bisect';

/** A text as words and single marks, in parallel arrays. White space is left out. */
export interface Tokens {
  readonly words: readonly string[];
  /** Offsets into the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|[^\s]/gu;

/** Splits a text, best a folded one, into tokens. */
export function tokensOf(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    words.push(match[0]);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}

/** Number of the first token that starts at or behind `offset`; the number of tokens when none does. */
export const firstTokenAt = ({ starts }: Tokens, offset: number): number =>
  firstNotBefore(starts, (start) => start < offset);

import type { Span } from '../text/span';
import { FLOOR, MIN_APPROXIMATE, similarity } from './approximate';
import { followTokens } from './blocks';
import type { TextChange } from './mapSpan';
import type { TextIndex } from './textIndex';
import { firstTokenAt, type Tokens, tokensOf } from './words';

/** Where the words of one text went in another. */
export interface Rewrite {
  /**
   * Follows a span of the old text, in UTF-16 units, into the new one.
   *
   * @returns `undefined` when its words are gone, or when they could as well be others that were the same.
   */
  follow(span: Span): Span | undefined;
}

/**
 * Compares two versions of a text word by word, moved passages included. For texts that were replaced from outside
 * while both versions are at hand; an edit that is known as such is followed exactly by `mapSpan`.
 *
 * Linear in both texts but for sorting. Never throws.
 */
export function compareTexts(before: TextIndex, after: TextIndex): Rewrite {
  const [old, now] = [tokensOf(before.folded.text), tokensOf(after.folded.text)];
  const { nowOf, depth } = followTokens(old.words, now.words);
  const placeOf = (token: number): number => nowOf[token] ?? -1;
  return {
    follow(span) {
      const from = before.folded.toFolded(span.start);
      const to = before.folded.toFolded(span.end);
      const first = firstTokenAt(old, from);
      const last = firstTokenAt(old, to) - 1;
      // Edges within a word, or nothing but white space.
      if (last < first || old.starts[first] !== from || (old.ends[last] ?? 0) > to) return undefined;
      const start = placeOf(first) >= 0 ? placeOf(first) : behind(placeOf(first - 1));
      const end = placeOf(last) >= 0 ? placeOf(last) : placeOf(last + 1) - 1;
      if (start < 0 || end < start || end >= now.words.length) return undefined;
      const found = { start: now.starts[start] ?? 0, end: now.ends[end] ?? 0 };
      const isSame = placeOf(first) >= 0 && isRun(nowOf, first, last);
      // Edited words need an unedited neighbour on each side; words at the rim of a passage need one of its inside.
      const own = before.folded.text.slice(from, to);
      const isRepeated = before.folded.text.indexOf(own) !== before.folded.text.lastIndexOf(own);
      if (isSame && Math.max(...depth.subarray(first, last + 1)) < (isRepeated ? 2 : 1)) return undefined;
      if (isSame && isRepeated && !isTold(before.folded.text, old, nowOf, first, last)) return undefined;
      const words = after.folded.text.slice(found.start, found.end);
      // Words that stood elsewhere in the old text as they stand here are not an edit of these.
      if (!isSame && (!isClose(own, words) || before.folded.text.includes(words))) return undefined;
      return after.folded.toOriginal(found);
    },
  };
}

/**
 * True for several words in the place of a longer stretch, as when another program replaced the file: comparing the
 * texts tells more than the change then. One key typed over a selection is no rewrite, and neither is a change of a
 * text so large that comparing would hold up the editor.
 */
export const isRewrite = ({ start, end, text }: TextChange): boolean =>
  end - start >= MIN_APPROXIMATE && end - start <= MAX_COMPARED && text.length <= MAX_COMPARED && /\S\s+\S/.test(text);

/** UTF-16 units. */
const MAX_COMPARED = 400_000;

/** The token behind; -1 stays -1. */
const behind = (token: number): number => (token < 0 ? -1 : token + 1);

/** True when all tokens from `first` to `last` went to one place, with nothing put between. */
function isRun(nowOf: Int32Array, first: number, last: number): boolean {
  const shift = (nowOf[first] ?? -1) - first;
  for (let i = first; i <= last; i++) if ((nowOf[i] ?? -1) !== i + shift) return false;
  return true;
}

/** Tokens of a passage, on one side of words in it, that are compared with those beside a copy of the words. */
const TELLING = 60;

/**
 * True when what is left beside words tells them from their copies, on each side alone: of “A A A B” that became “A A B”
 * any of the three may be the one that is gone.
 */
function isTold(text: string, { starts, ends }: Tokens, nowOf: Int32Array, first: number, last: number): boolean {
  const goesOn = (from: number, step: 1 | -1): boolean => {
    const next = nowOf[from + step] ?? -1;
    return next >= 0 && next === (nowOf[from] ?? -1) + step;
  };
  let [left, right] = [first, last];
  while (first - left < TELLING && goesOn(left, -1)) left--;
  while (right - last < TELLING && goesOn(right, 1)) right++;
  const isOnce = (from: number, to: number): boolean => {
    const words = text.slice(starts[from], ends[to]);
    return text.indexOf(words) === text.lastIndexOf(words);
  };
  // At the edge of the text nothing can have been taken away.
  return (left === 0 || isOnce(left, last)) && (right === starts.length - 1 || isOnce(first, right));
}

/** The claim rule of changed words: short ones must be the same, longer ones nearly. */
const isClose = (quote: string, found: string): boolean =>
  quote.length < MIN_APPROXIMATE ? quote === found : similarity(quote, found) >= FLOOR;

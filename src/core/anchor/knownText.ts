import type { Selector } from './selector';

/** Stands for a character that no selector tells. */
export const UNKNOWN = '\0';

/** What was known of the text around a selector when it was stored, from itself and its neighbours. */
export interface Surroundings {
  /** The text in front, up to the selector's start; `UNKNOWN` for each character that is not known. */
  readonly before: string;
  readonly after: string;
}

/** Characters on each side that are put together. */
const REACH = 320;

/** So many neighbours are looked at on each side; where there are more, they tell the same words. */
const NEIGHBOURS = 24;

interface Piece {
  readonly start: number;
  readonly text: readonly string[];
}

/**
 * Puts together the text that selectors were described in, as far as their quotes and contexts tell it. Pieces that
 * contradict what lies nearer were described in another version of the text and are left out.
 *
 * @returns For the number of a selector, the text around it.
 */
export function knownText(selectors: readonly Selector[]): (i: number) => Surroundings {
  const order = selectors.map((_, i) => i).sort((a, b) => startOf(selectors, a) - startOf(selectors, b));
  const rank = new Map(order.map((i, at) => [i, at]));
  const pieces = new Map<number, Piece>();
  const pieceOf = (i: number): Piece | undefined => {
    const selector = selectors[i];
    if (!selector) return undefined;
    let piece = pieces.get(i);
    if (!piece) {
      const { prefix, quote, suffix, start } = selector;
      piece = { start: start - [...prefix].length, text: [...(prefix + quote + suffix)] };
      pieces.set(i, piece);
    }
    return piece;
  };
  return (i) => {
    const selector = selectors[i];
    if (!selector) return { before: '', after: '' };
    const base = selector.start - REACH;
    const chars = new Array<string | undefined>(selector.end - base + REACH);
    const at = rank.get(i) ?? 0;
    for (let step = 0; step <= NEIGHBOURS; step++)
      for (const near of step ? [order[at - step], order[at + step]] : [i]) {
        const piece = near === undefined ? undefined : pieceOf(near);
        if (piece) lay(chars, piece, base);
      }
    const read = (from: number, to: number): string => {
      let text = '';
      for (let j = from; j < to; j++) text += chars[j] ?? UNKNOWN;
      return text;
    };
    return {
      before: read(0, REACH).replace(/^\0+/, ''),
      after: read(REACH + selector.end - selector.start, chars.length).replace(/\0+$/, ''),
    };
  };
}

const startOf = (selectors: readonly Selector[], i: number): number => selectors[i]?.start ?? 0;

/** Writes a piece unless it contradicts what is there. */
function lay(chars: (string | undefined)[], { start, text }: Piece, base: number): void {
  const from = Math.max(0, base - start);
  const to = Math.min(text.length, base + chars.length - start);
  for (let j = from; j < to; j++) {
    const known = chars[start + j - base];
    if (known !== undefined && known !== text[j]) return;
  }
  for (let j = from; j < to; j++) chars[start + j - base] = text[j];
}

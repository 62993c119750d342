import { codeAt, isDash, isDigit, isLetter, isSpace } from './chars';

/** Marks that pair with one another. `doubled` are marks typed twice: ``…'' and ''…''. */
export type MarkFamily =
  | 'double'
  | 'single'
  | 'straight'
  | 'straightSingle'
  | 'doubled'
  | 'low'
  | 'lowSingle'
  | 'guillemet'
  | 'singleGuillemet'
  | 'corner'
  | 'whiteCorner';

/** One quotation mark at its place. What it may do there follows from its neighbours; what it does, from the open ones. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** Which way the sign itself points; `either` for straight ones. */
  readonly points: 'open' | 'close' | 'either';
  /** Something quotable stands right behind, and nothing but space or an opening sign right before. */
  readonly looksOpening: boolean;
  /** Text stands right before. */
  readonly looksClosing: boolean;
  /** White space, the end or a punctuation mark stands right behind. */
  readonly gapAfter: boolean;
}

const SIGNS: Readonly<Record<string, readonly [MarkFamily, Mark['points']]>> = {
  '“': ['double', 'open'],
  '‟': ['double', 'open'],
  '”': ['double', 'close'],
  '"': ['straight', 'either'],
  '„': ['low', 'open'],
  '‚': ['lowSingle', 'open'],
  '‘': ['single', 'open'],
  '‛': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['straightSingle', 'either'],
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  '‹': ['singleGuillemet', 'open'],
  '›': ['singleGuillemet', 'close'],
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['whiteCorner', 'open'],
  '』': ['whiteCorner', 'close'],
};
const TWICE: Readonly<Record<string, readonly [MarkFamily, Mark['points']]>> = {
  "''": ['doubled', 'either'],
  '``': ['doubled', 'open'],
  ',,': ['low', 'open'],
  '‘‘': ['doubled', 'open'],
  '’’': ['doubled', 'close'],
};

/** The quotation mark at `at` within `[from, to)`, or undefined when there is none. */
export function markAt(text: string, at: number, from: number, to: number): Mark | undefined {
  const code = text.charCodeAt(at);
  // Most signs of most texts are letters and spaces: leave early.
  if (code > 0x60 ? code < 0xab : code !== 0x22 && code !== 0x27 && code !== 0x60 && code !== 0x2c) return undefined;
  const two = at + 1 < to ? TWICE[text.slice(at, at + 2)] : undefined;
  const sign = two ?? SIGNS[text.charAt(at)];
  if (!sign) return undefined;
  const end = at + (two ? 2 : 1);
  const before = codeAt(text, at - 1, from, to);
  const after = codeAt(text, end, from, to);
  const next = codeAt(text, end + 1, from, to);
  const openBefore = before === 0 || isSpace(before) || isDash(before) || OPENERS.includes(String.fromCharCode(before));
  const gapAfter = after === 0 || isSpace(after) || isStop(after, next);
  return {
    start: at,
    end,
    family: sign[0],
    points: sign[1],
    looksOpening: openBefore && after !== 0 && !isSpace(after) && !isStop(after, next),
    looksClosing: before !== 0 && !isSpace(before) && !BRACKETS.includes(String.fromCharCode(before)),
    gapAfter,
  };
}

const OPENERS = '([{/“„‚‘"\'«»‹›「『`';
const BRACKETS = '([{';

/** Punctuation that follows a word; `…` and `...` may start one. */
const isStop = (code: number, next: number): boolean =>
  code === 46 ? next !== 46 : ',;:!?)]}'.includes(String.fromCharCode(code)) || isDash(code);

const CLITIC = /^(?:em|tis|twas|til|cause|n|ere|bout|round|neath|cos|nuff|s|d|ll|re|ve|m|t)(?![\p{L}\p{N}])/iu;

/**
 * Whether a single mark is an apostrophe for certain: inside a word (`O’Neill`), before shortened words and years
 * (`’em`, `’90s`, `rock ’n’ roll`).
 */
export function isApostrophe(text: string, mark: Mark, from: number, to: number): boolean {
  const before = codeAt(text, mark.start - 1, from, to);
  const after = codeAt(text, mark.end, from, to);
  const wordBefore = isLetter(before) || isDigit(before);
  if (wordBefore && isLetter(after)) return true;
  if (wordBefore || !(isLetter(after) || isDigit(after))) return false;
  if (isDigit(after)) return /^\d0s?(?![\d])/.test(text.slice(mark.end, mark.end + 4));
  return CLITIC.test(text.slice(mark.end, mark.end + 6));
}

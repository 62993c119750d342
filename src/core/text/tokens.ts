import { isLetter, isSpace } from './chars';

/** What a token is made of. Stored as numbers, because there are many of them. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, mark: 3, symbol: 4 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Tokens of a text in parallel arrays; token `i` is `[start[i], end[i])` in UTF-16 code units. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A `TokenKind` each; `mark` is a quotation mark or an apostrophe that stands alone. */
  readonly kind: Uint8Array;
}

// Sticky alternatives, tried in this order at each place. All are linear: no nested repetition over the same letters.
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”«»]+`,
    String.raw`[@#][A-Za-z0-9_]+`,
    String.raw`[$€£¥]?\d[\d,.:]*\d(?:%|(?:st|nd|rd|th|s|m|bn|am|pm)\b)?|[$€£¥]?\d(?:%|(?:st|nd|rd|th|s|m|bn|am|pm)\b)?`,
    String.raw`(?:[A-Za-z]\.){2,}`,
    String.raw`(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Cpl|Maj|Det|Supt|Insp|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Rev|Hon|Capt|Cmdr|Adm|Calif|Fla|Mass|Pa|Va)\.`,
    String.raw`\p{Lu}\.(?=\s*\p{Lu})`,
    // Words keep inner hyphens and apostrophes (O’Neill), but not the clitics ’s, n’t, ’ll and their like.
    String.raw`[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+|['’](?!(?:s|S|m|d|ll|re|ve|t|M|D|LL|RE|VE|T)(?![\p{L}\p{M}]))[\p{L}\p{M}]+|\p{N}+)*`,
    String.raw`['’](?:s|S|m|d|ll|re|ve|t|M|D|LL|RE|VE|T)(?![\p{L}\p{M}])`,
    String.raw`\.{2,}|--+|''|${'``'}|,,`,
    String.raw`[\uD800-\uDFFF]|\S`,
  ].join('|'),
  'uy',
);

/**
 * Splits `[from, to)` of `text` into tokens: ascending, disjoint, without white space, covering everything else.
 * `don’t` is `do` + `n’t`, `mayor’s` is `mayor` + `’s`, `cannot` is `can` + `not`. Linear.
 */
export function findTokens(text: string, from = 0, to = text.length): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const push = (start: number, end: number, kind: TokenKind) => {
    starts.push(start);
    ends.push(end);
    kinds.push(kind);
  };
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const end = Math.min(to, at + Math.max(1, found?.[0].length ?? 1));
    const last = starts.length - 1;
    if (
      isNegation(text, at, end) &&
      ends[last] === at &&
      at - (starts[last] ?? at) > 1 &&
      /n/i.test(text.charAt(at - 1))
    ) {
      ends[last] = at - 1;
      push(at - 1, end, TokenKind.word);
    } else if (end - at === 6 && /^cannot$/i.test(text.slice(at, end))) {
      push(at, at + 3, TokenKind.word);
      push(at + 3, end, TokenKind.word);
    } else {
      push(at, end, kindOf(text, at, end));
    }
    at = end;
  }
  return {
    count: starts.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    kind: Uint8Array.from(kinds),
  };
}

const isNegation = (text: string, start: number, end: number): boolean =>
  end - start === 2 && "'’".includes(text.charAt(start)) && 'tT'.includes(text.charAt(start + 1));

const MARKS = '“”„‟‘’‚‛"\'«»‹›「」『』`';

function kindOf(text: string, start: number, end: number): TokenKind {
  const first = text.charAt(start);
  const code = text.charCodeAt(start);
  if (isLetter(code)) return TokenKind.word;
  if (/[\p{N}$€£¥]/u.test(first)) return end - start > 1 || /\p{N}/u.test(first) ? TokenKind.number : TokenKind.symbol;
  if ("'’".includes(first) && end - start > 1 && isLetter(text.charCodeAt(start + 1))) return TokenKind.word;
  if (MARKS.includes(first) || text.startsWith(',,', start)) return TokenKind.mark;
  if ('@#'.includes(first) && end - start > 1) return TokenKind.word;
  return /\p{P}/u.test(first) ? TokenKind.punctuation : TokenKind.symbol;
}

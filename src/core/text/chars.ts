/** White space as `String.prototype.trim` understands it: line ends, no-break spaces and the byte order mark included. */
export const isSpace = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0xa0 &&
      (code === 0xa0 ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff);

/** Ends a line for the purpose of finding paragraphs: LF, VT, FF, CR, NEL, LS and PS. */
export const isLineEnd = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const WIDE_LETTER = /[\p{L}\p{M}]/u;
const WIDE_UPPER = /[\p{Lu}\p{Lt}]/u;

/** A letter or combining mark. Letters beyond the basic plane count: either half of a surrogate pair is taken for one. */
export const isLetter = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    : (code >= 0xd800 && code <= 0xdfff) || WIDE_LETTER.test(String.fromCharCode(code));

export const isUpper = (code: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : WIDE_UPPER.test(String.fromCharCode(code));

export const isLower = (code: number): boolean =>
  code < 128 ? code >= 97 && code <= 122 : isLetter(code) && !isUpper(code);

/** Hyphen-minus used as a dash, en dash, em dash, horizontal bar, minus. */
export const isDash = (code: number): boolean => code === 45 || (code >= 0x2012 && code <= 0x2015) || code === 0x2212;

/** The code unit at `at`, or 0 outside `[from, to)`. */
export const codeAt = (text: string, at: number, from = 0, to = text.length): number =>
  at >= from && at < to ? text.charCodeAt(at) : 0;

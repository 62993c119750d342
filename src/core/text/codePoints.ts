/**
 * Offsets of one text in the unit of files that leave the program: Unicode code points of the text without its byte
 * order mark and with CR LF and CR read as one LF, as Python's `open(f, encoding="utf-8-sig").read()` has it.
 */
export interface CodePoints {
  /** Length of the text in that unit. */
  readonly length: number;
  /** From a UTF-16 offset. An offset inside a surrogate pair or a CR LF counts as the position before it. */
  fromUtf16(offset: number): number;
  /** To a UTF-16 offset: the start of the code point with that number. Out of range: the nearest end. */
  toUtf16(offset: number): number;
}

// Every so many code points the UTF-16 offset is noted, so that a look-up walks at most this far.
const STRIDE = 64;

/** Linear in `text` to build, constant time for each look-up. */
export function codePointsOf(text: string): CodePoints {
  const origin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (isPlain(text)) {
    const bounded = (offset: number) => Math.max(0, Math.min(offset, text.length));
    return { length: text.length, fromUtf16: bounded, toUtf16: bounded };
  }
  const utf16At: number[] = [];
  let length = 0;
  for (let i = origin; i < text.length; i += unitsAt(text, i)) {
    if (length % STRIDE === 0) utf16At.push(i);
    length++;
  }
  const walk = (from: number, start: number, stop: (point: number, utf16: number, next: number) => boolean) => {
    let point = from;
    let utf16 = start;
    while (utf16 < text.length) {
      const next = utf16 + unitsAt(text, utf16);
      if (stop(point, utf16, next)) break;
      utf16 = next;
      point++;
    }
    return { point, utf16 };
  };
  return {
    length,
    fromUtf16(offset) {
      let low = 0;
      let high = utf16At.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((utf16At[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return walk(low * STRIDE, utf16At[low] ?? origin, (_, __, next) => next > offset).point;
    },
    toUtf16(offset) {
      if (offset >= length) return text.length;
      const slot = Math.max(0, Math.floor(offset / STRIDE));
      return walk(slot * STRIDE, utf16At[slot] ?? origin, (point) => point >= offset).utf16;
    },
  };
}

/** The text as such files' offsets count it: no byte order mark, line ends as LF. */
export const normalized = (text: string): string =>
  (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replace(/\r\n?/g, '\n');

/** Code units of the code point (or CR LF) that starts at `i`. */
function unitsAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code === 13) return text.charCodeAt(i + 1) === 10 ? 2 : 1;
  if (code < 0xd800 || code > 0xdbff) return 1;
  const low = text.charCodeAt(i + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

function isPlain(text: string): boolean {
  if (text.charCodeAt(0) === 0xfeff) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 || (code >= 0xd800 && code <= 0xdbff)) return false;
  }
  return true;
}

import { firstNotBefore } from '../text/bisect';
import type { Span } from '../text/span';

/**
 * A text in which differences without meaning are levelled: quotation marks, dashes and ellipses of all styles, runs
 * of white space and line ends, invisible characters.
 */
export interface FoldedText {
  readonly text: string;
  /** The span of the original text, in UTF-16 units, that folded units `[start, end)` came from. */
  toOriginal(span: Span): Span;
  /** Offset in the folded text of the first unit that came from at or behind `offset` of the original. */
  toFolded(offset: number): number;
}

const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SINGLE = /['`\u00b4\u02bc\u2018-\u201b\u2032\u2039\u203a]/;
const DOUBLE = /["\u00ab\u00bb\u201c-\u201f\u2033]/;
const DASH = /[-\u2010-\u2015\u2212\ufe58\uff0d]/;

/** Class of a code unit below: what it folds to. */
const CLASS = { plain: 0, space: 1, invisible: 2, single: 3, double: 4, dash: 5, ellipsis: 6 } as const;

function classOf(unit: number): number {
  if (unit < 0x80) {
    if (unit === 0x20 || (unit >= 9 && unit <= 13)) return CLASS.space;
    if (unit === 0x27 || unit === 0x60) return CLASS.single;
    if (unit === 0x22) return CLASS.double;
    return unit === 0x2d ? CLASS.dash : CLASS.plain;
  }
  if (unit === 0x2026) return CLASS.ellipsis;
  const character = String.fromCharCode(unit);
  if (SPACE.test(character)) return CLASS.space;
  if (INVISIBLE.test(character)) return CLASS.invisible;
  if (SINGLE.test(character)) return CLASS.single;
  if (DOUBLE.test(character)) return CLASS.double;
  return DASH.test(character) ? CLASS.dash : CLASS.plain;
}

/** Folds `text` in one pass. The result is never longer than three times the text. */
export function fold(text: string): FoldedText {
  const parts: string[] = [];
  let units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (unit: number, start: number, end: number): void => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
    if (units.length === 4096) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  };
  let at = 0;
  while (at < text.length) {
    const start = at;
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    at++;
    if (kind === CLASS.plain) push(unit, start, at);
    else if (kind === CLASS.space || kind === CLASS.dash) {
      // One space or dash for a run: `--` is typed for a dash, and re-flowing changes runs of white space.
      while (at < text.length && classOf(text.charCodeAt(at)) === kind) at++;
      push(kind === CLASS.space ? 0x20 : 0x2d, start, at);
    } else if (kind === CLASS.single) {
      // `''` and ` `` ` stand for a double mark in plain-text newspapers.
      if ((unit === 0x27 || unit === 0x60) && text.charCodeAt(at) === unit) push(0x22, start, ++at);
      else push(0x27, start, at);
    } else if (kind === CLASS.double) push(0x22, start, at);
    else if (kind === CLASS.ellipsis) for (let i = 0; i < 3; i++) push(0x2e, start, at);
  }
  parts.push(String.fromCharCode(...units));
  return {
    text: parts.join(''),
    toOriginal: ({ start, end }) => ({
      start: starts[start] ?? text.length,
      end: end > start ? (ends[end - 1] ?? text.length) : (starts[start] ?? text.length),
    }),
    toFolded: (offset) => firstNotBefore(starts, (start) => start < offset),
  };
}

/** The folded form of a short string, where no way back is needed. */
export const foldString = (text: string): string => fold(text).text;

import { AFTER_NAME, BEFORE_NAME, SENTENCE_STARTERS } from './abbreviations';
import { codeAt, isDash, isDigit, isLetter, isLower, isSpace, isUpper } from './chars';
import type { Span } from './span';
import { trimmed } from './trim';

const OPENING = '“„‚‘"\'«»‹›「『([{`¿¡';
const CLOSING = '”“"\'’‘»«›‹」』)]}';

/**
 * Splits `[from, to)` of `text`, one paragraph, into sentences: trimmed, ascending, and with nothing but white space
 * between them. Closing marks belong to the sentence they end; an attribution behind a quotation stays with it
 * (`“Really?” he asked.` is one sentence). Linear.
 */
export function findSentences(text: string, from = 0, to = text.length): Span[] {
  const sentences: Span[] = [];
  let start = from;
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) {
      i++;
      continue;
    }
    const stopEnd = skip(text, i + 1, to, (c) => c === 46 || c === 33 || c === 63 || c === 0x2026);
    const closeEnd = skip(text, stopEnd, to, (c) => CLOSING.includes(String.fromCharCode(c)));
    const next = skip(text, closeEnd, to, isSpace);
    if (next >= to) break;
    if (next > closeEnd && endsHere(text, { from: start, stop: i, stopEnd, closeEnd, next, to })) {
      sentences.push(trimmed(text, start, closeEnd));
      start = next;
    }
    i = Math.max(next, i + 1);
  }
  const last = trimmed(text, start, to);
  if (last.end > last.start) sentences.push(last);
  return sentences;
}

interface Stop {
  readonly from: number;
  /** The first stop mark, the end of the run of them, the end of closing marks behind, the next text. */
  readonly stop: number;
  readonly stopEnd: number;
  readonly closeEnd: number;
  readonly next: number;
  readonly to: number;
}

function endsHere(text: string, at: Stop): boolean {
  const closed = at.closeEnd > at.stopEnd;
  const full = text.charCodeAt(at.stop) === 46;
  const single = full && at.stopEnd === at.stop + 1;
  let first = at.next;
  while (first < at.to && (OPENING.includes(text.charAt(first)) || isDash(text.charCodeAt(first)))) first++;
  const code = codeAt(text, first, at.next, at.to);
  if (isDash(codeAt(text, at.next, at.next, at.to))) {
    // “We won.” — Smith said. But “He left. — I stayed.”
    if (closed) return false;
    return single && isUpper(code) && !isAbbreviated(text, at, first);
  }
  if (isUpper(code) || isDigit(code)) return !(single && isAbbreviated(text, at, first));
  if (!isLetter(code)) return single && !closed && first > at.next && first < at.to;
  if (!isLower(code)) return true;
  // Translated and typed text starts sentences in small letters: “… this year. the President noted …”
  if (!full || closed || !single || first > at.next) return first > at.next && full && !closed && single;
  const before = wordBefore(text, at.stop, at.from);
  const known = BEFORE_NAME.has(before.toLowerCase()) || AFTER_NAME.has(before.toLowerCase());
  return before.length > 3 && !known && SENTENCE_STARTERS.has(wordAt(text, first, at.to));
}

/** Whether the full stop belongs to an abbreviation or initial behind which the sentence goes on. */
function isAbbreviated(text: string, at: Stop, first: number): boolean {
  const written = wordBefore(text, at.stop, at.from);
  const word = written.toLowerCase();
  if (word.length === 1 && isUpper(written.charCodeAt(0)) && word !== 'i') return true;
  if (at.closeEnd > at.stopEnd) return false;
  if (word === 'no' || word === 'nos') return isDigit(codeAt(text, first, 0, at.to));
  if (BEFORE_NAME.has(word)) return true;
  if (!AFTER_NAME.has(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  return !SENTENCE_STARTERS.has(wordAt(text, first, at.to));
}

// No abbreviation is longer; bounds the walk back so that the whole stays linear.
const MAX_ABBREVIATION = 12;

/** Letters and inner full stops before `stop`: `U.S` before the last stop of `U.S.`. */
function wordBefore(text: string, stop: number, from: number): string {
  let i = stop;
  const least = Math.max(from, stop - MAX_ABBREVIATION);
  while (i > least && (isLetter(text.charCodeAt(i - 1)) || text.charCodeAt(i - 1) === 46)) i--;
  return text.slice(i, stop);
}

function wordAt(text: string, at: number, to: number): string {
  let i = at;
  const most = Math.min(to, at + 16);
  while (i < most && (isLetter(text.charCodeAt(i)) || "'’".includes(text.charAt(i)))) i++;
  return text.slice(at, i).toLowerCase().replace('’', "'");
}

function skip(text: string, at: number, to: number, test: (code: number) => boolean): number {
  let i = at;
  while (i < to && test(text.charCodeAt(i))) i++;
  return i;
}

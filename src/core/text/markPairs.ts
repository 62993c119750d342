import { isDigit } from './chars';
import type { Mark } from './quotationMarks';
import type { Span } from './span';

export interface MarkProblem extends Span {
  readonly code: 'unclosed-quotation' | 'mismatched-quotation';
  readonly message: string;
}

/** `6'2"` and `a 12" pipe` */
export const isInch = (text: string, mark: Mark): boolean =>
  mark.family === 'straight' && isDigit(text.charCodeAt(mark.start - 1)) && !/[.,]/.test(text.charAt(mark.start - 1));

/** `’We won,’ he said`: typed with the wrong sign, at the start of speech. */
export const isOpenedByClosingSign = (text: string, mark: Mark): boolean =>
  /[\p{Lu}]/u.test(text.charAt(mark.end)) &&
  /(?:^|[:,—–]\s|["“(])$/.test(text.slice(Math.max(0, mark.start - 2), mark.start));

export const startsSpeech = (text: string, mark: Mark, from: number): boolean =>
  mark.start === from || /[:,]\s$/.test(text.slice(Math.max(from, mark.start - 2), mark.start));

export function isPair(opening: Mark, closing: Mark, text: string): boolean {
  if (opening.family === closing.family)
    return opening.points !== closing.points || opening.points === 'either' || isSwedish(opening);
  return (
    opening.family === 'low' ||
    opening.family === 'lowSingle' ||
    (opening.family === 'doubled' && text.charAt(closing.start) === '”')
  );
}

/** ”…” opens and closes with the same sign. */
const isSwedish = (opening: Mark): boolean => opening.points === 'close';

export const unclosed = (text: string, mark: Mark): MarkProblem => ({
  code: 'unclosed-quotation',
  message: `Quotation mark ${text.slice(mark.start, mark.end)} is never closed.`,
  start: mark.start,
  end: mark.end,
});

export const mismatch = (text: string, opening: Mark, closing: Mark): MarkProblem => ({
  code: 'mismatched-quotation',
  message: `Quotation opened with ${text.slice(opening.start, opening.end)} and closed with ${text.slice(closing.start, closing.end)}.`,
  start: closing.start,
  end: closing.end,
});

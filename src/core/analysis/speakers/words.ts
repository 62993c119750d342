import { abbreviatedTitles } from '../../lexicon/en/titles';
import type { Span } from '../../text/span';
import type { Quotation } from '../article';
import type { Word } from './model';

const WORD =
  /@\w+|(?:\p{L}\.-?){2,}|[\p{L}\p{N}][\p{L}\p{N}-]*\.(?:com|org|net|gov|edu|co\.uk)\b|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑'’]\p{L}[\p{L}\p{M}\p{N}]*)*\.?|\p{N}[\p{N}\p{L}.,-]*/gu;
const CAPITAL = /^(?:\p{Lu}|@|\d+(?:st|nd|rd|th)$|(?:al|el|as|ad|ash|at|bin|ibn)[-‑]\p{Lu})/u;
const UPPER = /^(?:\p{Lu}[\p{Lu}\p{N}&]+|(?:\p{Lu}\.){2,})$/u;
const OPENING_MARK = /[“"«„‘(:]|''|—|–$/;

/** Everything but the words themselves that `findWords` needs to know of the article. */
export interface WordContext {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/**
 * Words of `text` between `from` and `to`, appended to `words`. Possessive endings are split off ("Lee’s" → `Lee`,
 * possessive), initials and abbreviated titles keep their full stop, "al-Amin" counts as capitalised.
 */
export function findWords(text: string, area: Span, context: WordContext, words: Word[]): void {
  let sentence = firstEndingAfter(context.sentences, area.start);
  let paragraph = firstEndingAfter(context.paragraphs, area.start);
  let quotation = firstEndingAfter(context.quotations, area.start);
  let end = area.start;
  let lastSentence = -1;
  WORD.lastIndex = area.start;
  for (let match = WORD.exec(text); match && match.index < area.end; match = WORD.exec(text)) {
    const start = match.index;
    let raw = match[0];
    if (raw.endsWith('.') && !keepsStop(raw)) raw = raw.slice(0, -1);
    let possessive = /['’]s$/i.test(raw) && raw.length > 3;
    const word = possessive ? raw.slice(0, -2) : raw;
    if (
      !possessive &&
      /s$/.test(raw) &&
      /^['’](?=\s+\p{L})/u.test(text.slice(start + raw.length, start + raw.length + 3))
    )
      possessive = true;
    while (sentence < context.sentences.length - 1 && context.sentences[sentence]!.end <= start) sentence++;
    while (paragraph < context.paragraphs.length - 1 && context.paragraphs[paragraph]!.end <= start) paragraph++;
    while (quotation < context.quotations.length && context.quotations[quotation]!.end <= start) quotation++;
    const before = text.slice(end, start).replace(/\s+/g, '');
    const inQuotation = context.quotations[quotation];
    words.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase().replace(/[’‘]/g, "'").replace(/\.$/, ''),
      capital: CAPITAL.test(word),
      upper: UPPER.test(word),
      before,
      possessive,
      ending: possessive ? text.slice(start + word.length, start + Math.max(raw.length, word.length + 1)) : '',
      paragraph,
      sentence,
      opens: sentence !== lastSentence || OPENING_MARK.test(before),
      quoted: inQuotation !== undefined && inQuotation.start <= start,
    });
    lastSentence = sentence;
    end = start + raw.length;
    WORD.lastIndex = end;
  }
}

const keepsStop = (word: string): boolean =>
  /^(?:\p{Lu}\.)+(?:-\p{Lu}\.)*$/u.test(word) || abbreviatedTitles.has(word.slice(0, -1).toLowerCase());

/** Index of the first span that ends after `offset`; `spans` ascend. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, spans.length));
}

/** Index of the first word that starts at or after `offset`. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

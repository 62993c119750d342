import { abbreviatedTitles } from '../../lexicon/en/titles';
import { firstNotBefore } from '../../text/bisect';
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
 * Words of `text` in `area`, appended to `words`. Possessive endings are split off ("Lee’s" → `Lee`,
 * possessive), initials and abbreviated titles keep their full stop, "al-Amin" counts as capitalised.
 */
export function findWords(text: string, area: Span, context: WordContext, words: Word[]): void {
  let sentence = firstEndingAfter(context.sentences, area.start);
  let paragraph = firstEndingAfter(context.paragraphs, area.start);
  let quotation = firstEndingAfter(context.quotations, area.start);
  // Only the paragraph itself is searched: a word without an end would else reach into all that follow.
  const own = text.slice(area.start, area.end);
  let end = 0;
  let lastSentence = -1;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(own); match; match = WORD.exec(own)) {
    const at = match.index;
    const start = area.start + at;
    let raw = match[0];
    if (raw.endsWith('.') && !keepsStop(raw)) raw = raw.slice(0, -1);
    let possessive = raw.length > 3 && /^['’]s$/i.test(raw.slice(-2));
    const word = possessive ? raw.slice(0, -2) : raw;
    const after = at + raw.length;
    if (!possessive && raw.endsWith('s') && /^['’](?=\s+\p{L})/u.test(own.slice(after, after + 3))) possessive = true;
    while (sentence < context.sentences.length - 1 && context.sentences[sentence]!.end <= start) sentence++;
    while (paragraph < context.paragraphs.length - 1 && context.paragraphs[paragraph]!.end <= start) paragraph++;
    while (quotation < context.quotations.length && context.quotations[quotation]!.end <= start) quotation++;
    const gap = own.slice(end, at);
    const before = gap === ' ' || gap === '' ? '' : gap.replace(/\s+/g, '');
    const inQuotation = context.quotations[quotation];
    const small = word.toLowerCase();
    words.push({
      start,
      end: start + word.length,
      text: word,
      lower: /[’‘.]/.test(small) ? small.replace(/[’‘]/g, "'").replace(/\.$/, '') : small,
      capital: isCapital(word),
      upper: isUpper(word),
      before,
      possessive,
      ending: possessive ? own.slice(at + word.length, at + Math.max(raw.length, word.length + 1)) : '',
      paragraph,
      sentence,
      opens: sentence !== lastSentence || (before !== '' && OPENING_MARK.test(before)),
      quoted: inQuotation !== undefined && inQuotation.start <= start,
    });
    lastSentence = sentence;
    end = after;
    WORD.lastIndex = end;
  }
}

/** Most words begin with a small letter of the alphabet and hold no hyphen: they need no expression. */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code >= 97 && code <= 122 && !/[-‑]/.test(word)) return false;
  return CAPITAL.test(word);
}

function isUpper(word: string): boolean {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  return !(first >= 97 && first <= 122) && !(second >= 97 && second <= 122) && UPPER.test(word);
}

const keepsStop = (word: string): boolean =>
  /^(?:\p{Lu}\.)+(?:-\p{Lu}\.)*$/u.test(word) || abbreviatedTitles.has(word.slice(0, -1).toLowerCase());

/** Index of the first span that ends after `offset`; `spans` ascend. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  firstNotBefore(spans, ({ end }) => end <= offset);

/** Index of the first word that starts at or after `offset`; `starts` are the offsets of all words. */
export const wordAt = (starts: Int32Array, offset: number): number => firstNotBefore(starts, (start) => start < offset);

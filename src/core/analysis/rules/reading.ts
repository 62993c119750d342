import { wordSet } from '../../lexicon/wordSet';
import { englishLexicon, type LexiconEntry } from '../../lexicon/english';
import type { Passage } from '../../text/passage';
import { TokenKind } from '../../text/tokens';

/** A token as the rules see it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly isWord: boolean;
  readonly capital: boolean;
  /** Index of the outermost quotation it lies in, marks included; -1 outside. */
  readonly quote: number;
  readonly verb: LexiconEntry | undefined;
  readonly form: VerbForm;
}

/** `past` covers the past participle, `other` what is no form of the verb found. */
export type VerbForm = 'base' | 'third' | 'past' | 'ing' | 'other';

/** An outermost quotation as a range of words. */
export interface QuoteRange {
  readonly first: number;
  readonly last: number;
  /** Words between the marks. */
  readonly words: number;
  /** A stop, comma or the like stands right before the closing mark: a sign of speech. */
  readonly stopped: boolean;
  /** Long enough, or punctuated as speech is, so that it is no title or word in quotation marks. */
  readonly speech: boolean;
}

/** A stretch of words that is read at once: a sentence, or several that a quotation joins. Inclusive bounds. */
export interface Unit {
  readonly first: number;
  readonly last: number;
}

/** One passage prepared for the rules. */
export interface Reading {
  readonly passage: Passage;
  readonly words: readonly Word[];
  readonly quotes: readonly QuoteRange[];
  readonly units: readonly Unit[];
}

const lexicon = englishLexicon();

export const roleOf = (word: Word): string | undefined => lexicon.roles.get(word.lower)?.classes[0];
export const isTimeWord = (lower: string): boolean =>
  lexicon.weekdays.has(lower) || lexicon.months.has(lower) || lexicon.timeNouns.has(lower) || TIMES.has(lower);

const TIMES = wordSet('today yesterday tomorrow tonight earlier later recently last this');

export function readWords(passage: Passage): Reading {
  const { text, tokens, quotations } = passage;
  const outermost = quotations.filter((quotation) => quotation.depth === 0);
  const words: Word[] = [];
  let quote = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] ?? 0;
    const end = tokens.end[i] ?? 0;
    while ((outermost[quote]?.end ?? Infinity) <= start) quote++;
    const own = formOf(text.slice(start, end));
    const kind = tokens.kind[i];
    const isWord = kind === TokenKind.word || kind === TokenKind.number;
    const inside = (outermost[quote]?.start ?? Infinity) <= start;
    words.push({
      start,
      end,
      text: own.text,
      lower: own.lower,
      isWord,
      capital: own.capital,
      quote: inside ? quote : -1,
      verb: isWord ? own.verb : undefined,
      form: isWord ? own.form : 'other',
    });
  }
  return { passage, words, quotes: quoteRanges(words, passage), units: unitsOf(passage, words) };
}

/** What is known of a token by its letters alone. */
type Form = Pick<Word, 'text' | 'lower' | 'capital' | 'verb' | 'form'>;

// The same words come again and again. Forgotten all at once when there are too many; results do not depend on it.
const MOST_FORMS = 16_384;
const forms = new Map<string, Form>();

function formOf(text: string): Form {
  let found = forms.get(text);
  if (!found) {
    if (forms.size >= MOST_FORMS) forms.clear();
    const lower = text.toLowerCase().replace(/’/g, "'");
    const verb = lexicon.functionWords.has(lower) ? undefined : lexicon.verbs.get(lower);
    found = { text, lower, capital: /^\p{Lu}/u.test(text), verb, form: verbForm(lower, verb) };
    forms.set(text, found);
  }
  return found;
}

function verbForm(lower: string, verb: LexiconEntry | undefined): VerbForm {
  if (!verb) return 'other';
  if (lower === verb.lemma) return PAST_AS_BASE.has(lower) ? 'past' : 'base';
  if (lower.endsWith('ing')) return 'ing';
  return lower.endsWith('s') && !lower.endsWith('ss') ? 'third' : 'past';
}

// Verbs whose past looks like their base form.
const PAST_AS_BASE = wordSet('put set hit let read cast bid forecast broadcast');

function quoteRanges(words: readonly Word[], passage: Passage): QuoteRange[] {
  const outermost = passage.quotations.filter((quotation) => quotation.depth === 0);
  const bounds = outermost.map(() => ({ first: -1, last: -1 }));
  words.forEach((word, index) => {
    const own = bounds[word.quote];
    if (!own) return;
    if (own.first < 0) own.first = index;
    own.last = index;
  });
  return bounds.map(({ first, last }, index) => {
    const quotation = outermost[index];
    const inner = quotation ? passage.text.slice(quotation.inner.start, quotation.inner.end) : '';
    let count = 0;
    for (let i = first; i >= 0 && i <= last; i++) if (words[i]?.isWord) count++;
    const stopped = /[.,!?…—–]['’”"»]?$|--$/.test(inner);
    const sentence = /^[\p{Lu}\p{N}…]/u.test(inner);
    return {
      first,
      last,
      words: count,
      stopped,
      speech: count >= 5 || (stopped && count >= 1) || (sentence && count >= 4),
    };
  });
}

function unitsOf(passage: Passage, words: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  const dateline = datelineEnd(words);
  const firsts = passage.sentenceTokens;
  for (let i = 0; i + 1 < firsts.length; i++) {
    const first = Math.max(firsts[i] ?? 0, dateline);
    const last = (firsts[i + 1] ?? 0) - 1;
    if (last < first) continue;
    const before = units[units.length - 1];
    const quote = words[first]?.quote ?? -1;
    const inside = quote >= 0 && words[first - 1]?.quote === quote;
    if (before && inside) units[units.length - 1] = { first: before.first, last };
    else units.push({ first, last });
  }
  return units;
}

const MAX_DATELINE = 14;

/** The first word behind “LEEDS, England (Wire) —” at the start of a passage; 0 where there is none. */
function datelineEnd(words: readonly Word[]): number {
  if (!/^\p{Lu}{3,}$/u.test(words[0]?.text ?? '')) return 0;
  for (let i = 1; i < MAX_DATELINE; i++) {
    const text = words[i]?.text ?? '';
    if (/^(?:[—–-]|--)$/.test(text)) return i + 1;
    if (!/^[\p{Lu}\p{N}(),./]/u.test(text)) return 0;
  }
  return 0;
}

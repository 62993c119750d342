import type { Lexicon, LexiconEntry } from '../../lexicon/english';
import { hashText } from './hash';
import type { WordClass } from './wordClass';

/** What is known of a word form without its context. */
export interface WordInfo {
  readonly word: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly capital: boolean;
  readonly upper: boolean;
  readonly isWord: boolean;
  readonly hasLetter: boolean;
  readonly functionWord: boolean;
  readonly verb: LexiconEntry | undefined;
  readonly noun: LexiconEntry | undefined;
  readonly adjective: LexiconEntry | undefined;
  readonly role: LexiconEntry | undefined;
  /** `number`, `month`, `weekday`, `time`, `organisation` or empty. */
  readonly flag: string;
  /** 0, or one more than the place in `suffixes`. */
  readonly suffix: number;
  readonly shape: string;
  /** Hashed parts for the part-of-speech tagger: form, last 1 to 4 letters, first two, shape. */
  readonly parts: Int32Array;
  /** Filled by `classOf`: the word with each part of speech that it was met with. */
  readonly byTag: (WordClass | undefined)[];
  /** Filled by the part-of-speech tagger: sums of the weights that the word brings by itself. One table serves one model. */
  readonly sums: (Int32Array | undefined)[];
}

/** Endings that tell the kind of a word; the only part of an unlisted word that the learned stages may see. */
export const suffixes =
  `ing ed ly tion sion ment ness ity ism ist ian er or ive al ous ful able ible ic ship ance ence ant ent an ish ese s`.split(
    ' ',
  );

// About half a kilobyte each.
const CACHE_LIMIT = 16_384;

/** Looks up word forms; keeps what it has seen, up to a bound. */
export class WordTable {
  readonly lexicon: Lexicon;
  private known = new Map<string, WordInfo>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  of(word: string): WordInfo {
    let info = this.known.get(word);
    if (!info) {
      if (this.known.size >= CACHE_LIMIT) this.known.clear();
      info = describe(word, this.lexicon);
      this.known.set(word, info);
    }
    return info;
  }
}

function describe(word: string, lexicon: Lexicon): WordInfo {
  const lower = word.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
  const capital = /^\p{Lu}/u.test(word);
  const normal = /^["“”]$|^``$|^''$/.test(word) ? '"' : lower.replace(/\d/g, '9');
  const end = (n: number): number => hashText(normal.slice(-n));
  return {
    word,
    lower,
    capital,
    upper: /^\p{Lu}{2,}$/u.test(word),
    isWord: /[\p{L}\p{N}]/u.test(word),
    hasLetter: /\p{L}/u.test(word),
    functionWord: lexicon.functionWords.has(lower),
    verb: lexicon.verbs.get(lower),
    noun: lexicon.nouns.get(lower),
    adjective: lexicon.adjectives.get(lower),
    role: lexicon.roles.get(lower),
    flag: flagOf(lower, capital, lexicon),
    suffix: suffixOf(lower),
    shape: shapeOf(word),
    byTag: [],
    sums: [],
    parts: Int32Array.of(
      hashText(normal), end(1), end(2), end(3), end(4), hashText(normal.slice(0, 2)), hashText(runShape(word)),
    ), // prettier-ignore
  };
}

function flagOf(lower: string, capital: boolean, lexicon: Lexicon): string {
  if (/^\d/.test(lower)) return 'number';
  if (capital && lexicon.months.has(lower.replace(/\.$/, ''))) return 'month';
  if (lexicon.weekdays.has(lower)) return 'weekday';
  if (lexicon.timeNouns.has(lower)) return 'time';
  return capital && lexicon.organisationWords.has(lower.replace(/\.$/, '')) ? 'organisation' : '';
}

function suffixOf(lower: string): number {
  return suffixes.findIndex((suffix) => lower.length >= suffix.length + 3 && lower.endsWith(suffix)) + 1;
}

/** A coarse class of the form, such as `Aa` for a capitalised word. */
function shapeOf(word: string): string {
  if (/^\p{Lu}{2,}$/u.test(word)) return 'AA';
  if (/^\p{Lu}$/u.test(word)) return 'A';
  if (/^\p{Ll}+$/u.test(word)) return 'a';
  if (/^[\d.,]+$/.test(word)) return '9';
  if (/^[$£€@#%]/.test(word)) return word[0] ?? '';
  if (/^https?:|^www\./.test(word)) return 'u';
  if (/[-‐‑]/.test(word)) return /\p{Lu}/u.test(word) ? 'A-' : 'a-';
  if (/\d/.test(word)) return 'a9';
  if (/^\p{Lu}\p{Ll}/u.test(word)) return /^\p{Lu}\p{Ll}+$/u.test(word) ? 'Aa' : 'AaA';
  return /\p{Lu}/u.test(word) ? 'aA' : '?';
}

const runShape = (word: string): string =>
  word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '9')
    .slice(0, 8);

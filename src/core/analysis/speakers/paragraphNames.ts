import { femaleNouns, maleNouns, roleNouns } from '../../lexicon/en/personNouns';
import { nameParticles } from '../../lexicon/en/titles';
import type { Span } from '../../text/span';
import { findDocumentNames } from './documents';
import { genderOfPronoun } from './genderEvidence';
import { isWrittenAsHeadline } from './headlines';
import type { NameRun, Word } from './model';
import { findNameRuns, ORGANISATION_LINKS, type Casing } from './nameRuns';
import { readFacts } from './runFacts';
import { casingOf, type CasingWords } from './casing';
import { findWords, type WordContext } from './words';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * One paragraph seen from the side of names: everything that depends on its own words alone, so that it can be kept while
 * other paragraphs change. Word indices of `runs` and the positions in `words` are those of the article as last placed;
 * all other indices count from the first word of the paragraph.
 */
export interface ParagraphNames {
  readonly words: readonly Word[];
  /** Written with capitals throughout: only names that the article knows are read in it. */
  readonly headline: boolean;
  /** What its spelling says of its words. */
  readonly casing: CasingWords;
  /** Words whose casing elsewhere in the article decides what its names are. */
  readonly sensitive: ReadonlySet<string>;
  /** Pronouns with a gender, and nouns for a person outside quotations; ascending. */
  readonly notable: readonly number[];
  /** "I" and its kin inside quotations; ascending. */
  readonly firstPersons: readonly number[];
  /** First and last word of each document named in it. */
  readonly documents: readonly (readonly [number, number])[];
  /** Undefined until they are read, and again when the casing of a sensitive word has changed. */
  runs: readonly NameRun[] | undefined;
  place: Place;
}

/** Where a paragraph stands. */
export interface Place {
  /** Offset of its first sign. */
  readonly offset: number;
  readonly paragraph: number;
  /** Index of its first sentence. */
  readonly sentence: number;
  /** Index of its first word. */
  readonly word: number;
}

/** Reads the words of a paragraph and what they say by themselves. */
export function readParagraph(
  text: string,
  span: Span,
  place: Place,
  isHeadline: boolean,
  context: WordContext,
): ParagraphNames {
  const words: Word[] = [];
  findWords(text, span, context, words);
  const headline = isWrittenAsHeadline(words, span);
  const sensitive = new Set<string>();
  const notable: number[] = [];
  const firstPersons: number[] = [];
  for (const [index, { capital, lower, quoted }] of words.entries()) {
    if (capital || nameParticles.has(lower) || ORGANISATION_LINKS.has(lower)) sensitive.add(lower);
    if (genderOfPronoun(lower) || (!quoted && (roleNouns.has(lower) || femaleNouns.has(lower) || maleNouns.has(lower))))
      notable.push(index);
    if (quoted && isFirstPerson(words[index]!)) firstPersons.push(index);
  }
  return {
    words,
    headline,
    casing: casingOf(words, headline || isHeadline),
    sensitive,
    notable,
    firstPersons,
    documents: findDocumentNames(words),
    runs: undefined,
    place,
  };
}

function isFirstPerson({ lower, text }: Word): boolean {
  if (!/^[im]/.test(lower)) return false;
  const word = lower.replace(/['’].*$/, '');
  return /^(?:i|me|my|mine|myself)$/.test(word) && (word !== 'i' || text.startsWith('I'));
}

/** Finds the names of the paragraph; those of headlines are found later, by what the rest of the article names. */
export function readRuns(text: string, paragraph: ParagraphNames, casing: Casing): void {
  const runs: NameRun[] = [];
  if (!paragraph.headline) {
    const { words, place } = paragraph;
    findNameRuns(words, 0, words.length, casing, runs);
    for (const run of runs) {
      (run as Mutable<NameRun>).facts = readFacts(words, run, casing);
      (run as Mutable<NameRun>).written = text.slice(run.start, run.end);
      shiftRun(run, 0, place.word);
    }
  }
  paragraph.runs = runs;
}

/** Moves a paragraph that was read before to where it stands now. */
export function movePlace(paragraph: ParagraphNames, place: Place): void {
  const from = paragraph.place;
  const [offset, sentence, word] = [place.offset - from.offset, place.sentence - from.sentence, place.word - from.word];
  if (!offset && !sentence && !word && place.paragraph === from.paragraph) return;
  paragraph.place = place;
  for (const each of paragraph.words as readonly Mutable<Word>[]) {
    each.start += offset;
    each.end += offset;
    each.sentence += sentence;
    each.paragraph = place.paragraph;
  }
  for (const run of paragraph.runs ?? []) shiftRun(run, offset, word);
}

function shiftRun(run: Mutable<NameRun>, offset: number, word: number): void {
  run.start += offset;
  run.end += offset;
  run.first += word;
  run.last += word;
  run.lead += word;
}

import type { Passage } from '../../text/passage';
import type { LexiconEntry } from '../../lexicon/english';
import { hashText, mix } from './hash';
import { tagSentence, type PosWeights } from './posTagger';
import { bitsOfTag, tagBit, tagNumber, tags } from './tags';
import type { WordInfo, WordTable } from './wordTable';

/** Empty slots before and after the tokens, so that windows need no bounds checks. */
export const PAD = 4;

/**
 * A paragraph in columns: slot `PAD + i` of each array describes token `i`. All that the learned stages see.
 *
 * `word`, `lemma` and `kind` are hashes of restricted classes: the identity of a word shows only where it is a function
 * word, punctuation or a member of one of our lexicons (see model/MODEL_CARD.md).
 */
export interface Columns {
  /** True for a headline. */
  readonly opening: boolean;
  readonly first: number;
  /** Last slot that holds a token; `first - 1` when the paragraph is empty. */
  readonly last: number;
  readonly info: readonly WordInfo[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly sentence: Int32Array;
  /** First and last slot of each sentence. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
  /** Index of the quotation around the token, or -1. */
  readonly quotation: Int32Array;
  /** First and last slot of each quotation; -1 where it holds no token. */
  readonly quotationFirst: Int32Array;
  readonly quotationLast: Int32Array;
  readonly quotationClosed: Uint8Array;
  readonly tag: Uint8Array;
  /** Groups of the tag, see `tagBit`. */
  readonly bits: Int32Array;
  readonly pos: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly kind: Int32Array;
  /** Ending class of unlisted words. */
  readonly suffix: Int32Array;
  /** Code of the reporting classes, 0 for none; `main` of the main class alone. */
  readonly classes: Int32Array;
  readonly main: Int32Array;
  /** Code of a role or flag, 0 for none. */
  readonly role: Int32Array;
  readonly nounClass: Int32Array;
  readonly isFunction: Uint8Array;
  /** 1: reporting word in its usual part of speech, 2: in another. */
  readonly reporting: Uint8Array;
  readonly entry: readonly (LexiconEntry | undefined)[];
  /** Running counts up to, not including, a slot: finite verbs, commas and dashes, marks, clause words, joints. */
  readonly finite: Int32Array;
  readonly commas: Int32Array;
  readonly marks: Int32Array;
  readonly clauseWords: Int32Array;
  readonly joints: Int32Array;
}

const NONE: WordInfo = {
  word: '', lower: '', capital: false, upper: false, isWord: false, functionWord: false, verb: undefined, noun: undefined,
  adjective: undefined, role: undefined, flag: '', suffix: 0, shape: '', lowerHash: 1, parts: new Int32Array(7),
}; // prettier-ignore

const posHash = Int32Array.from(tags, (tag) => hashText(`tag ${tag}`));
const STOP = hashText('.');
const CLAUSE_WORDS = setOf('that who which whether if because when while but and as after before where what how why');
const JOINTS = setOf('but and or while as after because although though when ; — -- –');
const COMMAS = setOf(', — – - -- ; ( )');
const MARKS = setOf("\" “ ” '' ``");
const FINAL = /^[.!?:;"”’'…»]$/;
const LIGHT: Readonly<Record<string, string>> = {
  has: 'have', have: 'have', had: 'have', having: 'have', "'ve": 'have', was: 'be', were: 'be', is: 'be', are: 'be',
  been: 'be', am: 'be', be: 'be', being: 'be', "'re": 'be', "'m": 'be', do: 'do', does: 'do', did: 'do', done: 'do', doing: 'do',
}; // prettier-ignore
/** Short names in capitals that look like function words ("US", "IT", "WHO"). */
const ACRONYMS = setOf('IT US WHO AM OR IN MAY WE ME ICE AI UN EU UK');

/** Puts a passage into columns and tags its parts of speech. Linear in its tokens. */
export function readColumns(source: Passage, table: WordTable, weights: PosWeights): Columns {
  const { text, tokens, sentenceTokens } = source;
  const n = tokens.count;
  const size = n + 2 * PAD;
  const ints = (): Int32Array => new Int32Array(size + 1);
  const first = PAD;
  const last = PAD + n - 1;
  const info: WordInfo[] = new Array<WordInfo>(size).fill(NONE);
  const start = ints();
  const end = ints();
  const sentence = ints().fill(-1);
  for (let i = 0, s = -1; i < n; i++) {
    while ((sentenceTokens[s + 1] as number) <= i && s + 2 < sentenceTokens.length) s++;
    const slot = i + PAD;
    start[slot] = tokens.start[i] as number;
    end[slot] = tokens.end[i] as number;
    info[slot] = table.of(text.slice(start[slot], end[slot]));
    sentence[slot] = Math.max(0, s);
  }
  const sentences = n ? (sentence[last] as number) + 1 : 0;
  const sentenceFirst = new Int32Array(sentences).fill(-1);
  const sentenceLast = new Int32Array(sentences).fill(-1);
  for (let slot = first; slot <= last; slot++) {
    const s = sentence[slot] as number;
    if (sentenceFirst[s] === -1) sentenceFirst[s] = slot;
    sentenceLast[s] = slot;
  }
  const tag = new Uint8Array(size + 1);
  for (let s = 0; s < sentences; s++)
    tagSentence(weights, info, sentenceFirst[s] as number, (sentenceLast[s] as number) + 1, tag);
  const proper = tagNumber('NNP');
  for (let slot = first; slot <= last; slot++) if (isAcronym(info, slot)) tag[slot] = proper;

  const quotation = ints().fill(-1);
  const outer = source.quotations.filter((q) => q.depth === 0);
  const quotations = outer.length;
  const quotationFirst = new Int32Array(quotations).fill(-1);
  const quotationLast = new Int32Array(quotations).fill(-1);
  let at = first;
  outer.forEach((q, index) => {
    while (at <= last && (start[at] as number) < q.start) at++;
    for (; at <= last && (start[at] as number) < q.end; at++) {
      quotation[at] = index;
      if (quotationFirst[index] === -1) quotationFirst[index] = at;
      quotationLast[index] = at;
    }
  });

  const passage: Columns = {
    opening: source.role === 'headline', first, last, info, start, end, sentence, sentenceFirst, sentenceLast, quotation,
    quotationFirst, quotationLast, quotationClosed: Uint8Array.from(outer, (q) => (q.closed ? 1 : 0)),
    tag, bits: ints(), pos: ints().fill(1), word: ints().fill(1), lemma: ints().fill(1), kind: ints().fill(1),
    suffix: ints(), classes: ints(), main: ints(), role: ints(), nounClass: ints(), isFunction: new Uint8Array(size + 1),
    reporting: new Uint8Array(size + 1), entry: new Array<LexiconEntry | undefined>(size), finite: ints(), commas: ints(),
    marks: ints(), clauseWords: ints(), joints: ints(),
  }; // prettier-ignore
  for (let slot = first; slot <= last; slot++) classify(passage, slot);
  if (n && !FINAL.test((info[last] as WordInfo).word)) {
    // A paragraph that ends without punctuation is read as if a full stop followed.
    passage.word[last + 1] = passage.lemma[last + 1] = STOP;
    passage.pos[last + 1] = posHash[tagNumber('.')] as number;
    passage.kind[last + 1] = mix(posHash[tagNumber('.')] as number, 7);
  }
  for (let slot = 0; slot < size; slot++) {
    const { lower } = info[slot] as WordInfo;
    const live = slot >= first && slot <= last;
    const count = (column: Int32Array, hit: boolean): void => {
      column[slot + 1] = (column[slot] as number) + (live && hit ? 1 : 0);
    };
    count(passage.finite, ((passage.bits[slot] as number) & tagBit.finite) !== 0);
    count(passage.commas, COMMAS.has(lower));
    count(passage.marks, MARKS.has(lower));
    count(passage.clauseWords, CLAUSE_WORDS.has(lower));
    count(passage.joints, JOINTS.has(lower));
  }
  return passage;
}

function classify(p: Columns, slot: number): void {
  const info = p.info[slot] as WordInfo;
  const tag = p.tag[slot] as number;
  const bits = bitsOfTag[tag] as number;
  const pos = posHash[tag] as number;
  const { lower } = info;
  const proper = (bits & tagBit.proper) !== 0;
  const isFunction = (info.functionWord && !(proper && info.upper)) || !info.isWord;
  let entry: LexiconEntry | undefined;
  let list = '';
  let reporting = 0;
  if (!isFunction || lower === 'like' || lower === 'need') {
    const take = (found: LexiconEntry | undefined, name: string, how: number): void => {
      if (entry || !found) return;
      entry = found;
      list = name;
      reporting = how;
    };
    if (bits & tagBit.verb) take(info.verb, 'V', 1);
    if (bits & tagBit.noun && !(info.capital && proper)) take(info.noun, 'N', 1);
    if (bits & (tagBit.adjective | tagBit.verb | tagBit.adverb)) take(info.adjective, 'J', 1);
    if (!proper) {
      take(info.verb, 'V', 2);
      take(info.noun, 'N', 2);
    }
  }
  p.bits[slot] = bits;
  p.pos[slot] = pos;
  (p.entry as (LexiconEntry | undefined)[])[slot] = entry;
  p.reporting[slot] = reporting;
  p.isFunction[slot] = isFunction ? 1 : 0;
  p.suffix[slot] = info.suffix;
  const role = info.role && !isFunction ? (info.role.classes[0] as string) : '';
  const flag = info.flag || (bits & tagBit.number ? 'number' : '');
  p.role[slot] = role ? hashText(`role ${role}`) : flag ? hashText(`flag ${flag}`) : 0;
  p.nounClass[slot] = info.noun ? hashText(`noun ${info.noun.classes[0] ?? ''}`) : 0;
  if (entry) {
    p.classes[slot] = hashText(`${reporting}${list}${entry.classes.slice(0, 3).join('+')}`);
    p.main[slot] = hashText(`${list}${entry.classes[0] ?? ''}`);
  }
  const light = LIGHT[lower];
  if (isFunction) {
    p.word[slot] = hashText(lower);
    p.lemma[slot] = hashText(light ?? lower);
  } else if (entry) {
    p.word[slot] = hashText(`${list}${reporting} ${entry.lemma}`);
    p.lemma[slot] = hashText(`${list} ${entry.lemma}`);
  } else if (role) {
    p.word[slot] = mix(hashText(`role ${role}`), pos);
    p.lemma[slot] = hashText(`role ${role}`);
  } else if (flag) {
    p.word[slot] = hashText(`flag ${flag} ${info.shape}`);
    p.lemma[slot] = hashText(`flag ${flag}`);
  } else {
    p.word[slot] = mix(hashText(`open ${info.shape}`), mix(pos, info.suffix));
    p.lemma[slot] = mix(hashText('open'), mix(pos, info.capital ? 1 : 0));
  }
  p.kind[slot] = mix(mix(pos, p.role[slot] as number), (info.capital ? 3 : 0) + (isFunction ? 7 : 0));
}

function isAcronym(info: readonly WordInfo[], slot: number): boolean {
  const { word } = info[slot] as WordInfo;
  return ACRONYMS.has(word) && !(info[slot - 1] as WordInfo).upper && !(info[slot + 1] as WordInfo).upper;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

import type { Passage } from '../../text/passage';
import type { LexiconEntry } from '../../lexicon/english';
import { wordSet } from '../../lexicon/wordSet';
import { hashText, mix } from './hash';
import { tagSentence, type PosWeights } from './posTagger';
import { bitsOfTag, tagBit, tagNumber } from './tags';
import { classOf, counted, posHash } from './wordClass';
import type { WordInfo, WordTable } from './wordTable';

/** Empty slots before and after the tokens, so that windows need no bounds checks. */
const PAD = 4;

/**
 * A paragraph in columns: slot `PAD + i` of each array describes token `i`. All that the learned stages see.
 *
 * `word`, `lemma` and `kind` are hashes of restricted classes: the identity of a word shows only where it is a function
 * word, punctuation or a member of one of our lexicons (see model/MODEL_CARD.md).
 */
export interface Columns {
  /** True for a headline or what may be one. */
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
  word: '', lower: '', capital: false, upper: false, isWord: false, hasLetter: false, functionWord: false, verb: undefined, noun: undefined,
  adjective: undefined, role: undefined, flag: '', suffix: 0, shape: '', parts: new Int32Array(7),
  byTag: [], sums: [],
}; // prettier-ignore

const STOP = hashText('.');
const FINAL = /^[.!?:;"”’'…»]$/;
/** Short names in capitals that look like function words ("US", "IT", "WHO"). */
const ACRONYMS = wordSet('IT US WHO AM OR IN MAY WE ME ICE AI UN EU UK');

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
  for (let slot = first; slot <= last; slot++) if (isAcronym(info, slot)) tag[slot] = PROPER;
  if (source.role === 'headline' || source.leads) tagHeadlineVerb(info, tag, first, last);

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
    opening: source.role === 'headline' || source.leads, first, last, info, start, end, sentence, sentenceFirst, sentenceLast, quotation,
    quotationFirst, quotationLast,
    tag, bits: ints(), pos: ints().fill(1), word: ints().fill(1), lemma: ints().fill(1), kind: ints().fill(1),
    suffix: ints(), classes: ints(), main: ints(), role: ints(), nounClass: ints(), isFunction: new Uint8Array(size + 1),
    reporting: new Uint8Array(size + 1), entry: new Array<LexiconEntry | undefined>(size), finite: ints(), commas: ints(),
    marks: ints(), clauseWords: ints(), joints: ints(),
  }; // prettier-ignore
  for (let slot = first; slot <= last; slot++) place(passage, slot);
  if (n && !FINAL.test((info[last] as WordInfo).word)) {
    // A paragraph that ends without punctuation is read as if a full stop followed.
    passage.word[last + 1] = passage.lemma[last + 1] = STOP;
    passage.pos[last + 1] = posHash[tagNumber('.')] as number;
    passage.kind[last + 1] = mix(posHash[tagNumber('.')] as number, 7);
  }
  for (let slot = 0; slot < size; slot++) count(passage, slot, slot + 1);
  return passage;
}

function place(p: Columns, slot: number): void {
  const info = p.info[slot] as WordInfo;
  const known = classOf(info, p.tag[slot] as number);
  p.bits[slot] = known.bits;
  p.pos[slot] = known.pos;
  (p.entry as (LexiconEntry | undefined)[])[slot] = known.entry;
  p.reporting[slot] = known.reporting;
  p.isFunction[slot] = known.isFunction ? 1 : 0;
  p.suffix[slot] = info.suffix;
  p.role[slot] = known.role;
  p.nounClass[slot] = known.nounClass;
  p.classes[slot] = known.classes;
  p.main[slot] = known.main;
  p.word[slot] = known.word;
  p.lemma[slot] = known.lemma;
  p.kind[slot] = known.kind;
}

/** Counts along the passage; padding counts nothing. */
function count(p: Columns, slot: number, next: number): void {
  const live = slot >= p.first && slot <= p.last;
  const { bits, counts } = live ? classOf(p.info[slot] as WordInfo, p.tag[slot] as number) : NOTHING;
  p.finite[next] = (p.finite[slot] as number) + (bits & tagBit.finite ? 1 : 0);
  p.commas[next] = (p.commas[slot] as number) + (counts & counted.comma ? 1 : 0);
  p.marks[next] = (p.marks[slot] as number) + (counts & counted.mark ? 1 : 0);
  p.clauseWords[next] = (p.clauseWords[slot] as number) + (counts & counted.clauseWord ? 1 : 0);
  p.joints[next] = (p.joints[slot] as number) + (counts & counted.joint ? 1 : 0);
}

const NOTHING = { bits: 0, counts: 0 };

/**
 * “Minister Blasts Critics”, “Rivals see opening”: the tagger takes the verb of a headline for a noun, because it knows
 * few headlines. Where none has a finite verb, the first listed verb behind a noun that agrees with it becomes one.
 */
function tagHeadlineVerb(info: readonly WordInfo[], tag: Uint8Array, first: number, last: number): void {
  const is = (slot: number, bits: number): boolean => ((bitsOfTag[tag[slot] as number] as number) & bits) !== 0;
  for (let slot = first + 1; slot <= last; slot++) {
    if (is(slot, tagBit.finite)) return;
    const { verb, lower, isWord } = info[slot] as WordInfo;
    const before = (info[slot - 1] as WordInfo).lower;
    if (!verb || !isWord || !(is(slot - 1, tagBit.noun) || before === ',') || !is(slot, NOT_VERB)) continue;
    const third = lower.endsWith('s') && lower !== verb.lemma;
    const base = lower === verb.lemma && (is(slot - 1, tagBit.plural) || /s$|^,$/.test(before));
    if (!third && !base) continue;
    tag[slot] = third ? THIRD : BASE;
    return;
  }
}

const NOT_VERB = tagBit.noun | tagBit.adjective | tagBit.adverb;
const PROPER = tagNumber('NNP');
const THIRD = tagNumber('VBZ');
const BASE = tagNumber('VBP');

function isAcronym(info: readonly WordInfo[], slot: number): boolean {
  const { word } = info[slot] as WordInfo;
  return ACRONYMS.has(word) && !(info[slot - 1] as WordInfo).upper && !(info[slot + 1] as WordInfo).upper;
}

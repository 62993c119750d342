import { wordSet } from '../../lexicon/wordSet';
import { hashText } from './hash';
import type { Columns } from './columns';
import { tagBit, tagNumber, tags } from './tags';
import type { WordInfo } from './wordTable';

/** What stands around a possible cue: its subject, its complement, its voice and its place in the sentence. */
export interface Clause {
  /** Slots of the grammatical subject, -1 where none was found. */
  readonly subjectFirst: number;
  readonly subjectLast: number;
  /** What follows the cue, such as `that`, `toinf`, `quote`, `np_to`. */
  readonly complementName: string;
  readonly complement: number;
  readonly subject: number;
  readonly voice: number;
  /** What precedes the cue and its subject, and what follows both. */
  readonly before: number;
  readonly after: number;
  readonly finiteBefore: number;
  readonly finiteAfter: number;
  /** How quotations lie around it. */
  readonly quotes: number;
}

const nominal = tagBit.nominal;
const TO = tagNumber('TO');
const VB = tagNumber('VB');
const VBG = tagNumber('VBG');
const VBN = tagNumber('VBN');
const RP = tagNumber('RP');
const IN = tagNumber('IN');
const CC = tagNumber('CC');
const WH_WORDS = wordSet('whether if how why what who when where which');
const LINKS = wordSet('of about on for with against in at as by from over into toward towards');
const BE = wordSet("is are was were been be being am 're 'm 's get gets got getting");

/** Describes the clause around `slot`, the main word of a possible cue. */
export function clauseAt(p: Columns, slot: number): Clause {
  const [subjectFirst, subjectLast] = subjectOf(p, slot);
  const sentence = p.sentence[slot] as number;
  const s0 = p.sentenceFirst[sentence] as number;
  const s1 = p.sentenceLast[sentence] as number;
  const complementName = complementOf(p, slot, s1);
  const left = subjectFirst >= 0 && subjectFirst < slot ? subjectFirst : slot;
  const right = subjectLast > slot ? subjectLast : slot;
  return {
    subjectFirst,
    subjectLast,
    complementName,
    complement: hashText(complementName),
    subject: hashText(subjectKind(p, slot, subjectFirst, subjectLast)),
    voice: hashText(voiceOf(p, slot, s0)),
    before: hashText(beforeKind(p, slot, left, s0)),
    after: hashText(afterKind(p, slot, right, s1)),
    finiteBefore: Math.min(3, (p.finite[slot] as number) - (p.finite[s0] as number)),
    finiteAfter: Math.min(3, (p.finite[s1 + 1] as number) - (p.finite[slot + 1] as number)),
    quotes: quoteContext(p, slot),
  };
}

const lower = (p: Columns, slot: number): string => (p.info[slot] as WordInfo).lower;
const has = (p: Columns, slot: number, bit: number): boolean => ((p.bits[slot] as number) & bit) !== 0;
const otherQuote = (p: Columns, slot: number, cue: number): boolean =>
  (p.quotation[slot] as number) >= 0 && p.quotation[slot] !== p.quotation[cue];

/**
 * Guesses the subject of the verb at `slot`: the noun phrase before it, across auxiliaries, adverbs, a relative clause
 * or an apposition between commas; in inverted order ("…, said Ms Doe") the noun phrase after it.
 */
export function subjectOf(p: Columns, slot: number): readonly [number, number] {
  const sentence = p.sentence[slot] as number;
  const s0 = p.sentenceFirst[sentence] as number;
  const s1 = p.sentenceLast[sentence] as number;
  const q = p.quotation[slot];
  const same = (k: number): boolean => p.quotation[k] === q;
  // Inverted: the verb opens the clause after a quotation, comma or dash, and a noun phrase follows.
  let k = slot - 1;
  while (k >= s0 && has(p, k, tagBit.adverb) && same(k)) k--;
  const opener = k < s0 || !same(k) || /^(,|--|[—–-]|["”’'»?!]|''|\))$/.test(lower(p, k));
  if (opener && has(p, slot, tagBit.finite) && slot < s1 && same(slot + 1)) {
    let a = slot + 1;
    while (a <= s1 && (has(p, a, tagBit.adverb) || lower(p, a) === 'that') && !has(p, a, nominal)) a++;
    if (a <= s1 && has(p, a, nominal) && same(a)) {
      const b = phraseEnd(p, a, s1);
      if (b >= a && has(p, b, tagBit.noun | tagBit.pronoun)) {
        const next = b + 1;
        const finiteNext = next <= s1 && has(p, next, tagBit.finite) && same(next);
        if (!finiteNext) return [a, b];
      }
    }
  }
  k = slot - 1;
  let steps = 0;
  while (k >= s0 && steps < 6 && has(p, k, tagBit.beforeVerb) && same(k) && !has(p, k, tagBit.nominal)) {
    k--;
    steps++;
  }
  // Across ", … ," or "( … )": the phrase before the insertion.
  if (k > s0 && (lower(p, k) === ',' || lower(p, k) === ')') && same(k)) {
    const close = lower(p, k) === ')' ? '(' : ',';
    let c = k - 1;
    while (c > s0 && k - c < 28 && lower(p, c) !== close) c--;
    if (c > s0 && lower(p, c) === close && has(p, c - 1, tagBit.noun | tagBit.pronoun)) k = c - 1;
  }
  if (k >= s0 && ['who', 'which', 'that'].includes(lower(p, k)) && same(k)) {
    if (k > s0 && lower(p, k - 1) === ',') k--;
    if (k > s0 && has(p, k - 1, tagBit.noun | tagBit.pronoun)) k--;
  }
  if (k < s0 || !same(k) || !has(p, k, tagBit.noun | tagBit.pronoun | tagBit.wh | tagBit.number)) {
    if (k >= s0 && same(k) && has(p, k, nominal)) return [phraseStart(p, k, s0), k];
    return [-1, -1];
  }
  let from = phraseStart(p, k, s0);
  // "the head of the company said": take the noun before "of".
  let guard = 0;
  while (
    guard++ < 3 &&
    from - 2 >= s0 &&
    ['of', 'for', 'in', 'at', 'from', 'with'].includes(lower(p, from - 1)) &&
    same(from - 1) &&
    has(p, from - 2, tagBit.noun)
  )
    from = phraseStart(p, from - 2, s0);
  return [from, k];
}

function phraseStart(p: Columns, end: number, s0: number): number {
  let k = end;
  if (has(p, k, tagBit.pronoun)) return k;
  const q = p.quotation[end];
  while (k > s0 && p.quotation[k - 1] === q && has(p, k - 1, nominal) && !has(p, k - 1, tagBit.pronoun)) k--;
  return k;
}

function phraseEnd(p: Columns, start: number, s1: number): number {
  let k = start;
  if (has(p, k, tagBit.pronoun)) return k;
  const q = p.quotation[start];
  while (
    k < s1 &&
    p.quotation[k + 1] === q &&
    (has(p, k + 1, nominal) ||
      (['of', 'and', 'for', '&'].includes(lower(p, k + 1)) && has(p, k + 2, nominal) && k + 2 <= s1)) &&
    !has(p, k + 1, tagBit.pronoun)
  )
    k++;
  return k;
}

function complementOf(p: Columns, cue: number, s1: number): string {
  const gone = (k: number): boolean => k > s1;
  let k = cue + 1;
  let particle = '';
  while (k < cue + 4 && !gone(k) && (has(p, k, tagBit.adverb) || p.tag[k] === RP)) {
    if (p.tag[k] === RP) particle = '+';
    k++;
  }
  return particle + complementFrom(p, cue, k, s1, gone);
}

function complementFrom(p: Columns, cue: number, k: number, s1: number, gone: (k: number) => boolean): string {
  if (gone(k)) return 'end';
  const word = lower(p, k);
  if (otherQuote(p, k, cue)) return 'quote';
  if (word === ':') return 'colon';
  if (word === ',')
    return !gone(k + 1) && otherQuote(p, k + 1, cue) ? 'cquote' : lower(p, k + 1) === 'that' ? 'cthat' : 'comma';
  if (/^[.!?]$/.test(word)) return 'stop';
  if (/^(--|[—–])$/.test(word)) return 'dash';
  if (word === 'that') return has(p, k + 1, tagBit.finite) ? 'thatv' : 'that';
  if (word === 'to') return p.tag[k + 1] === VB || has(p, k + 1, tagBit.adverb) ? 'toinf' : 'to';
  if (WH_WORDS.has(word)) return 'wh';
  if (LINKS.has(word)) {
    let z = k + 1;
    for (let steps = 0; steps < 4 && !gone(z) && has(p, z, nominal); steps++) z++;
    return `p_${word}${p.tag[k + 1] === VBG ? 'ing' : !gone(z) && has(p, z, tagBit.finite) ? 'cl' : ''}`;
  }
  if (p.tag[k] === VBG) return 'ing';
  if ((p.tag[k] === VBN || has(p, k, tagBit.adjective)) && !has(p, k + 1, tagBit.noun)) return 'adj';
  if (has(p, k, nominal | tagBit.verb)) return nounComplement(p, cue, k, s1, gone);
  return `o${tags[p.tag[k] as number] ?? ''}`;
}

/** A noun phrase follows: what comes after it tells an object from the subject of a clause without "that". */
function nounComplement(p: Columns, cue: number, k: number, s1: number, gone: (k: number) => boolean): string {
  let z = k;
  for (let steps = 0; steps < 9 && !gone(z) && has(p, z, nominal | tagBit.adverb); steps++) z++;
  const pronoun = has(p, k, tagBit.pronoun) ? '_prp' : '';
  const word = gone(z) ? '' : lower(p, z);
  const name = (): string => {
    if (gone(z)) return 'np_end';
    if (has(p, z, tagBit.finite) && z > k) return 'clause';
    if (word === 'that') return 'np_that';
    if (word === 'to' && p.tag[z + 1] === VB) return 'np_to';
    if (otherQuote(p, z, cue)) return 'np_quote';
    if (word === ':') return 'np_colon';
    if (word === ',') return !gone(z + 1) && otherQuote(p, z + 1, cue) ? 'np_cquote' : 'np_comma';
    if (p.tag[z] === IN) {
      let y = z + 1;
      for (
        let steps = 0;
        steps < 8 && !gone(y) && (has(p, y, nominal | tagBit.adverb) || p.tag[y] === IN || p.tag[y] === CC);
        steps++
      )
        y++;
      if (!gone(y) && has(p, y, tagBit.finite)) return 'np_pp_cl';
      return LINKS.has(word) ? `np_${word}` : 'np_pp';
    }
    return /^[.!?]$/.test(word) ? 'np_end' : 'np';
  };
  return (s1 < k ? 'np' : name()) + pronoun;
}

function subjectKind(p: Columns, cue: number, first: number, last: number): string {
  if (first < 0) return 'none';
  const inverted = first > cue ? 'i' : '';
  if (has(p, last, tagBit.pronoun | tagBit.wh)) return inverted + lower(p, last);
  let role = 0;
  let proper = false;
  for (let k = first; k <= last; k++) {
    if (p.role[k]) role = p.role[k] as number;
    if (has(p, k, tagBit.proper)) proper = true;
  }
  const opening = lower(p, first);
  const determiner = opening === 'the' ? 't' : opening === 'a' || opening === 'an' ? 'a' : '';
  return `${inverted}${proper ? 'N' : 'n'}${role}${has(p, last, tagBit.plural) ? 's' : ''}${p.nounClass[last] ? 'x' : ''}${determiner}`;
}

function voiceOf(p: Columns, cue: number, s0: number): string {
  let be = '';
  let modal = '';
  let negated = '';
  let infinitive = '';
  let perfect = '';
  for (let k = cue - 1, steps = 0; k >= s0 && steps < 5 && has(p, k, tagBit.beforeVerb); k--, steps++) {
    const word = lower(p, k);
    if (BE.has(word)) be = 'b';
    if (has(p, k, tagBit.modal)) modal = /^(will|'ll|would|'d)$/.test(word) ? 'w' : 'm';
    if (/^(not|n't|never)$/.test(word)) negated = 'n';
    if (p.tag[k] === TO) infinitive = 't';
    if (/^(have|has|had|'ve|having)$/.test(word)) perfect = 'h';
  }
  return `${tags[p.tag[cue] as number] ?? ''}${be}${modal}${negated}${infinitive}${perfect}`;
}

function beforeKind(p: Columns, cue: number, left: number, s0: number): string {
  if (left <= s0) return 'start';
  const k = left - 1;
  const word = lower(p, k);
  if (word === ',') return k - 1 >= s0 && otherQuote(p, k - 1, cue) ? 'q,' : ',';
  if (otherQuote(p, k, cue)) return 'q';
  if (/^(--|[—–-])$/.test(word)) return 'dash';
  return p.isFunction[k] ? `f${word}` : (tags[p.tag[k] as number] ?? '');
}

function afterKind(p: Columns, cue: number, right: number, s1: number): string {
  const k = right + 1;
  if (k > s1) return 'end';
  const word = lower(p, k);
  if (/^[.!?]$/.test(word) && k === s1) return 'end';
  if (word === ',') return ',';
  return otherQuote(p, k, cue) ? 'q' : 'x';
}

function quoteContext(p: Columns, cue: number): number {
  const near = (k: number): number => {
    const q = p.quotation[k] as number;
    const long = (p.quotationLast[q] as number) - (p.quotationFirst[q] as number) > 6;
    return 1 + (p.sentence[k] === p.sentence[cue] ? 1 : 0) + (long ? 2 : 0);
  };
  let before = 0;
  let after = 0;
  for (let k = cue - 1; k >= p.first && cue - k < 9 && !before; k--) if (otherQuote(p, k, cue)) before = near(k);
  for (let k = cue + 1; k <= p.last && k - cue < 9 && !after; k++) if (otherQuote(p, k, cue)) after = near(k);
  return before * 8 + after + ((p.quotation[cue] as number) >= 0 ? 100 : 0);
}

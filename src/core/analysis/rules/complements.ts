import { wordSet } from '../../lexicon/wordSet';
import type { Cue } from './cues';
import { isAdverb, isDeterminer, isFinite, isPreposition, isPronoun, isReduced } from './wordTests';
import type { Reading, Unit, Word } from './reading';
import { isTimeWord } from './reading';

/** What stands behind a cue and is attributed by it, up to the end of its unit. */
export interface Complement {
  readonly kind: 'that' | 'whether' | 'to' | 'clause' | 'quote' | 'colon' | 'about' | 'object';
  /** First word of the content. */
  readonly first: number;
  /** For `quote`: the outermost quotation. */
  readonly quote?: number;
}

const WH = wordSet('whether if how why what when where who which');
const CLAUSE_CLASSES = wordSet(
  'say tell add stress admit claim believe suggest predict explain announce reveal deny argue complain write know reply promise agree show joke reason rule accuse ask feel',
);
const ADDRESSED = wordSet(
  'tell ask command promise say write announce reveal admit complain reply explain suggest praise accuse stress claim',
);
const TO_CLASSES = wordSet('promise plan wish command ask deny suggest predict tell claim add believe');
const OBJECT_LEMMAS = wordSet(
  'deny reject dismiss demand praise criticise criticize condemn denounce announce confirm blame welcome oppose support back regret predict propose recommend promise vow order urge reveal claim threaten admit describe call thank',
);
// How far behind its cue “that”, a colon or a quotation may stand: “told reporters in the harbour on Monday that”.
const REACH = 16;
// “thanked the crews of the lifeboats, the volunteers that they …”: those praised may be many.
const REACH_OF_PRAISE = 26;

/** Finds what `cue` attributes to its right; words up to `from` belong to the cue or its source. */
export function complementOf(reading: Reading, unit: Unit, cue: Cue, from: number): Complement | undefined {
  const { words, quotes } = reading;
  const start = skipAdverbials(words, from, unit.last);
  const next = words[start];
  if (!next || start > unit.last) return undefined;
  const far = scan(reading, unit, cue, start);
  if (far) return far;
  const { lower } = next;
  if (next.quote >= 0) {
    const quote = quotes[next.quote];
    return quote && quote.first === start ? { kind: 'quote', first: start, quote: next.quote } : undefined;
  }
  if (WH.has(lower) && !cue.passive) return { kind: 'whether', first: start };
  if (
    lower === 'to' &&
    TO_CLASSES.has(cue.cls) &&
    words[start + 1]?.isWord &&
    !isDeterminer(words[start + 1]) &&
    !words[start + 1]?.capital
  ) {
    return { kind: 'to', first: start };
  }
  if (
    /^(?:about|of)$/.test(lower) &&
    (words[start + 2]?.lower === 'need' ||
      words[start + 2]?.lower === 'importance' ||
      (cue.cls === 'say' && lower === 'about'))
  ) {
    return { kind: 'about', first: start };
  }
  if (words[start + 1]?.lower === 'need' && words[start + 2]?.lower === 'to') return { kind: 'object', first: start };
  const addressed = ADDRESSED.has(cue.cls) ? skipAddressee(words, start, unit.last) : start;
  if (addressed > start) {
    const behind = words[addressed];
    if (behind?.lower === 'to' && cue.cls !== 'say') return { kind: 'to', first: addressed };
    if (behind && WH.has(behind.lower)) return { kind: 'whether', first: addressed };
    if (cue.cls === 'tell' && isClause(words, addressed, unit.last)) return { kind: 'clause', first: addressed };
  }
  if (CLAUSE_CLASSES.has(cue.cls) && isClause(words, start, unit.last)) return { kind: 'clause', first: start };
  if (
    OBJECT_LEMMAS.has(cue.lemma) &&
    (isDeterminer(next) || next.capital || (next.isWord && !isPreposition(next) && !isAdverb(next)))
  ) {
    return { kind: 'object', first: start };
  }
  return undefined;
}

/** “that”, a colon or a quotation a little further on, before any other verb. */
function scan(reading: Reading, unit: Unit, cue: Cue, start: number): Complement | undefined {
  const { words, quotes } = reading;
  const praise = cue.cls === 'praise';
  for (let i = start; i <= unit.last && i - start <= (praise ? REACH_OF_PRAISE : REACH); i++) {
    const word = words[i];
    if (!word) return undefined;
    if (word.quote >= 0) {
      const quote = quotes[word.quote];
      if (!quote || quote.first !== i) return undefined;
      const colon = words[i - 1]?.lower === ':' || words[i - 1]?.lower === ',';
      if (quote.speech && (i === start || colon || (quote.stopped && ADDRESSED.has(cue.cls))))
        return { kind: 'quote', first: i, quote: word.quote };
      if (i === start) return undefined;
      i = quote.last;
      continue;
    }
    if (word.lower === 'that' && isConjunction(words, i, start, cue)) return { kind: 'that', first: i };
    if (word.lower === ':' && i < unit.last) {
      const behind = words[i + 1];
      if (behind && behind.quote >= 0) return { kind: 'quote', first: i + 1, quote: behind.quote };
      return { kind: 'colon', first: i + 1 };
    }
    if (word.lower === ',' && !praise && i > start && words[i + 1]?.lower !== 'that' && (words[i + 1]?.quote ?? -1) < 0)
      return undefined;
    if (/[;.!?]/.test(word.text) && !word.isWord) return undefined;
    if (i > start && isFinite(word) && !(praise && word.lower.endsWith('ed'))) return undefined;
    if (i > start && WH.has(word.lower)) return undefined;
  }
  return undefined;
}

/** “that” as a conjunction: something that can start a clause stands behind, and it does not follow a noun's comma. */
const isConjunction = (words: readonly Word[], at: number, start: number, cue: Cue): boolean => {
  const next = words[at + 1];
  if (!next || /^[.,;:!?]$/.test(next.text)) return false;
  if (next.lower === 'is' || next.lower === 'was') return at === start && isFinite(words[at + 2]);
  // “the house that Jack built”: further away only behind an addressee or adverbial.
  return (
    at === start || ADDRESSED.has(cue.cls) || words[at - 1]?.lower === ',' || isTimeWord(words[at - 1]?.lower ?? '')
  );
};

/** “on Monday”, “in a statement”, “in Leeds”, “yesterday” */
function skipAdverbials(words: readonly Word[], from: number, last: number): number {
  let at = from;
  for (;;) {
    const word = words[at];
    if (!word || at > last || word.quote !== -1) return at;
    if (isAdverb(word) || isTimeWord(word.lower)) {
      if (isDeterminer(word) && !isTimeWord(words[at + 1]?.lower ?? '')) return at;
      at++;
    } else if (word.lower === ',' && /^(?:that|however|too)$/.test(words[at + 1]?.lower ?? '')) at++;
    else if (/^(?:on|in|at|during|after|before|via|by|late|early)$/.test(word.lower)) {
      const end = phraseEnd(words, at + 1, last);
      if (end < 0) return at;
      at = end;
    } else return at;
  }
}

/** Behind a short noun phrase that is a time, a place or an occasion; -1 when there is none. */
function phraseEnd(words: readonly Word[], from: number, last: number): number {
  let at = from;
  if (isDeterminer(words[at])) at++;
  const first = at;
  while (
    at <= last &&
    at - first < 5 &&
    words[at]?.quote === -1 &&
    (words[at]?.capital ||
      isTimeWord(words[at]?.lower ?? '') ||
      OCCASIONS.has(words[at]?.lower ?? '') ||
      /^\d/.test(words[at]?.text ?? ''))
  )
    at++;
  return at > first ? at : -1;
}

const OCCASIONS = wordSet(
  'statement interview email e-mail letter speech post tweet briefing press news conference phone telephone video message response reply report court parliament hearing meeting address conversation call twitter facebook television radio',
);

/** Behind the person told: a pronoun, a name, “reporters”, “the inquiry”. */
function skipAddressee(words: readonly Word[], from: number, last: number): number {
  let at = from;
  if (words[at]?.lower === 'to') return from;
  if (/^(?:him|her|them|us|me|you|it|reporters|journalists|people)$/.test(words[at]?.lower ?? ''))
    return skipAdverbials(words, at + 1, last);
  if (isDeterminer(words[at])) at++;
  const first = at;
  while (
    at <= last &&
    at - first < 5 &&
    words[at]?.isWord &&
    words[at]?.quote === -1 &&
    (words[at]?.capital || (at === first && !isFinite(words[at]) && !isPreposition(words[at])))
  )
    at++;
  return at > first ? at : from;
}

/** Whether a noun phrase and a finite verb follow before anything else breaks in. */
function isClause(words: readonly Word[], from: number, last: number): boolean {
  const first = words[from];
  if (!first?.isWord && first?.quote === -1) return false;
  if (first && isPreposition(first) && !/^(?:in|for|by|with|at|after|under|on|of)$/.test(first.lower)) return false;
  for (let i = from; i <= last && i - from < 30; i++) {
    const word = words[i];
    if (!word) return false;
    if (
      i > from &&
      isFinite(word) &&
      !isReduced(words, i) &&
      !/^(?:who|which|that|to|and)$/.test(words[i - 1]?.lower ?? '')
    )
      return true;
    if (i > from && word.form === 'third' && isPronoun(words[i - 1])) return true;
    // “noted the experts determine …”
    if (i > from && word.form === 'base' && /[^s']s$/.test(words[i - 1]?.lower ?? '')) return true;
    if (/^(?:that|which|who|whose|because|while|when|after|before|as|if|[;:])$/.test(word.lower) && i > from)
      return false;
    if (word.lower === ',') return false;
  }
  return false;
}

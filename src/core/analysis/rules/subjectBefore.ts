import type { Range } from './range';
import { isTimeWord, roleOf, type Reading, type Unit, type Word } from './reading';
import {
  AFTER_ANY,
  AFTER_NAME_ONLY,
  AUXILIARIES,
  isAdverb,
  isDashWord,
  isDeterminer,
  isFinite,
  isPreposition,
  isPronoun,
  isReduced,
  isSubordinator,
  skipOpeners,
  startsApposition,
} from './wordTests';

/**
 * The noun phrase right before the verb group that starts at `verb`: appositions included, adverbial phrases left out.
 * Undefined when nothing there can be a subject.
 */
export function subjectBefore(reading: Reading, unit: Unit, verb: number): Range | undefined {
  const { words } = reading;
  let k = verb - 1;
  while (k > unit.first && (isAdverb(words[k]) || AUXILIARIES.has(words[k]?.lower ?? '')) && words[k]?.quote === -1)
    k--;
  if (k < unit.first || words[k]?.quote !== -1) return undefined;
  if (words[k]?.lower === ',' || words[k]?.lower === ')') return acrossInsertion(reading, unit, k);
  if (isDashWord(words[k])) return acrossInsertion(reading, unit, k);
  return phraseEndingAt(reading, unit, k);
}

/** “Holm, a nurse in Leeds, said” and “Holm, meanwhile, said”. */
function acrossInsertion(reading: Reading, unit: Unit, closing: number): Range | undefined {
  const { words } = reading;
  const open = words[closing]?.lower === ')' ? '(' : (words[closing]?.lower ?? ',');
  let c = closing - 1;
  while (c > unit.first && closing - c < 32 && words[c]?.lower !== open && words[c]?.quote === -1) c--;
  if (c <= unit.first || words[c]?.lower !== open || words[c]?.quote !== -1) return undefined;
  const head = phraseEndingAt(reading, unit, c - 1);
  if (!head) return undefined;
  const own = startsApposition(words, c + 1) || open === '(';
  return own ? { first: head.first, last: open === '(' ? closing : closing - 1 } : head;
}

function phraseEndingAt(reading: Reading, unit: Unit, end: number): Range | undefined {
  const { words } = reading;
  const last = words[end];
  if (!last?.isWord || last.quote !== -1 || isPreposition(last) || (isDeterminer(last) && !isPronoun(last)))
    return undefined;
  if (isTimeWord(last.lower) && last.lower !== 'times' && last.lower !== 'mail') {
    // “The mayor on Monday said”
    let p = end - 1;
    while (p > unit.first && isTimeWord(words[p]?.lower ?? '')) p--;
    if (p > unit.first && /^(?:on|in|at)$/.test(words[p]?.lower ?? '')) p--;
    return p < end && p >= unit.first && !isTimeWord(words[p]?.lower ?? '')
      ? phraseEndingAt(reading, unit, p)
      : undefined;
  }
  if (isPronoun(last) && last.lower !== 'who') return { first: end, last: end };
  if (last.lower === 'who' || last.lower === 'which' || last.lower === 'that') {
    const before = words[end - 1]?.lower === ',' ? end - 2 : end - 1;
    return before >= unit.first ? phraseEndingAt(reading, unit, before) : undefined;
  }
  let first = end;
  while (first > unit.first && belongs(words, first - 1)) first--;
  first = afterVerb(words, first, end);
  first = skipOpeners(words, first, end);
  if (isPreposition(words[first])) first = afterPreposition(words, first, end);
  const cut = cutAdverbials(words, first, end);
  if (cut < first || cut - first > 30) return undefined;
  if (!plausible(words, first, cut)) return undefined;
  return { first, last: cut };
}

const belongs = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word || word.quote !== -1) return false;
  if (word.lower === 'and' || word.lower === '&' || word.text === '.' || word.text === '/') return word.text !== '.';
  if (!word.isWord) return /^(?:%|’|'|&)$/.test(word.text) || word.lower === "'";
  return !isSubordinator(word);
};

/** Cuts off a clause that another verb belongs to: “He left and Holm” → “Holm”. */
function afterVerb(words: readonly Word[], first: number, end: number): number {
  let from = first;
  let finite = -1;
  for (let i = first; i < end; i++) {
    if (isFinite(words[i]) && !isReduced(words, i)) finite = i;
    else if (words[i]?.lower === 'and' && finite >= from) from = i + 1;
  }
  if (finite >= from) {
    // “It rained. the men said” without a stop: keep what starts with a determiner or name behind the verb.
    for (let i = end; i > finite; i--) if (isDeterminer(words[i]) && !isPreposition(words[i - 1])) return i;
    let i = end;
    while (i > finite + 1 && words[i - 1]?.capital) i--;
    return words[i]?.capital ? i : end + 1;
  }
  return from;
}

/** “During the meeting Holm” → “Holm”; “In the ministry” alone → “the ministry”. */
function afterPreposition(words: readonly Word[], first: number, end: number): number {
  for (let p = end; p > first + 1; p--) {
    const word = words[p];
    const before = words[p - 1];
    if (!word || isPreposition(before) || before?.lower === "'s" || before?.lower === 'and') continue;
    if (isPronoun(word)) return p;
    if (isDeterminer(word)) return p;
    if (
      word.capital &&
      before &&
      !before.capital &&
      !isDeterminer(before) &&
      roleOf(before) === undefined &&
      !hasDeterminer(words, first + 2, p - 1)
    )
      return p;
  }
  return first + 1;
}

const hasDeterminer = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (isDeterminer(words[i]) && !isPreposition(words[i - 1])) return true;
  return false;
};

/** Drops “during the meeting”, “in Leeds on Monday” and the like behind the phrase proper. */
function cutAdverbials(words: readonly Word[], first: number, end: number): number {
  let named = true;
  for (let i = first + 1; i <= end; i++) {
    const word = words[i];
    if (!word) break;
    if (i === first + 1 && !words[first]?.capital) named = false;
    if (isDeterminer(words[first])) named = false;
    const lower = word.lower;
    if (AFTER_ANY.has(lower) || (named && AFTER_NAME_ONLY.has(lower))) return i - 1;
  }
  return end;
}

const plausible = (words: readonly Word[], first: number, last: number): boolean => {
  const end = words[last];
  if (!end?.isWord || isPreposition(end)) return false;
  if (first === last)
    return end.capital || isPronoun(end) || roleOf(end) !== undefined || /s$|^(?:police|people)$/.test(end.lower);
  return !/^(?:there|here|it|what|which)$/.test(words[first]?.lower ?? '');
};

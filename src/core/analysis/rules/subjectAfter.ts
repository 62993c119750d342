import { wordSet } from '../../lexicon/wordSet';
import type { Range } from './range';
import { isTimeWord, roleOf, type Reading, type Unit, type Word } from './reading';
import {
  AFTER_ANY,
  FINITE,
  isAdverb,
  isDeterminer,
  isFinite,
  isPreposition,
  isPronoun,
  isReduced,
  isSubordinator,
  startsApposition,
} from './wordTests';

/**
 * The noun phrase that starts at `at`, behind an inverted cue: “said Holm, a nurse in Leeds”. Ends before adverbial
 * phrases, further clauses and the unit's final stop.
 */
export function subjectAfter(reading: Reading, unit: Unit, at: number): Range | undefined {
  const { words } = reading;
  let first = at;
  while (first <= unit.last && isAdverb(words[first]) && words[first]?.quote === -1) first++;
  const head = words[first];
  if (!head?.isWord || head.quote !== -1 || first > unit.last) return undefined;
  if (isPreposition(head) || isSubordinator(head) || isTimeWord(head.lower)) return undefined;
  if (isPronoun(head) && !/^(?:one|both|some|many|most|others)$/.test(head.lower)) return { first, last: first };
  if (isFinite(head)) return undefined;
  const named = head.capital && !isDeterminer(head);
  let last = first;
  let i = first + 1;
  for (; i <= unit.last; i++) {
    const word = words[i];
    if (!word || word.quote !== -1) break;
    const { lower } = word;
    if (lower === ',') {
      if (!goesOn(words, i + 1, unit, named)) break;
      i = appositionEnd(words, i + 1, unit);
      last = i;
      break;
    }
    if (lower === '(') {
      let close = i;
      while (close < unit.last && words[close]?.lower !== ')') close++;
      if (words[close]?.lower !== ')' || close - i > 8) break;
      i = close;
      last = close;
      continue;
    }
    if (!word.isWord && !/^(?:&|%|'|’|\/)$/.test(word.text)) break;
    if (isTimeWord(lower) && !word.capital) break;
    if (isTimeWord(lower) && /^(?:on|in|last|this)$/.test(words[i - 1]?.lower ?? '')) break;
    if (AFTER_ANY.has(lower) || STATEMENT_PLACE.test(`${lower} ${words[i + 1]?.lower} ${words[i + 2]?.lower}`)) break;
    if (named && last === i - 1 && NAME_STOPS.has(lower) && !roleOf(words[i - 1] ?? head)) break;
    if (lower === 'who' || lower === 'whose') {
      i = appositionEnd(words, i, unit);
      last = i;
      break;
    }
    if (isSubordinator(word) || /^(?:saying|adding|noting|speaking|but|referring|citing|calling|to)$/.test(lower))
      break;
    if (
      lower === 'and' &&
      !words[i + 1]?.capital &&
      !isDeterminer(words[i + 1]) &&
      roleOf(words[i + 1] ?? head) === undefined
    )
      break;
    if (lower === 'and' && isPronoun(words[i + 1])) break;
    if (isFinite(word) && !isReduced(words, i)) break;
    last = i;
  }
  while (
    last > first &&
    (isPreposition(words[last]) ||
      isTimeWord(words[last]?.lower ?? '') ||
      (!words[last]?.isWord && words[last]?.text !== ')'))
  )
    last--;
  return { first, last };
}

const NAME_STOPS = wordSet(
  'during at in on after before with amid following via through by to under about until for as',
);
const STATEMENT_PLACE =
  /^(?:in|at|on|via|by) (?:a|an|the|his|her|their|its|court|parliament|response|reply|answer|parting|turn)? ?(?:a |an )?(?:statement|interview|email|e-mail|letter|speech|post|tweet|briefing|press|news|phone|telephone|video|message|response|reply|parting|meeting|report|answer|hearing|undefined)?$/;

const goesOn = (words: readonly Word[], at: number, unit: Unit, named: boolean): boolean => {
  if (at > unit.last || words[at]?.quote !== -1) return false;
  if (/^(?:as|and|but|while|who)$/.test(words[at]?.lower ?? '') && words[at]?.lower !== 'who') return false;
  const name = !named && words[at]?.capital === true;
  return (name || startsApposition(words, at)) && !clauseFollows(words, at, unit);
};

/** “…, said Holm, the bridge was shut”: a verb shows that the comma starts no apposition. */
function clauseFollows(words: readonly Word[], at: number, unit: Unit): boolean {
  if (/^(?:who|whose|which|whom)$/.test(words[at]?.lower ?? '')) return false;
  for (let i = at; i <= unit.last; i++) {
    const word = words[i];
    if (!word || word.lower === ',' || word.quote !== -1 || isSubordinator(word)) return false;
    if (FINITE.has(word.lower)) return true;
  }
  return false;
}

/** The last word of an apposition from `at`: up to the next comma, quotation or the unit's end. */
function appositionEnd(words: readonly Word[], at: number, unit: Unit): number {
  let i = at;
  while (i <= unit.last) {
    const word = words[i];
    if (!word || word.quote !== -1 || (!word.isWord && !/^[&%'’/-]$/.test(word.text))) break;
    if (AFTER_ANY.has(word.lower) && word.lower !== 'on') break;
    i++;
  }
  return Math.max(at, i - 1);
}

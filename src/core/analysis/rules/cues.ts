import { wordSet } from '../../lexicon/wordSet';
import type { Attitude } from '../article';
import { AUXILIARIES, isAdverb, isDashWord, isDeterminer, isPreposition } from './wordTests';
import type { Reading, Unit, Word } from './reading';

/** A verb that may attribute something, with the words that belong to it. */
export interface Cue {
  readonly at: number;
  /** With auxiliaries and particles. */
  readonly first: number;
  readonly last: number;
  readonly lemma: string;
  /** Class of the lexicon, such as `say`. */
  readonly cls: string;
  readonly attitude: Attitude;
  readonly passive: boolean;
  /** “…, saying that …”: its subject stands with another verb. */
  readonly participle: boolean;
  /** “and added”: its subject stands with the verb before. */
  readonly joined: boolean;
}

const THINKS = wordSet('believe know reason perceive');
const WANTS = wordSet('wish plan command');
const FEELS = wordSet('feel affect favour oppose');
// “thank” and “apologise” are things said; the other verbs of praise and blame say what their subject feels.
const FEELS_LEMMA = wordSet(
  'praise laud applaud commend hail extol condemn criticise criticize denounce deplore slam decry lambast lambaste deride regret',
);
const WANTS_LEMMA = wordSet('demand want hope intend');

/** What the lexicon class of a verb does: the default view shows all, readers may narrow to `says`. */
export function attitudeOf(lemma: string, cls: string): Attitude {
  if (FEELS_LEMMA.has(lemma) || FEELS.has(cls)) return 'feels';
  if (WANTS_LEMMA.has(lemma)) return 'wants';
  if (THINKS.has(cls)) return 'thinks';
  return WANTS.has(cls) && cls !== 'command' ? 'wants' : 'says';
}

// Classes of verbs that mean other things more often than not; the rules leave them alone.
const LEFT_ALONE = wordSet('phase broadcast perceive affect allow');
const PARTICLES: Readonly<Record<string, string>> = {
  point: 'out',
  go: 'on',
  sum: 'up',
  call: 'for',
  speak: 'of',
  single: 'out',
  chime: 'in',
};
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being', "'s", "'re", 'am']);
const PLURALS = wordSet('they we i you people police who many some most both others');

/** The cue whose main verb is the word at `at`, or undefined where that is no finite verb outside quotations. */
export function cueAt(reading: Reading, unit: Unit, at: number): Cue | undefined {
  const { words } = reading;
  const word = words[at];
  const verb = word?.verb;
  if (!word || !verb || word.quote !== -1) return undefined;
  const cls = verb.classes[0] ?? 'say';
  if (LEFT_ALONE.has(cls)) return undefined;
  if (word.capital && at !== unit.first) return undefined;
  let first = at;
  let before = at - 1;
  while (
    before >= unit.first &&
    words[before]?.quote === -1 &&
    (isAdverb(words[before]) || AUXILIARIES.has(words[before]?.lower ?? ''))
  ) {
    if (AUXILIARIES.has(words[before]?.lower ?? '')) first = before;
    before--;
  }
  const helper = first < at;
  const passive = word.form === 'past' && helper && hasBe(words, first, at);
  const previous = before >= unit.first ? words[before] : undefined;
  if (isNoun(words, at, previous, helper)) return undefined;
  const joined =
    /^(?:and|but|or|then)$/.test(previous?.lower ?? '') ||
    (previous?.lower === ',' && word.form !== 'ing' && isAdverb(words[at - 1]));
  let participle = false;
  if (word.form === 'ing' && !helper) {
    participle =
      previous?.lower === ',' || previous?.lower === 'and' || isDashWord(previous) || (previous?.quote ?? -1) >= 0;
    if (!participle) return undefined;
  }
  if (word.form === 'base' && !helper && !isPluralSubject(previous)) return undefined;
  const particle = PARTICLES[verb.lemma];
  const last = particle !== undefined && words[at + 1]?.lower === particle ? at + 1 : at;
  return {
    at,
    first,
    last,
    lemma: verb.lemma,
    cls,
    attitude: attitudeOf(verb.lemma, cls),
    passive,
    participle,
    joined,
  };
}

const hasBe = (words: readonly Word[], first: number, at: number): boolean => {
  for (let i = first; i < at; i++) if (BE.has(words[i]?.lower ?? '')) return true;
  return false;
};

const isPluralSubject = (word: Word | undefined): boolean =>
  !!word &&
  (PLURALS.has(word.lower) ||
    (/[^s']s$/.test(word.lower) && word.isWord) ||
    word.lower === 'and' ||
    word.lower === ',' ||
    word.quote >= 0 ||
    isDashWord(word));

/** “the claims”, “of reports”, “his demand”: the word is a noun here. */
function isNoun(words: readonly Word[], at: number, previous: Word | undefined, helper: boolean): boolean {
  const word = words[at];
  const direct = words[at - 1];
  if (!direct || helper || direct.quote !== -1) return false;
  if (isDeterminer(direct) && !/^(?:one|that|both|all|some|many|several|this)$/.test(direct.lower)) return true;
  if (direct.lower === "'s" || direct.lower === "'" || direct.lower === 'to') return true;
  if (isPreposition(direct) && word?.form !== 'ing') return true;
  return word?.form === 'base' && previous !== undefined && isPreposition(previous);
}

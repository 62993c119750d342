import { anaphoricNouns } from '../../lexicon/en/institutions';
import { describe } from './descriptions';
import { foldName } from './foldName';
import type { Entity, NameRun, RunFacts, Word } from './model';
import { isGivenName } from './nameParts';
import type { Casing } from './nameRuns';

/** What the words around a name say of whom it names; `run` counts from the start of `words`. */
export function readFacts(words: readonly Word[], run: NameRun, casing: Casing): RunFacts {
  return { ...describe(words, run), kind: kindFromPlace(words, run, casing) };
}

const DETERMINERS = /^(?:the|a|an|its|their)$/;

/** "the Black Ridge" is no person; nor is what the article puts "in" or "at" something. */
function kindFromPlace(words: readonly Word[], run: NameRun, casing: Casing): Entity['kind'] {
  const { tokens } = run;
  // "Black Ridge Coal": people are seldom called what the article also writes small.
  if (tokens.length > 1 && !isGivenName(foldName(tokens[0]!)) && casing.small.has(words[run.last]!.lower))
    return 'organisation';
  const before = words[run.lead - 1];
  const next = words[run.last + 1];
  // "TARN (Western Wire) - The ferry"
  if (words[run.lead]!.before === '(' && next && /^\)\.?[-–—]/.test(next.before)) return 'thing';
  // "Coast Rescue, which …", "Tamsin Vane, who …"
  if (tokens.length > 1 && next?.before === ',' && !run.possessive && next.sentence === words[run.last]!.sentence) {
    if (next.lower === 'which') return 'organisation';
    if (next.lower === 'who' && tokens.length < 4) return 'person';
  }
  if (!before || words[run.lead]!.before !== '' || before.paragraph !== words[run.lead]!.paragraph) return 'unknown';
  if (before.lower === 'of' && words[run.lead - 2]?.lower === 'shares') return 'organisation';
  if (/^(?:in|near|across|throughout)$/.test(before.lower)) return 'place';
  // "the company Tarn Salt"
  if (anaphoricNouns.has(before.lower) && DETERMINERS.test(words[run.lead - 2]?.lower ?? '')) return 'organisation';
  const alone =
    !next ||
    next.before !== '' ||
    next.capital ||
    /^(?:is|was|has|had|said|says|will|and|of|in|which|that)$/.test(next.lower);
  return before.lower === 'the' && alone && (run.tokens.length > 1 || run.tokens[0]!.length > 3)
    ? 'organisation'
    : 'unknown';
}

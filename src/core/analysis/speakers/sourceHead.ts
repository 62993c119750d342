import { documentNouns } from '../../lexicon/en/documents';
import { organisationNouns } from '../../lexicon/en/institutions';
import { kinNouns } from '../../lexicon/en/relations';
import { groupNouns, roleNouns } from '../../lexicon/en/personNouns';
import { demonyms } from '../../lexicon/en/places';
import type { NameRun, Word } from './model';
import { isTitle, POSTNOMINALS } from './nameParts';

/** What the words of a source are, before anybody is found behind them. Indices are word indices. */
export type SourceHead =
  | { readonly form: 'name'; readonly run: NameRun }
  | { readonly form: 'pronoun'; readonly word: number }
  | { readonly form: 'nominal'; readonly first: number; readonly last: number; readonly head: number }
  | { readonly form: 'joint'; readonly runs: readonly NameRun[] }
  | { readonly form: 'none' };

const PRONOUNS = new Set(
  'he she they it we i you who whom which that his her their its our my whose him them us me'.split(' '),
);
const POSTMODIFIERS = new Set(
  `of at from for with in on who whom which that whose by to near against under about during after before as since behind
   outside inside over into among between when where while if because speaking led made including according is was are were`.split(
    /\s+/,
  ),
);
const LEADING = new Set('by in among according to at on from per for'.split(' '));

/**
 * Finds the head of the source `words[from..to)`: the name in "Ann Lee, a nurse from Leeds,", the noun in "the nurse from
 * Leeds", the second name in "Ms Lee's sister, Jo,". `runs` are the name runs among these words, ascending.
 */
export function findSourceHead(words: readonly Word[], from: number, to: number, runs: readonly NameRun[]): SourceHead {
  if (to <= from) return { form: 'none' };
  while (from < to - 1 && LEADING.has(words[from]!.lower)) from++;
  const first = words[from]!;
  const runAt = (index: number): NameRun | undefined => runs.find((run) => run.first <= index && index <= run.last);
  const segmentEnd = endOfSegment(words, from, to);
  let core = segmentEnd;
  for (let index = from + 1; index < segmentEnd; index++)
    if ((POSTMODIFIERS.has(words[index]!.lower) && !runAt(index)) || opensClause(words, from, index)) {
      core = index;
      break;
    }
  if (isJoint(words, from, core, segmentEnd, to, runs, runAt)) return { form: 'joint', runs };
  if (PRONOUNS.has(first.lower)) {
    const next = words[from + 1];
    if (
      to - from === 1 ||
      /self$/.test(next?.lower ?? '') ||
      (next && POSTMODIFIERS.has(next.lower) && !/^(?:who|of)$/.test(next.lower)) ||
      (next && next.before !== '')
    )
      return { form: 'pronoun', word: from };
    if (/^(?:he|she|it|who|which)$/.test(first.lower)) return { form: 'pronoun', word: from };
  }
  for (let index = from + 1; index < to - 1; index++) {
    if (!/^(?:called|named)$/.test(words[index]!.lower) && !givesName(words, from, index)) continue;
    const run = runAt(index + 1);
    if (run) return { form: 'name', run };
  }
  let final = core - 1;
  while (
    final > from &&
    (POSTNOMINALS.has(words[final]!.lower) ||
      /^(?:senior|junior|sr|jr|himself|herself|itself)$/.test(words[final]!.lower)) &&
    !runAt(final)
  )
    final--;
  const atEnd = runAt(final);
  if (atEnd) return { form: 'name', run: atEnd };
  // "Executive director of the local council Ann Lee": a person's full name at the very end, after its description.
  const tail = runAt(segmentEnd - 1);
  const isAddressed = tail && /^(?:mr|ms|mrs|dr)$/.test(words[tail.first - 1]?.lower ?? '');
  if (
    tail &&
    core < segmentEnd &&
    (tail.tokens.length >= 2 || isAddressed) &&
    isTitle(words[core - 1]!.lower) &&
    (tail.kind === 'person' ||
      (tail.kind === 'unknown' &&
        /^\p{Ll}/u.test(words[tail.lead - 1]?.text ?? 'A') &&
        words[tail.lead - 1]!.lower !== 'the')) &&
    !POSTMODIFIERS.has(words[isAddressed ? tail.first - 2 : tail.lead - 1]?.lower ?? 'of')
  )
    return { form: 'name', run: tail };
  const head = words[core - 1]!;
  const named = segmentEnd < to ? nameInApposition(words, segmentEnd, to, runs) : undefined;
  if (named && canTakeName(head.lower, first.possessive ? 'the' : first.lower, named))
    return { form: 'name', run: named };
  return { form: 'nominal', first: from, last: segmentEnd - 1, head: core - 1 };
}

/** "who gave his name only as Milo", "who identified herself as Ann Lee" */
const givesName = (words: readonly Word[], from: number, index: number): boolean =>
  words[index]!.lower === 'as' &&
  words
    .slice(Math.max(from, index - 3), index)
    .some(({ lower }, at, before) => lower === 'identified' || (lower === 'name' && at >= before.length - 2));

/** "figures her campaign released": another determiner right behind a noun begins a clause about it. */
const opensClause = (words: readonly Word[], from: number, index: number): boolean =>
  /^(?:the|a|an|his|her|its|their)$/.test(words[index]!.lower) &&
  words[index]!.before === '' &&
  index > from &&
  !words[index - 1]!.capital &&
  !words[index + 1]?.capital &&
  (isSingularNominal(words[index - 1]!.lower) || isSingularNominal(words[index - 1]!.lower.replace(/s$/, '')));

/** The name that fills the part after the comma: "A spokesman, Jo Lee,", "His ex, the actor Jo Lee". */
function nameInApposition(
  words: readonly Word[],
  at: number,
  to: number,
  runs: readonly NameRun[],
): NameRun | undefined {
  const start = /^(?:the|a|an)$/.test(words[at]!.lower) ? at + 1 : at;
  // "Leeds Sen. Jo Lee" holds two runs; the person's begins with the place.
  const run = runs.filter((one) => one.lead >= at && one.lead <= start + 2).at(-1);
  if (!run) return undefined;
  for (let index = start; index < run.lead; index++)
    if ((index > start && words[index]!.before !== '') || POSTMODIFIERS.has(words[index]!.lower)) return undefined;
  let after = run.last + 1;
  while (after < to && POSTNOMINALS.has(words[after]!.lower)) after++;
  return after >= to || words[after]!.before !== '' || POSTMODIFIERS.has(words[after]!.lower) ? run : undefined;
}

function canTakeName(head: string, first: string, run: NameRun): boolean {
  if (head !== 'one' && groupNouns.has(head) && !organisationNouns.has(head)) return false;
  if (run.kind === 'organisation' || run.kind === 'place') return organisationNouns.has(head) || roleNouns.has(head);
  if (run.kind === 'thing') return false;
  return (
    isSingularNominal(head) ||
    head === 'one' ||
    (/^(?:the|a|an|another|his|her|its|their|my|our)$/.test(first) && !/s$/.test(head))
  );
}

function endOfSegment(words: readonly Word[], from: number, to: number): number {
  for (let index = from + 1; index < to; index++) {
    const { before } = words[index]!;
    if (/[,;:(–—]|--/.test(before) && !/^(?:jr|sr|ii|iii)$/.test(words[index]!.lower)) return index;
  }
  return to;
}

function isJoint(
  words: readonly Word[],
  from: number,
  core: number,
  segmentEnd: number,
  to: number,
  runs: readonly NameRun[],
  runAt: (index: number) => NameRun | undefined,
): boolean {
  for (let index = from + 1; index < core; index++) {
    if (words[index]!.lower !== 'and' || runAt(index)) continue;
    const leftRun = runAt(index - 1);
    const left = (leftRun && !leftRun.possessive) || PRONOUNS.has(words[index - 1]!.lower);
    const after = words[index + 1]?.lower ?? '';
    if (/^(?:others|so|then|even)$/.test(after)) return false;
    const determined = /^(?:the|a|an|his|her|their|its|other|some|many)$/.test(after);
    if (left || determined || runs.some((run) => run.last < index && !run.possessive && run.kind === 'person'))
      return true;
  }
  // "Smith, Jones and Lee", "Lee of Leeds and Ann Roe"
  if (segmentEnd < to || core < segmentEnd) {
    const people = runs.filter((run) => (run.kind === 'person' || run.kind === 'unknown') && !run.possessive);
    const headed = runAt(core - 1);
    for (const run of people)
      if (
        headed &&
        run !== headed &&
        run.kind === headed.kind &&
        words[run.lead - 1]?.lower === 'and' &&
        run.first > core
      ) {
        const between = words.slice(core, run.lead - 1);
        if (between.every((word) => word.capital || word.lower === 'of' || word.lower === 'the')) return true;
      }
  }
  return false;
}

/** True when the lower-case noun can stand for one person, body or document. */
export const isSingularNominal = (lower: string): boolean =>
  !groupNouns.has(lower) &&
  (roleNouns.has(lower) ||
    kinNouns.has(lower) ||
    organisationNouns.has(lower) ||
    documentNouns.has(lower) ||
    demonyms.has(lower));

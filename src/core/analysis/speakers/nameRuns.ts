import { documentNouns } from '../../lexicon/en/documents';
import { headlineWords, openers } from '../../lexicon/en/openers';
import { institutions, organisationWords } from '../../lexicon/en/institutions';
import { nameParticles, nameSuffixes, titles } from '../../lexicon/en/titles';
import { roleNouns } from '../../lexicon/en/personNouns';
import { demonyms, places } from '../../lexicon/en/places';
import { kinNouns } from '../../lexicon/en/relations';
import type { NameRun, Word } from './model';
import { isGivenName, isTitle, splitName } from './nameParts';

const NEVER = new Set(
  `the a an this that these those his her its their our my your and but or if in on at by for to from of with as he she they it we
   i you who which what when where why how monday tuesday wednesday thursday friday saturday sunday i'm i've i'd i'll he's
   she's it's we're they're we've we'll`.split(/\s+/),
);
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
/** Never inside a name: in titles and shouted lines they are the verb or preposition between names. */
const BREAKS = new Set(
  `says said is are was were has have had says declares about after before so far into from over under with what why how than
   because if tells told calls wants just still not don't doesn't gets makes takes wins loses backs slams seems like leads shows`.split(
    /\s+/,
  ),
);
/** "the Graysons": a family or a team, no single source. */
const isFamily = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'the' &&
  words[at]!.before === '' &&
  /[a-z][^siuw]s$/.test(words[at]!.text) &&
  !words[at]!.possessive &&
  words[at]!.lower !== 'friends' &&
  !isOrganisationWord(words[at]!) &&
  !words[at + 1]?.capital;
const SHORT_MONTHS = new Set('jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '));
export const ORGANISATION_LINKS = new Set(['of', 'for', 'on', 'and', 'the', 'in']);

type Words = Pick<ReadonlySet<string>, 'has'>;

/** How the article writes its words: which it uses with a capital where no rule of writing asks for one. */
export interface Casing {
  readonly capital: Words;
  readonly small: Words;
  /** Words that follow a given name or "Mr.": names even where they are also nouns ("King", "Baker"). */
  readonly surnames: Words;
}

/**
 * Names among `words[from..to)`, in order: capitalised runs with their particles ("van der Berg"), initials and the
 * "of"/"for" inside names of institutions, split into title and name. Words capitalised only because a sentence begins are left out.
 */
export function findNameRuns(words: readonly Word[], from: number, to: number, casing: Casing, runs: NameRun[]): void {
  let at = from;
  while (at < to) {
    if (!canStart(words, at, to, casing)) {
      at++;
      continue;
    }
    let last = at;
    let organisation = isOrganisationWord(words[at]!);
    while (last + 1 < to && (!words[last]!.possessive || ownsInstitution(words, at, last))) {
      const next = nextInRun(words, last, to, organisation, casing.surnames);
      if (next < 0) break;
      for (let index = last + 1; index <= next; index++) organisation ||= isOrganisationWord(words[index]!);
      last = next;
    }
    splitName(words, at, last, casing, runs);
    at = last + 1;
  }
}

/** "A. K. Banerjee": a letter with a full stop before a name is no article. */
const isInitial = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return /^\p{Lu}\.$/u.test(words[at]!.text) && next?.before === '' && next.capital && !next.opens;
};

/** "Bakers' Guild", "St Anne's Hospital": the possessive is part of the name of an institution. */
function ownsInstitution(words: readonly Word[], first: number, last: number): boolean {
  const next = words[last + 1]!;
  if (!next.capital || next.before.length > 1 || !isOrganisationWord(next)) return false;
  const after = words[last + 2];
  if (after?.capital && after.before === '') return false;
  return (
    /s$/i.test(words[last]!.text) ||
    /^(?:st|saint|women|men|people|children)$/.test(words[first]!.lower) ||
    /(?:women|men|people|children)$/.test(words[last]!.lower)
  );
}

const isOrganisationWord = (word: Word): boolean => organisationWords.has(word.lower);

const AFTER_PARTICIPLE = /^(?:by|about|with|why|whether|if|to|for|in|on|at|what|how)$/;
const SAID = /^(?:said|says|told|tells|added|adds|asked|wrote|replied|recalled|tweeted|admitted|insisted|explained)$/;

function canStart(words: readonly Word[], at: number, to: number, casing: Casing): boolean {
  const word = words[at]!;
  if (
    !word.capital ||
    (NEVER.has(word.lower) && !isInitial(words, at)) ||
    (BREAKS.has(word.lower) && !casing.surnames.has(word.lower))
  )
    return false;
  if (word.lower === 'state' && words[at - 1]?.lower === 'of' && words[at - 2]?.lower === 'secretary') return false;
  if (isFamily(words, at)) return false;
  if (word.upper && word.text.length > 2 && openers.has(word.lower) && !casing.surnames.has(word.lower)) return false;
  if (word.text.startsWith('@')) return word.text.length > 2;
  const following = words[at + 1];
  if (SHORT_MONTHS.has(word.lower) && following && /^\d/.test(following.text)) return false;
  if (word.lower === 'friends') return following?.lower === 'of' && following.before === '';
  if (MONTHS.has(word.lower)) {
    const next = words[at + 1];
    if (!casing.surnames.has(word.lower) && !(next?.capital && next.before === '')) return false;
    if (
      !next ||
      /^\d/.test(next.text) ||
      (!word.opens && /^(?:in|of|since|until|by|last|this)$/.test(words[at - 1]?.lower ?? ''))
    )
      return false;
  }
  // "FINE" in what somebody wrote: shouted, not named.
  const alone = !following?.capital || following.before !== '';
  if (word.quoted && word.upper && word.text.length > 3 && alone && !casing.capital.has(word.lower)) return false;
  // "A RAGING swan"
  if (word.upper && alone && /.{3}(?:ING|ED|LY)$/.test(word.text) && !casing.surnames.has(word.lower)) return false;
  if (/^(?:question|answer)$/.test(word.lower)) return false;
  if (!word.opens) return true;
  const next = at + 1 < to ? words[at + 1]! : undefined;
  const goesOn = next !== undefined && next.capital && next.before === '' && !word.possessive;
  // "Pressed by the barrister, he conceded"
  if (/ed$/.test(word.lower) && next?.before === '' && AFTER_PARTICIPLE.test(next.lower)) return false;
  // "Bill said", "Will Young told": a noun or verb that is also a given name.
  if (isGivenName(word.lower) && next?.before === '') {
    const verb = next.capital ? words[at + 2] : next;
    if (verb?.before === '' && SAID.test(verb.lower)) return true;
  }
  if (openers.has(word.lower)) return casing.capital.has(word.lower) && !casing.small.has(word.lower);
  if (casing.capital.has(word.lower)) return true;
  if (titles.has(word.lower) && next?.lower === 'of' && next.before === '') return true;
  if (goesOn) return !(casing.small.has(word.lower) && /(?:ing|ed|ly)$/.test(word.lower));
  if (casing.surnames.has(word.lower)) return true;
  // "FINE:" and the like open a line in capitals.
  if (word.upper && next && next.before !== '' && next.before !== ':') return false;
  if (/[^siuw]s$/.test(word.text) && !word.possessive && !word.upper) return false;
  if (casing.small.has(word.lower) || headlineWords.has(word.lower)) return false;
  if (/(?:ing|ly)$/.test(word.lower) && !/^\p{Lu}+$/u.test(word.text)) return false;
  const singular = word.lower.replace(/s$/, '');
  if (documentNouns.has(singular) || kinNouns.has(singular)) return false;
  if (/(?:ers|ors|ists|ians|ees|men|women)$/.test(word.lower)) return false;
  return !roleNouns.has(word.lower) && !roleNouns.has(singular);
}

/**
 * "the Dock and Harbour Union": behind "the", a word that is no name by itself and a body of two or more words share the
 * body's last word.
 */
function isJoinedBody(words: readonly Word[], last: number, to: number, surnames: Words): boolean {
  const [before, word, and, next] = [words[last - 1], words[last]!, words[last + 1]!, words[last + 2]];
  if (and.lower !== 'and' || !next?.capital || next.before !== '' || before?.lower !== 'the' || word.before !== '')
    return false;
  if (word.upper || surnames.has(word.lower) || isGivenName(word.lower) || isTitle(word.lower)) return false;
  if (isOrganisationWord(word) || places.has(word.lower) || demonyms.has(word.lower) || institutions.has(word.lower))
    return false;
  let end = last + 2;
  while (end + 1 < to && words[end + 1]!.capital && words[end + 1]!.before === '' && !words[end]!.possessive) end++;
  if (end === last + 2 || end > last + 4 || !JOINING_BODIES.has(words[end]!.lower)) return false;
  return !words.slice(last + 2, end).some(({ lower, upper }) => upper || places.has(lower) || demonyms.has(lower));
}

const JOINING_BODIES = new Set(
  'union association federation authority society institute executive administration commission service guild trust board committee'.split(
    ' ',
  ),
);

/** Index of the word that continues the run after `last`, past particles; −1 where the run ends. */
function nextInRun(words: readonly Word[], last: number, to: number, organisation: boolean, surnames: Words): number {
  const next = words[last + 1]!;
  if (next.sentence !== words[last]!.sentence || next.paragraph !== words[last]!.paragraph) return -1;
  if (next.before === ',' && nameSuffixes.has(next.lower) && next.text !== next.lower) return last + 1;
  if (words[last]!.possessive) return last + 1;
  if (next.before === '&' && next.capital) return last + 1;
  if (/^["“']$/.test(next.before) && next.capital && isNickname(words, last + 1)) return last + 1;
  if (/^["”']$/.test(next.before) && next.capital && isNickname(words, last)) return last + 1;
  if (next.before !== '') return -1;
  const after = words[last + 2];
  if (
    next.lower === 'and' &&
    after?.before === '' &&
    /^(?:Co|Company|Sons|Partners|Associates|Brothers|Daughters)$/.test(after.text)
  )
    return last + 2;
  if (isJoinedBody(words, last, to, surnames)) return last + 2;
  if (next.capital && !NEVER.has(next.lower)) return BREAKS.has(next.lower) ? -1 : last + 1;
  if (next.opens) return -1;
  let index = last + 1;
  const particles = !organisation && nameParticles.has(next.lower) && next.lower !== 'y' && next.lower !== 'e';
  const links = (organisation || isTitled(words, last)) && ORGANISATION_LINKS.has(next.lower);
  if (
    !particles &&
    !links &&
    !(next.lower === 'of' && titles.has(words[last]!.lower) && !surnames.has(words[last]!.lower))
  )
    return -1;
  if (next.lower === 'of' && !organisation && next.possessive) return -1;
  for (; index < to && index <= last + 3; index++) {
    const word = words[index]!;
    if (word.before !== '') return -1;
    if (word.capital && !NEVER.has(word.lower)) return isLinkedWord(words, last, index) ? index : -1;
    if (!nameParticles.has(word.lower) && !ORGANISATION_LINKS.has(word.lower)) return -1;
    if (index > last + 1 && word.lower !== 'the' && !nameParticles.has(word.lower)) return -1;
  }
  return -1;
}

/**
 * "the Herald of the Isles", "Friends of the Old Pier", "a group called Roads for All": a name of several words with an
 * article, of a society, or given as a name.
 */
function isTitled(words: readonly Word[], last: number): boolean {
  if (/^(?:called|named)$/.test(words[last - 1]?.lower ?? '') && words[last]!.before === '') return true;
  if (words[last + 1]!.lower !== 'of') return false;
  if (words[last]!.lower === 'friends') return true;
  let first = last;
  while (first > 0 && words[first]!.before === '' && words[first - 1]!.capital && words[first - 1]!.lower !== 'the')
    first--;
  if (words[first - 1]?.lower !== 'the' || words[first]!.before !== '') return false;
  for (let index = first; index <= last; index++)
    if (isTitle(words[index]!.lower) || isGivenName(words[index]!.lower) || demonyms.has(words[index]!.lower))
      return false;
  return !places.has(words[last + 2]?.lower ?? '');
}

/** “and” and “in” inside a name only between words of institutions: "Office of Management and Budget". */
function isLinkedWord(words: readonly Word[], last: number, index: number): boolean {
  const link = words[last + 1]!.lower;
  if (link === 'of' || link === 'for' || link === 'on') return true;
  if (link === 'and')
    return isLinkWithin(words, last) && !titles.has(words[index]!.lower) && !words[index + 1]?.capital;
  if (link === 'in' || link === 'the') return false;
  return nameParticles.has(link);
}

const isLinkWithin = (words: readonly Word[], last: number): boolean => {
  for (let index = last; index > last - 3 && index >= 0; index--)
    if (/^(?:of|for|on)$/.test(words[index]!.lower)) return true;
  return false;
};

/** A single word in quotation marks between the parts of a name: John "Jack" Doe. */
const isNickname = (words: readonly Word[], index: number): boolean => {
  const word = words[index]!;
  const after = words[index + 1];
  return /^["“']$/.test(word.before) && after !== undefined && /^["”']$/.test(after.before) && after.capital;
};

import { femaleNames, maleNames } from '../../lexicon/en/givenNames';
import { institutions, organisationWords, thingWords } from '../../lexicon/en/institutions';
import { demonyms, places } from '../../lexicon/en/places';
import { groupNouns, roleNouns } from '../../lexicon/en/personNouns';
import { kinNouns } from '../../lexicon/en/relations';
import { nameParticles, titles } from '../../lexicon/en/titles';
import { foldName } from './foldName';
import type { Casing } from './nameRuns';
import type { NameKind, NameRun, Word } from './model';

/** Words that stand between nation or office and the office's noun: "Defence" in "Defence Secretary". */
const OFFICE_FIELDS = new Set(
  `state defense defence foreign interior finance health labor labour commerce justice treasury education energy transport
   transportation agriculture environment trade culture home housing homeland navy army staff
   fisheries forestry industry economy development science technology security information tourism sport sports religion youth
   women family families communications digital infrastructure planning water mines energy oil`.split(/\s+/),
);

/** Letters after a name that are no part of it. */
export const POSTNOMINALS = new Set('qc kc mp mep msp obe mbe cbe phd md esq frs'.split(' '));

/** "mum" of "mum-of-two", else the word itself. */
export const withoutCount = (lower: string): string => lower.replace(/-of-\p{L}+$/u, '');

export const isGivenName = (lower: string): boolean => femaleNames.has(lower) || maleNames.has(lower);

/** A noun of office or standing, or a form of address, written with or without a capital. */
export const isTitle = (lower: string): boolean =>
  titles.has(lower) ||
  roleNouns.has(lower) ||
  kinNouns.has(lower) ||
  /^(?:ex|vice|co|deputy|then)-|^(?:gran|mum|mom|dad|mother|father)-of-|-(?:in-chief|treasurer|general|elect|designate|at-large)$/.test(
    lower,
  );

/**
 * Splits the capitalised run `words[first..last]` into names, appended to `runs`: "NATO Secretary General Ann Lee" gives the
 * organisation NATO and the person Ann Lee with the title "nato secretary general". Runs of title words only give no name.
 */
export function splitName(
  words: readonly Word[],
  first: number,
  last: number,
  casing: Pick<Casing, 'small' | 'surnames'>,
  runs: NameRun[],
): void {
  const lower = (index: number): string => words[index]!.lower;
  const { surnames } = casing;
  // "Villager Ann Lee": an occupation at the start of a sentence that no list knows.
  const opening = words[first]!;
  if (
    opening.opens &&
    !isTitle(opening.lower) &&
    last >= first + 2 &&
    !isGivenName(opening.lower) &&
    /(?:er|or|ist|ian|man|woman)$/.test(opening.lower) &&
    (casing.small.has(opening.lower) || isGivenName(lower(first + 1))) &&
    kindOfName(words.slice(first + 1, last + 1)) !== 'thing' &&
    !organisationWords.has(lower(last))
  )
    first++;
  // "Year Ann Lee": a word that the article also writes small is no part of the name behind it.
  if (
    last > first + 1 &&
    casing.small.has(lower(first)) &&
    !isTitle(lower(first)) &&
    !isGivenName(lower(first)) &&
    isGivenName(lower(first + 1))
  )
    first++;
  while (last > first && POSTNOMINALS.has(lower(last))) last--;
  while (first < last && GENERIC_CAPITALS.has(words[first]!.text)) first++;
  let name = first;
  const organisationTail =
    organisationWords.has(lower(last)) && !isGivenName(lower(last - 1 >= first ? last - 1 : last));
  const isTitleAt = (index: number): boolean => isTitle(lower(index)) && !(index === last && surnames.has(lower(last)));
  for (let index = first; index < last; index++) {
    // "Defence Minister Gen Sato": without its stop and after another title, "Gen" is a given name.
    if (
      index === last - 1 &&
      index > first &&
      /^(?:Gen|Rev|Fr|Major|Dean|Prince|Duke|Earl)$/.test(words[index]!.text) &&
      isTitle(lower(index - 1))
    )
      continue;
    if (surnames.has(lower(index)) && index > first && isGivenName(lower(index - 1))) continue;
    if (!isTitle(lower(index)) || (isGivenName(lower(index)) && index === first)) continue;
    if (organisationTail && (!titles.has(lower(index)) || index === last - 1)) continue;
    // "the Bishop of Karsk": what follows is the see, nobody's name.
    if (lower(index + 1) === 'of' && index + 2 === last) return pushRun(words, last, last, last, runs);
    name = index + 1;
    if (lower(name) === 'of') {
      name++;
      while (
        name < last &&
        (/^(?:the|and)$/.test(lower(name)) || OFFICE_FIELDS.has(lower(name)) || places.has(lower(name)))
      )
        name++;
    } else if (lower(name) === 'general' && name < last) name++;
  }
  // "Council on Foreign Relations Ann Lee": a body, and who speaks for it.
  for (let index = Math.max(name, first + 2); index < last; index++)
    if (isGivenName(lower(index)) && organisationWords.has(lower(index - 1)) && !organisationTail) {
      pushPrefix(words, first, index - 1, runs);
      first = name = index;
    }
  if (name > last || (name === last && isTitleAt(last))) {
    if (isTitleAt(last)) return pushPrefix(words, first, last, runs);
  } else if (isTitleAt(last) && !isGivenName(lower(name))) return pushPrefix(words, first, last, runs);
  if (name === first) name = skipModifiers(words, first, last);
  else pushPrefix(words, first, name - 1, runs);
  pushRun(words, first, name, last, runs);
}

/** Drops nation, party and place before a person's name: "Democrat Ann Lee", "United States Ann Lee" after "to the". */
function skipModifiers(words: readonly Word[], first: number, last: number): number {
  // "FURIOUS Ann Lee": a word in capitals before a name that is not.
  const [shout, after] = [words[first]!, words[first + 1]];
  if (
    shout.upper &&
    /^\p{Lu}+$/u.test(shout.text) &&
    after &&
    !after.upper &&
    isGivenName(after.lower) &&
    last > first + 1
  )
    return first + 1;
  for (let index = Math.min(last - 1, first + 3); index >= first; index--)
    if (/-(?:born|based|trained|educated|raised|backed|endorsed|led|turned)$/.test(words[index]!.lower))
      return index + 1;
  for (let index = Math.min(last - 1, first + 2); index > first; index--) {
    const lead = words
      .slice(first, index)
      .map((word) => word.lower)
      .join(' ');
    const rest = words.slice(index, last + 1);
    if (!demonyms.has(lead) && !places.has(lead)) continue;
    if (rest.length >= 2 && isGivenName(rest[0]!.lower) && !organisationWords.has(rest.at(-1)!.lower)) return index;
  }
  return first;
}

/** The institution before a title: "NATO" of "NATO Secretary General", "White House" of "White House Spokesman". */
function pushPrefix(words: readonly Word[], first: number, end: number, runs: NameRun[]): void {
  let last = first - 1;
  for (let index = first; index <= end && !isTitle(words[index]!.lower); index++) last = index;
  // "Senate Majority Leader Ann Lee" speaks for the Senate.
  if (last > first && /^(?:majority|minority)$/.test(words[last]!.lower)) last--;
  if (last < first || nameParticles.has(words[last]!.lower)) return;
  const kind = kindOfName(words.slice(first, last + 1));
  if (kind === 'organisation' || kind === 'place') pushRun(words, first, first, last, runs);
}

function pushRun(words: readonly Word[], lead: number, first: number, last: number, runs: NameRun[]): void {
  const tokens = words.slice(first, last + 1);
  if (tokens.length === 1 && /-(?:born|based|backed|endorsed|led|run|owned)$/.test(tokens[0]!.lower)) return;
  // "Sen. Ann Lee (R-Ohio)": party and state; a letter alone is no name without "Mr."; "State media" is not about a body.
  const [only] = tokens;
  if (only && tokens.length === 1 && /^(?:[RDI]-\p{Lu}.*|\p{Lu}\.?)$/u.test(only.text) && lead === first) return;
  const next = words[last + 1];
  const isOfState =
    next?.before === '' && (groupNouns.has(next.lower) || /^(?:media|television|tv|radio|law)$/.test(next.lower));
  if (tokens.length === 1 && only?.lower === 'state' && isOfState) return;
  const joined = tokens.map((word) => word.lower).join(' ');
  if (tokens.length > 1 && (demonyms.has(joined) || demonyms.has(joined.replace(/s$/, '')))) return;
  if (
    tokens.length === 1 &&
    (demonyms.has(tokens[0]!.lower) || /^\d/.test(tokens[0]!.text) || isPluralNoun(tokens[0]!))
  )
    return;
  if (
    /s$/.test(words[last]!.lower) &&
    lead > 0 &&
    words[lead]!.before === '' &&
    words[lead - 1]!.sentence === words[lead]!.sentence &&
    MANY.test(words[lead - 1]!.lower)
  )
    return;
  let title = words
    .slice(lead, first)
    .map((word) => word.lower)
    .join(' ');
  let from = lead;
  // "press secretary Ann Lee": role nouns before the run, with what modifies them.
  if (!/^(?:organisation|place|thing)$/.test(kindOfName(tokens)) && words[first]!.before === '' && lead > 0) {
    const before = lead - 1;
    if (
      words[before]!.paragraph === words[lead]!.paragraph &&
      words[lead]!.before === '' &&
      !words[before]!.possessive &&
      isIntroduction(words, before)
    ) {
      from = before;
      title = words[before]!.lower + (title && ' ') + title;
    }
  }
  const byWords =
    title && tokens.length <= 4 && !isInstitution(tokens) ? personIfPlausible(tokens) : kindOfName(tokens);
  // "Helen Park, 54, a nurse": only people have an age.
  const kind = tokens.length > 1 && tokens.length <= 4 && isAgeAt(words, last + 1) ? 'person' : byWords;
  const texts = tokens.flatMap((word, index) => [
    ...(index > 0 && word.before === '&' ? ['&'] : []),
    index < tokens.length - 1 ? word.text + word.ending : word.text,
  ]);
  const name = texts.join(' ');
  runs.push({
    start: words[first]!.start,
    end: words[last]!.end,
    first,
    last,
    lead: from,
    tokens: texts,
    name,
    key: foldName(name),
    title,
    kind,
    possessive: words[last]!.possessive,
  });
}

const isAgeAt = (words: readonly Word[], at: number): boolean => {
  const [age, after] = [words[at], words[at + 1]];
  return age?.before === ',' && /^[1-9]\d?,?$/.test(age.text) && (age.text.endsWith(',') || after?.before === ',');
};

const MANY = /^(?:two|three|four|five|six|several|many|some|both|other|these|those|few|most|\d+)$/;
const GENERIC_CAPITALS = new Set(
  'PAC CEO CFO COO TV MP MPs NGO DNA AIDS GMT BST EST EDT CET PST PDT ET UTC PM AM ID OK VAT GDP'.split(' '),
);

/** "Democrats", "Iranians", "CEOs": many people, not a name. */
const isPluralNoun = (word: Word): boolean => {
  if (GENERIC_CAPITALS.has(word.text) || groupNouns.has(word.lower)) return true;
  if (!/s$/.test(word.text)) return false;
  if (/^\p{Lu}{2,}s$/u.test(word.text)) return true;
  const singular = (word.lower.split('-').at(-1) ?? '').slice(0, -1);
  return (
    demonyms.has(singular) ||
    isTitle(singular) ||
    /(?:ians|zens|ists|ites)$/.test(word.lower) ||
    isTitle(singular.split('-').at(-1) ?? '')
  );
};

/** "the tax auditor Ann Lee": a role noun, or whatever noun a determiner introduces right before the name. */
function isIntroduction(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (roleNouns.has(lower) || kinNouns.has(lower)) return true;
  if (
    words[at]!.capital ||
    !/(?:er|or|ist|ian|man|woman|ant|ent|eer|ess|half|winger|unionist)$/.test(lower) ||
    lower.length < 5
  )
    return false;
  for (let index = at - 1; index > at - 4 && index >= 0; index--) {
    if (words[index + 1]!.before !== '') return false;
    if (/^(?:the|a|an|his|her|its|their)$/.test(words[index]!.lower))
      return !/^(?:after|under|over|other|former|later|earlier|whether|however|center|water|different|president|government|parent|recent)$/.test(
        lower,
      );
  }
  return false;
}

const isInstitution = (tokens: readonly Word[]): boolean =>
  institutions.has(tokens.map((word) => word.lower).join(' '));

const personIfPlausible = (tokens: readonly Word[]): NameKind => {
  const kind = kindOfName(tokens);
  return kind === 'unknown' || kind === 'person' || tokens.length === 1 ? 'person' : kind;
};

/** What a run of capitalised words names, from its words alone. */
function kindOfName(tokens: readonly Word[]): NameKind {
  const all = tokens.map((word) => word.lower).join(' ');
  if (places.has(all)) return 'place';
  if (institutions.has(all)) return 'organisation';
  const final = tokens.at(-1)!.lower;
  if (tokens.length > 1) {
    if (tokens.every((word) => word.upper) && !isGivenName(tokens[0]!.lower)) return 'thing';
    if (tokens.some((word) => word.before === '&')) return 'organisation';
    if (isGivenName(tokens[0]!.lower) && tokens.length <= 3 && !organisationWords.has(final) && !thingWords.has(final))
      return 'person';
    if (/\.(?:com|org|net|gov|edu)$/.test(final)) return 'organisation';
    if (tokens.some((word) => organisationWords.has(word.lower))) return 'organisation';
    if (tokens.length > 2 && places.has(`${tokens[0]!.lower} ${tokens[1]!.lower}`)) return 'organisation';
    if (thingWords.has(final)) return 'thing';
    if (tokens.some((word) => /^(?:of|for)$/.test(word.lower))) return 'organisation';
    if (tokens.length > 4) return 'unknown';
    if (tokens.slice(0, -1).some((word) => /^\p{Lu}\.$/u.test(word.text))) return 'person';
    return 'unknown';
  }
  const only = tokens[0]!;
  if (/\.(?:com|org|net|gov|edu)$/.test(only.lower)) return 'organisation';
  if (only.upper && only.text.length <= 6) return 'organisation';
  if (thingWords.has(final)) return 'thing';
  return 'unknown';
}

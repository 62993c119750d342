import { femaleNouns, maleNouns, roleNouns } from '../../lexicon/en/personNouns';
import { kinNouns } from '../../lexicon/en/relations';
import { organisationNouns } from '../../lexicon/en/institutions';
import { femaleTitles, maleTitles } from '../../lexicon/en/titles';
import type { Description, NameRun, Word } from './model';
import { withoutCount } from './nameParts';

const ENDS = new Set(
  `who whom whose which that said says say told added and but was is are were has had have wrote of at from for in on with by to`.split(
    /\s+/,
  ),
);
/** After these the words since the comma were a subject, not an apposition: ", his son said". */
const VERBS = new Set('said says say told added wrote tweeted asked argued'.split(' '));
const MAXIMUM_WORDS = 14;

const isHeadNoun = (lower: string): boolean =>
  roleNouns.has(lower) || kinNouns.has(lower) || organisationNouns.has(lower);

interface Described {
  readonly descriptions: Description[];
  female: number;
  male: number;
}

/**
 * Collects what the article says the person or body named by `run` is: title before it ("Gov. Lee"), apposition on either
 * side ("Lee, a nurse from Leeds,"; "the head of the school, Ann Lee"), and "Lee is the mayor". Gendered words count for the gender.
 */
export function describe(words: readonly Word[], run: NameRun): Described {
  const entity: Described = { descriptions: [], female: 0, male: 0 };
  if (run.title) note(entity, run.title.split(' '));
  // Modifiers further to the left of a lower-case role noun: "former Leeds mayor Ann Lee".
  if (run.lead < run.first) {
    const modifiers: string[] = [];
    for (let index = run.lead - 1; index >= run.lead - 4 && index >= 0; index--) {
      const word = words[index]!;
      if (words[index + 1]!.before !== '' || ENDS.has(word.lower)) break;
      modifiers.unshift(word.lower);
    }
    const latest = entity.descriptions.at(-1);
    if (latest && modifiers.length)
      entity.descriptions[entity.descriptions.length - 1] = {
        head: latest.head,
        words: new Set([...latest.words, ...modifiers]),
      };
  }
  const next = words[run.last + 1];
  if (next && next.paragraph === words[run.last]!.paragraph && !run.possessive) {
    if (/^(?:,|--|—|–)$/.test(next.before)) apposition(words, run.last + 1, entity);
    else if (
      next.before === '' &&
      /^(?:is|was|became|remains)$/.test(next.lower) &&
      /^(?:a|an|the)$/.test(words[run.last + 2]?.lower ?? '')
    )
      apposition(words, run.last + 2, entity);
  }
  // "The head of the school, Ann Lee, said"; "Its president, Ann Lee"
  if (words[run.lead]!.before === ',' && words[run.lead]!.paragraph === words[run.lead - 1]?.paragraph)
    before(words, run.lead - 1, entity);
  return entity;
}

function apposition(words: readonly Word[], from: number, entity: Described): void {
  const found: string[] = [];
  let at = from;
  const relative = words[at]?.lower === 'who';
  if (relative) {
    at++;
    if (!/^(?:is|was|serves|served)$/.test(words[at]?.lower ?? '')) return;
    at++;
    if (words[at]?.lower === 'as') at++;
  }
  const determined = /^(?:a|an|the|its|his|her|their|former|one)$/.test(words[at]?.lower ?? '');
  for (let index = at; index < words.length && index < at + MAXIMUM_WORDS; index++) {
    const word = words[index]!;
    if (index > at && word.before !== '') break;
    if (VERBS.has(word.lower) && word.before === '') return;
    if (ENDS.has(word.lower) && word.lower !== 'and') {
      if (/^(?:of|for|at)$/.test(word.lower) && found.some(isHeadNoun)) {
        for (let more = index; more < index + 6 && more < words.length && words[more]!.before === ''; more++)
          found.push(words[more]!.lower);
      }
      break;
    }
    found.push(word.lower);
  }
  if (determined || found.slice(0, 6).some(isHeadNoun)) note(entity, found);
}

const BEFORE_DESCRIPTION =
  /^(?:with|by|to|from|for|as|and|but|that|while|when|because|said|says|told|asked|added|according)$/;

function before(words: readonly Word[], last: number, entity: Described): void {
  let from = last;
  while (
    from > 0 &&
    last - from < MAXIMUM_WORDS &&
    words[from]!.before === '' &&
    words[from - 1]!.paragraph === words[last]!.paragraph
  )
    from--;
  // "with the mayor, Ann Lee,", "said the mayor, Ann Lee"
  if (BEFORE_DESCRIPTION.test(words[from]!.lower) && from < last) from++;
  const first = words[from]!.lower;
  if (
    !/^(?:a|an|the|its|his|her|their|one)$/.test(first) &&
    !words[from]!.possessive &&
    !words.slice(from, last).some((word) => word.possessive)
  )
    return;
  const found: string[] = [];
  // The owner in "Ms Lee's lawyer, Jo Roe" is somebody else.
  for (let index = from; index <= last; index++) if (words[index]!.possessive) from = index + 1;
  for (let index = from; index <= last; index++) {
    if (/^(?:said|says|told|added|is|was|who|that)$/.test(words[index]!.lower)) return;
    found.push(words[index]!.lower);
  }
  note(entity, found);
}

/** Adds one description; the head is the last role noun before any "of". */
function note(entity: Described, found: readonly string[]): void {
  const cut = found.findIndex((word) => /^(?:of|for|at)$/.test(word));
  const core = cut > 0 ? found.slice(0, cut) : found;
  const clean = core.map((word) => withoutCount(word.replace(/['’]s?$/, '')));
  const roles = clean.filter((word) => roleNouns.has(word) || kinNouns.has(word));
  const heads = roles.length ? roles : clean.filter(isHeadNoun);
  for (const word of clean) {
    if (femaleTitles.has(word) || femaleNouns.has(word)) entity.female += 3;
    else if (maleTitles.has(word) || maleNouns.has(word))
      entity.male += /^(?:chairman|congressman|spokesman|frontman)$/.test(word) ? 1.5 : 3;
  }
  const titleHead = heads.length ? heads : clean.slice(-1);
  for (const head of new Set(titleHead)) {
    if (!head) continue;
    entity.descriptions.push({ head, words: new Set(found) } satisfies Description);
  }
}

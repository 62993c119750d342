import { functionWords } from './en/functionWords';
import { organisationWords } from './en/organisations';
import { reportingAdjectives } from './en/reportingAdjectives';
import { reportingNouns } from './en/reportingNouns';
import { reportingVerbs } from './en/reportingVerbs';
import { roleWords } from './en/roles';
import { months, timeNouns, weekdays } from './en/time';
import { plural, verbForms } from './inflect';
import { wordSet, wordsOf } from './wordSet';

/** A word of one of the lists, under its base form. */
export interface LexiconEntry {
  readonly lemma: string;
  /** Main class first, such as `say` or `believe`. */
  readonly classes: readonly string[];
}

/** Word lists of a language, by lower-case form. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, LexiconEntry>;
  readonly nouns: ReadonlyMap<string, LexiconEntry>;
  readonly adjectives: ReadonlyMap<string, LexiconEntry>;
  readonly roles: ReadonlyMap<string, LexiconEntry>;
  readonly functionWords: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly timeNouns: ReadonlySet<string>;
  readonly organisationWords: ReadonlySet<string>;
}

let english: Lexicon | undefined;

/** The English lists, made when they are first asked for. */
export function englishLexicon(): Lexicon {
  return (english ??= readLexicon());
}

function readLexicon(): Lexicon {
  return {
    verbs: index(reportingVerbs, verbForms),
    nouns: index(reportingNouns, (noun) => [noun, plural(noun)]),
    adjectives: index(reportingAdjectives, (adjective) => [adjective]),
    roles: index(roleWords, (role) => [role, plural(role)]),
    functionWords: new Set(Object.values(functionWords).flatMap(wordsOf)),
    months: wordSet(months),
    weekdays: wordSet(weekdays),
    timeNouns: wordSet(timeNouns),
    organisationWords: wordSet(organisationWords),
  };
}

function index(
  lists: Readonly<Record<string, string>>,
  formsOf: (lemma: string) => readonly string[],
): Map<string, LexiconEntry> {
  const classes = new Map<string, string[]>();
  for (const [name, list] of Object.entries(lists))
    for (const lemma of wordsOf(list)) {
      const known = classes.get(lemma);
      if (!known) classes.set(lemma, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  const byForm = new Map<string, LexiconEntry>();
  for (const [lemma, names] of classes) {
    const entry: LexiconEntry = { lemma, classes: names };
    // A base form wins over an inflected form of another verb ("found" is a form of "find" before anything else).
    for (const form of formsOf(lemma)) if (form === lemma || !byForm.has(form)) byForm.set(form, entry);
  }
  return byForm;
}

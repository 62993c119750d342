import { leadingAbbreviations, trailingAbbreviations } from '../lexicon/en/abbreviations';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Without the final full stop, lower case. After these a sentence never ends. */
export const BEFORE_NAME = setOf(leadingAbbreviations);

/** Without the final full stop, lower case. After these a sentence ends only before a word that starts sentences. */
export const AFTER_NAME = setOf(trailingAbbreviations);

/** Words that, capitalised, usually start a sentence rather than go on with a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we i you but and in on at this that these those his her its their there if when while as for ' +
    'however asked under after before not some many most all our my your what who why how so or yet now then nor by from ' +
    'with since until although though because once both each another no one two last next today yesterday meanwhile ' +
    "mr mrs ms it's he's she's they're we're that's there's i'm"
  ).split(' '),
);

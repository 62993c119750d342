import type { LexiconEntry } from '../../lexicon/english';
import { wordSet } from '../../lexicon/wordSet';
import { hashText, mix } from './hash';
import { bitsOfTag, tagBit, tags } from './tags';
import type { WordInfo } from './wordTable';

/** What the learned stages see of a word with its part of speech; the same wherever it stands. Hashes unless said. */
export interface WordClass {
  /** Groups of the tag, see `tagBit`. */
  readonly bits: number;
  readonly pos: number;
  readonly word: number;
  readonly lemma: number;
  readonly kind: number;
  readonly classes: number;
  readonly main: number;
  readonly role: number;
  readonly nounClass: number;
  readonly isFunction: boolean;
  /** 1: reporting word in its usual part of speech, 2: in another; 0: none. */
  readonly reporting: number;
  readonly entry: LexiconEntry | undefined;
  readonly counts: Counts;
}

/** Bits for what is counted along a passage. */
export const counted = { comma: 1, mark: 2, clauseWord: 4, joint: 8 } as const;
type Counts = number;

export const posHash: Int32Array = Int32Array.from(tags, (tag) => hashText(`tag ${tag}`));

const CLAUSE_WORDS = wordSet('that who which whether if because when while but and as after before where what how why');
const JOINTS = wordSet('but and or while as after because although though when ; — -- –');
const COMMAS = wordSet(', — – - -- ; ( )');
const MARKS = wordSet("\" “ ” '' ``");
const LIGHT: ReadonlyMap<string, string> = new Map(Object.entries({
  has: 'have', have: 'have', had: 'have', having: 'have', "'ve": 'have', was: 'be', were: 'be', is: 'be', are: 'be',
  been: 'be', am: 'be', be: 'be', being: 'be', "'re": 'be', "'m": 'be', do: 'do', does: 'do', did: 'do', done: 'do', doing: 'do',
})); // prettier-ignore

/** Describes `info` tagged with `tag`; remembered with the word. */
export function classOf(info: WordInfo, tag: number): WordClass {
  return (info.byTag[tag] ??= classify(info, tag));
}

function classify(info: WordInfo, tag: number): WordClass {
  const bits = bitsOfTag[tag] as number;
  const pos = posHash[tag] as number;
  const { lower } = info;
  const proper = (bits & tagBit.proper) !== 0;
  const isFunction = (info.functionWord && !(proper && info.upper)) || !info.isWord;
  let entry: LexiconEntry | undefined;
  let list = '';
  let reporting = 0;
  if (!isFunction || lower === 'like' || lower === 'need') {
    const take = (found: LexiconEntry | undefined, name: string, how: number): void => {
      if (entry || !found) return;
      entry = found;
      list = name;
      reporting = how;
    };
    if (bits & tagBit.verb) take(info.verb, 'V', 1);
    if (bits & tagBit.noun && !(info.capital && proper)) take(info.noun, 'N', 1);
    if (bits & (tagBit.adjective | tagBit.verb | tagBit.adverb)) take(info.adjective, 'J', 1);
    if (!proper) {
      take(info.verb, 'V', 2);
      take(info.noun, 'N', 2);
    }
  }
  const roleName = info.role && !isFunction ? (info.role.classes[0] as string) : '';
  const flag = info.flag || (bits & tagBit.number ? 'number' : '');
  const role = roleName ? hashText(`role ${roleName}`) : flag ? hashText(`flag ${flag}`) : 0;
  const names = entry?.classes ?? [];
  const [word, lemma] = isFunction
    ? [hashText(lower), hashText(LIGHT.get(lower) ?? lower)]
    : entry
      ? [hashText(`${list}${reporting} ${entry.lemma}`), hashText(`${list} ${entry.lemma}`)]
      : roleName
        ? [mix(role, pos), role]
        : flag
          ? [hashText(`flag ${flag} ${info.shape}`), role]
          : [
              mix(hashText(`open ${info.shape}`), mix(pos, info.suffix)),
              mix(hashText('open'), mix(pos, info.capital ? 1 : 0)),
            ];
  return {
    bits,
    pos,
    word,
    lemma,
    kind: mix(mix(pos, role), (info.capital ? 3 : 0) + (isFunction ? 7 : 0)),
    classes: entry ? hashText(`${reporting}${list}${names.slice(0, 3).join('+')}`) : 0,
    main: entry ? hashText(`${list}${names[0] ?? ''}`) : 0,
    role,
    nounClass: info.noun ? hashText(`noun ${info.noun.classes[0] ?? ''}`) : 0,
    isFunction,
    reporting,
    entry,
    counts:
      (COMMAS.has(lower) ? counted.comma : 0) |
      (MARKS.has(lower) ? counted.mark : 0) |
      (CLAUSE_WORDS.has(lower) ? counted.clauseWord : 0) |
      (JOINTS.has(lower) ? counted.joint : 0),
  };
}

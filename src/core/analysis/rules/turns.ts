import { labels } from '../../lexicon/en/labels';
import { wordSet } from '../../lexicon/wordSet';
import { evidence, type Draft } from './draft';
import { isFinite } from './wordTests';
import type { Reading, Word } from './reading';

const LABELS = wordSet(labels);
const SMALL = wordSet('of the de von van der al bin da di and for la le');
const MAX_NAME = 6;

/**
 * `Holm: the bridge stays shut`, `Q: Why?`, `MR. SMITH: I do not recall.`: the whole paragraph behind the colon.
 * A transcript that is quoted as a whole may open a quotation at each turn: `“HOLM: The bridge stays shut.`
 * `Ida Moe -- Chief Executive: Sure.` and, of courts, `Q. Who rang?` are turns too.
 * Returns nothing where the words before the colon are no name.
 */
export function findTurn(reading: Reading): Draft | undefined {
  const { words, passage } = reading;
  const inQuotation = words[0]?.quote === 0 && !words[0].isWord && isCapitals(words[1]);
  let first = inQuotation ? 1 : 0;
  // “BREAKING: Holm: …”, “LIVE – Holm: …”
  while (LABELS.has(words[first]?.lower ?? '') && words[first + 1]?.lower === ':' && openingAt(words, first + 2))
    first += 2;
  const opening = openingAt(words, first, inQuotation);
  if (!opening) return undefined;
  const { nameEnd, colon } = opening;
  const closing = words.length - 1;
  const closed = inQuotation && words[closing]?.quote === 0 && CLOSING.test(words[closing].text);
  const last = closed ? closing - 1 : closing;
  if (last - colon < 1) return undefined;
  const name = words.slice(first, nameEnd);
  const upper =
    name.every((word) => !/\p{Ll}/u.test(word.text) || /^(?:Mr|Mrs|Ms|Dr|Mc)\.?$/.test(word.text)) &&
    /\p{Lu}/u.test(passage.text);
  const initial = /^[QA]\.?$/.test(name[0]?.text ?? '') && name.length === 1;
  const headline = passage.role === 'headline';
  const verb = words
    .slice(colon + 1)
    .some((word) => isFinite(word) || word.verb !== undefined || /^(?:is|to|s)$/.test(word.lower));
  const quoted = (words[colon + 1]?.quote ?? -1) >= 0;
  const confidence = initial
    ? 0.9
    : upper && name.length > 0
      ? 0.9
      : headline
        ? verb || quoted
          ? 0.85
          : 0.45
        : quoted
          ? 0.85
          : verb
            ? 0.6
            : 0.3;
  const rule = headline ? 'headline-name-claim' : 'turn';
  return {
    content: [{ first: colon + 1, last }],
    source: { first, last: nameEnd - 1 },
    cue: undefined,
    attitude: 'says',
    confidence,
    rule,
    evidence: [
      evidence(
        'statement',
        headline ? 'The headline has the form “name: claim”.' : 'The paragraph starts with a name and a colon.',
      ),
      ...(verb || quoted ? [] : [evidence('statement', 'No verb stands behind the colon.', 'against')]),
    ],
  };
}

const CLOSING = /^(["”’'»]|'')$/;
const isCapitals = (word: Word | undefined): boolean => /^\p{Lu}{2,}$/u.test(word?.text ?? '');

/** The place of a name that opens a turn, and of the colon that the turn is behind. */
interface Opening {
  /** Index behind the name. */
  readonly nameEnd: number;
  readonly colon: number;
}

/** The name that starts at `first`, with who it is (`Ida Moe -- Chief Executive:`, `Mr Dunn (for the city):`) before the colon. */
function openingAt(words: readonly Word[], first: number, inQuotation = false): Opening | undefined {
  const letter = courtLetter(words, first);
  if (letter) return letter;
  let at = first;
  while (at - first <= MAX_NAME) {
    const word = words[at];
    if (!word) return undefined;
    if (word.lower === ':' || (at > first + 1 && isRoleMark(word))) break;
    const abbreviation = /^\p{L}+\.$|^\p{Lu}\.$/u.test(word.text);
    if ((word.quote !== -1 && !inQuotation) || !(word.isWord || abbreviation || word.text === '.' || word.text === '-'))
      return undefined;
    if (!word.capital && !(at > first && SMALL.has(word.lower)) && word.text !== '.' && word.text !== '-')
      return undefined;
    at++;
  }
  const head = words[first];
  if (at === first || at - first > MAX_NAME || !head || /^\d/.test(head.text)) return undefined;
  const colon = behindRoles(words, at);
  if (colon === undefined || words.slice(first, colon).some((word) => isFinite(word))) return undefined;
  const upper = /^\p{Lu}{2,}$/u.test(words[at - 1]?.text ?? '') && at - first > 1;
  // “READ MORE:” is a label in any letters; “REPORT SMITH:” may be somebody.
  if (LABELS.has(head.lower) && (!upper || words.slice(first, at).every(({ lower }) => LABELS.has(lower))))
    return undefined;
  return { nameEnd: at, colon };
}

const isRoleMark = (word: Word): boolean => word.text === '(' || ROLE_DASH.test(word.text);
const ROLE_DASH = /^(?:--|—|–)$/;
const MAX_ROLE = 12;

/** Index of the colon at `at`, or behind the roles that begin there. */
function behindRoles(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.text === ':') return at;
  let open = false;
  for (let i = at; i - at <= MAX_ROLE; i++) {
    const word = words[i];
    if (!word || word.quote !== -1 || /^[.!?;]$/.test(word.text)) return undefined;
    if (word.text === '(') open = true;
    else if (word.text === ')') open = false;
    else if (word.text === ':' && !open) return i;
    // What stands behind “(…)” is either the colon or another role.
    else if (words[i - 1]?.text === ')' && !isRoleMark(word)) return undefined;
  }
  return undefined;
}

/** “Q. Who rang?”, “A. I did.” in the record of a court; the stop stands for the colon. “A. Smith” is a name. */
function courtLetter(words: readonly Word[], first: number): Opening | undefined {
  const [letter, next] = [words[first], words[first + 1]];
  const joined = /^[QA]\.$/.test(letter?.text ?? '');
  const stop = joined ? first : first + 1;
  if (first !== 0 || !(joined || (/^[QA]$/.test(letter?.text ?? '') && next?.text === '.'))) return undefined;
  const said = words[stop + 1];
  const isSpeech = letter?.text.startsWith('Q') ? said !== undefined : said !== undefined && ANSWERS.has(said.lower);
  return isSpeech ? { nameEnd: first + 1, colon: stop } : undefined;
}

const ANSWERS = wordSet(
  `i i'm i'd i've we you he she it it's they no not none never nobody nothing yes yeah yep the a an that that's this there there's
  these those as at in on by for from to of with without my our his her their its if when while because so well sure
  correct right maybe perhaps possibly probably absolutely exactly only just once about around two three several some
  all and but or oh um uh okay ok don't can't`,
);

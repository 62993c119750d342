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
 * Returns nothing where the words before the colon are no name.
 */
export function findTurn(reading: Reading): Draft | undefined {
  const { words, passage } = reading;
  const inQuotation = words[0]?.quote === 0 && !words[0].isWord && isCapitals(words[1]);
  let first = inQuotation ? 1 : 0;
  // “BREAKING: Holm: …”, “LIVE – Holm: …”
  while (LABELS.has(words[first]?.lower ?? '') && words[first + 1]?.lower === ':' && nameEnd(words, first + 2) > 0)
    first += 2;
  const colon = nameEnd(words, first, inQuotation);
  if (colon < 0) return undefined;
  const closing = words.length - 1;
  const closed = inQuotation && words[closing]?.quote === 0 && CLOSING.test(words[closing].text);
  const last = closed ? closing - 1 : closing;
  if (last - colon < 1) return undefined;
  const name = words.slice(first, colon);
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
    source: { first, last: colon - 1 },
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

/** Index of the colon behind a name that starts at `first`, or -1. */
function nameEnd(words: readonly Word[], first: number, inQuotation = false): number {
  let at = first;
  while (at - first <= MAX_NAME) {
    const word = words[at];
    if (!word) return -1;
    if (word.lower === ':') break;
    const abbreviation = /^\p{L}+\.$|^\p{Lu}\.$/u.test(word.text);
    if ((word.quote !== -1 && !inQuotation) || !(word.isWord || abbreviation || word.text === '.' || word.text === '-'))
      return -1;
    if (!word.capital && !(at > first && SMALL.has(word.lower)) && word.text !== '.' && word.text !== '-') return -1;
    at++;
  }
  if (at === first || at - first > MAX_NAME || words[at]?.lower !== ':') return -1;
  const head = words[first];
  if (!head || /^\d/.test(head.text)) return -1;
  const upper = /^\p{Lu}{2,}$/u.test(words[at - 1]?.text ?? '') && at - first > 1;
  // “READ MORE:” is a label in any letters; “REPORT SMITH:” may be somebody.
  if (LABELS.has(head.lower) && (!upper || words.slice(first, at).every(({ lower }) => LABELS.has(lower)))) return -1;
  return words.slice(first, at).some((word) => isFinite(word)) ? -1 : at;
}

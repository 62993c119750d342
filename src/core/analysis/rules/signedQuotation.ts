import { evidence, type Draft } from './draft';
import type { Reading } from './reading';
import { isDashWord, isFinite } from './wordTests';

/** Words of a signature: a name, an age, a trade, a place. */
const LONGEST = 14;

/**
 * `“It was our childhood” — Gill Marsh, 61, retired nurse`: a paragraph, or an entry of a list, that is one quotation, a
 * dash and who signs it.
 */
export function findSignedQuotation({ words }: Reading): Draft | undefined {
  let first = 0;
  while (words[first] && !words[first]!.isWord && words[first]!.quote === -1) first++;
  const mark = words[first];
  if (!mark || mark.quote !== 0 || mark.isWord) return undefined;
  let last = first;
  while (words[last + 1]?.quote === 0) last++;
  let name = last + 1;
  while (words[name] && /^[.,]$/.test(words[name]!.text)) name++;
  const dash = words[name];
  if (!dash || !isDashWord(dash)) return undefined;
  name++;
  while (words[name] && isDashWord(words[name]!)) name++;
  const signature = words.slice(name);
  if (!signature[0]?.isWord || !signature[0].capital || signature.length > LONGEST) return undefined;
  const comma = signature.findIndex(({ text }) => text === ',');
  // What somebody is, “61, retired nurse”, may look like a verb; what the name does may not.
  const isClause = signature.some(
    (word, at) =>
      word.quote !== -1 ||
      word.verb !== undefined ||
      /^(?:who|which|that|when|as|and|but)$/.test(word.lower) ||
      (isFinite(word) && (comma < 0 || at < comma)),
  );
  if (isClause) return undefined;
  const end = signature.at(-1)!;
  return {
    content: [{ first, last }],
    source: { first: name, last: name + signature.length - (/^[.;]$/.test(end.text) ? 2 : 1) },
    cue: undefined,
    attitude: 'says',
    confidence: 0.9,
    rule: 'signed-quotation',
    evidence: [evidence('statement', 'A name stands behind the quotation and a dash, as a signature.')],
  };
}

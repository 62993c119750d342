import { evidence, type Draft } from './draft';
import type { Range } from './range';
import { subjectAfter } from './subjectAfter';
import { FINITE, skipOpeners } from './wordTests';
import type { Reading, Unit } from './reading';

/** “According to Holm, A.”, “A, according to Holm.”, “A, according to Holm, B.”; the same with “in the words of”. */
export function findAccordingTo(reading: Reading, unit: Unit): Draft[] {
  const { words } = reading;
  const drafts: Draft[] = [];
  for (let at = unit.first; at < unit.last; at++) {
    const cue = phraseAt(reading, at);
    if (!cue) continue;
    const found = subjectAfter(reading, unit, cue.last + 1);
    if (!found || isManner(reading, found)) continue;
    const source = { first: found.first, last: toComma(reading, unit, found.last) };
    const before = skipOpeners(words, unit.first, at);
    const content = [];
    const behind = /^[,:]$/.test(words[source.last + 1]?.lower ?? '') && source.last + 2 <= unit.last;
    if (at - 1 > before) content.push({ first: before, last: at - 1 });
    if (behind) content.push({ first: source.last + 2, last: unit.last });
    if (content.length === 0) continue;
    const wording = words
      .slice(cue.first, cue.last + 1)
      .map(({ text }) => text)
      .join(' ');
    drafts.push({
      content,
      source,
      cue,
      attitude: 'says',
      confidence: 0.85,
      rule: 'according-to',
      evidence: [evidence('statement', `“${wording}” names a source.`)],
    });
  }
  return drafts;
}

const PHRASES = ['according to', 'in the words of'].map((phrase) => phrase.split(' '));

/** The phrase that starts at `at` outside quotations and names a source behind it. */
function phraseAt({ words }: Reading, at: number): Range | undefined {
  if (words[at]?.quote !== -1) return undefined;
  const phrase = PHRASES.find((each) => each.every((word, k) => words[at + k]?.lower === word));
  return phrase && { first: at, last: at + phrase.length - 1 };
}

/** “according to plan” */
const isManner = ({ words }: Reading, { first, last }: Range): boolean =>
  first === last && /^(?:plan|schedule|size|age|taste|need|rank|custom|law|type)s?$/.test(words[first]?.lower ?? '');

/** “according to a survey published on Monday, …”: what stands before the comma belongs to the source. */
function toComma({ words }: Reading, unit: Unit, last: number): number {
  for (let i = last + 1; i <= unit.last && i - last < 12; i++) {
    const word = words[i];
    if (!word || word.quote !== -1 || FINITE.has(word.lower)) return last;
    if (word.lower === ',' || (i === unit.last && /^[.!?]$/.test(word.text))) return i - 1;
    if (!word.isWord) return last;
  }
  return last;
}

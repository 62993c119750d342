import type { Attitude, Evidence } from '../article';
import type { Frame } from '../frame';
import type { Range } from './range';
import { isDashWord } from './wordTests';
import type { Reading } from './reading';
import type { Span } from '../../text/span';

/** A frame in words while the rules still work on it. */
export interface Draft {
  content: Range[];
  readonly source: Range | undefined;
  readonly cue: Range | undefined;
  readonly attitude: Attitude;
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: Evidence[];
}

export const evidence = (about: Evidence['about'], text: string, weight: Evidence['weight'] = 'for'): Evidence => ({
  about,
  weight,
  text,
});

/** The frame in offsets, its content trimmed of punctuation that belongs to the sentence; undefined when nothing is left. */
export function toFrame(reading: Reading, draft: Draft): Frame | undefined {
  const content = draft.content
    .map((range) => contentSpan(reading, range, draft.rule === 'turn'))
    .filter((span) => span !== undefined);
  if (content.length === 0) return undefined;
  const spanOf = (range: Range | undefined): Span[] => {
    const first = range && reading.words[range.first];
    const last = range && reading.words[range.last];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  };
  const { attitude, confidence, rule } = draft;
  return {
    content,
    source: spanOf(draft.source),
    cue: spanOf(draft.cue),
    attitude,
    confidence,
    rule,
    evidence: draft.evidence,
  };
}

/**
 * `range` without commas, dashes and the final stop outside quotations at its edges. Marks and what stands inside them
 * stay.
 */
function contentSpan(reading: Reading, range: Range, keepStop: boolean): Span | undefined {
  const { words } = reading;
  let { first, last } = range;
  const loose = (at: number): boolean => {
    const word = words[at];
    if (!word || word.quote !== -1 || word.isWord) return false;
    return /^[.,;:!?]$/.test(word.text) || isDashWord(word);
  };
  while (first <= last && loose(first)) first++;
  while (last >= first && loose(last) && !(keepStop ? /^[.!?]$/ : /^[!?]$/).test(words[last]?.text ?? '')) last--;
  const a = words[first];
  const b = words[last];
  if (!a || !b || first > last) return undefined;
  for (let i = first; i <= last; i++) if (words[i]?.isWord) return { start: a.start, end: b.end };
  return undefined;
}

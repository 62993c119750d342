import assert from 'node:assert/strict';
import type { KnownSpeaker } from '../../src/core/analysis/analyse';
import type { ResolvedSpeakers, SpeakerInput } from '../../src/core/analysis/speakers/resolveSpeakers';
import { resolveSpeakers } from '../../src/core/analysis/speakers/resolveSpeakers';
import type { Span } from '../../src/core/text/span';
import { layText } from '../../training/textLayer';

const MARK = /\[([^\]→]*)→([^\]]*)\]|\{([^}]*)\}/g;

/**
 * Reads a text with marks: `[she→Ann Lee]` is a source and the speaker it must get, `[a nurse→-]` one that stays unnamed,
 * `{…}` the content of a statement. The n-th source goes with the n-th content; a source alone gets an empty content after it.
 */
export function readMarks(marked: string): { input: SpeakerInput; expected: (string | undefined)[] } {
  let text = '';
  let at = 0;
  const sources: Span[] = [];
  const contents: Span[] = [];
  const expected: (string | undefined)[] = [];
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(at, mark.index);
    const start = text.length;
    text += mark[1] ?? mark[3] ?? '';
    if (mark[1] === undefined) contents.push({ start, end: text.length });
    else {
      sources.push({ start, end: text.length });
      expected.push(mark[2] === '-' ? undefined : mark[2]);
    }
    at = mark.index + mark[0].length;
  }
  text += marked.slice(at);
  const statements = sources.map((source, index) => ({
    content: [contents[index] ?? source],
    source: [source],
    cue: [],
  }));
  return { input: { text, ...layText(text), statements }, expected };
}

/** Resolves a marked text and compares every source with what its mark says; returns the result for further questions. */
export function checkSpeakers(marked: string, knownSpeakers?: readonly KnownSpeaker[]): ResolvedSpeakers {
  const { input, expected } = readMarks(marked);
  const result = resolveSpeakers({ ...input, knownSpeakers });
  const names = new Map(result.speakers.map((speaker) => [speaker.id, speaker.name]));
  const describe = (name: string | undefined, index: number): string => {
    const span = input.statements[index]?.source[0] ?? { start: 0, end: 0 };
    return `${input.text.slice(span.start, span.end)} → ${name ?? '-'}`;
  };
  const actual = result.statements.map(({ speaker }) => (speaker === undefined ? undefined : names.get(speaker)));
  assert.deepEqual(actual.map(describe), expected.map(describe));
  return result;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../src/core/language/query';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../../src/core/sidecar/annotated';
import type { SavedStatement } from '../../../src/core/sidecar/schema';

const text = '“The bread comes by boat,” Marit Sørby, 58, said.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const saved = {
  tags: ['check'],
  note: 'ask again',
  codes: { topic: 'ferry', places: ['a', 'b'] },
} as unknown as SavedStatement;
const statement: AnnotatedStatement = {
  id: 'k3f9a2',
  kind: 'direct',
  attitude: 'says',
  status: 'suggested',
  speaker: 'marit-sorby',
  content: [span('“The bread comes by boat,”')],
  source: [span('Marit Sørby, 58')],
  cue: [span('said')],
  orphan: false,
  confidence: 0.9,
  saved,
};
const speaker = { id: 'marit-sorby', name: 'Marit Sorbé', aliases: ['Aunt Marit'] } as unknown as AnnotatedSpeaker;
const matches = (query: string) => parseQuery(query).matches(statement, { text, speaker });

suite('query', () => {
  const cases: [string, boolean][] = [
    ['', true],
    ['bread', true],
    ['BREAD boat', true],
    ['bread lorry', false],
    ['-lorry', true],
    ['-bread', false],
    ['speaker:marit', true],
    ['speaker:sorbe', true],
    ['speaker:"aunt marit"', true],
    ['speaker:jonas,marit', true],
    ['speaker:jonas', false],
    ['text:"comes by boat"', true],
    ['text:58', false],
    ['source:58', true],
    ['kind:direct,mixed', true],
    ['kind:ind', false],
    ['status:sugg', true],
    ['-status:suggested', false],
    ['attitude:thinks', false],
    ['cue:said', true],
    ['tag:check', true],
    ['code:topic', true],
    ['code:topic=Ferry', true],
    ['code:places=b', true],
    ['code:topic=bread', false],
    ['confidence:>0.8', true],
    ['confidence:<50%', false],
    ['is:saved is:named -is:orphan is:noted', true],
    ['kind:direct bread speaker:marit status:accepted', false],
  ];
  for (const [query, expected] of cases)
    test(`${query || '(empty)'} → ${expected}`, () => assert.equal(matches(query), expected));

  test('says what it does not understand, and ignores it', () => {
    const { problems, matches: all } = parseQuery('bread colour:red kind:loud confidence:high');
    assert.deepEqual(
      problems.map(({ start, end }) => 'bread colour:red kind:loud confidence:high'.slice(start, end)),
      ['colour:red', 'kind:loud', 'confidence:high'],
    );
    assert.match(problems[0]!.message, /No field “colour”/);
    assert.equal(all(statement, { text, speaker }), true);
  });

  test('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const parsed = parseQuery(query);
        parsed.matches(statement, { text, speaker });
        return parsed.problems.every(({ start, end }) => 0 <= start && start < end && end <= query.length);
      }),
    );
  });
});

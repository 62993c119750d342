import assert from 'node:assert/strict';
import { parseCodebook } from '../../../src/core/sidecar/codebook';
import { checkCodes, recode } from '../../../src/core/sidecar/codes';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { savedStatement } from '../../support/statement';

const CODEBOOK = `version: 1
title: Council debates
edition: "2"
variables:
  - id: topic
    label: Topic
    type: choice
    key: t
    required: true
    values:
      - {id: roads, label: Roads and bridges, key: r, examples: [We will repair the bridge.]}
      - schools
  - id: frames
    type: multi-choice
    values: [cost, safety]
  - id: agrees
    type: boolean
  - id: strength
    type: integer
    min: 1
    max: 5
  - id: party
    on: speakers
    type: text
`;

const codebook = parseCodebook(CODEBOOK).codebook;

suite('the codebook', () => {
  test('is read with its places', () => {
    assert.ok(codebook);
    assert.deepEqual(
      codebook.variables.map(({ id, type, on }) => [id, type, on]),
      [
        ['topic', 'choice', 'statements'],
        ['frames', 'multi-choice', 'statements'],
        ['agrees', 'boolean', 'statements'],
        ['strength', 'integer', 'statements'],
        ['party', 'text', 'speakers'],
      ],
    );
    const place = parseCodebook(CODEBOOK).places.get('topic.schools');
    assert.equal(place && CODEBOOK.slice(place.start, place.end), 'schools');
  });
  test('problems are at their place', () => {
    const at = (source: string): string[] =>
      parseCodebook(source).problems.map(({ span, code }) => `${code}: ${source.slice(span.start, span.end)}`);
    assert.deepEqual(at('version: 2\nvariables: []'), ['unknown-version: 2']);
    assert.deepEqual(at('version: 1\nvariables:\n  - {id: a, type: chioce}'), ['wrong-value: chioce']);
    assert.deepEqual(at('version: 1\nvariables:\n  - {id: a, type: text}\n  - {id: a, type: text}'), [
      'wrong-value: a',
    ]);
    assert.deepEqual(at('version: 1\nvariables:\n  - {id: a, type: text, key: xy}'), ['wrong-value: xy']);
    assert.deepEqual(at('version: 1\nvariables: [\n'), ['yaml-syntax: ']);
  });
  test('codes are checked; not coded is not false', () => {
    assert.ok(codebook);
    const problems = (codes: Parameters<typeof checkCodes>[0], complete = true): string[] =>
      checkCodes(codes, codebook, { on: 'statements', complete }).map(({ rule, variable }) => `${rule} ${variable}`);
    assert.deepEqual(problems({ topic: 'roads', agrees: false, strength: 5, frames: ['cost'] }), []);
    assert.deepEqual(problems({ topic: 'sea', frames: ['cost', 'x'], agrees: 'no', strength: 9, mood: 1 }), [
      'unknown-code topic',
      'unknown-code frames',
      'wrong-code-type agrees',
      'wrong-code-type strength',
      'unknown-variable mood',
    ]);
    assert.deepEqual(problems({}), ['missing-code topic']);
    assert.deepEqual(problems({}, false), []);
  });
  test('codes are renamed, merged and split', () => {
    const sidecar: Sidecar = {
      version: 1,
      article: { sha256: '' },
      offset_unit: 'codepoint',
      speakers: [],
      statements: [
        savedStatement('k1', 1, { codes: { topic: 'roads', frames: ['cost', 'safety'] } }),
        savedStatement('k2', 2, { codes: { topic: 'schools' } }),
      ],
    };
    const values = (recoding: Parameters<typeof recode>[1]) =>
      recode(sidecar, recoding).map((edit) => (edit.kind === 'setCode' ? [edit.id, edit.variable, edit.value] : []));
    assert.deepEqual(values({ kind: 'renameVariable', from: 'topic', to: 'subject' }), [
      ['k1', 'topic', undefined],
      ['k1', 'subject', 'roads'],
      ['k2', 'topic', undefined],
      ['k2', 'subject', 'schools'],
    ]);
    assert.deepEqual(values({ kind: 'renameValues', variable: 'frames', from: ['cost', 'safety'], to: 'both' }), [
      ['k1', 'frames', ['both']],
    ]);
    assert.deepEqual(values({ kind: 'splitValue', variable: 'topic', from: 'roads', choose: () => 'bridges' }), [
      ['k1', 'topic', 'bridges'],
    ]);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { parseCodebook } from '../../../src/core/sidecar/codebook';
import { applyEdits } from '../../../src/core/sidecar/edit';
import { parseSidecar } from '../../../src/core/sidecar/parse';
import { savedStatement } from '../../support/statement';

const load = (name: string) =>
  new Ajv({ strict: false }).compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));

const SIDECAR = (() => {
  const selector = { quote: 'a: b', prefix: '', suffix: 'x', start: 0, end: 4, copies: 2 };
  const full = savedStatement('k1', 0, {
    speaker: 'ann',
    source: [selector],
    cue: [selector, selector],
    codes: { topic: 'roads', agrees: false, strength: 3, frames: ['cost'] },
    tags: ['check'],
    note: 'one\ntwo',
    provenance: {
      engine: '1.0.0',
      rule: 'quote-cue-source',
      confidence: 0.97,
      by: 'alice',
      at: '2026-11-23',
      from: { kind: 'bob' },
    },
    conflicts: [{ field: 'note', value: '"x"' }],
  });
  const speaker = { id: 'ann', name: 'Ann', kind: 'person', aliases: ['A'], same_as: 'x', color: 2 } as const;
  const result = applyEdits(
    undefined,
    [
      { kind: 'addStatement', statement: full },
      { kind: 'upsertSpeaker', speaker },
    ],
    { article: { sha256: 'ab', title: 'T', language: 'en' } },
  );
  assert.equal(result.kind, 'written');
  return result.kind === 'written' ? result.source : '';
})();

const CODEBOOK = `version: 1
variables:
  - {id: topic, type: choice, key: t, required: true, values: [a, {id: b, label: B, key: b, examples: [x]}]}
  - {id: agrees, type: boolean, on: statements}
  - {id: strength, type: integer, min: 1, max: 5}
`;

/** Breaks a source in one place; schema and reader must both say no. */
const BREAKS: readonly (readonly [string, string])[] = [
  ['version: 1', 'version: 2'],
  ['kind: direct', 'kind: dirct'],
  ['status: suggested', 'status: maybe'],
  ['attitude: says', 'attitude: sings'],
  ['kind: person', 'kind: robot'],
  ['start: 0', 'start: -1'],
  ['start: 0', 'start: a'],
  ['name: Ann', 'name: 12'],
  ['sha256: ab', 'sha: ab'],
  ['tags: [check]', 'tags: check'],
  ['id: k1', 'id: 12'],
  ['confidence: 0.97', 'confidence: high'],
  ['copies: 2', 'copies: many'],
];

suite('JSON Schemas', () => {
  const sidecar = load('sidecar');
  const codebook = load('codebook');
  test('accept what we write and read', () => {
    assert.ok(sidecar(parse(SIDECAR)), JSON.stringify(sidecar.errors));
    assert.ok(codebook(parse(CODEBOOK)), JSON.stringify(codebook.errors));
    assert.ok(parseCodebook(CODEBOOK).codebook);
  });
  for (const [from, to] of BREAKS)
    test(`say no, as the reader does, to ${to}`, () => {
      assert.ok(SIDECAR.includes(from));
      const broken = SIDECAR.replace(from, to);
      assert.equal(sidecar(parse(broken)), false);
      assert.equal(parseSidecar(broken).sidecar, undefined);
    });
  for (const [from, to] of [
    ['type: boolean', 'type: bool'],
    ['version: 1', 'version: 3'],
    ['values: [a,', 'vals: [a,'],
    ['type: boolean', 'type: boolean, values: [a]'],
    ['key: t', 'key: [t]'],
  ] as const)
    test(`say no, as the reader does, to a codebook with ${to}`, () => {
      assert.ok(CODEBOOK.includes(from));
      const broken = CODEBOOK.replace(from, to);
      assert.equal(codebook(parse(broken)), false);
      assert.equal(parseCodebook(broken).codebook, undefined);
    });
});

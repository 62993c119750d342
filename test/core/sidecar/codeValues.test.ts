import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { parseCodebook } from '../../../src/core/sidecar/codebook';
import { missingVariables, readTyped, readableCodes, withCode } from '../../../src/core/sidecar/codeValues';
import { EXAMPLE_CODEBOOK } from '../../../src/core/sidecar/exampleCodebook';

const { codebook, problems } = parseCodebook(EXAMPLE_CODEBOOK);

suite('codes in words', () => {
  test('the example codebook is valid, for the reader and for the JSON Schema', () => {
    assert.deepEqual(problems, []);
    const schema: object = JSON.parse(readFileSync('schemas/codebook.schema.json', 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(parse(EXAMPLE_CODEBOOK)), JSON.stringify(validate.errors));
    const types = new Set(codebook?.variables.map(({ type }) => type));
    assert.deepEqual([...types].sort(), ['boolean', 'choice', 'integer', 'multi-choice', 'text']);
  });
  test('codes are read in the order of the codebook, unknown ones last', () => {
    const codes = { mood: 'sad', checkable: false, legitimation: ['story', 'odd'], topic: 'money' };
    assert.deepEqual(
      readableCodes(codes, codebook).map(({ label, value }) => `${label}: ${value}`),
      ['Topic: Money and jobs', 'Legitimation strategy: Story, odd', 'Can be checked: no', 'mood: sad'],
    );
    assert.deepEqual(readableCodes(codes, undefined).length, 4);
  });
  test('what is typed is checked; nothing typed is not coded', () => {
    const intensity = codebook?.variables.find(({ id }) => id === 'intensity');
    assert.ok(intensity);
    assert.deepEqual(readTyped(intensity, ' 3 '), { value: 3 });
    assert.deepEqual(readTyped(intensity, '  '), { value: undefined });
    for (const wrong of ['6', '-1', '1.5', 'much', '1e0']) assert.ok('problem' in readTyped(intensity, wrong), wrong);
  });
  test('required variables are missing until they are coded', () => {
    assert.ok(codebook);
    const ids = (codes: Parameters<typeof missingVariables>[0]) =>
      missingVariables(codes, codebook, 'statements').map(({ id }) => id);
    assert.deepEqual(ids({}), ['topic', 'position']);
    assert.deepEqual(ids(withCode({ position: 'unclear' }, 'topic', 'other')), []);
    assert.deepEqual(ids(withCode({ topic: 'other', position: 'unclear' }, 'topic', undefined)), ['topic']);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { yamlItemsAt, yamlMeaningAt } from '../../../src/core/language/yamlHelp';
import type { JsonSchema } from '../../../src/core/language/yamlSchema';
import { parseCodebook } from '../../../src/core/sidecar/codebook';
import { EXAMPLE_CODEBOOK } from '../../../src/core/sidecar/exampleCodebook';

const schemaOf = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as JsonSchema;
const sidecar = { schema: schemaOf('sidecar'), codebook: parseCodebook(EXAMPLE_CODEBOOK).codebook };
const inCodebook = { schema: schemaOf('codebook'), codebook: undefined };

const names = (marked: string, context: Parameters<typeof yamlItemsAt>[2] = sidecar): string =>
  yamlItemsAt(marked.replace('|', ''), marked.indexOf('|'), context)
    .items.map(({ name }) => name)
    .join(' ');
const meaning = (marked: string, context: Parameters<typeof yamlItemsAt>[2] = sidecar) =>
  yamlMeaningAt(marked.replace('|', ''), marked.indexOf('|'), context)?.item;

const HEAD = 'speakers:\n  - id: ann\n    name: Ann Lee\n  - {id: tom-ray, name: Tom Ray}\nstatements:\n  - id: k1\n';

suite('help in YAML', () => {
  test('offers variables that are not coded yet, and their values', () => {
    assert.equal(names(`${HEAD}    codes: {topic: money, |}`), 'position legitimation checkable intensity claim');
    assert.equal(names(`${HEAD}    codes: {position: |}`), 'supports opposes conditional unclear');
    assert.equal(names(`${HEAD}    codes:\n      checkable: |`), 'true false');
    assert.equal(names(`${HEAD}    codes:\n      legitimation: [story, |]`), 'authority morality reasons story');
    assert.equal(names(`${HEAD}    codes: {intensity: |}`), '1 2 3 4 5');
    assert.equal(names('speakers:\n  - id: ann\n    codes: {|}'), 'role party');
  });
  test('offers keys and values of the file format, and the speakers', () => {
    assert.equal(names(`${HEAD}    status: |`), 'suggested accepted rejected');
    assert.equal(names(`${HEAD}    speaker: |`), 'ann tom-ray');
    assert.match(names(`${HEAD}    |`), /^kind attitude status speaker content/);
    assert.equal(names(`${HEAD}    content:\n      - quote: x\n        |`), 'prefix suffix start end copies');
    assert.equal(names('variables:\n  - id: a\n    type: |', inCodebook), 'choice multi-choice boolean integer text');
    assert.equal(names('variables:\n  - id: a\n    required: |', inCodebook), 'true false');
    assert.match(
      names('variables:\n  - id: a\n    values:\n      - id: x\n        |', inCodebook),
      /^label description examples key$/,
    );
    assert.equal(names('|', inCodebook), 'version edition title variables');
  });
  test('tells what a key or a value means', () => {
    assert.equal(meaning(`${HEAD}    codes: {to|pic: money}`)?.label, 'Topic');
    assert.equal(meaning(`${HEAD}    codes: {topic: mon|ey}`)?.label, 'Money and jobs');
    assert.equal(meaning(`${HEAD}    codes: {topic: mon|ey}`)?.examples.length, 1);
    assert.match(meaning(`${HEAD}    status|: accepted`)?.description ?? '', /not reviewed/);
    assert.equal(meaning(`${HEAD}    speaker: an|n`)?.label, 'Ann Lee');
    assert.equal(meaning(`${HEAD}    note: hel|lo`), undefined);
    assert.match(meaning('variables:\n  - id: a\n    ty|pe: text', inCodebook)?.description ?? '', /three states/);
  });
});

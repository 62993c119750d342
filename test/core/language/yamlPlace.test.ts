import assert from 'node:assert/strict';
import { yamlPlaceAt } from '../../../src/core/language/yamlPlace';

/** The place of `|` in the text. */
function place(marked: string): string {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const { path, kind, word, siblings } = yamlPlaceAt(source, offset);
  const beside = siblings.length ? ` beside ${siblings.join(' ')}` : '';
  return `${kind} ${path.join('.')} “${source.slice(word.start, word.end)}”${beside}`;
}

const HEAD = 'version: 1\nstatements:\n  - id: k1\n    kind: direct\n';

suite('a place in YAML', () => {
  test('in brackets', () => {
    assert.equal(place(`${HEAD}    codes: {to|}\n`), 'key statements.codes “to”');
    assert.equal(
      place(`${HEAD}    codes: {topic: ro|, mood: sad}\n`),
      'value statements.codes.topic “ro” beside topic mood',
    );
    assert.equal(place(`${HEAD}    codes: {topic: roads, |}\n`), 'key statements.codes “” beside topic');
    assert.equal(place(`${HEAD}    codes: {frames: [cost, sa|]}\n`), 'value statements.codes.frames “sa”');
    assert.equal(place(`${HEAD}    content: [{quote: "a, {b: ", st|}]\n`), 'key statements.content “st” beside quote');
    assert.equal(place('variables:\n  - {id: a, type: ch|}\n'), 'value variables.type “ch” beside id type');
  });
  test('in blocks', () => {
    assert.equal(place(`${HEAD}    codes:\n      topic: roads\n      |\n`), 'key statements.codes “” beside topic');
    assert.equal(place(`${HEAD}    codes:\n      topic: |\n`), 'value statements.codes.topic “”');
    assert.equal(place(`${HEAD}    codes:\n      frames:\n        - sa|\n`), 'key statements.codes.frames “sa”');
    assert.equal(place(`${HEAD}    sta|\n    speaker: x\n  - id: k2\n`), 'key statements “sta” beside kind id speaker');
    assert.equal(place(`${HEAD}    status: a|`), 'value statements.status “a”');
    assert.equal(place('variables:\n- id: a\n  type: x|\n'), 'value variables.type “x”');
    assert.equal(place('variables:\n- id: a\n  values:\n  - id: b\n    la|'), 'key variables.values “la” beside id');
    assert.equal(place('variables:\n  - id: a\n    values:\n      - id: b\n  - i|'), 'key variables “i”');
    assert.equal(place('ver|\n'), 'key  “ver”');
    assert.equal(place('version: 1\n|'), 'key  “” beside version');
    assert.equal(place(''.concat('|')), 'key  “”');
  });
});

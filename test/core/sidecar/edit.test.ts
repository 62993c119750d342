import assert from 'node:assert/strict';
import { type EditContext, type SidecarEdit, applyEdits } from '../../../src/core/sidecar/edit';
import { parseSidecar, parseWhole } from '../../../src/core/sidecar/parse';
import { savedStatement as statement } from '../../support/statement';

const context: EditContext = { article: { sha256: 'ab'.repeat(32), language: 'en' } };

function edited(source: string | undefined, ...edits: readonly SidecarEdit[]): string {
  const result = applyEdits(source, edits, context);
  assert.equal(result.kind, 'written', JSON.stringify(result));
  return result.kind === 'written' ? result.source : '';
}

/** The lines that differ, as a diff shows them. */
function diff(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const minus = a.slice(head, a.length - tail).map((line) => `-${line}`);
  return [...minus, ...b.slice(head, b.length - tail).map((line) => `+${line}`)];
}

/** Written by a person with habits of their own. */
const USER = `# My notes on this article
version:   1
article: {sha256: ${'ab'.repeat(32)}, title: 'It''s on'}   # keep
offset_unit: codepoint
mood: good # a key of mine

speakers:
- id:   ann-lee
  name: "Ann Lee"
  aliases:
  - Lee   # surname
  - the mayor
statements:
# the first one
- status: suggested # look again
  id: k1
  kind: 'direct'
  colour: blue
  content:
    - {quote: “Yes.”, prefix: "", suffix: " she said", start: 10, end: 16}
  note: >
    folded
    text

# the second one
-   id: k2
    kind: indirect
    status: "accepted"
    content: [{quote: it rained, start: 30, end: 39}]
    codes: {topic: weather, position: supports}
    tags: [a, b]
`;

suite('editing a sidecar', () => {
  test('a new file has the stable order', () => {
    const source = applyEdits(undefined, [{ kind: 'addStatement', statement: statement('k1', 4) }], {
      ...context,
      schema: 'sidecar.schema.json',
    });
    assert.equal(
      source.kind === 'written' && source.source,
      `# yaml-language-server: $schema=sidecar.schema.json
version: 1
article:
  sha256: ${'ab'.repeat(32)}
  language: en
offset_unit: codepoint
speakers: []
statements:
  - id: k1
    kind: direct
    attitude: says
    status: suggested
    content:
      - quote: “Words of k1.”
        prefix: "before: "
        suffix: " said"
        start: 4
        end: 21
`,
    );
  });

  test('one decision is one line, whatever the style', () => {
    const accepted = edited(USER, { kind: 'setStatement', id: 'k1', fields: { status: 'accepted' } });
    assert.deepEqual(diff(USER, accepted), ['-- status: suggested # look again', '+- status: accepted # look again']);
    const rejected = edited(USER, { kind: 'setStatement', id: 'k2', fields: { status: 'rejected' } });
    assert.deepEqual(diff(USER, rejected), ['-    status: "accepted"', '+    status: "rejected"']);
    const kind = edited(USER, { kind: 'setStatement', id: 'k1', fields: { kind: 'mixed' } });
    assert.deepEqual(diff(USER, kind), ["-  kind: 'direct'", "+  kind: 'mixed'"]);
  });

  test('codes, tags, notes and speakers change in place', () => {
    const code = edited(USER, { kind: 'setCode', on: 'statements', id: 'k2', variable: 'topic', value: undefined });
    assert.deepEqual(diff(USER, code).slice(1), ['+    codes: {position: supports}']);
    const tags = edited(USER, { kind: 'setStatement', id: 'k2', fields: { tags: ['a', 'x', 'b'] } });
    assert.deepEqual(diff(USER, tags).slice(1), ['+    tags: [a, x, b]']);
    const note = edited(USER, { kind: 'setStatement', id: 'k2', fields: { note: 'two\nlines' } });
    assert.deepEqual(diff(USER, note), ['+    note: |-', '+      two', '+      lines']);
    const speaker = edited(USER, { kind: 'setStatement', id: 'k2', fields: { speaker: 'ann-lee' } });
    assert.deepEqual(diff(USER, speaker), ['+    speaker: ann-lee']);
    const alias = edited(USER, {
      kind: 'upsertSpeaker',
      speaker: { id: 'ann-lee', name: 'Ann Lee', kind: 'person', aliases: ['Lee', 'the mayor', 'Ms Lee'] },
    });
    assert.match(alias, /- Lee {3}# surname\n {2}- the mayor\n {2}- Ms Lee\n/);
  });

  test('adds in reading order, below the comment of the next', () => {
    const added = edited(USER, { kind: 'addStatement', statement: statement('k3', 20) });
    assert.equal(
      diff(USER, added).every((line) => line.startsWith('+')),
      true,
    );
    assert.match(added, /text\n- id: k3\n {2}kind: direct[^]*end: 37\n\n# the second one\n- {3}id: k2/);
  });

  test('removes only the item', () => {
    const removed = edited(USER, { kind: 'removeStatement', id: 'k1' });
    assert.match(removed, /statements:\n# the first one\n\n# the second one\n- {3}id: k2/);
    const none = edited(removed, { kind: 'removeStatement', id: 'k2' });
    assert.match(none, /statements: \[\]\n/);
    assert.deepEqual(parseSidecar(none).sidecar?.statements, []);
    const again = edited(none, { kind: 'addStatement', statement: statement('k9', 1) });
    assert.equal(parseSidecar(again).sidecar?.statements.length, 1);
  });

  test('nothing changed gives identical bytes', () => {
    assert.equal(edited(USER), USER);
    assert.equal(edited(USER, { kind: 'setStatement', id: 'k1', fields: { status: 'suggested' } }), USER);
    assert.equal(edited(USER, { kind: 'setArticle', fields: { title: "It's on" } }), USER);
  });

  test('CRLF stays CRLF', () => {
    const dos = USER.replaceAll('\n', '\r\n');
    const added = edited(
      dos,
      { kind: 'addStatement', statement: statement('k3', 20, { note: 'a\nb' }) },
      { kind: 'setStatement', id: 'k1', fields: { note: 'one\ntwo' } },
    );
    assert.equal(/[^\r]\n/.test(added), false);
    assert.equal(parseSidecar(added).sidecar?.statements[1]?.note, 'a\nb');
  });

  test('a file in flow style is edited too', () => {
    const json = JSON.stringify({
      version: 1,
      article: { sha256: 'x' },
      statements: [{ id: 'k1', kind: 'direct', status: 'suggested', content: [{ quote: 'a', start: 0, end: 1 }] }],
    });
    const accepted = edited(json, { kind: 'setStatement', id: 'k1', fields: { status: 'accepted' } });
    assert.equal(accepted, json.replace('"suggested"', '"accepted"'));
    const two = edited(json, { kind: 'addStatement', statement: statement('k2', 5) });
    assert.equal(parseSidecar(two).sidecar?.statements.length, 2);
    assert.ok(two.startsWith(json.slice(0, -2)), 'the first statement stays as it was');
    const one = edited(two, { kind: 'removeStatement', id: 'k1' });
    assert.deepEqual(
      parseSidecar(one).sidecar?.statements.map(({ id }) => id),
      ['k2'],
    );
  });

  test('a broken file is refused', () => {
    const result = applyEdits('version: 1\nstatements: [', [], context);
    assert.equal(result.kind, 'refused');
  });

  test('the quick way reads what the full parser reads', () => {
    assert.ok(parseWhole(USER).sidecar);
    assert.deepEqual(parseSidecar(USER).sidecar, parseWhole(USER).sidecar);
  });
});

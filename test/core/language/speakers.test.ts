import assert from 'node:assert/strict';
import { likelySpeakers } from '../../../src/core/language/likelySpeakers';
import { parseQuery } from '../../../src/core/language/query';
import {
  changeSpeakerEdits,
  mergeEdits,
  moveAliasEdits,
  statementsUnder,
  teachEdits,
} from '../../../src/core/language/speakerEdits';
import { speakerOf, type View } from '../../../src/core/language/view';
import { applyEdits, type SidecarEdit } from '../../../src/core/sidecar/edit';
import { parseSidecar } from '../../../src/core/sidecar/parse';
import type { SavedSpeaker } from '../../../src/core/sidecar/schema';
import { markedView, type ViewOptions } from '../../support/markedView';

const person = (id: string, fields: Partial<SavedSpeaker> = {}): SavedSpeaker => ({
  id,
  name: id,
  kind: 'person',
  aliases: [],
  ...fields,
});
const upserts = (edits: readonly SidecarEdit[]) =>
  Object.fromEntries(edits.flatMap((edit) => (edit.kind === 'upsertSpeaker' ? [[edit.speaker.id, edit.speaker]] : [])));

suite('likelySpeakers', () => {
  const likely = (marked: string, options: ViewOptions, number: number) => {
    const view = markedView(marked, options);
    const statements = view.annotated.statements.filter(({ id }) => id === `~${number}`);
    return likelySpeakers(view, statements).map(({ speaker, score, reason }) => [speaker.id, score, reason]);
  };

  test('has the candidates by score, then who spoke before and who is nearest', () => {
    const text = '{ann:Ann}: {1q:“No.”} {eve:Eve} met {bob:Bob}. {2q:“Yes,”} {2s:she} said.';
    assert.deepEqual(likely(text, { said: { 1: 'ann', 2: ['eve', 'bob'] } }, 2), [
      ['eve', 0.5, 'by hand'],
      ['bob', 1 / 3, 'by hand'],
      ['ann', undefined, 'spoke before'],
    ]);
  });

  test('takes the mean over several statements, without reasons', () => {
    const view = markedView('{ann:Ann} {eve:Eve} {1s:she} {1q:“A”} {2s:she} {2q:“B”}', {
      said: { 1: ['ann', 'eve'], 2: ['ann'] },
    });
    const found = likelySpeakers(view, view.annotated.statements);
    assert.deepEqual(
      found.map(({ speaker, score, reason }) => [speaker.id, score?.toFixed(2), reason]),
      [
        ['ann', '0.50', ''],
        ['eve', '0.17', ''],
      ],
    );
  });
});

suite('teachEdits', () => {
  const teach = (marked: string, to: string, saved: SavedSpeaker[] = [], options: ViewOptions = {}) => {
    const view: View = markedView(marked, options);
    const speaker = speakerOf(view, to)!;
    const edits = teachEdits(
      view,
      { statements: view.annotated.statements, speaker },
      { speakers: saved, statements: [] },
    );
    return Object.fromEntries(Object.entries(upserts(edits)).map(([id, { aliases }]) => [id, aliases]));
  };
  const names = { ann: 'Ann Bell', bell: 'Bell', eve: 'Eve Bell' };

  test('a last name and a definite description become aliases', () => {
    assert.deepEqual(teach('{ann:Ann Bell}. {1s:{bell:Bell}} {1c:said} {1q:so}.', 'ann', [], { names }), {
      ann: ['Bell'],
    });
    assert.deepEqual(teach('{ann:Ann Bell}. {1s:{eve=:The official}} {1c:said} {1q:so}.', 'ann', [], { names }), {
      ann: ['the official'],
    });
    assert.deepEqual(teach('{ann:Ann Bell}. {1s:the lawyer} {1c:said} {1q:so}.', 'ann', [], { names }), {
      ann: ['the lawyer'],
    });
  });
  test('pronouns, unnamed sources and other people’s full names do not', () => {
    assert.deepEqual(teach('{ann:Ann Bell}. {1s:{eve~:She}} {1c:said} {1q:so}.', 'ann', [], { names }), {});
    assert.deepEqual(teach('{ann:Ann Bell}. {1s:a resident} {1c:said} {1q:so}.', 'ann', [], { names }), {});
    assert.deepEqual(teach('{ann:Ann Bell}. {1s:{eve:Eve Bell}} {1c:said} {1q:so}.', 'ann', [], { names }), {});
  });
  test('whoever had the alias loses it', () => {
    const saved = [
      person('eve', { name: 'Eve Bell', aliases: ['bell', 'the boss'] }),
      person('ann', { name: 'Ann Bell' }),
    ];
    assert.deepEqual(teach('{ann:Ann Bell}. {1s:{eve:Bell}} {1c:said} {1q:so}.', 'ann', saved, { names }), {
      ann: ['Bell'],
      eve: ['the boss'],
    });
  });
});

suite('edits of speakers', () => {
  const view = markedView('{ann:Ann Bell} {bob:Bob Ray} {1s:{ann:Bell}} {1q:“A”} {2s:{ann~:she}} {2q:“B”}', {
    names: { ann: 'Ann Bell', bob: 'Bob Ray' },
    said: { 1: 'ann', 2: 'ann' },
  });
  const [ann, bob] = ['ann', 'bob'].map((id) => speakerOf(view, id)!) as [never, never];
  const saved = {
    speakers: [
      person('ann', { name: 'Ann Bell', aliases: ['Bell', 'the mayor'], codes: { party: 'green' } }),
      person('bob', { name: 'Bob Ray', aliases: ['Ray'], same_as: 'https://example.org/bob', color: 4 }),
    ],
    statements: [],
  };

  test('keep what only the file holds', () => {
    const { ann: kind } = upserts(changeSpeakerEdits(ann, { kind: 'group', color: 7 }, saved));
    assert.deepEqual([kind?.kind, kind?.color, kind?.codes, kind?.aliases.length], ['group', 7, { party: 'green' }, 2]);
  });
  test('merge names, aliases and links', () => {
    const edits = mergeEdits({ into: ann, others: [bob] }, saved);
    const { ann: merged } = upserts(edits);
    assert.deepEqual(merged?.aliases, ['Bell', 'the mayor', 'Bob Ray', 'Ray']);
    assert.equal(merged?.same_as, 'https://example.org/bob');
    assert.deepEqual(edits.at(-1), { kind: 'removeSpeaker', id: 'bob' });
  });
  test('split is the inverse: the aliases are where they were', () => {
    const edits = moveAliasEdits({ from: ann, to: bob, aliases: ['the mayor'] }, saved);
    const { ann: from, bob: to } = upserts(edits);
    assert.deepEqual([from?.aliases, to?.aliases], [['Bell'], ['Ray', 'the mayor']]);
  });
  test('find the statements whose source is an alias', () => {
    assert.deepEqual(
      statementsUnder(view, ann, ['bell']).map(({ id }) => id),
      ['~1'],
    );
  });
  test('can be carried out in a file', () => {
    const source = ['version: 1', 'article: {sha256: ab}', 'offset_unit: codepoint', 'statements: []', ''].join('\n');
    const result = applyEdits(source, moveAliasEdits({ from: ann, to: bob, aliases: ['Bell'] }, undefined), {
      article: { sha256: 'ab' },
    });
    assert.equal(result.kind, 'written');
    const read = parseSidecar(result.kind === 'written' ? result.source : '').sidecar;
    assert.deepEqual(
      read?.speakers.map(({ name, aliases }) => [name, aliases]),
      [
        ['Ann Bell', []],
        ['Bob Ray', ['Bell']],
      ],
    );
  });
  test('are filtered by id, whole', () => {
    const [statement] = view.annotated.statements;
    const matches = (query: string) => parseQuery(query).matches(statement!, { text: view.text, speaker: ann });
    assert.deepEqual([matches('by:ann'), matches('by:an'), matches('by:bob,ann')], [true, false, true]);
  });
});

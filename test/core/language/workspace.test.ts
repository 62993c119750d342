import assert from 'node:assert/strict';
import {
  findNameProblem,
  findRenameTarget,
  renameEdits,
  replacementOf,
  replacementsOf,
} from '../../../src/core/language/rename';
import { placesOf, summarise } from '../../../src/core/language/summary';
import { anyOf, findWorkspaceSymbols, isSameSpeaker } from '../../../src/core/language/workspaceSymbols';
import { runToEnd } from '../../../src/core/text/runToEnd';
import { markedView, type ViewOptions } from '../../support/markedView';

const names = { ann: 'Ann Bell', jose: 'José Cruz' };

suite('summary of an article', () => {
  const options: ViewOptions = { names, said: { 1: 'ann', 2: 'jose' }, status: { 2: 'rejected' } };
  const view = markedView(
    'Rain.\r\n\r\n{1q:“We won,”} {1c:said} {1s:{ann:Ann Bell}}.\n{ann~:She} left. {2s:{jose:José Cruz}} {2c:said} {2q:no}.',
    options,
  );
  test('has places by line and column, and survives JSON', () => {
    const summary = summarise(view);
    assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
    const [ann, jose] = summary.speakers;
    assert.equal(ann?.said, 1);
    assert.deepEqual(ann?.introduction, [2, 15, 2, 23]);
    assert.deepEqual(ann && placesOf(ann.references), [
      [2, 15, 2, 23],
      [3, 0, 3, 3],
    ]);
    assert.equal(jose?.said, 0);
  });
  test('leaves out rejected statements', () => {
    assert.deepEqual(
      summarise(view).statements.map(({ name }) => name),
      ['Ann Bell: “We won,”'],
    );
  });
});

suite('workspace symbols', () => {
  const article = (content: string) =>
    summarise(
      markedView(`{1s:{ann:Ann Bell}} {1c:said} {1q:${content}}. {2s:{jose:José Cruz}} {2c:said} {2q:cannot}.`, {
        names,
        said: { 1: 'ann', 2: 'jose' },
      }),
    );
  const articles = [
    ['a', article('yes')],
    ['b', article('maybe')],
  ] as const;
  const find = (query: string) =>
    runToEnd(findWorkspaceSymbols(articles, query)).map(({ name, detail }) => [name, detail]);

  test('are one for a person in many articles', () => {
    assert.deepEqual(find(''), [
      ['Ann Bell', '2 statements in 2 articles'],
      ['José Cruz', '2 statements in 2 articles'],
    ]);
  });
  test('match without accents and case, speakers first', () => {
    assert.deepEqual(find('jose c')[0], ['José Cruz', '2 statements in 2 articles']);
    assert.deepEqual(find('maybe'), [['Ann Bell: maybe', '']]);
    assert.deepEqual(find('ann').slice(0, 1), [['Ann Bell', '2 statements in 2 articles']]);
    assert.deepEqual(find('xyz'), []);
  });
  test('are bounded', () => assert.equal(runToEnd(findWorkspaceSymbols(articles, 'a', 3)).length, 3));
  test('know the same person under the same id or name', () => {
    assert.ok(isSameSpeaker({ id: 'a', name: 'X' }, { id: 'a', name: 'Y' }));
    assert.ok(isSameSpeaker({ id: 'a', name: 'José' }, { id: 'b', name: 'Jose' }));
    assert.ok(!isSameSpeaker({ id: 'a', name: 'X' }, { id: 'b', name: 'Y' }));
    const known = anyOf([{ id: 'a', name: 'José' }]);
    assert.ok(known({ id: 'b', name: 'Jose' }) && known({ id: 'a', name: 'Y' }) && !known({ id: 'b', name: 'Y' }));
  });
});

suite('rename', () => {
  const target = (marked: string, options: ViewOptions = {}) => {
    const view = markedView(marked, { names, ...options });
    return findRenameTarget(view, view.cursor);
  };
  test('takes the speaker of a mention or statement', () => {
    const found = { speaker: 'ann', name: 'Ann Bell', span: { start: 0, end: 8 } };
    assert.deepEqual(target('{ann:Ann| Bell} left.'), found);
    assert.deepEqual(target('{1q:“We| won”}', { said: { 1: 'ann' } }), { ...found, span: { start: 0, end: 8 } });
  });
  test('refuses with a reason', () => {
    const refusal = (marked: string, options?: ViewOptions) => {
      const found = target(marked, options);
      return 'refusal' in found && found.refusal;
    };
    assert.equal(refusal('{ann:Ann Bell} le|ft.'), 'No speaker stands here.');
    assert.match(refusal('{1s:A dri|ver} {1c:said} {1q:no}') || '', /Set the speaker/);
    const unsure = refusal('{1s:Th|ey} {1c:said} {1q:no}', { said: { 1: ['ann', 'jose'] } });
    assert.match(unsure || '', /^“They” may be Ann Bell or José Cruz/);
  });
  test('checks the new name', () => {
    const view = markedView('{ann:Ann Bell} met {jose:José Cruz}.', { names });
    const problem = (to: string) => findNameProblem(view, { speaker: 'ann', to });
    assert.equal(problem('Ann B. Bell'), undefined);
    assert.equal(problem('ann bell'), undefined);
    assert.match(problem('  ') ?? '', /needs a name/);
    assert.match(problem('A\nB') ?? '', /one line/);
    assert.match(problem('josé cruz') ?? '', /Merge/);
  });
  test('keeps the old name as an alias and the id', () => {
    const speakers = [
      { id: 'ann-bell', name: 'Ann Bell', kind: 'person' as const, aliases: ['Bell'], color: 2 },
      { id: 'bob', name: 'Bob', kind: 'person' as const, aliases: [] },
    ];
    const rename = { id: 'ann-bell', from: 'Ann Bell', to: 'Ann B. Bell' };
    const speaker = { ...speakers[0]!, name: 'Ann B. Bell', aliases: ['Bell', 'Ann Bell'] };
    assert.deepEqual(renameEdits({ speakers }, rename), [{ kind: 'upsertSpeaker', speaker }]);
    assert.deepEqual(renameEdits({ speakers }, { ...rename, to: 'Bell' }), [
      { kind: 'upsertSpeaker', speaker: { ...speakers[0]!, name: 'Bell', aliases: ['Ann Bell'] } },
    ]);
    assert.deepEqual(renameEdits({ speakers }, { ...rename, id: 'x', from: 'X' }), []);
  });
  test('replaces only what differs', () => {
    assert.deepEqual(replacementOf('abcde', 'abXde'), { start: 2, end: 3, text: 'X' });
    assert.deepEqual(replacementOf('aa', 'aaa'), { start: 2, end: 2, text: 'a' });
    assert.deepEqual(replacementOf('same', 'same'), { start: 4, end: 4, text: '' });
  });
  test('is written as one small replacement for each line', () => {
    const before = 'speakers:\n  - id: a\n    name: Ann\n    kind: person\n    aliases: [A]\nstatements: []\n';
    const apply = (after: string): string[] => {
      const found = replacementsOf(before, after);
      let text = before;
      for (const { start, end, text: put } of [...found].reverse()) text = text.slice(0, start) + put + text.slice(end);
      assert.equal(text, after);
      return found.map(({ start, end, text: put }) => `${before.slice(start, end)}→${put}`);
    };
    assert.deepEqual(apply(before.replace('Ann', 'Anna').replace('[A]', '[A, Ann]')), ['→a', '→, Ann']);
    assert.deepEqual(apply(before.replace('    aliases: [A]\n', '    aliases:\n      - A\n      - Ann\n')), [
      ' [A]→\n      - A\n      - Ann',
    ]);
    assert.deepEqual(apply(before), []);
    assert.deepEqual(apply(''), [`${before}→`]);
    assert.deepEqual(apply(`${before}end`), ['→end']);
  });
});

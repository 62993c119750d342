import assert from 'node:assert/strict';
import { findTalks } from '../../../src/core/language/callHierarchy';
import { findDefinition } from '../../../src/core/language/definition';
import { findHighlights, findReferences } from '../../../src/core/language/references';
import { findTarget } from '../../../src/core/language/target';
import { markedView, textsOf, type ViewOptions } from '../../support/markedView';

const names = { ann: 'Ann Bell', bob: 'Bob Cole' };

suite('definition', () => {
  const definition = (marked: string, options: ViewOptions = {}) => {
    const view = markedView(marked, { names, ...options });
    const found = findDefinition(view, view.cursor);
    return found && [textsOf(view, [found.origin])[0], found.introductions.map(({ start }) => start)];
  };

  test('leads from a pronoun to the first full name, past a headline with the last name', () => {
    const marked = '{ann:Bell} wins\n\n{ann:Ann Bell} ran. {ann~:S|he} won.';
    assert.deepEqual(definition(marked), ['She', [11]]);
  });
  test('leads from cue and content to the speaker of the statement', () => {
    const said = { 1: 'ann' };
    assert.deepEqual(definition('{1q:“We w|on,”} {1c:said} {1s:{ann:Ann Bell}}.', { said }), ['“We won,”', [15]]);
    assert.deepEqual(definition('{1q:“We won,”} {1c:sa|id} {1s:{ann:Ann Bell}}.', { said }), ['said', [15]]);
  });
  test('gives every candidate where it is not sure', () => {
    const marked = '{ann:Ann Bell} met {bob:Bob Cole}. {1s:Th|ey} {1c:said} {1q:no}.';
    assert.deepEqual(definition(marked, { said: { 1: ['bob', 'ann'] } }), ['They', [13, 0]]);
  });
  test('is nothing for an unnamed source and for plain words', () => {
    assert.equal(definition('{1s:A dri|ver} {1c:said} {1q:no}.'), undefined);
    assert.equal(definition('{ann:Ann Bell} ran ho|me.'), undefined);
  });
  test('follows what a person decided about a pronoun', () => {
    const marked = '{ann:Ann Bell} met {bob:Bob Cole}. {1s:{ann~:T|hey}} {1c:said} {1q:no}.';
    const view = markedView(marked, { names, said: { 1: 'bob' } });
    const [first] = view.annotated.statements;
    const statements = [{ ...first!, saved: {} as NonNullable<(typeof first & object)['saved']> }];
    const decided = { ...view, annotated: { ...view.annotated, statements } };
    assert.deepEqual(findTarget(decided, view.cursor)?.speakers, ['bob']);
    assert.deepEqual(textsOf(view, findReferences(decided, 'ann')), ['Ann Bell']);
  });
  test('falls back to the first statement of a speaker whom no words name', () => {
    assert.deepEqual(definition('{1q:“We w|on.”}', { said: { 1: 'ann' } }), ['“We won.”', [0]]);
  });
});

suite('references', () => {
  const marked =
    '{ann:Ann Bell} ran. {1q:“We won,”} {1s:the doctor} {1c:said}. {ann~:She} smiled. {2q:“Yes.”} {3q:“No.”}';
  const options = { names, said: { 1: 'ann', 2: 'ann', 3: 'ann' }, status: { 3: 'rejected' as const } };

  test('are mentions, sources without a mention, and statements without a source', () => {
    const view = markedView(marked, options);
    assert.deepEqual(textsOf(view, findReferences(view, 'ann')), ['Ann Bell', 'the doctor', 'She', '“Yes.”']);
    assert.deepEqual(findReferences(view, 'nobody'), []);
  });
  test('highlight all mentions of the speaker under the cursor', () => {
    const view = markedView(marked.replace('She', 'S|he'), options);
    const highlights = findHighlights(view, view.cursor);
    assert.deepEqual(textsOf(view, highlights), ['Ann Bell', 'the doctor', 'She', '“Yes.”']);
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      ['introduction', 'mention', 'mention', 'mention'],
    );
  });
  test('highlight the parts of a statement with the cursor in its content', () => {
    const view = markedView('{1q:“We w|on,”} {1s:{ann:Ann Bell}} {1c:said}, {1q:“and well.”} {ann~:She} smiled.', {
      names,
      said: { 1: 'ann' },
    });
    const parts = ['“We won,”', 'Ann Bell', 'said', '“and well.”'];
    assert.deepEqual(textsOf(view, findHighlights(view, view.cursor)), parts);
  });
});

suite('call hierarchy', () => {
  const view = markedView(
    '{1s:{ann:Ann Bell}} {1c:said} {1q:{bob:Bob Cole} lost and {ann~:she} won}. {2s:{bob:Cole}} {2c:denied} {2q:it}. {3q:{bob~:He} ran.}',
    { names, said: { 1: 'ann', 2: 'bob', 3: 'ann' }, status: { 3: 'rejected' } },
  );
  test('finds who speaks of whom, and not of oneself', () => {
    const talks = findTalks(view).map(({ by, about, spans }) => [by, about, textsOf(view, spans)]);
    assert.deepEqual(talks, [['ann', 'bob', ['Bob Cole']]]);
  });
});

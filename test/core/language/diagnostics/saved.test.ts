import assert from 'node:assert/strict';
import { diagnose } from '../../../../src/core/language/diagnostics/index';
import type { View } from '../../../../src/core/language/view';
import type { SavedStatement } from '../../../../src/core/sidecar/schema';
import { markedView } from '../../../support/markedView';

const names = { ann: 'Ann Bell' };

/** A view whose only statement is saved with these words. */
function savedAs(marked: string, quote: string, context: { prefix?: string; suffix?: string } = {}): View {
  const view = markedView(marked, { names, said: { 1: 'ann' }, status: { 1: 'accepted' } });
  const [statement] = view.annotated.statements;
  const saved: SavedStatement = {
    id: 'k1',
    kind: 'direct',
    attitude: 'says',
    status: 'accepted',
    content: [{ quote, prefix: '', suffix: '', start: 0, end: quote.length, ...context }],
    source: [],
    cue: [],
    codes: {},
    tags: [],
  };
  return { ...view, annotated: { ...view.annotated, statements: [{ ...statement!, saved }] } };
}

const report = (view: View) =>
  diagnose(view).map(({ rule, start, end, fixes }) => [
    rule,
    view.text.slice(start, end),
    fixes.map(({ title }) => title),
  ]);

suite('diagnostics of saved statements', () => {
  const said = '{1s:{ann:Ann Bell}} {1c:said} {1q:“We won.”}';

  test('are none while the words are the same, line ends aside', () => {
    assert.deepEqual(report(savedAs(said, '“We won.”')), []);
    assert.deepEqual(report(savedAs(said.replace('We won', 'We\r\nwon'), '“We\nwon.”')), []);
  });
  test('say where the text has other words by now', () => {
    assert.deepEqual(report(savedAs(said, '“We have won.”')), [
      [
        'changedWords',
        '“We won.”',
        [
          'Save the words as they stand now',
          'Put the saved words back into the text',
          'Show it in the annotations file',
        ],
      ],
    ]);
  });

  const lost = (text: string, context: { prefix?: string; suffix?: string }) => {
    const view = savedAs(text, '“We won.”', context);
    const [statement] = view.annotated.statements;
    const orphan = { ...statement!, orphan: true, content: [], source: [], cue: [] };
    return { ...view, annotated: { ...view.annotated, statements: [orphan] } };
  };
  const context = { prefix: 'The rain stopped. Ann Bell said ', suffix: ' Then everybody went home.' };

  test('show lost words where their neighbours still stand, and offer what stands there now', () => {
    const view = lost(
      'Match day\n\nThe rain stopped. {ann:Ann Bell} said “We lost.” Then everybody went home.',
      context,
    );
    assert.deepEqual(report(view), [
      [
        'lostStatement',
        '“We lost.”',
        ['Take the words that stand here now: “We lost.”', 'Show it in the annotations file'],
      ],
    ]);
  });
  test('show lost words at the headline where nobody knows their place', () => {
    const view = lost('Match day\n\nAll is new. {ann:Ann Bell} left.', context);
    assert.deepEqual(report(view), [['lostStatement', 'Match day', ['Show it in the annotations file']]]);
    assert.equal(report(lost('{ann:Ann Bell}', context)).length, 1);
  });
});

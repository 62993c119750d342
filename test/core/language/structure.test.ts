import assert from 'node:assert/strict';
import { findFolds } from '../../../src/core/language/folding';
import { findSpeakerHints, type HintScope } from '../../../src/core/language/inlayHints';
import { selectionLadder } from '../../../src/core/language/selection';
import { findSymbols, type ArticleSymbol } from '../../../src/core/language/symbols';
import { findTokens } from '../../../src/core/language/tokens';
import { snippet } from '../../../src/core/text/snippet';
import { markedView, textsOf, type ViewOptions } from '../../support/markedView';

const names = { ann: 'Ann Bell', bob: 'Bob Cole' };

suite('document symbols', () => {
  const tree = (symbols: readonly ArticleSymbol[]): unknown[] =>
    symbols.map(({ name, detail, children }) => (children.length ? [name, detail, tree(children)] : [name, detail]));

  test('stand under the headline: speakers who speak, then statements', () => {
    const marked =
      'Bell wins\n\n{1q:“We won,”} {1c:said} {1s:{ann:Ann Bell}}. {bob:Bob Cole} left. {2s:A driver} {2c:saw} {2q:it}.';
    const view = markedView(marked, {
      names,
      said: { 1: 'ann' },
      headline: true,
      kinds: { 2: 'indirect' },
    });
    assert.deepEqual(tree(findSymbols(view)), [
      [
        'Bell wins',
        '2 statements',
        [
          ['Ann Bell', '1 statement'],
          ['Ann Bell: “We won,”', 'direct'],
          ['A driver: it', 'indirect'],
        ],
      ],
    ]);
  });
  test('leave out what a person rejected; stand alone without a headline', () => {
    const view = markedView('{1s:{ann:Ann Bell}} {1c:said} {1q:no}.', { names, said: { 1: 'ann' } });
    assert.equal(findSymbols(view).length, 2);
    const rejected = markedView('{1s:{ann:Ann Bell}} {1c:said} {1q:no}.', {
      names,
      said: { 1: 'ann' },
      status: { 1: 'rejected' },
    });
    assert.deepEqual(findSymbols(rejected), []);
  });
  test('are named on one line, cut at a word, never inside a character', () => {
    assert.equal(snippet('one\n two', 20), 'one two');
    assert.equal(snippet('one two three', 9), 'one two…');
    assert.equal(snippet('😀😀😀', 4), '😀…');
  });
});

suite('folding', () => {
  test('folds paragraphs over several lines and quotations over paragraphs', () => {
    const view = markedView('One\ntwo.\n\nThree.\n\n{q+:“Four.}\n\n{q+:“Five.}\n\n{q:“Six.”} End.');
    const folds = findFolds(view).map(({ kind, start, end }) => [kind, view.text.slice(start, end)]);
    assert.deepEqual(folds, [
      ['paragraph', 'One\ntwo.'],
      ['quotation', '“Four.\n\n“Five.\n\n“Six.”'],
    ]);
  });
});

suite('selection ladder', () => {
  test('climbs word, part, statement, sentence, paragraph, article', () => {
    const view = markedView('First. Today {1q:{q:“We w|on,”}} {1c:said} {1s:Ann Bell}. Last.\n\nMore.');
    assert.deepEqual(textsOf(view, selectionLadder(view, view.cursor)), [
      'won',
      'We won,',
      '“We won,”',
      '“We won,” said Ann Bell',
      'Today “We won,” said Ann Bell.',
      'First. Today “We won,” said Ann Bell. Last.',
      view.text,
    ]);
  });
  test('always has a rung, each holding the one below', () => {
    const view = markedView('{ann:Ann Bell} – {1q:{q:“a b”} c} {1s:d}.\n\n…');
    for (let offset = 0; offset <= view.text.length; offset++) {
      const ladder = selectionLadder(view, offset);
      assert.ok(ladder.length > 0);
      for (const [index, rung] of ladder.entries()) {
        const below = ladder[index - 1];
        assert.ok(rung.start <= offset && offset <= rung.end);
        assert.ok(!below || (rung.start <= below.start && below.end <= rung.end));
      }
    }
    assert.deepEqual(selectionLadder(markedView(''), 0), []);
  });
});

suite('inlay hints', () => {
  const hints = (marked: string, scope: HintScope, options: ViewOptions = {}) => {
    const view = markedView(marked, { names, ...options });
    let text = view.text;
    for (const { offset, label } of findSpeakerHints(view, { start: 0, end: text.length }, scope).reverse())
      text = `${text.slice(0, offset)} ${label}${text.slice(offset)}`;
    return text;
  };
  const marked = '{1s:{ann~:She}} {1c:told} {bob~:him} {1q:no}. {ann:Ann Bell} left.';

  test('name the sources, or all', () => {
    const said = { 1: 'ann' };
    assert.equal(hints(marked, 'sources', { said }), 'She ⟨Ann Bell⟩ told him no. Ann Bell left.');
    assert.equal(hints(marked, 'all', { said }), 'She ⟨Ann Bell⟩ told him ⟨Bob Cole⟩ no. Ann Bell left.');
  });
  test('ask where it is not sure', () => {
    const text = hints('{1s:They} {1c:said} {1q:no}.', 'sources', { said: { 1: ['ann', 'bob'] } });
    assert.equal(text, 'They ⟨speaker?⟩ said no.');
  });
  test('do not repeat a name that the words say', () => {
    const said = { 1: 'ann' };
    assert.equal(hints('{1s:{ann=:Doctor Ann Bell}} {1c:said} {1q:no}.', 'all', { said }), 'Doctor Ann Bell said no.');
    const apposition = '{1s:{ann:Ann Bell}, {ann=:the doctor} of the town,} {1c:said} {1q:no}.';
    assert.equal(hints(apposition, 'all', { said }), 'Ann Bell, the doctor of the town, said no.');
  });
});

suite('semantic tokens', () => {
  const tokens = (marked: string) => {
    const view = markedView(marked, { names });
    return findTokens(view).map(({ start, end, type }) => `${type}:${view.text.slice(start, end)}`);
  };
  test('show a mention inside its source, and the source around it', () => {
    assert.deepEqual(tokens('{1s:the doctor {ann:Ann Bell}, of Leeds,} {1c:said} {1q:{bob~:he} ran}.'), [
      'source:the doctor',
      'speaker:Ann Bell',
      'source:, of Leeds,',
      'cue:said',
      'pronoun:he',
    ]);
  });
  test('never cross a line', () => {
    assert.deepEqual(tokens('{ann:Ann\nBell} ran.'), ['speaker:Ann', 'speaker:Bell']);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeQuery } from '../../../src/core/language/completeQuery';
import { parseQuery } from '../../../src/core/language/query';
import { sortStatements } from '../../../src/core/language/sortStatements';
import { markedView, textsOf } from '../../support/markedView';

const view = markedView(
  '{zoe:Zoe Bly} said {1q:it is late}. {2q:No.} {ann:Ann Quill} said {3q:the boat comes tomorrow}.',
  { names: { zoe: 'Zoe Bly', ann: 'Ann Quill' }, said: { 1: 'zoe', 3: 'ann' } },
);

suite('sortStatements', () => {
  const { statements } = view.annotated;
  const sorted = (by: Parameters<typeof sortStatements>[2]) =>
    sortStatements(view, statements, by).flatMap(({ content }) => textsOf(view, content));

  test('by the name of the speaker, unnamed sources last', () => {
    assert.deepEqual(sorted('speaker'), ['the boat comes tomorrow', 'it is late', 'No.']);
  });
  test('by length, and in reading order', () => {
    assert.deepEqual(sorted('length'), ['the boat comes tomorrow', 'it is late', 'No.']);
    assert.deepEqual(sorted('order'), ['it is late', 'No.', 'the boat comes tomorrow']);
  });
  test('least sure first', () => {
    const unsure = statements.map((each, i) => ({ ...each, confidence: [0.9, 0.4, 0.6][i]! }));
    const order = sortStatements(view, unsure, 'confidence').map(({ confidence }) => confidence);
    assert.deepEqual(order, [0.4, 0.6, 0.9]);
  });
});

suite('completeQuery', () => {
  const queries = (query: string) => completeQuery(query, view).map((each) => each.query);

  test('offers fields, then values', () => {
    assert.deepEqual(queries('st'), ['status:']);
    assert.deepEqual(queries('status:'), ['status:suggested', 'status:accepted', 'status:rejected']);
    assert.deepEqual(queries('kind:direct -sta'), ['kind:direct -status:']);
    assert.deepEqual(queries('kind:direct is:or'), ['kind:direct is:orphan']);
    assert.deepEqual(queries('status:accepted'), []);
  });
  test('knows the speakers of the article, and quotes their names', () => {
    assert.deepEqual(queries('speaker:an'), ['speaker:"Ann Quill"']);
    assert.deepEqual(queries('speaker:"zoe b'), ['speaker:"Zoe Bly"']);
  });
  test('every offer with a value is a query without problems; any text gives offers', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        for (const offer of completeQuery(query, view)) assert.ok(offer.query.length >= query.trimEnd().length - 2);
      }),
    );
    for (const field of completeQuery('', view))
      for (const { query } of completeQuery(field.query, view)) assert.deepEqual(parseQuery(query).problems, [], query);
  });
});

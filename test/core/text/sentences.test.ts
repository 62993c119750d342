import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSentences } from '../../../src/core/text/sentences';
import { textOf } from '../../../src/core/text/span';

/** `|` stands where a sentence ends and the next begins, in place of the space. */
const check = (marked: string) => {
  const text = marked.replaceAll('|', ' ');
  assert.equal(
    findSentences(text)
      .map((each) => textOf(text, each))
      .join('|'),
    marked,
  );
};

suite('sentences', () => {
  test('end at stop marks before capitals and digits', () =>
    check('It rained.|We left! So did he?|12 stayed.'.replace('! ', '!|')));
  test('go on behind titles, initials and abbreviations', () => {
    check('Mr. Hale met J. R. Orde of the U.S. Navy at 5 p.m. on St. Mary’s Rd. in Leeds.|He left.');
    check('He works for Orde Inc. and likes it.|They moved to the U.S.|The winter was cold.');
    check('See No. 5 for more.|Is that a no?|Yes.');
  });
  test('keep closing marks and the attribution behind a quotation', () => {
    check('“It rained.”|She left.');
    check('“Really?” he asked.|“No!” — Orde said.');
    check('“It rained.” — Orde said.');
  });
  test('may start in small letters, as in translated text', () => {
    check('It grew this year.|the minister noted that.|he left.');
    check('It costs approx. the same.');
  });
  test('do not end inside numbers, names of sites or ellipses', () => {
    check('It rose 3.5 percent at example.com today.|Well … he left.');
  });
  test('tile any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', '”', '“', ' ', '—', '1', 'Mr', '\ud800', '\u00a0') }),
        (text) => {
          let at = 0;
          for (const { start, end } of findSentences(text)) {
            assert.equal(text.slice(at, start).trim(), '');
            assert.equal(textOf(text, { start, end }).trim(), textOf(text, { start, end }));
            assert.ok(end > start);
            at = end;
          }
          assert.equal(text.slice(at).trim(), '');
        },
      ),
    );
  });
});

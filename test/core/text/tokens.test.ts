import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findTokens, TokenKind } from '../../../src/core/text/tokens';

const tokensOf = (text: string) => {
  const { count, start, end } = findTokens(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};
const check = (expected: string) =>
  assert.equal(tokensOf(expected.replaceAll('|', '')).join('|').replaceAll('| |', ' '), expected);

suite('tokens', () => {
  test('split clitics off their words', () => {
    assert.deepEqual(tokensOf('The mayor’s men don’t; they’ll'), [
      'The',
      'mayor',
      '’s',
      'men',
      'do',
      'n’t',
      ';',
      'they',
      '’ll',
    ]);
    assert.deepEqual(tokensOf("I cannot, can't"), ['I', 'can', 'not', ',', 'ca', "n't"]);
  });
  test('keep hyphens, inner apostrophes, abbreviations, numbers, handles and addresses', () => {
    assert.deepEqual(tokensOf('O’Neill-Hart met Mr. Orde of the U.S. for $3.5bn, @ann, www.example.com'), [
      ...[
        'O’Neill-Hart',
        'met',
        'Mr.',
        'Orde',
        'of',
        'the',
        'U.S.',
        'for',
        '$3.5bn',
        ',',
        '@ann',
        ',',
        'www.example.com',
      ],
    ]);
  });
  test('marks stand alone, doubled ones together', () => check("''|Yes|,|''|“|a|”|—|b|--|c|...|😀"));
  test('know their kind', () => {
    const { kind } = findTokens('She’s 12, “x” +');
    const { word, number, punctuation, mark, symbol } = TokenKind;
    assert.deepEqual([...kind], [word, word, number, punctuation, mark, word, mark, symbol]);
  });
  test('cover any text but its white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { count, start, end } = findTokens(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          assert.equal(text.slice(at, start[i]).trim(), '');
          assert.ok((end[i] ?? 0) > (start[i] ?? 0));
          at = end[i] ?? 0;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { compareTexts } from '../../../src/core/anchor/rewrite';
import { TextIndex } from '../../../src/core/anchor/textIndex';
import { textOf } from '../../../src/core/text/span';

const OLD = [
  'The ferry was late again. “No,” said Ann Lee, the pilot. Nobody laughed.',
  'A crane stood idle. “We will sail at noon,” said Tom Roe.',
  'Rain fell on the empty quay. “No,” said Mina Falk, the mayor, when asked.',
].join('\n\n');

/** Where the `nth` place of `words` went, with a few characters on both sides. */
function follow(words: string, after: string, nth = 0): string {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = OLD.indexOf(words, start + 1);
  assert.ok(start >= 0);
  const rewrite = compareTexts(new TextIndex(OLD), new TextIndex(after));
  const span = rewrite.follow({ start, end: start + words.length });
  return span ? `${after.slice(Math.max(0, span.start - 4), span.start)}[${textOf(after, span)}]` : 'gone';
}

suite('following words through a rewrite', () => {
  const paragraphs = OLD.split('\n\n');

  test('of equal words each goes with its neighbours', () => {
    const after = [paragraphs[2], 'A new paragraph.', paragraphs[0], paragraphs[1]].join('\r\n\r\n');
    assert.equal(follow('“No,”', after, 0), 'in. [“No,”]');
    assert.equal(follow('“No,”', after, 1), 'ay. [“No,”]');
    assert.equal(follow('said', after, 1), 'n,” [said]');
  });

  test('edited words are followed, words that are gone are not', () => {
    assert.equal(
      follow('“We will sail at noon,”', OLD.replace('sail at noon', 'sail at one')),
      'le. [“We will sail at one,”]',
    );
    assert.equal(follow('“We will sail at noon,”', OLD.replace('We will sail at noon', 'I am tired')), 'gone');
    assert.equal(follow('“No,”', OLD.replace('“No,” said Ann Lee', 'Nothing was said'), 0), 'gone');
  });

  test('when either of two may be left, neither is taken', () => {
    const twice =
      'One two three four. He said so. Five six seven. He said so. Eight nine ten eleven twelve thirteen fourteen.';
    const once = 'One two three four. He said so. Eight nine ten eleven twelve thirteen fourteen.';
    const rewrite = compareTexts(new TextIndex(twice), new TextIndex(once));
    for (let at = twice.indexOf('He said so'); at >= 0; at = twice.indexOf('He said so', at + 1))
      assert.equal(rewrite.follow({ start: at, end: at + 10 }), undefined);
    const words = 'twelve thirteen';
    const last = { start: twice.indexOf(words), end: twice.indexOf(words) + words.length };
    const found = rewrite.follow(last);
    assert.equal(found && textOf(once, found), words);
  });
});

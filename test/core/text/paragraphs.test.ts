import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/text/frontMatter';
import { findParagraphs } from '../../../src/core/text/paragraphs';
import { textOf } from '../../../src/core/text/span';

const check = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    findParagraphs(text, { frontMatterEnd: readFrontMatter(text).end }).map(
      (each) => `${each.role === 'body' ? '' : each.role + ' '}${textOf(text, each)}`,
    ),
    expected,
  );

suite('paragraphs', () => {
  test('blank lines and single line ends both separate', () => {
    check(
      'Bridge shut\n\nOne here.\nTwo there.\r\n \r\nThree.',
      'headline Bridge shut',
      'One here.',
      'Two there.',
      'Three.',
    );
  });
  test('a first paragraph that ends as a sentence is no headline', () => {
    check('The bridge is shut.\n\nIt will open.', 'The bridge is shut.', 'It will open.');
    check('Is the bridge shut?\n\nIt is.', 'headline Is the bridge shut?', 'It is.');
  });
  test('front matter is its own paragraph', () => {
    const text = '---\ntitle: "Bridge shut"\nlanguage: en # English\nlist:\n  - a\n---\nBridge shut\n\nIt is.';
    check(text, `frontMatter ${text.slice(0, text.lastIndexOf('---') + 3)}`, 'headline Bridge shut', 'It is.');
    assert.deepEqual(readFrontMatter(text).metadata, { title: 'Bridge shut', language: 'en' });
    check('---\nno end', 'headline ---', 'no end');
  });
  test('a line end in the middle of a sentence is none of a paragraph; short items of a list are left alone', () => {
    check(
      '“He never missed a shift,” said Petra. “Now he\n  paints the kitchen.”\n\nYes.',
      '“He never missed a shift,” said Petra. “Now he\n  paints the kitchen.”',
      'Yes.',
    );
    check(
      'His wife, Anna Miller, is a lawyer from\nLeeds, and said that he\n"has full support" of all.\n\nYes.',
      'His wife, Anna Miller, is a lawyer from\nLeeds, and said that he\n"has full support" of all.',
      'Yes.',
    );
    check(
      'Needed for the journey:\nflour and butter\nsalt\nTwo lamps.',
      'headline Needed for the journey:',
      'flour and butter',
      'salt',
      'Two lamps.',
    );
  });
  test('lines broken at a fixed width are joined, short last lines end their paragraph', () => {
    const wrapped =
      'The council of the harbour town has voted to shut the old swing\n' +
      'bridge for the whole winter, its clerk said on Monday, because the\n' +
      'bearings have worn out and nobody makes them any more.\n' +
      'It will cost the ferrymen nothing, she said, and the bakers a great\n' +
      'deal of flour.\n\n' +
      '“We shall row,” said the baker, who has a boat and two strong sons\n' +
      'who are said to like it.\n';
    const found = findParagraphs(wrapped).map((each) => textOf(wrapped, each).replace(/\n/g, '⏎'));
    assert.equal(found.length, 3);
    assert.match(found[0] ?? '', /^The council.*any more\.$/);
    assert.match(found[2] ?? '', /^“We shall row.*like it\.$/);
  });
  test('short lines of speech are not taken for wrapped ones', () => {
    check(
      'Q: Why?\nA: Because.\nQ: Is that all?\nA: It is.',
      'headline Q: Why?',
      'A: Because.',
      'Q: Is that all?',
      'A: It is.',
    );
  });
  test('nothing and white space give no paragraph', () => {
    check('');
    check('\uFEFF \n\u00a0\r\n');
  });
});

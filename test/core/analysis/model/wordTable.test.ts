import assert from 'node:assert/strict';
import { englishLexicon } from '../../../../src/core/lexicon/english';
import { bitsOfTag, tagBit, tagNumber, tags } from '../../../../src/core/analysis/model/tags';
import { WordTable } from '../../../../src/core/analysis/model/wordTable';

suite('word table', () => {
  const table = new WordTable(englishLexicon());

  test('knows reporting words in all their forms', () => {
    for (const form of ['said', 'says', 'saying']) assert.equal(table.of(form).verb?.lemma, 'say');
    assert.equal(table.of('denied').verb?.lemma, 'deny');
    assert.equal(table.of('Pledges').noun?.lemma, 'pledge');
    assert.equal(table.of('spokeswomen').role?.classes[0], 'voice');
  });

  test('reads curly apostrophes as straight ones', () => {
    assert.equal(table.of('’s').lower, "'s");
    assert.equal(table.of('’s').functionWord, true);
  });

  test('flags months only with a capital', () => {
    assert.equal(table.of('May').flag, 'month');
    assert.equal(table.of('may').flag, '');
    assert.equal(table.of('1,200').flag, 'number');
  });
});

suite('tags', () => {
  test('every tag has its place, and unknown ones count as nouns', () => {
    tags.forEach((tag, index) => assert.equal(tagNumber(tag), index));
    assert.equal(tagNumber('NO-SUCH-TAG'), tagNumber('NN'));
  });

  test('finite verbs are those with a tense, and modals', () => {
    const finite = tags.filter((_, index) => (bitsOfTag[index] ?? 0) & tagBit.finite);
    assert.deepEqual(finite, ['MD', 'VBD', 'VBP', 'VBZ']);
  });
});

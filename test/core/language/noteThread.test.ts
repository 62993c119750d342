import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatNote, parseNote } from '../../../src/core/language/noteThread';

suite('parseNote', () => {
  test('a plain note is one entry that nobody signed', () => {
    assert.deepEqual(parseNote('Check with the court.\n\nTwo names?\n'), [
      { text: 'Check with the court.\n\nTwo names?' },
    ]);
    assert.deepEqual(parseNote(' \n'), []);
  });
  test('a line with a signature begins the next entry', () => {
    assert.deepEqual(parseNote('Who is “he”?\n\n@eva 2026-11-24:\nThe mayor.\n\n@jon 2026-11-25:\nYes.\n'), [
      { text: 'Who is “he”?' },
      { text: 'The mayor.', by: 'eva', at: '2026-11-24' },
      { text: 'Yes.', by: 'jon', at: '2026-11-25' },
    ]);
  });
  test('an address in the text is no signature', () => {
    assert.equal(parseNote('Ask @eva 2026-11-24: she knows.').length, 1);
  });
  test('reads what formatNote writes', () => {
    const words = fc
      .string()
      .map((text) => text.replace(/[@\r\u2028\u2029]/g, '').trim())
      .filter(Boolean);
    const entry = fc.record(
      { text: words, by: fc.stringMatching(/^\w+$/), at: fc.constant('2026-01-31') },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.option(words), fc.array(entry), (first, signed) => {
        const entries = [...(first === null ? [] : [{ text: first }]), ...signed];
        assert.deepEqual(parseNote(formatNote(entries)), entries);
      }),
    );
  });
});

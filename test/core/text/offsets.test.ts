import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codePointsOf, normalized } from '../../../src/core/text/codePoints';
import { linesOf } from '../../../src/core/text/lines';

suite('lines', () => {
  test('count from zero and end at LF, CR LF or CR', () => {
    const lines = linesOf('ab\r\nc\rd\n');
    assert.equal(lines.count, 4);
    assert.deepEqual([0, 4, 6, 8, 99].map(lines.at), [
      { line: 0, column: 0 },
      { line: 1, column: 0 },
      { line: 2, column: 0 },
      { line: 3, column: 0 },
      { line: 3, column: 0 },
    ]);
    assert.equal(lines.offset({ line: 0, column: 99 }), 2);
    assert.equal(lines.offset({ line: 9, column: 0 }), 8);
  });
  test('offset and position are inverses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '😀', ' ') }), fc.nat(40), (text, at) => {
        const lines = linesOf(text);
        const offset = Math.min(at, text.length);
        assert.equal(lines.offset(lines.at(offset)), offset);
      }),
    );
  });
});

suite('code points', () => {
  test('leave out the byte order mark and read CR LF as one', () => {
    const points = codePointsOf('\uFEFFa😀\r\nb');
    assert.equal(points.length, 4);
    assert.deepEqual([0, 1, 2, 4, 5, 6, 7].map(points.fromUtf16), [0, 0, 1, 2, 2, 3, 4]);
    assert.deepEqual([0, 1, 2, 3, 4].map(points.toUtf16), [1, 2, 4, 6, 7]);
  });
  test('cut the same text as the code points of the normalised text', () => {
    const unit = fc.constantFrom('a', '\r\n', '\r', '\n', '😀', '\ud800', 'é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.nat(210), fc.boolean(), (body, at, mark) => {
        const text = (mark ? '\uFEFF' : '') + body;
        const points = codePointsOf(text);
        const all = [...normalized(text)];
        assert.equal(points.length, all.length);
        const utf16 = points.toUtf16(at);
        assert.equal(normalized(text.slice(utf16)), all.slice(at).join(''));
        assert.equal(points.fromUtf16(utf16), Math.min(at, points.length));
      }),
    );
  });
});

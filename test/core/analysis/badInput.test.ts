import assert from 'node:assert/strict';
import { analyse, analyseInSteps } from '../../../src/core/analysis/analyse';
import { limitOf } from '../../../src/core/analysis/limits';

const codes = (text: string) => [...new Set(analyse(text).problems.map(({ code }) => code))];

suite('bad input', () => {
  test('nothing, and white space, is an empty article', () => {
    for (const text of ['', ' \n\t', '\uFEFF', '\r\n\r\n']) {
      const { paragraphs, statements, problems } = analyse(text);
      assert.deepEqual({ paragraphs, statements, problems }, { paragraphs: [], statements: [], problems: [] });
    }
  });
  test('a byte order mark and mixed line ends change no statement', () => {
    const text = 'Bridge shut\n\nAda Lund said that it was cold.\n\n“We won,” she said.\n';
    const said = (source: string) =>
      analyse(source).statements.map(({ content }) => content.map(({ start, end }) => source.slice(start, end)));
    assert.deepEqual(said(text), [['that it was cold'], ['“We won,”']]);
    assert.deepEqual(said('\uFEFF' + text.replaceAll('\n', '\r\n')), said(text));
    assert.deepEqual(said(text.replace('\n\n', '\r\r')), said(text));
  });
  test('text from right to left has paragraphs and quotations', () => {
    const { paragraphs, quotations } = analyse('כותרת\n\nהוא אמר: “ניצחנו היום”.\n');
    assert.deepEqual([paragraphs.length, quotations.length], [2, 1]);
  });
  test('bytes that are no text are not analysed, and the article says so', () => {
    const article = analyse('\0\u0001\u0002PNG\ufffd\ufffd\u0010'.repeat(200));
    assert.deepEqual([article.analysedTo, article.problems.map(({ code }) => code)], [0, ['not-text']]);
    assert.deepEqual(codes('one \0 byte in a long text of a reporter, said Ada Lund.'), []);
  });
  test('20 MB are analysed in part, and the article says so', () => {
    const text = 'the rain went on and on\n'.repeat(850_000);
    const steps = analyseInSteps(text);
    for (let step = 0; step < 3; step++) assert.equal(steps.next().done, false);
    const { end, problems } = limitOf('rain\n'.repeat(1_700_000));
    assert.equal(end, 7_999_999);
    assert.deepEqual(
      problems.map(({ code, message }) => [code, message]),
      [['analysis-limited', 'Only the first 8.0 of 8.5 million characters were analysed.']],
    );
  });
  test('one endless line is analysed in small steps', () => {
    const text = 'Ada Lund said that it rained. '.repeat(3_000);
    let steps = 0;
    const run = analyseInSteps(text);
    let step = run.next();
    for (; !step.done; step = run.next()) steps++;
    assert.ok(steps > text.length / 16_384);
    assert.equal(step.value?.statements.length, 3_000);
  });
  test('ten thousand marks without partner, and a thousand nested, list a hundred problems at most', () => {
    assert.deepEqual(codes('“a '.repeat(10_000)), ['unclosed-quotation']);
    assert.equal(analyse('a” b '.repeat(10_000)).problems.length, 100);
    const nested = analyse('“a '.repeat(1_000) + 'z” '.repeat(1_000));
    assert.equal(Math.max(...nested.quotations.map(({ depth }) => depth)), 999);
  });
});

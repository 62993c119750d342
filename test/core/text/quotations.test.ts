import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findParagraphs } from '../../../src/core/text/paragraphs';
import { readPassages } from '../../../src/core/text/passages';
import { pairQuotations } from '../../../src/core/text/quotations';

/** One line a quotation: its depth, `~` when it goes on with the one before, `…` when it is left open, its text. */
const quotationsOf = (text: string) =>
  [...readPassages(text, findParagraphs(text))].flatMap(({ passage, continues }) =>
    passage.quotations.map(
      (each, index) =>
        `${each.depth}${continues && index === 0 ? '~' : ''} ${passage.text.slice(each.start, each.end)}${each.closed ? '' : '…'}`,
    ),
  );
const problemsOf = (text: string) =>
  [...readPassages(text, findParagraphs(text))].flatMap(({ passage }) => passage.problems.map((each) => each.code));
const check = (text: string, ...expected: string[]) => assert.deepEqual(quotationsOf(text), expected);

suite('quotations', () => {
  test('of every mark style', () => {
    for (const [a, b] of ['“”', '""', '‘’', '«»', '»«', '„“', '„”', '‚‘', '‹›', '「」', '『』', '””'].map((pair) => [
      ...pair,
    ])) {
      check(`She said ${a}Yes${b} and left.`, `0 ${a}Yes${b}`);
      assert.deepEqual(problemsOf(`She said ${a}Yes${b} and left.`), []);
    }
    check("She said ''Yes'' and ``No'' and left.", "0 ''Yes''", "0 ``No''");
    check('She said «\u00a0Oui\u00a0» and left.', '0 «\u00a0Oui\u00a0»');
  });
  test('with space around their marks, and with unlike marks', () => {
    check('She said: " Not today. " and left.', '0 " Not today. "');
    check('" Not yet " , – she said. It is " a bin " to her.', '0 " Not yet "', '0 " a bin "');
    check('A lone " mark says nothing.');
    check('He would "not go back.\'\' It had " no end."', "0 \"not go back.''", '0 " no end."');
  });
  test('apostrophes and clitics are no marks', () => {
    check("Don't take the girls' rock 'n' roll of the '90s, it’s theirs.");
    check('Don’t take the girls’ rock ’n’ roll of the ’90s from ’em.');
  });
  test('single marks may hold plurals and doubles', () => {
    check(
      '‘We met the workers’ leaders,’ he said. ‘They said “no” to us.’',
      '0 ‘We met the workers’ leaders,’',
      '0 ‘They said “no” to us.’',
      '1 “no”',
    );
    check('The ‘greys’ were seen by ‘locals’ today.', '0 ‘greys’', '0 ‘locals’');
    check(`"He told me 'go home,'" she said.`, `0 "He told me 'go home,'"`, `1 'go home,'`);
  });
  test('run on over paragraphs that open the mark again', () => {
    check('“One.\n\n“Two ‘in’ it.\n\n“Three,” she said.', '0 “One.…', '0~ “Two ‘in’ it.…', '1 ‘in’', '0~ “Three,”');
    assert.deepEqual(problemsOf('“One.\n\n“Two.\n\n“Three,” she said.'), []);
    check('‘One goes on.\n\n‘Two,’ she said.', '0 ‘One goes on.…', '0~ ‘Two,’');
  });
  test('run on without the mark when the next one closes', () => {
    check('“One here.\n\nTwo here,” she said.', '0 “One here.…', '0~ Two here,”');
  });
  test('a forgotten closing mark ends where the next opens, and spoils nothing behind', () => {
    check('“One. “Two,” he said. “Three,” she said.', '0 “One.…', '0 “Two,”', '0 “Three,”');
    check('"One. "Two," he said.', '0 "One.…', '0 "Two,"');
    check('He said: “One. He left.\n\nShe was “glad”.', '0 “One. He left.…', '0 “glad”');
    assert.deepEqual(problemsOf('He said: “One. He left.\n\nShe was “glad”.'), ['unclosed-quotation']);
  });
  test('an odd mark in the middle of speech ends nothing', () => {
    check('“We won the “cup and the league,” he said. “Twice.”', '0 “We won the “cup and the league,”', '0 “Twice.”');
    assert.deepEqual(problemsOf('“We won the “cup and the league,” he said.'), ['unclosed-quotation']);
  });
  test('a forgotten opening mark is put where the sentence starts', () => {
    check('We won,” he said. “And they lost.”', '0 We won,”', '0 “And they lost.”');
    assert.deepEqual(problemsOf('We won,” he said.'), ['mismatched-quotation']);
    check('He left. We won,” he said.', '0 We won,”');
  });
  test('unlike marks pair and are reported', () => {
    check('“We won," he said.', '0 “We won,"');
    assert.deepEqual(problemsOf('“We won," he said.'), ['mismatched-quotation']);
  });
  test('inches and feet are no marks', () => check(`He is 6'2" tall and has a 12" nail.`));
  test('nest, in bounds and trimmed, for any text', () => {
    const unit = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      '``',
      'a',
      'b',
      'S',
      ' ',
      '.',
      ',',
      '—',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.boolean(), (text, openBefore) => {
        const { quotations, problems } = pairQuotations(text, { start: 0, end: text.length }, [0], { openBefore });
        const open: number[] = [];
        for (const { start, end, inner, depth } of quotations) {
          while (open.length && (open[open.length - 1] ?? 0) <= start) open.pop();
          assert.equal(depth, open.length);
          assert.ok(open.every((outer) => end <= outer));
          assert.ok(
            0 <= start && start <= inner.start && inner.start < inner.end && inner.end <= end && end <= text.length,
          );
          assert.equal(text.slice(inner.start, inner.end).trim().length, inner.end - inner.start);
          open.push(end);
        }
        for (const { start, end } of problems) assert.ok(0 <= start && start < end && end <= text.length);
      }),
    );
  });
});

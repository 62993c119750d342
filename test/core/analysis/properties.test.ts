import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, analyseInSteps } from '../../../src/core/analysis/analyse';
import type { Article } from '../../../src/core/analysis/article';
import { createAnalysisCache } from '../../../src/core/analysis/cache';
import type { Span } from '../../../src/core/text/span';
import { markedArticles } from '../../support/markup';

const articles = markedArticles().map(({ text }) => text);

/** Words and signs that the rules look for, so that random texts reach deep into them. */
const piece = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "''",
    '«',
    '»',
    '„',
    '—',
    ' — ',
    ', ',
    '. ',
    '.',
    ': ',
    '? ',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\u00a0',
  ],
  ...[
    'said',
    'says',
    ' that ',
    'told',
    'saying',
    'according to',
    'Ada Lund',
    'he',
    'the mayor',
    'Mr.',
    'Q:',
    'NAME:',
    'is believed to',
  ],
  ...[
    'we won',
    'on Monday',
    'and',
    'who',
    'added',
    '---\n',
    '\ud83d\ude00',
    '\ud800',
    '\0',
    '\u200f',
    'שלום',
    '12',
    '(',
    ')',
  ],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(fc.constantFrom(...articles), fc.nat(2000), fc.array(piece, { maxLength: 4 })).map(([text, at, pieces]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + pieces.join('') + text.slice(place + (at % 7));
  }),
);

const isTrimmed = (text: string, { start, end }: Span): void => {
  assert.ok(0 <= start && start < end && end <= text.length, `[${start}, ${end}) of ${text.length}`);
  assert.equal(text.slice(start, end).trim().length, end - start);
};

function checkShape(text: string, article: Article): void {
  let at = 0;
  for (const paragraph of article.paragraphs) {
    isTrimmed(text, paragraph);
    assert.ok(paragraph.start >= at);
    at = paragraph.end;
  }
  const body = article.paragraphs.filter(({ role }) => role !== 'frontMatter');
  for (const paragraph of body) {
    let from = paragraph.start;
    for (const sentence of article.sentences.filter(({ start }) => start >= paragraph.start && start < paragraph.end)) {
      assert.equal(text.slice(from, sentence.start).trim(), '');
      from = sentence.end;
    }
    assert.equal(text.slice(from, paragraph.end).trim(), '');
  }
  const open: Span[] = [];
  for (const quotation of article.quotations) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= quotation.start) open.pop();
    assert.equal(quotation.depth, open.length);
    assert.ok(open.every(({ end }) => quotation.end <= end));
    isTrimmed(text, quotation.inner);
    open.push(quotation);
  }
  let before = -1;
  for (const { content, source, cue, confidence, evidence } of article.statements) {
    assert.ok(content.length > 0 && evidence.length > 0);
    assert.ok(confidence >= 0 && confidence <= 1);
    for (const spans of [content, source, cue]) {
      let end = -1;
      for (const span of spans) {
        isTrimmed(text, span);
        assert.ok(span.start >= end, 'spans ascend and are disjoint');
        end = span.end;
      }
    }
    assert.ok((content[0]?.start ?? 0) >= before, 'statements ascend');
    before = content[0]?.start ?? 0;
  }
  assert.equal(new Set(article.statements.map(({ id }) => id)).size, article.statements.length);
  for (const { span } of article.problems)
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
}

suite('analysis of any text', () => {
  test('is total and well-formed', () => {
    fc.assert(
      fc.property(anyText, (text) => checkShape(text, analyse(text))),
      { numRuns: 400 },
    );
  });
  test('gives the same again, and the same in steps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = analyse(text);
        assert.deepEqual(analyse(text), once);
        const steps = analyseInSteps(text);
        let step = steps.next();
        while (!step.done) step = steps.next();
        assert.deepEqual(step.value, once);
      }),
      { numRuns: 50 },
    );
  });
  test('after edits is what it is from scratch', () => {
    const edit = fc.tuple(fc.nat(5000), fc.nat(30), fc.array(piece, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 6 }), (original, edits) => {
        const cache = createAnalysisCache();
        let text = original;
        analyse(text, { cache });
        for (const [place, length, pieces] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + pieces.join('') + text.slice(at + length);
          assert.deepEqual(analyse(text, { cache }), analyse(text));
        }
      }),
      { numRuns: 60 },
    );
  });
  test('after edits is what it is from scratch, though other analyses with the same cache began and were left', () => {
    const name = fc.constantFrom(
      ...['Ada Lund', 'Lund', 'Karl Lund', 'the mayor', 'Mayor ', ' she said. ', 'He ', 'NHA', ' (NHA)', 'Northern Harbour Authority'],
      ...['Corvin & Hale', ', 54,', '\n\nMAYOR: ', ' the Dock and Harbour Union ', ' the firm', ' the city', 'J. R. ', 'shares of '],
      ...['Her son', ', a nurse,', 'the survey', 'The Alderbrook survey', ' baker ', 'Baker', 'Ann Baker', '\n\n', 'I ', '“', '”', ' said'],
    ); // prettier-ignore
    const edit = fc.record({
      place: fc.nat(4000),
      length: fc.nat(40),
      pieces: fc.array(name, { maxLength: 4 }),
      /** Copies a stretch of the text instead, so that paragraphs are there twice. */
      copies: fc.boolean(),
      leftAfter: fc.nat(60),
    });
    const drain = (steps: Generator<void, Article>): Article => {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    };
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 8 }), (original, edits) => {
        const cache = createAnalysisCache();
        let text = original;
        for (const { place, length, pieces, copies, leftAfter } of edits) {
          const at = place % (text.length + 1);
          const before = text;
          const added = copies ? text.slice(at, at + 400) : pieces.join('');
          text = text.slice(0, at) + added + text.slice(at + length);
          const left = analyseInSteps(before, { cache });
          for (let step = 0; step < leftAfter; step++) left.next();
          const own = analyseInSteps(text, { cache });
          own.next();
          own.next();
          if (leftAfter % 3 === 0) assert.deepEqual(drain(analyseInSteps(before, { cache })), analyse(before));
          assert.deepEqual(drain(own), analyse(text));
          assert.deepEqual(analyse(text, { cache }), analyse(text));
        }
      }),
      { numRuns: 60 },
    );
  });
});

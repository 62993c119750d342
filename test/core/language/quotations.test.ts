import assert from 'node:assert/strict';
import { runToEnd } from '../../../src/core/text/runToEnd';
import { diagnose } from '../../../src/core/language/diagnostics/index';
import { QuotationIndex } from '../../../src/core/language/quotationIndex';
import { findQuotesInSteps } from '../../../src/core/language/quotes';
import { summarise } from '../../../src/core/language/summary';
import { markedView } from '../../support/markedView';

const names = { ann: 'Ann Bell', eve: 'Eve Cole', bell: 'Bell' };
const words = 'We will open the bridge in May and not before';

/** An article in which somebody says one quotation. */
const article = (speaker: string, quote: string) =>
  markedView(`Bridge\n\n{1q:{q:“${quote}”}} {1c:said} {1s:{${speaker}:${names[speaker as 'ann']}}}.`, {
    names,
    said: { 1: speaker },
    headline: true,
  });

suite('quotations of an article', () => {
  const found = (speaker: string, quote: string) =>
    runToEnd(findQuotesInSteps(article(speaker, quote))).map((each) => each.words.join(' '));
  test('are folded, and long enough to be known again', () => {
    assert.deepEqual(found('ann', 'We won’t PAY for José, ever again'), ['we wont pay for jose ever again']);
    assert.deepEqual(found('ann', 'We will not pay'), []);
  });
});

suite('the same quotation in other articles', () => {
  const index = new QuotationIndex();
  const summaries = new Map([
    ['same', summarise(article('ann', words))],
    ['other', summarise(article('ann', 'Nobody in this town has ever asked for a bridge'))],
  ]);
  runToEnd(index.update(summaries));
  const messages = (speaker: string, quote: string) =>
    diagnose(article(speaker, quote), { twinsOf: (own) => index.twins(own, 'mine') })
      .filter(({ rule }) => rule === 'quotedDifferently')
      .map(({ message, fixes, related }) => [message, fixes.map(({ kind }) => kind), related?.[0]?.article]);

  test('is no finding when words and speaker agree, or one is a part of the other', () => {
    assert.deepEqual(messages('ann', words), []);
    assert.deepEqual(messages('ann', 'We will open the bridge in May'), []);
    assert.deepEqual(messages('bell', words), []);
    assert.deepEqual(messages('ann', 'The ferry will stop here until the ice has gone'), []);
  });
  test('is a finding when the words differ', () => {
    assert.deepEqual(messages('ann', 'We will open the new bridge in June and not before'), [
      ['Another article has other words: “… open the bridge in may and not …”', ['open'], 'same'],
    ]);
  });
  test('is a finding when it is by somebody else', () => {
    assert.deepEqual(messages('eve', words), [
      ['Another article gives these words to Ann Bell.', ['open', 'attribute'], 'same'],
    ]);
  });
  test('is not looked for in the article itself, and forgotten with its article', () => {
    assert.deepEqual(index.twins(words.toLowerCase().split(' '), 'same'), []);
    const later = new QuotationIndex();
    runToEnd(later.update(summaries));
    runToEnd(later.update([['other', summaries.get('other')!]]));
    assert.deepEqual(later.twins(words.toLowerCase().split(' '), 'mine'), []);
  });
});

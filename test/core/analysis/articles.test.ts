import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { linesOfArticle, markedArticles } from '../../support/markup';

suite('statements of whole articles', () => {
  for (const { name, text, statements } of markedArticles()) {
    test(name.replace(/\.gold$/, ''), () => {
      assert.deepEqual(linesOfArticle(text, analyse(text), statements), statements);
    });
  }
});

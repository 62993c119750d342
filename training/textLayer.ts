import type { Paragraph, Quotation } from '../src/core/analysis/article';
import { findParagraphs } from '../src/core/text/paragraphs';
import { readPassages } from '../src/core/text/passages';
import type { Span } from '../src/core/text/span';

/** Paragraphs, sentences and quotations as the engine finds them, for measuring speaker resolution by itself. */
export function layText(text: string): { paragraphs: Paragraph[]; sentences: Span[]; quotations: Quotation[] } {
  const paragraphs = findParagraphs(text);
  const sentences: Span[] = [];
  const quotations: Quotation[] = [];
  for (const { passage, offset } of readPassages(text, paragraphs)) {
    for (const { start, end } of passage.sentences) sentences.push({ start: start + offset, end: end + offset });
    for (const { start, end, inner, closed, depth } of passage.quotations)
      quotations.push({
        start: start + offset,
        end: end + offset,
        inner: { start: inner.start + offset, end: inner.end + offset },
        closed,
        depth,
      });
  }
  return { paragraphs, sentences, quotations };
}

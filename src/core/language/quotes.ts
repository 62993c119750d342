import { contains, textOf, type Span } from '../text/span';
import type { View } from './view';

/** Words between one pair of quotation marks that somebody said. */
export interface Quote extends Span {
  /** Folded, without marks. */
  readonly words: readonly string[];
  readonly speaker?: string | undefined;
}

/** Shorter quotations are phrases that anybody may use. */
const fewest = 6;
/** Enough to tell a quotation from others. */
const most = 80;

/** Spans of other statements that may stand between a quotation and the span that holds it. */
const lookBack = 8;

/**
 * The quotations of an article that are part of a statement and long enough to be known again. Hands control back after
 * each quotation.
 */
export function* findQuotesInSteps(view: View): Generator<void, Quote[]> {
  const said = view.annotated.statements
    .filter(({ kind, status }) => kind !== 'indirect' && status !== 'rejected')
    .flatMap(({ content, speaker }) => content.map((span) => ({ span, speaker })))
    .sort((a, b) => a.span.start - b.span.start);
  let behind = 0;
  const quotes: Quote[] = [];
  for (const quotation of view.article.quotations) {
    if (quotation.depth > 0) continue;
    while (behind < said.length && said[behind]!.span.start <= quotation.inner.start) behind++;
    const near = said.slice(Math.max(0, behind - lookBack), behind);
    const statement = near.find(({ span }) => contains(span, quotation.inner));
    const words = statement ? wordsOf(textOf(view.text, quotation.inner)) : [];
    if (statement && words.length >= fewest)
      quotes.push({ start: quotation.start, end: quotation.end, words, speaker: statement.speaker });
    yield;
  }
  return quotes;
}

/** The first words of `text`, without case, accents and marks. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘']/g, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most);
}

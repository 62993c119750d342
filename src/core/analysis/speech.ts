import type { QuotationPart } from '../text/quotations';
import type { Span } from '../text/span';

/** Reads like something said, rather than a title or a word in quotation marks. */
export function isSpeech(text: string, quotation: QuotationPart): boolean {
  const inner = text.slice(quotation.inner.start, Math.min(quotation.inner.end, quotation.inner.start + 4000));
  const words = inner.split(/\s+/, 6).length;
  const stopped = /[.,!?…—–]['’]?$/.test(text.slice(Math.max(0, quotation.inner.end - 2), quotation.inner.end));
  const after = text.charAt(quotation.end);
  // A paragraph of dialogue may be one word: “No.”
  if (stopped && quotation.start === 0 && quotation.closed) return true;
  return quotation.closed ? words >= (stopped ? 2 : 4) && (stopped || /[.!?]/.test(after)) : words >= 5;
}

/** Index of the sentence that `offset` lies in or before; undefined where there are none. */
export function sentenceOf(sentences: readonly Span[], offset: number): number | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences.length > 0 ? low : undefined;
}

/** Nothing but dashes and bullets stands between the start of the sentence and the quotation. */
export const startsSentence = (text: string, sentence: Span | undefined, quotation: Span): boolean =>
  sentence !== undefined && /^[\s—–•*·-]*$/.test(text.slice(sentence.start, quotation.start));

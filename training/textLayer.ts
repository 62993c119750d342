import type { Span } from '../src/core/text/span';
import type { Paragraph, Quotation } from '../src/core/analysis/article';

/** Plain paragraphs, sentences and quotations for measuring speaker resolution by itself. */
export function layText(text: string): { paragraphs: Paragraph[]; sentences: Span[]; quotations: Quotation[] } {
  const paragraphs: Paragraph[] = [];
  const sentences: Span[] = [];
  const quotations: Quotation[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const start = line.index + (line[0].length - line[0].trimStart().length);
    const end = line.index + line[0].trimEnd().length;
    if (end <= start) continue;
    paragraphs.push({ start, end, role: 'body' });
    const body = text.slice(start, end);
    let from = 0;
    for (const stop of body.matchAll(
      /(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|St|Prof|Rev|vs|No|Sept|Jan|Feb|Aug|Oct|Nov|Dec|Jr|Sr|[A-Z]))[.?!]["”’')]*\s+(?=["“‘'(—–-]*\s*[\p{Lu}\d])/gu,
    )) {
      sentences.push({ start: start + from, end: start + stop.index + stop[0].length });
      from = stop.index + stop[0].length;
    }
    if (from < body.length) sentences.push({ start: start + from, end });
    for (const quote of body.matchAll(
      /“[^”]*(?:”|$)|"[^"]*(?:"|$)|''.*?(?:''|$)|„[^“”]*[“”]|«[^»]*»|(?<=^|[\s(])‘(?=\p{L})[^’]*(?:’(?!\p{L})|$)/gu,
    )) {
      const at = start + quote.index;
      quotations.push({
        start: at,
        end: at + quote[0].length,
        inner: { start: at + 1, end: at + quote[0].length - 1 },
        closed: true,
        depth: 0,
      });
    }
  }
  return { paragraphs, sentences, quotations };
}

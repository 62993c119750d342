import { contains, type Span } from '../text/span';
import { hullOf, mentionsAt, partsAt, touches, type View } from './view';

/**
 * The ladder of selections at `offset`, innermost first, each containing the one before: word, part of a statement
 * (source, cue, content), quotation, statement, sentence, paragraph, article.
 */
export function selectionLadder(view: View, offset: number): Span[] {
  const { text, article } = view;
  const word = wordAt(text, offset);
  const parts = partsAt(view, offset);
  const steps: Span[] = [
    ...(word ? [word] : []),
    ...mentionsAt(view, offset),
    ...parts.map(({ span }) => span),
    ...article.quotations
      .filter((quotation) => touches(quotation, offset))
      .flatMap((quotation) => [quotation.inner, quotation]),
    ...parts.flatMap(({ statement }) => hullOf(statement) ?? []),
    ...article.sentences.filter((sentence) => touches(sentence, offset)),
    ...article.paragraphs.filter((paragraph) => touches(paragraph, offset)),
    { start: 0, end: text.length },
  ];
  const ladder: Span[] = [];
  for (const { start, end } of steps
    .filter((step) => touches(step, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = ladder.at(-1);
    // A rung has to hold the one below it: a sentence that only crosses the statement is left out.
    if (start < end && (!last || (contains({ start, end }, last) && end - start > last.end - last.start)))
      ladder.push({ start, end });
  }
  return ladder;
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’\-‐‑](?=[\p{L}\p{N}]))*/gu;

function wordAt(text: string, offset: number): Span | undefined {
  // A word is never longer than this on either side; the whole text is not searched for one.
  const from = Math.max(0, offset - 100);
  for (const match of text.slice(from, offset + 100).matchAll(wordPattern)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    if (touches(span, offset)) return span;
  }
  return undefined;
}

import type { Mention, StatementKind } from '../analysis/article';
import type { Describable } from '../sidecar/toSaved';
import { contains, overlaps, type Span } from '../text/span';
import type { View } from './view';

/**
 * The statement that somebody means who selected `selected`: its edges mended, with kind, source, cue and speaker
 * guessed. `undefined` when nothing but white space is selected.
 */
export function draftStatement(view: View, selected: Span): Describable | undefined {
  const content = mendEdges(view, selected);
  if (!content) return undefined;
  const kind = kindOf(view, content);
  // The engine may have found it after all, and only not been sure enough to show it.
  const found = view.article.statements
    .map((statement) => ({ statement, shared: shared(statement.content, content) }))
    .filter(({ shared }) => shared > 0.5)
    .sort((a, b) => b.shared - a.shared)[0]?.statement;
  if (found) {
    const outside = (spans: readonly Span[]): Span[] => spans.filter((span) => !overlaps(span, content));
    const { attitude, speaker } = found;
    return { kind, attitude, speaker, content: [content], source: outside(found.source), cue: outside(found.cue) };
  }
  const mention = nearestMention(view, content);
  const source = mention ? [{ start: mention.start, end: mention.end }] : [];
  return { kind, attitude: 'says', speaker: mention?.speaker, content: [content], source, cue: [] };
}

/** Without white space, stray commas and stray marks at the edges; with the quotation marks around it; no word cut in two. */
export function mendEdges({ text, article }: View, { start, end }: Span): Span | undefined {
  const isWord = (index: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(index));
  // [” said that it was late. “] means the words between: a mark of a quotation that is not selected is stray.
  const stray = (index: number): boolean =>
    /[\s,;:–—]/.test(text.charAt(index)) ||
    article.quotations.some((each) =>
      index < each.inner.start
        ? index >= each.start && end <= each.inner.start
        : index >= each.inner.end && index < each.end && start >= each.inner.end,
    );
  while (start < end && stray(start)) start++;
  while (end > start && stray(end - 1)) end--;
  if (start === end) return undefined;
  while (start > 0 && isWord(start) && isWord(start - 1)) start--;
  while (end < text.length && isWord(end - 1) && isWord(end)) end++;
  for (const quotation of article.quotations) {
    const { inner } = quotation;
    // “[words]” and [“words] both mean the quotation with its marks.
    if (Math.abs(start - inner.start) <= 1 && start >= quotation.start && end >= inner.end - 1 && end <= quotation.end)
      return { start: quotation.start, end: quotation.end };
  }
  return { start, end };
}

/** `direct` when all words stand inside quotation marks, `mixed` when some do. */
export function kindOf({ text, article }: View, content: Span): StatementKind {
  let inside = 0;
  let all = 0;
  for (const word of text.slice(content.start, content.end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const span = { start: content.start + word.index, end: content.start + word.index + word[0].length };
    all++;
    if (article.quotations.some((quotation) => contains(quotation, span))) inside++;
  }
  return inside === 0 ? 'indirect' : inside === all ? 'direct' : 'mixed';
}

/** The mention next to the content in the sentences that it touches, before it rather than behind it. */
function nearestMention({ article, annotated }: View, content: Span): Mention | undefined {
  const sentences = article.sentences.filter((sentence) => overlaps(sentence, content));
  const start = Math.min(content.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(content.end, ...sentences.map((sentence) => sentence.end));
  const gap = (span: Span): number => Math.max(content.start - span.end, span.start - content.end);
  return annotated.speakers
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => mention.start >= start && mention.end <= end && !overlaps(mention, content))
    .sort((a, b) => gap(a) - gap(b))[0];
}

/** Part of the union of `spans` and `span` that both share, 0..1. */
function shared(spans: readonly Span[], span: Span): number {
  const common = spans.reduce((sum, { start, end }) => sum + overlap({ start, end }, span), 0);
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0) + span.end - span.start - common;
  return size ? common / size : 0;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

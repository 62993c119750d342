import { bySpan, overlaps, type Span } from '../text/span';
import type { View } from './view';

/** Semantic token types, in the order of the legend; the manifest maps each to colours of themes. */
export const tokenTypes = ['speaker', 'pronoun', 'source', 'cue'] as const;

export interface SemanticToken extends Span {
  readonly type: (typeof tokenTypes)[number];
}

/**
 * Mentions, sources and cues as tokens: ascending, disjoint, each on one line. Where one stands in another, the inner
 * one shows, and the outer one around it.
 *
 * @param range Only those that overlap it.
 */
export function findTokens(view: View, range: Span = { start: 0, end: view.text.length }): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (span: Span, type: SemanticToken['type']): void => {
    if (overlaps(span, range)) tokens.push({ start: span.start, end: span.end, type });
  };
  for (const { mentions } of view.annotated.speakers)
    for (const mention of mentions) add(mention, mention.form === 'pronoun' ? 'pronoun' : 'speaker');
  for (const { source, cue, status } of view.annotated.statements) {
    if (status === 'rejected') continue;
    for (const span of source) add(span, 'source');
    for (const span of cue) add(span, 'cue');
  }
  return flatten(tokens.sort(bySpan)).flatMap((token) => linesOf(view.text, token));
}

/** Disjoint pieces of `tokens` (outer before inner): each place has the type of the last token that began at or before it. */
function flatten(tokens: readonly SemanticToken[]): SemanticToken[] {
  const pieces: SemanticToken[] = [];
  const open: SemanticToken[] = [];
  let at = 0;
  const paintTo = (offset: number) => {
    while (open.length) {
      const top = open.at(-1)!;
      const end = Math.min(top.end, offset);
      if (at < end) pieces.push({ start: at, end, type: top.type });
      at = Math.max(at, end);
      if (top.end > offset) return;
      open.pop();
    }
  };
  for (const token of tokens) {
    paintTo(token.start);
    at = Math.max(at, token.start);
    open.push(token);
  }
  paintTo(Infinity);
  return pieces;
}

function linesOf(text: string, { start, end, type }: SemanticToken): SemanticToken[] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g)].map((line) => ({
    start: start + line.index,
    end: start + line.index + line[0].length,
    type,
  }));
}

import { overlaps, type Span } from '../text/span';
import { partsOf, type View } from './view';

/** Semantic token types, in the order of the legend; the manifest maps each to colours of themes. */
export const tokenTypes = ['speaker', 'pronoun', 'source', 'cue', 'dateline'] as const;

export interface SemanticToken extends Span {
  readonly type: (typeof tokenTypes)[number];
}

/** Mentions, sources and cues as tokens: ascending, disjoint, each on one line. */
export function findTokens(view: View): SemanticToken[] {
  const tokens: SemanticToken[] = view.annotated.speakers.flatMap(({ mentions }) =>
    mentions.map(({ start, end, form }): SemanticToken => ({
      start,
      end,
      type: form === 'pronoun' ? 'pronoun' : 'speaker',
    })),
  );
  for (const { role, span } of partsOf(view))
    if (role !== 'content') tokens.push({ start: span.start, end: span.end, type: role });
  // The narrower token wins where two stand in one place; sorting keeps the work linear after it.
  tokens.sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: SemanticToken[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, token)) kept.push(token);
    else if (token.end - token.start < last.end - last.start) kept[kept.length - 1] = token;
  }
  return kept.filter(({ start, end }) => !/[\r\n]/.test(view.text.slice(start, end)));
}

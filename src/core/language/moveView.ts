import type { Article, Mention, Statement } from '../analysis/article';
import { mapSpan, type TextChange } from '../anchor/mapSpan';
import type { AnnotatedStatement } from '../sidecar/annotated';
import type { Span } from '../text/span';
import type { View } from './view';

/**
 * The view after edits, before anything is analysed again: every span is where its words are now. Parts that no edit moved
 * are the same objects as before.
 *
 * @param edits The edits, oldest first; each is a list of replacements in offsets of the text before it.
 *
 * Spans whose words are all gone are dropped. A saved statement without content becomes an orphan, a suggestion without
 * content disappears. Selectors of saved statements describe the stored text and stay as they are.
 */
export function moveView(view: View, text: string, edits: readonly (readonly TextChange[])[]): View {
  const first = Math.min(...edits.flatMap((changes) => changes.map(({ start }) => start)));
  const move: Move = (span) => {
    if (span.end < first) return span;
    let moved: Span | undefined = span;
    for (const changes of edits) moved &&= mapSpan(moved, changes);
    return moved && { ...span, start: moved.start, end: moved.end };
  };
  const moveAll = <T extends Span>(spans: readonly T[]): readonly T[] => {
    if (spans.every(({ end }) => end < first)) return spans;
    const moved: T[] = [];
    for (const span of spans) {
      const to = move(span);
      if (to) moved.push(to);
    }
    return moved;
  };
  const moveParts = (statement: Parts): Parts => ({
    content: moveAll(statement.content),
    source: moveAll(statement.source),
    cue: moveAll(statement.cue),
  });
  // Suggestions stand in two lists, and mentions in three.
  const moveSuggestion = once((statement: Statement): Statement => ({ ...statement, ...moveParts(statement) }));
  const moveMentions = once(moveAll<Mention>);
  const moveStatement = (statement: AnnotatedStatement): AnnotatedStatement[] => {
    const suggestion = statement.suggestion && moveSuggestion(statement.suggestion);
    const parts = moveParts(statement);
    if (!parts.content.length && !statement.saved) return [];
    return [{ ...statement, ...parts, suggestion, orphan: !parts.content.length }];
  };
  const { article, annotated } = view;
  return {
    text,
    article: {
      ...article,
      ...moveQuotations(article, move),
      paragraphs: moveAll(article.paragraphs),
      sentences: moveAll(article.sentences),
      statements: article.statements.map(moveSuggestion).filter(({ content }) => content.length),
      speakers: article.speakers.map((speaker) => ({ ...speaker, mentions: moveMentions(speaker.mentions) })),
      mentions: moveAll(article.mentions),
      problems: article.problems.flatMap((problem) => {
        const span = move(problem.span);
        return span ? [{ ...problem, span }] : [];
      }),
    },
    annotated: {
      statements: annotated.statements.flatMap(moveStatement),
      speakers: annotated.speakers.map((speaker) => ({ ...speaker, mentions: moveMentions(speaker.mentions) })),
    },
  };
}

type Move = <T extends Span>(span: T) => T | undefined;
type Parts = Pick<Statement, 'content' | 'source' | 'cue'>;

/** `of` with each result remembered by its argument. */
function once<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

/** Quotations refer to one another by index, so a dropped one must not shift the others' references. */
function moveQuotations(article: Article, move: Move): Pick<Article, 'quotations'> {
  const index = new Map<number, number>();
  const kept = article.quotations.flatMap((quotation, old) => {
    const outer = move(quotation);
    if (!outer) return [];
    const inner = move(quotation.inner);
    index.set(old, index.size);
    return [{ ...outer, inner: inner ?? { start: outer.start, end: outer.start } }];
  });
  return {
    quotations: kept.map((quotation) => ({
      ...quotation,
      continues: quotation.continues === undefined ? undefined : index.get(quotation.continues),
    })),
  };
}

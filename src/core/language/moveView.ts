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
  const move = <T extends Span>(span: T): T[] => {
    if (span.end < first) return [span];
    let moved: Span | undefined = span;
    for (const changes of edits) moved &&= mapSpan(moved, changes);
    return moved ? [{ ...span, start: moved.start, end: moved.end }] : [];
  };
  const moveAll = <T extends Span>(spans: readonly T[]): T[] => {
    const moved: T[] = [];
    for (const span of spans) moved.push(...move(span));
    return moved;
  };
  const moveSuggestion = (statement: Statement): Statement => ({
    ...statement,
    content: moveAll(statement.content),
    source: moveAll(statement.source),
    cue: moveAll(statement.cue),
  });
  const moveStatement = (statement: AnnotatedStatement): AnnotatedStatement[] => {
    const content = moveAll(statement.content);
    if (!content.length && !statement.saved) return [];
    const suggestion = statement.suggestion && moveSuggestion(statement.suggestion);
    const parts = { content, source: moveAll(statement.source), cue: moveAll(statement.cue) };
    return [{ ...statement, ...parts, suggestion, orphan: !content.length }];
  };
  const moveMentions = (mentions: readonly Mention[]): Mention[] => moveAll(mentions);
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
      mentions: moveMentions(article.mentions),
      problems: article.problems.flatMap((problem) => move(problem.span).map((span) => ({ ...problem, span }))),
    },
    annotated: {
      statements: annotated.statements.flatMap(moveStatement),
      speakers: annotated.speakers.map((speaker) => ({ ...speaker, mentions: moveMentions(speaker.mentions) })),
    },
  };
}

/** Quotations refer to one another by index, so a dropped one must not shift the others' references. */
function moveQuotations(article: Article, move: <T extends Span>(span: T) => T[]): Pick<Article, 'quotations'> {
  const index = new Map<number, number>();
  const kept = article.quotations.flatMap((quotation, old) => {
    const [outer] = move(quotation);
    if (!outer) return [];
    const [inner] = move(quotation.inner);
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

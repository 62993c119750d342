import type { Article } from '../analysis/article';
import type { AnnotatedArticle, AnnotatedSpeaker, AnnotatedStatement } from '../sidecar/annotated';
import type { Span } from '../text/span';

/** One article as the language features see it. All offsets are UTF-16 offsets into `text`. */
export interface View {
  readonly text: string;
  readonly article: Article;
  readonly annotated: AnnotatedArticle;
}

export type PartRole = 'source' | 'cue' | 'content';

/** One span of a statement that is shown in the text. */
export interface Part {
  readonly statement: AnnotatedStatement;
  readonly role: PartRole;
  readonly span: Span;
}

/** All spans of statements that people see: not of rejected ones, nor of orphans, which have none. */
export function partsOf(view: View): Part[] {
  const parts: Part[] = [];
  for (const statement of view.annotated.statements) {
    if (statement.status === 'rejected') continue;
    for (const role of ['source', 'cue', 'content'] as const)
      for (const span of statement[role]) parts.push({ statement, role, span });
  }
  return parts;
}

/** From the first to the last code unit of a statement; undefined for an orphan. */
export function hullOf(statement: AnnotatedStatement): Span | undefined {
  const spans = [...statement.source, ...statement.cue, ...statement.content];
  if (!statement.content.length) return undefined;
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

export function speakerOf(view: View, id: string | undefined): AnnotatedSpeaker | undefined {
  return id === undefined ? undefined : view.annotated.speakers.find((speaker) => speaker.id === id);
}

/** True for a cursor inside the span or at either edge, where a person who has just clicked on a word may be. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

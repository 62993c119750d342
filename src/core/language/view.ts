import type { Article, Mention } from '../analysis/article';
import type { AnnotatedArticle, AnnotatedSpeaker, AnnotatedStatement } from '../sidecar/annotated';
import type { Span } from '../text/span';

/** One article as the language features see it. All offsets are UTF-16 offsets into `text`. */
export interface View {
  readonly text: string;
  readonly article: Article;
  readonly annotated: AnnotatedArticle;
}

export type PartRole = 'source' | 'cue' | 'content';

const roles = ['source', 'cue', 'content'] as const satisfies readonly PartRole[];

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
    for (const role of roles) for (const span of statement[role]) parts.push({ statement, role, span });
  }
  return parts;
}

/** The same at one place: those that touch `offset`. */
export function partsAt(view: View, offset: number): Part[] {
  const parts: Part[] = [];
  for (const statement of view.annotated.statements) {
    if (statement.status === 'rejected') continue;
    for (const role of roles)
      for (const span of statement[role]) if (touches(span, offset)) parts.push({ statement, role, span });
  }
  return parts;
}

/** The mentions of speakers that touch `offset`. */
export function mentionsAt(view: View, offset: number): Mention[] {
  const found: Mention[] = [];
  for (const { mentions } of view.annotated.speakers)
    for (const mention of mentions) if (touches(mention, offset)) found.push(mention);
  return found;
}

/** From the first to the last code unit of a statement; undefined for an orphan. */
export function hullOf(statement: AnnotatedStatement): Span | undefined {
  if (!statement.content.length) return undefined;
  let [start, end] = [Infinity, 0];
  for (const role of roles)
    for (const span of statement[role]) {
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  return { start, end };
}

export function speakerOf(view: View, id: string | undefined): AnnotatedSpeaker | undefined {
  if (id === undefined) return undefined;
  const { speakers } = view.annotated;
  let known = byId.get(speakers);
  if (!known) byId.set(speakers, (known = new Map(speakers.map((speaker) => [speaker.id, speaker]))));
  return known.get(id);
}

/** In long articles thousands of statements ask for their speakers. */
const byId = new WeakMap<readonly AnnotatedSpeaker[], ReadonlyMap<string, AnnotatedSpeaker>>();

/** True for a cursor inside the span or at either edge, where a person who has just clicked on a word may be. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

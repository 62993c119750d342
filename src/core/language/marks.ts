import type { AnnotatedStatement } from '../sidecar/annotated';
import type { Span } from '../text/span';
import { speakerOf, type View } from './view';

export type MarkStyle = 'direct' | 'mixed' | 'indirect' | 'source' | 'cue' | 'rejected';

/** One stretch of text to be drawn in one style. */
export interface Mark {
  readonly style: MarkStyle;
  /** Palette index of the speaker; undefined for unnamed sources and for cues, which have no colour. */
  readonly color: number | undefined;
  readonly span: Span;
}

/** How `statements` look in the text: content by kind in the speaker's colour, source and cue. Orphans have no marks. */
export function findMarks(view: View, statements: readonly AnnotatedStatement[]): Mark[] {
  const marks: Mark[] = [];
  for (const statement of statements) {
    const color = speakerOf(view, statement.speaker)?.color;
    const rejected = statement.status === 'rejected';
    for (const span of statement.content) marks.push({ style: rejected ? 'rejected' : statement.kind, color, span });
    if (rejected) continue;
    for (const span of statement.source) marks.push({ style: 'source', color, span });
    for (const span of statement.cue) marks.push({ style: 'cue', color: undefined, span });
  }
  return marks;
}

import { describe } from '../anchor/describe';
import type { TextIndex } from '../anchor/textIndex';
import type { Attitude, Speaker, StatementKind } from '../analysis/article';
import type { Span } from '../text/span';
import type { AnnotatedSpeaker } from './annotated';
import type { Provenance, SavedSpeaker, SavedStatement, Status } from './schema';

/** What a suggestion, a statement on the screen and a new one have in common. Spans are UTF-16. */
export interface Describable {
  readonly kind: StatementKind;
  readonly attitude: Attitude;
  readonly speaker?: string | undefined;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

export interface SaveAs {
  /** From `newId`. */
  readonly id: string;
  readonly status: Status;
  readonly provenance?: Provenance | undefined;
}

/** A statement as the sidecar holds it, its spans described in the text of `index`. */
export function toSaved(statement: Describable, index: TextIndex, { id, status, provenance }: SaveAs): SavedStatement {
  const { kind, attitude, speaker } = statement;
  return {
    id,
    kind,
    attitude,
    status,
    ...(speaker === undefined ? {} : { speaker }),
    ...describeParts(statement, index),
    codes: {},
    tags: [],
    ...(provenance ? { provenance } : {}),
  };
}

/** The selectors of a statement's spans. */
export const describeParts = (
  { content, source, cue }: Pick<Describable, 'content' | 'source' | 'cue'>,
  index: TextIndex,
): Pick<SavedStatement, 'content' | 'source' | 'cue'> => ({
  content: content.map((span) => describe(index, span)),
  source: source.map((span) => describe(index, span)),
  cue: cue.map((span) => describe(index, span)),
});

/** A speaker as the sidecar holds it. */
export const toSavedSpeaker = (speaker: AnnotatedSpeaker | Speaker): SavedSpeaker => ({
  id: speaker.id,
  name: speaker.name,
  kind: speaker.kind,
  aliases: [...speaker.aliases],
  ...('color' in speaker ? { color: speaker.color } : {}),
});

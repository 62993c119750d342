import type { Attitude, Mention, SpeakerKind, Statement, StatementKind } from '../analysis/article';
import type { Span } from '../text/span';
import type { SavedStatement, Status } from './schema';

/** A statement as people see it: a saved one found again in the text, or a suggestion nobody has reviewed. */
export interface AnnotatedStatement {
  /** The saved id, or the engine's id behind `~` for a suggestion that is not in the sidecar. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly attitude: Attitude;
  readonly status: Status;
  /** `id` of an `AnnotatedSpeaker`; undefined for unnamed sources. */
  readonly speaker?: string | undefined;
  /** UTF-16 spans in the text as it is now. Empty when the statement is an orphan. */
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** The stored content cannot be found again in the text. */
  readonly orphan: boolean;
  readonly confidence: number;
  /** What stands in the sidecar, if anything. */
  readonly saved?: SavedStatement | undefined;
  /** What the engine found at the same place, if anything. */
  readonly suggestion?: Statement | undefined;
}

export interface AnnotatedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly aliases: readonly string[];
  /** Palette index, in order of first appearance unless the sidecar fixes it. */
  readonly color: number;
  readonly mentions: readonly Mention[];
}

/** One article with everything that is known of it: the engine's analysis and what people decided. */
export interface AnnotatedArticle {
  /** Ascending by first content span; orphans last. Rejected statements are included. */
  readonly statements: readonly AnnotatedStatement[];
  readonly speakers: readonly AnnotatedSpeaker[];
}

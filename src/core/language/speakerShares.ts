import type { AnnotatedSpeaker, AnnotatedStatement } from '../sidecar/annotated';

/** How much a speaker says in an article. */
export interface SpeakerShare {
  /** Absent for the unnamed sources together. */
  readonly speaker?: AnnotatedSpeaker | undefined;
  readonly statements: readonly AnnotatedStatement[];
  /** Part of all statements, 0..1. */
  readonly share: number;
}

/** The speakers by number of statements, those who say nothing last; unnamed sources behind all. */
export function speakerShares(
  speakers: readonly AnnotatedSpeaker[],
  statements: readonly AnnotatedStatement[],
): SpeakerShare[] {
  const said = new Map<string | undefined, AnnotatedStatement[]>();
  for (const statement of statements) {
    const list = said.get(statement.speaker);
    if (list) list.push(statement);
    else said.set(statement.speaker, [statement]);
  }
  const shareOf = (id: string | undefined): Omit<SpeakerShare, 'speaker'> => {
    const own = said.get(id) ?? [];
    return { statements: own, share: statements.length ? own.length / statements.length : 0 };
  };
  const named = speakers.map((speaker) => ({ speaker, ...shareOf(speaker.id) }));
  const unnamed = shareOf(undefined);
  named.sort((a, b) => b.statements.length - a.statements.length);
  return unnamed.statements.length ? [...named, unnamed] : named;
}

import type { SpeakerCandidate } from '../analysis/article';
import type { Span } from '../text/span';
import type { AnnotatedStatement } from '../sidecar/annotated';
import { mentionsAt, partsAt, type View } from './view';

/** What stands under the cursor, as a symbol. */
export interface Target {
  /** The words under the cursor that stand for the speaker, or the part of the statement. */
  readonly span: Span;
  readonly role: 'mention' | 'source' | 'cue' | 'content';
  /** Ids of the speakers meant: one when it is sure, the honest list when it is not, none when unnamed. */
  readonly speakers: readonly string[];
  readonly statement?: AnnotatedStatement | undefined;
}

/**
 * The innermost thing at `offset`: a mention before the part of a statement that holds it, a source before content.
 *
 * @returns undefined where nothing of the kind stands.
 */
export function findTarget(view: View, offset: number): Target | undefined {
  const parts = partsAt(view, offset);
  const mention = smallest(mentionsAt(view, offset));
  const part = smallestBy(parts, ({ span }) => span);
  if (mention?.speaker !== undefined && (!part || part.role === 'content' || part.role === 'source')) {
    const statement = parts.find(({ role }) => role === 'source')?.statement ?? part?.statement;
    return {
      span: { start: mention.start, end: mention.end },
      role: 'mention',
      speakers: [decisionsOf(view)(mention) ?? mention.speaker],
      statement,
    };
  }
  if (!part) return undefined;
  return { span: part.span, role: part.role, speakers: speakersOf(part.statement), statement: part.statement };
}

/**
 * Looks up what people decided: for a mention that is the whole source of a saved statement, that statement's speaker.
 * It beats the engine's resolution of the mention.
 */
export function decisionsOf({ annotated }: View): (mention: Span) => string | undefined {
  const decided = new Map<string, string>();
  for (const { saved, status, speaker, source } of annotated.statements)
    if (saved && status !== 'rejected' && speaker !== undefined && source.length === 1)
      decided.set(keyOf(source[0]!), speaker);
  return (mention) => decided.get(keyOf(mention));
}

const keyOf = ({ start, end }: Span) => `${start}-${end}`;

/** The decided speaker, else the engine's candidates, best first. */
export function speakersOf(statement: AnnotatedStatement): string[] {
  if (statement.speaker !== undefined) return [statement.speaker];
  const candidates: readonly SpeakerCandidate[] = statement.saved ? [] : (statement.suggestion?.candidates ?? []);
  return candidates.map(({ speaker }) => speaker);
}

const smallest = <T extends Span>(spans: readonly T[]) => smallestBy(spans, (span) => span);

function smallestBy<T>(items: readonly T[], spanOf: (item: T) => Span): T | undefined {
  let best: T | undefined;
  for (const item of items) if (!best || length(spanOf(item)) < length(spanOf(best))) best = item;
  return best;
}

const length = ({ start, end }: Span) => end - start;

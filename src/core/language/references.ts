import { firstOverlap } from '../text/bisect';
import { bySpan, type Span } from '../text/span';
import { decisionsOf, findTarget, speakersOf } from './target';
import { hullOf, speakerOf, type View } from './view';

/** Every mention of a speaker in this article, and every source of theirs that holds no mention; ascending. */
export function findReferences(view: View, speakerId: string): Span[] {
  const ofSpeaker = speakerOf(view, speakerId)?.mentions ?? [];
  const decided = decisionsOf(view);
  // A pronoun that a person gave to somebody else is no reference any more.
  const mentions: Span[] = ofSpeaker
    .filter((mention) => (decided(mention) ?? speakerId) === speakerId)
    .map(({ start, end }) => ({ start, end }));
  const others: Span[] = [];
  for (const statement of view.annotated.statements) {
    if (statement.speaker !== speakerId || statement.status === 'rejected') continue;
    const source = statement.source.filter((span) => !firstOverlap(mentions, span));
    others.push(...source);
    // A floating quotation or a headline has no words for its speaker; the statement itself is then the reference.
    if (!statement.source.length && statement.content[0]) others.push(statement.content[0]);
  }
  return [...mentions, ...others].sort(bySpan);
}

export interface Highlight extends Span {
  readonly kind: 'introduction' | 'mention';
}

/** All mentions of the speaker under the cursor; with the cursor in content or a cue, the parts of that statement. */
export function findHighlights(view: View, offset: number): Highlight[] {
  const target = findTarget(view, offset);
  if (!target) return [];
  if (target.role === 'mention' || target.role === 'source') {
    const [speaker] = target.speakers;
    if (speaker === undefined || target.speakers.length > 1) return [{ ...target.span, kind: 'mention' }];
    return findReferences(view, speaker).map((span, index) => ({ ...span, kind: index ? 'mention' : 'introduction' }));
  }
  const { statement } = target;
  if (!statement || !hullOf(statement)) return [];
  return [...statement.source, ...statement.cue, ...statement.content]
    .sort(bySpan)
    .map((span) => ({ ...span, kind: 'mention' }));
}

/** The speakers that `offset` may stand for, best first. */
export function speakersAt(view: View, offset: number): string[] {
  const target = findTarget(view, offset);
  return target
    ? [...(target.speakers.length ? target.speakers : target.statement ? speakersOf(target.statement) : [])]
    : [];
}

import type { AnnotatedSpeaker, AnnotatedStatement } from '../sidecar/annotated';
import type { Span } from '../text/span';
import { speakerOf, type View } from './view';
import { firstNotBefore } from '../text/bisect';

/** Somebody who may have said a statement. */
export interface LikelySpeaker {
  readonly speaker: AnnotatedSpeaker;
  /** 0..1, the mean over the statements; absent where only the place in the text speaks for it. */
  readonly score?: number | undefined;
  /** In words, for one statement; empty for several. */
  readonly reason: string;
}

/** Candidates below this are noise. */
const floor = 0.05;

/**
 * Who may have said `statements`, the most likely first: those the statements have now, the engine's candidates by
 * score, then who spoke before and who is named nearest. Nobody twice.
 */
export function likelySpeakers(view: View, statements: readonly AnnotatedStatement[]): LikelySpeaker[] {
  const scores = new Map<string, { sum: number; reason: string }>();
  const note = (id: string, score: number, reason: string): void => {
    const known = scores.get(id);
    scores.set(id, { sum: (known?.sum ?? 0) + score, reason: known?.reason || reason });
  };
  for (const { speaker, saved, suggestion } of statements) {
    const candidates = suggestion?.candidates ?? [];
    for (const { speaker: id, score, reason } of candidates) if (score >= floor) note(id, score, reason);
    // What a person decided is sure, whatever the engine makes of it.
    if (saved && speaker !== undefined && !candidates.some((each) => each.speaker === speaker)) note(speaker, 1, '');
  }
  const scored = [...scores]
    .sort(([, a], [, b]) => b.sum - a.sum)
    .flatMap(([id, { sum, reason }]): LikelySpeaker[] => {
      const speaker = speakerOf(view, id);
      return speaker ? [{ speaker, score: sum / statements.length, reason: single(statements) ? reason : '' }] : [];
    });
  const [first] = statements;
  const at = first?.content[0];
  if (!first || !at) return scored;
  const around: [string | undefined, string][] = [
    [previousSpeaker(view, first), 'spoke before'],
    [nearestSpeaker(view, at), 'named nearest'],
  ];
  for (const [id, reason] of around) {
    const speaker = speakerOf(view, id);
    if (speaker && !scored.some((each) => each.speaker.id === speaker.id)) scored.push({ speaker, reason });
  }
  return scored;
}

const single = (statements: readonly unknown[]): boolean => statements.length === 1;

/** Who said the last attributed statement before this one. */
function previousSpeaker(view: View, statement: AnnotatedStatement): string | undefined {
  let previous: string | undefined;
  for (const each of view.annotated.statements) {
    if (each.id === statement.id) return previous;
    if (each.status !== 'rejected' && each.content.length) previous = each.speaker ?? previous;
  }
  return undefined;
}

/** Whose mention stands nearest to `at`, without those inside it: who is spoken of is seldom the one who speaks. */
export function nearestSpeaker(view: View, at: Span): string | undefined {
  let best: { speaker: string; distance: number } | undefined;
  for (const { id, mentions } of view.annotated.speakers) {
    // Mentions ascend: nearest are the last that starts in front, and the first behind that is not inside.
    const next = firstNotBefore(mentions, ({ start }) => start < at.start);
    const behind = firstNotBefore(mentions, ({ start, end }) => start < at.start || end <= at.end);
    for (const mention of [mentions[next - 1], mentions[behind]]) {
      if (!mention) continue;
      const distance = mention.end <= at.start ? at.start - mention.end : mention.start - at.end;
      if (!best || distance < best.distance) best = { speaker: id, distance };
    }
  }
  return best?.speaker;
}

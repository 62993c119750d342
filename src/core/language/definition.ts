import type { AnnotatedSpeaker } from '../sidecar/annotated';
import type { Span } from '../text/span';
import { findTarget } from './target';
import { speakerOf, type View } from './view';

/**
 * Where the speakers meant at `offset` are introduced: one place, or one for each candidate when it is not sure.
 *
 * @returns the words at the cursor and the introductions; undefined where no speaker is meant.
 */
export function findDefinition(view: View, offset: number): { origin: Span; introductions: Span[] } | undefined {
  const target = findTarget(view, offset);
  const introductions = (target?.speakers ?? []).flatMap((id) => {
    const speaker = speakerOf(view, id);
    const found = speaker && introductionOf(view, speaker);
    return found ? [found] : [];
  });
  return target && introductions.length ? { origin: target.span, introductions } : undefined;
}

/**
 * Where a speaker is introduced: the first mention by the full name, else the first by any name, else the first of all,
 * else the first statement that people gave to the speaker.
 * A headline often says only a last name, and the full name is what a reader looks for.
 */
export function introductionOf(view: View, speaker: AnnotatedSpeaker): Span | undefined {
  const named = speaker.mentions.filter(({ form }) => form === 'name');
  const full = named.find(({ start, end }) => view.text.slice(start, end).includes(speaker.name));
  return full ?? named[0] ?? speaker.mentions[0] ?? firstSaid(view, speaker.id);
}

function firstSaid(view: View, speakerId: string): Span | undefined {
  const statement = view.annotated.statements.find(
    ({ speaker, status }) => speaker === speakerId && status !== 'rejected',
  );
  return statement?.source[0] ?? statement?.content[0];
}

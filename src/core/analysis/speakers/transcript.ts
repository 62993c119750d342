import type { Entity, Word } from './model';
import type { Ranked, Reading } from './reading';
import { nameOf } from './reading';

/** "Q" and "A" at the start of a turn. */
export const isTranscriptLabel = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 1 && /^(?:Q|A|Question|Answer|QUESTION|ANSWER)$/.test(words[from]!.text.replace('.', ''));

const QUESTION = /^(?:Q|Question)\.?$/;

/** An answer is the interviewed person's: the one named most before the first turn. Questions stay unnamed. */
export function resolveLabel(reading: Reading, at: number): Ranked[] {
  const { words, seen } = reading;
  if (/^Q/i.test(words[at]!.text)) return [];
  const firstTurn = (reading.firstTurn ??= words.findIndex(
    ({ text }, index) => text.startsWith('Q') && QUESTION.test(text) && words[index + 1]?.before.startsWith(':'),
  ));
  const end = firstTurn < 0 ? at : firstTurn;
  const counts = new Map<Entity, number>();
  for (const one of seen) {
    if (one.word >= end) break;
    if (one.entity.kind !== 'person' && one.entity.kind !== 'unknown') continue;
    counts.set(one.entity, (counts.get(one.entity) ?? 0) + one.weight);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index);
  return best
    ? [
        {
          entity: best[0],
          score: 0.75,
          reason: `${nameOf(best[0])}: the interviewed person, named most in the introduction`,
        },
      ]
    : [];
}

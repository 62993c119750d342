import { firstNotBefore } from '../text/bisect';
import { bySpan, type Span } from '../text/span';
import type { View } from './view';

/** One speaker who speaks about another, with the mentions in the content that show it. */
export interface Talk {
  /** Id of the one who speaks. */
  readonly by: string;
  /** Id of the one who is spoken about. */
  readonly about: string;
  /** Ascending. */
  readonly spans: readonly Span[];
}

/** Who speaks about whom in an article: mentions of others inside what somebody says. Each pair once. */
export function findTalks(view: View): Talk[] {
  const mentions = view.annotated.speakers
    .flatMap(({ id, mentions: own }) => own.map(({ start, end }) => ({ start, end, id })))
    .sort(bySpan);
  const talks = new Map<string, { by: string; about: string; spans: Span[] }>();
  for (const { speaker: by, content, status } of view.annotated.statements) {
    if (by === undefined || status === 'rejected') continue;
    for (const span of content)
      for (let at = firstNotBefore(mentions, ({ start }) => start < span.start); at < mentions.length; at++) {
        const { id: about, start, end } = mentions[at]!;
        if (start >= span.end) break;
        if (about === by) continue;
        const key = JSON.stringify([by, about]);
        const talk = talks.get(key) ?? { by, about, spans: [] };
        talks.set(key, talk);
        // Two statements may share words, as a quotation and what it is part of.
        if (!talk.spans.some((known) => known.start === start)) talk.spans.push({ start, end });
      }
  }
  return [...talks.values()];
}

import { overlaps, type Span } from '../text/span';
import { speakerOf, type View } from './view';

/** One speaker who speaks about another, with the mentions in the content that show it. */
export interface Talk {
  readonly speaker: string;
  readonly spans: readonly Span[];
}

/** Whom a speaker talks about: mentions of others inside the contents of their statements. */
export function talksAbout(view: View, speakerId: string): Talk[] {
  return gather(view, (sayer, subject) => (sayer === speakerId ? subject : undefined));
}

/** Who talks about a speaker. */
export function talkedAboutBy(view: View, speakerId: string): Talk[] {
  return gather(view, (sayer, subject) => (subject === speakerId ? sayer : undefined));
}

function gather(view: View, choose: (sayer: string, subject: string) => string | undefined): Talk[] {
  const talks = new Map<string, Span[]>();
  for (const { speaker: sayer, content, status } of view.annotated.statements) {
    if (sayer === undefined || status === 'rejected') continue;
    for (const subject of view.annotated.speakers) {
      if (subject.id === sayer) continue;
      const key = choose(sayer, subject.id);
      if (key === undefined || !speakerOf(view, key)) continue;
      const spans = subject.mentions.filter((mention) => content.some((span) => overlaps(span, mention)));
      if (spans.length) talks.set(key, [...(talks.get(key) ?? []), ...spans]);
    }
  }
  return [...talks].map(([speaker, spans]) => ({ speaker, spans }));
}

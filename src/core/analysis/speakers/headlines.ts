import type { Span } from '../../text/span';
import type { Paragraph } from '../article';
import type { NameRun, Word } from './model';
import { foldName, type Registry } from './registry';

/** Longer words that title case leaves small. Any other small word speaks against a headline. */
const SMALL_IN_HEADLINES = new Set(
  'with from into over after about amid under than that upon onto until near versus'.split(' '),
);

/** Paragraphs that are a headline, or written as one: most words with a capital, no full stop needed. */
export function findHeadlines(words: readonly Word[], paragraphs: readonly (Span | Paragraph)[]): ReadonlySet<number> {
  const capitals = new Map<number, { capital: number; all: number }>();
  for (const word of words) {
    if (word.text.length < 4 || /\d/.test(word.text) || SMALL_IN_HEADLINES.has(word.text)) continue;
    const count = capitals.get(word.paragraph) ?? { capital: 0, all: 0 };
    count.all++;
    if (word.capital) count.capital++;
    capitals.set(word.paragraph, count);
  }
  const headlines = new Set<number>();
  for (const [paragraph, { capital, all }] of capitals) {
    const span = paragraphs[paragraph];
    if (span && span.end - span.start > 240) continue;
    if (all >= 4 && all - capital <= all / 12) headlines.add(paragraph);
  }
  return headlines;
}

/** Names in a headline: only those that the rest of the article knows, since capitals say nothing there. */
export function findHeadlineRuns(
  words: readonly Word[],
  from: number,
  to: number,
  registry: Registry,
  runs: NameRun[],
): void {
  for (let at = from; at < to; at++) {
    if (!words[at]!.capital) continue;
    for (let last = Math.min(to - 1, at + 4); last >= at; last--) {
      const tokens = words.slice(at, last + 1);
      if (tokens.slice(1).some((word) => word.before !== '') || tokens.slice(0, -1).some((word) => word.possessive))
        continue;
      const key = foldName(tokens.map((word) => word.text).join(' '));
      const known =
        registry.byName.get(key) ?? (last === at && tokens[0]!.lower.length > 2 ? registry.byWord.get(key) : undefined);
      if (!known?.length || (last === at && /^(?:the|state|house|senate|us)$/.test(key))) continue;
      runs.push({
        start: words[at]!.start,
        end: words[last]!.end,
        first: at,
        last,
        lead: at,
        tokens: tokens.map((word) => word.text),
        title: '',
        kind: known[0]!.kind === 'person' ? 'person' : 'unknown',
        possessive: words[last]!.possessive,
      });
      at = last;
      break;
    }
  }
}

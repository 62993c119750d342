import type { Span } from '../../text/span';
import type { NameRun, Word } from './model';
import { foldName } from './foldName';
import { type Registry } from './registry';

/** Longer words that title case leaves small. Any other small word speaks against a headline. */
const SMALL_IN_HEADLINES = new Set(
  'with from into over after about amid under than that upon onto until near versus'.split(' '),
);

/** True for a paragraph that is a headline, or written as one: most words with a capital, no full stop needed. */
export function isWrittenAsHeadline(words: readonly Word[], { start, end }: Span): boolean {
  if (end - start > 240) return false;
  let [capital, all] = [0, 0];
  for (const word of words) {
    if (word.text.length < 4 || /\d/.test(word.text) || SMALL_IN_HEADLINES.has(word.text)) continue;
    all++;
    if (word.capital) capital++;
  }
  return all >= 4 && all - capital <= all / 12;
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
      const name = tokens.map((word) => word.text).join(' ');
      const key = foldName(name);
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
        name,
        key,
        title: '',
        kind: known[0]!.kind === 'person' ? 'person' : 'unknown',
        possessive: words[last]!.possessive,
      });
      at = last;
      break;
    }
  }
}

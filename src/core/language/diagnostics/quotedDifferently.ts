import { findQuotesInSteps, type Quote } from '../quotes';
import type { Twin } from '../quotationIndex';
import { snippet } from '../../text/snippet';
import { speakerOf, type View } from '../view';
import { isSameSpeaker } from '../workspaceSymbols';
import type { Finding, Fix, Rule } from './finding';

/** Quotations of an article that are looked up, so that a very long one does not hold the editor up. */
const mostQuotes = 500;

/** The same quotation in another article, with other words or by somebody else. */
export const quotedDifferently: Rule = {
  level: 'information',
  *find(view, { twinsOf }) {
    if (!twinsOf) return [];
    const findings: Finding[] = [];
    for (const quote of (yield* findQuotesInSteps(view)).slice(0, mostQuotes)) {
      const twins = twinsOf(quote.words);
      const byOthers = twins.filter((twin) => isBySomebodyElse(view, quote, twin));
      const inOtherWords = twins.filter((twin) => twin.isWordedDifferently && !byOthers.includes(twin));
      for (const twin of byOthers)
        findings.push(finding(view, quote, twin, `Another article gives these words to ${twin.speaker?.name}.`));
      for (const twin of inOtherWords) {
        const message = `Another article has other words: “${differing(quote.words, twin.words)}”`;
        findings.push(finding(view, quote, twin, message));
      }
      yield;
    }
    return findings;
  },
};

function finding(view: View, { start, end }: Quote, twin: Twin, message: string): Finding {
  const { article, place } = twin;
  const fixes: Fix[] = [{ kind: 'open', title: 'Show the quotation in the other article', article, place }];
  const statement = view.annotated.statements.find(({ content }) =>
    content.some((span) => span.start <= start + 1 && end - 1 <= span.end),
  );
  const known = twin.speaker && view.annotated.speakers.find((each) => isSameSpeaker(each, twin.speaker!));
  if (statement && known && known.id !== statement.speaker)
    fixes.push({
      kind: 'attribute',
      title: `Attribute to ${known.name}, as there`,
      statement: statement.id,
      speaker: known.id,
    });
  return { start, end, message, fixes, related: [{ article, place, message: 'the other article' }] };
}

/** True when both articles name a speaker and mean two. “Bell” may well be Ann Bell. */
function isBySomebodyElse(view: View, quote: Quote, { speaker: theirs }: Twin): boolean {
  const ours = speakerOf(view, quote.speaker);
  if (!ours || !theirs || isSameSpeaker(ours, theirs)) return false;
  if (ours.aliases.some((alias) => isSameSpeaker({ id: '', name: alias }, theirs))) return false;
  const [a, b] = [ours.name, theirs.name].map((name) => name.toLowerCase().split(/\s+/)) as [string[], string[]];
  return !a.every((word) => b.includes(word)) && !b.every((word) => a.includes(word));
}

/** The stretch of `theirs` that differs, with two words around it. */
function differing(ours: readonly string[], theirs: readonly string[]): string {
  let from = 0;
  while (from < theirs.length && ours[from] === theirs[from]) from++;
  let tail = 0;
  while (tail < theirs.length - from && tail < ours.length - from && ours.at(-1 - tail) === theirs.at(-1 - tail))
    tail++;
  const [start, end] = [Math.max(0, from - 2), Math.min(theirs.length, theirs.length - tail + 2)];
  const words = theirs.slice(start, end).join(' ');
  return `${start > 0 ? '… ' : ''}${snippet(words, 80)}${end < theirs.length ? ' …' : ''}`;
}

import { hashText } from '../analysis/model/hash';
import type { ArticleSummary, Place, QuoteSummary } from './summary';

/** The same quotation in another article. */
export interface Twin {
  /** Key of the article, as the caller gave it. */
  readonly article: string;
  readonly place: Place;
  readonly words: readonly string[];
  readonly speaker?: { readonly id: string; readonly name: string } | undefined;
  /** True when it says other words: not the same ones, and not a shorter or longer part of them. */
  readonly isWordedDifferently: boolean;
}

interface Entry {
  readonly article: string;
  readonly summary: ArticleSummary;
  readonly quote: QuoteSummary;
}

/** Marks kept of each quotation. Two that share most of their words share some of these. */
const marks = 8;
/** Part of the words of the shorter one, in the same order, that makes two quotations one. */
const alike = 0.7;
/** Quotations that one is compared with: in copies of one article there may be thousands. */
const mostCompared = 50;

/** Finds the same quotation in many articles. Holds marks of quotations; about linear in what changed. */
export class QuotationIndex {
  private readonly known = new Map<string, ArticleSummary>();
  private readonly byMark = new Map<number, Entry[]>();

  /** Takes over what the articles say now. Hands control back after each article; one update at a time. */
  *update(articles: Iterable<readonly [string, ArticleSummary]>): Generator<void, void> {
    const gone = new Set(this.known.keys());
    for (const [article, summary] of articles) {
      gone.delete(article);
      if (this.known.get(article) === summary) continue;
      yield;
      this.remove(article);
      this.known.set(article, summary);
      for (const quote of summary.quotes)
        for (const mark of marksOf(quote.words.split(' '))) {
          const entries = this.byMark.get(mark);
          if (entries) entries.push({ article, summary, quote });
          else this.byMark.set(mark, [{ article, summary, quote }]);
        }
    }
    for (const article of gone) this.remove(article);
  }

  /** The same quotation in articles other than `article`, each article once; not all of very many. */
  twins(words: readonly string[], article: string): Twin[] {
    const found = new Map<string, Twin>();
    const seen = new Set<QuoteSummary>();
    for (const mark of marksOf(words))
      for (const { article: other, summary, quote } of this.byMark.get(mark) ?? []) {
        if (other === article || found.has(other) || seen.has(quote)) continue;
        if (seen.size >= mostCompared) return [...found.values()];
        seen.add(quote);
        const theirs = quote.words.split(' ');
        if (sharedInOrder(words, theirs) < alike * Math.min(words.length, theirs.length)) continue;
        const speaker = summary.speakers.find(({ id }) => id === quote.speaker);
        found.set(other, {
          article: other,
          place: quote.place,
          words: theirs,
          speaker: speaker && { id: speaker.id, name: speaker.name },
          isWordedDifferently: !holds(words, theirs) && !holds(theirs, words),
        });
      }
    return [...found.values()];
  }

  private remove(article: string): void {
    const summary = this.known.get(article);
    if (!summary) return;
    this.known.delete(article);
    for (const quote of summary.quotes)
      for (const mark of marksOf(quote.words.split(' '))) {
        const rest = (this.byMark.get(mark) ?? []).filter((entry) => entry.article !== article);
        if (rest.length) this.byMark.set(mark, rest);
        else this.byMark.delete(mark);
      }
  }
}

/** The smallest hashes of all runs of three words: the same ones for the same words, wherever they stand. */
function marksOf(words: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (let at = 0; at + 3 <= words.length; at++) hashes.add(hashText(words.slice(at, at + 3).join(' ')) >>> 0);
  return [...hashes].sort((a, b) => a - b).slice(0, marks);
}

/** True when `part` stands in `whole`, word for word. */
const holds = (whole: readonly string[], part: readonly string[]): boolean =>
  ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);

/** Length of the longest common subsequence. */
function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]!;
}

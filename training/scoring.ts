// The project's scorer. Same definitions as the scorer that comes with the corpora, so that figures can be compared:
// contents are compared as sets of word tokens; “overlap” pairs gold and prediction one to one at Jaccard ≥ 0.5.

import type { Statement } from '../src/core/analysis/article';
import type { Span } from '../src/core/text/span';

export type Pair = readonly [number, number];

export interface ScoredStatement {
  readonly content: readonly Pair[];
  readonly source?: readonly Pair[] | null;
  readonly cue?: readonly Pair[] | null;
  readonly kind?: string;
  /** Gold only: neither required nor punished. */
  readonly optional?: boolean;
  readonly cueClass?: string | null;
  readonly confidence?: number;
}

export interface ScoredArticle {
  readonly text: string;
  readonly gold: readonly ScoredStatement[];
  readonly predicted: readonly ScoredStatement[];
  /** Stretches where predictions do not count. */
  readonly ignore?: readonly Pair[];
}

export interface ScoreOptions {
  /** Gold of other kinds is optional, and predictions of other kinds do not count. */
  readonly kinds?: ReadonlySet<string>;
  /** Gold of another cue class is optional. */
  readonly cueClass?: string;
}

/** Counts that add up over articles, by name. */
export type Counts = Map<string, number>;

/** A prediction with the answer whether it matched, for reliability. */
export interface Answer {
  readonly raw: number;
  readonly right: boolean;
}

/** A statement of the engine as the scorer takes it. */
export function toScored(statement: Statement): ScoredStatement {
  const pairs = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [start, end]);
  const { kind, content, source, cue, confidence } = statement;
  return { kind, content: pairs(content), source: pairs(source), cue: pairs(cue), confidence };
}

type Words = ReadonlySet<number>;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;

/** Scores one article. `answers` receives one entry for each counted prediction that has a confidence. */
export function countArticle(article: ScoredArticle, options: ScoreOptions = {}, answers: Answer[] = []): Counts {
  const wordsIn = wordsOf(article.text);
  const { kinds, cueClass } = options;
  const ignored = wordsIn(article.ignore);
  const gold = article.gold
    .map((s) => ({
      s,
      words: wordsIn(s.content),
      optional:
        s.optional === true ||
        (kinds && !kinds.has(s.kind ?? '')) ||
        (cueClass !== undefined && s.cueClass !== cueClass),
    }))
    .filter(({ words }) => words.size > 0);
  const predicted = article.predicted
    .map((s) => ({ s, words: wordsIn(s.content) }))
    .filter(({ words }) => words.size > 0);
  const { ofGold, ofPredicted } = pairUp(gold, predicted);

  const required = new Set<number>();
  for (const g of gold) if (!g.optional) for (const w of g.words) required.add(w);
  const free = new Set(ignored);
  for (const g of gold) if (g.optional) for (const w of g.words) if (!required.has(w)) free.add(w);
  for (const w of ignored) required.delete(w);
  const goldIds = gold.flatMap((g, i) => (!g.optional && common(g.words, ignored) < 0.5 * g.words.size ? [i] : []));
  const counted = new Set(goldIds);
  const kept = predicted.flatMap((p, j) => {
    const i = ofPredicted.get(j);
    if (i !== undefined) return counted.has(i) ? [j] : [];
    return common(p.words, free) >= 0.5 * p.words.size || (kinds && !kinds.has(p.s.kind ?? '')) ? [] : [j];
  });
  const keptSet = new Set(kept);

  const counts: Counts = new Map();
  const add = (name: string, by = 1): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  add('articles');
  add('gold', goldIds.length);
  add('predicted', kept.length);
  const said = new Set<number>();
  for (const j of kept) for (const w of predicted[j]?.words ?? []) if (!free.has(w)) said.add(w);
  add('goldWords', required.size);
  add('predictedWords', said.size);
  add('commonWords', common(required, said));
  for (const i of goldIds) add(`gold ${gold[i]?.s.kind ?? ''}`);
  for (const j of kept) add(`predicted ${predicted[j]?.s.kind ?? ''}`);
  const used = new Set<number>();
  for (const i of goldIds) {
    const g = gold[i] as (typeof gold)[number];
    const twin = kept.find((j) => !used.has(j) && isSame(g.words, predicted[j]?.words ?? new Set()));
    if (twin !== undefined) {
      used.add(twin);
      add('exact');
      add(`exact gold ${g.s.kind ?? ''}`);
      add(`exact predicted ${predicted[twin]?.s.kind ?? ''}`);
    }
    const j = ofGold.get(i);
    if (j === undefined || !keptSet.has(j)) continue;
    const p = predicted[j] as (typeof predicted)[number];
    add('overlap');
    add(`overlap gold ${g.s.kind ?? ''}`);
    add(`overlap predicted ${p.s.kind ?? ''}`);
    const wanted = wordsIn(g.s.source);
    const given = wordsIn(p.s.source);
    let right = !wanted.size && !given.size;
    if (wanted.size) {
      add('sources');
      right = common(wanted, given) > 0;
      if (right) add('source overlap');
      if (isSame(wanted, given)) add('source exact');
    }
    if (right) add('joint');
    const cue = wordsIn(g.s.cue);
    if (cue.size) {
      add('cues');
      if (common(cue, wordsIn(p.s.cue))) add('cue overlap');
    }
  }
  for (const j of kept) {
    const { confidence } = (predicted[j] as (typeof predicted)[number]).s;
    if (confidence !== undefined) answers.push({ raw: confidence, right: ofPredicted.has(j) });
  }
  return counts;
}

/** Index of the prediction whose content matches, for each statement of the gold that has one. */
export function matchContents(
  text: string,
  gold: readonly ScoredStatement[],
  predicted: readonly ScoredStatement[],
): ReadonlyMap<number, number> {
  const wordsIn = wordsOf(text);
  const withWords = (s: ScoredStatement): WithWords => ({
    words: wordsIn(s.content),
    optional: s.optional,
  });
  return pairUp(gold.map(withWords), predicted.map(withWords)).ofGold;
}

interface WithWords {
  readonly words: Words;
  readonly optional?: boolean | undefined;
}

/** Pairs gold and predictions greedily by Jaccard, from 0.5 up. */
function pairUp(
  gold: readonly WithWords[],
  predicted: readonly WithWords[],
): { ofGold: Map<number, number>; ofPredicted: Map<number, number> } {
  const pairs: (readonly [number, number, number])[] = [];
  gold.forEach((g, i) =>
    predicted.forEach((p, j) => {
      const both = common(g.words, p.words);
      const value = both / (g.words.size + p.words.size - both);
      if (value >= 0.5) pairs.push([value + (g.optional ? 0 : 1e-9), i, j]);
    }),
  );
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const ofGold = new Map<number, number>();
  const ofPredicted = new Map<number, number>();
  for (const [, i, j] of pairs)
    if (!ofGold.has(i) && !ofPredicted.has(j)) {
      ofGold.set(i, j);
      ofPredicted.set(j, i);
    }
  return { ofGold, ofPredicted };
}

/** Gives the words of `text`, by number, that spans cover. */
function wordsOf(text: string): (spans: readonly Pair[] | null | undefined) => Words {
  const found = [...text.matchAll(WORD)];
  const starts = found.map((m) => m.index);
  const ends = found.map((m) => m.index + m[0].length);
  return (spans) => {
    const words = new Set<number>();
    for (const [a, b] of spans ?? []) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] as number) <= a) low = middle + 1;
        else high = middle;
      }
      for (; low < starts.length && (starts[low] as number) < b; low++) words.add(low);
    }
    return words;
  };
}

function common(a: Words, b: Words): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let n = 0;
  for (const w of small) if (large.has(w)) n++;
  return n;
}

const isSame = (a: Words, b: Words): boolean => a.size === b.size && common(a, b) === a.size;

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Report {
  readonly articles: number;
  readonly gold: number;
  readonly predicted: number;
  readonly exact: Rates;
  readonly overlap: Rates;
  readonly token: Rates;
  readonly byKind: Readonly<Record<string, { readonly exact: Rates; readonly overlap: Rates }>>;
  /** Share of the sources of matched statements that overlap the gold. */
  readonly source: number;
  readonly cue: number;
  /** Content and source together. */
  readonly joint: Rates;
}

/** Figures of the counts of any number of articles. */
export function reportOf(all: readonly Counts[]): Report {
  const sum = new Map<string, number>();
  for (const counts of all) for (const [name, n] of counts) sum.set(name, (sum.get(name) ?? 0) + n);
  const n = (name: string): number => sum.get(name) ?? 0;
  const whole = (hits: number): Rates => rates(hits, n('predicted'), hits, n('gold'));
  const kinds = ['direct', 'mixed', 'indirect'].filter((kind) => n(`gold ${kind}`) || n(`predicted ${kind}`));
  return {
    articles: n('articles'),
    gold: n('gold'),
    predicted: n('predicted'),
    exact: whole(n('exact')),
    overlap: whole(n('overlap')),
    token: rates(n('commonWords'), n('predictedWords'), n('commonWords'), n('goldWords')),
    byKind: Object.fromEntries(
      kinds.map((kind) => {
        const of = (what: string): Rates =>
          rates(n(`${what} predicted ${kind}`), n(`predicted ${kind}`), n(`${what} gold ${kind}`), n(`gold ${kind}`));
        return [kind, { exact: of('exact'), overlap: of('overlap') }];
      }),
    ),
    source: n('sources') ? n('source overlap') / n('sources') : 1,
    cue: n('cues') ? n('cue overlap') / n('cues') : 1,
    joint: whole(n('joint')),
  };
}

function rates(hitsP: number, p: number, hitsR: number, r: number): Rates {
  const precision = p ? hitsP / p : r ? 0 : 1;
  const recall = r ? hitsR / r : 1;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

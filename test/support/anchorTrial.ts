import { anchorAll } from '../../src/core/anchor/anchor';
import { describe } from '../../src/core/anchor/describe';
import { fold } from '../../src/core/anchor/fold';
import { TextIndex } from '../../src/core/anchor/textIndex';
import { randomFrom } from './random';
import { EDITS, type TrackedText, plain, randomArticle, spansOf, tracked } from './trackedText';

/** What came of looking for many selectors after many edits, by what the oracle says. */
export interface TrialFigures {
  edits: number;
  /** Every word of the quote still stands, in order and with nothing between. */
  untouched: { all: number; found: number };
  /** The same where these words stood more than once in the article: names, “said”, “No”, repeated sentences. */
  untouchedRepeated: { all: number; found: number };
  /** At most 20 % of its characters were changed, and nothing like it stands elsewhere. */
  changed: { all: number; found: number };
  /** The same where 16 characters on both sides were changed too, in part: there is little left to go by. */
  changedAndContext: { all: number; found: number };
  /** Less than a third of it is left. */
  deleted: { all: number; orphan: number };
  /** A span that does not hold the words it should: descriptions for the message of a failure. */
  wrong: string[];
}

/**
 * Makes articles, describes spans in them, edits the articles in random scripts and looks for the spans after each
 * edit. The oracle knows the identity of each character, so it knows where words have gone.
 */
export function runTrials(edits: number, seed: number): TrialFigures {
  const figures: TrialFigures = {
    edits: 0,
    untouched: { all: 0, found: 0 },
    untouchedRepeated: { all: 0, found: 0 },
    changed: { all: 0, found: 0 },
    changedAndContext: { all: 0, found: 0 },
    deleted: { all: 0, orphan: 0 },
    wrong: [],
  };
  for (let run = 0; figures.edits < edits; run++) {
    const random = randomFrom(seed * 1_000_003 + run);
    const original = tracked(randomArticle(random, 6 + random.below(14)));
    const index = new TextIndex(plain(original));
    const spans = [
      ...spansOf(original, /[^.\n]+[.]”?/g),
      ...spansOf(original, /“[^”\n]+”/g),
      ...spansOf(original, /\b(?:said|replied|added|noted|According to)\b/g),
      ...spansOf(original, /[A-Z]\w+ [A-Z]\w+/g),
    ]
      .map(({ start, end }) => trim(original, start, end))
      .filter(() => random.chance(0.25));
    const selectors = spans.map((span) => describe(index, span));
    const history = [original];
    const steps = 2 + random.below(12);
    for (let step = 0; step < steps && figures.edits < edits; step++) {
      const names = Object.keys(EDITS) as (keyof typeof EDITS)[];
      const last = history.at(-1) ?? original;
      // One in eight: undo, or checkout of any earlier version.
      const next = random.chance(0.12) ? random.pick(history) : EDITS[random.pick(names)](last, random);
      if (!next.length) break;
      history.push(next);
      figures.edits++;
      const now = new TextIndex(plain(next));
      const found = anchorAll(now, selectors, { sha256: index.sha256 });
      const places = new Map(next.map(({ id }, at) => [id, at]));
      spans.forEach((span, i) => {
        const result = found[i];
        const truth = oracle({ original, span, repeated: !!selectors[i]?.copies }, next, places);
        const problem = judge(figures, truth, next, result?.kind === 'found' ? result.span : undefined);
        if (problem)
          figures.wrong.push(
            `seed ${seed} run ${run} step ${step}: ${problem}; wanted ${JSON.stringify(selectors[i])}, got ${JSON.stringify(result)} ${result?.kind === 'found' ? plain(next.slice(result.span.start, result.span.end)) : ''}`,
          );
      });
    }
  }
  return figures;
}

interface Truth {
  readonly kind: 'untouched' | 'untouchedRepeated' | 'changed' | 'changedAndContext' | 'deleted' | 'unclear';
  /** Where the first and the last remaining character stand. */
  readonly start: number;
  readonly end: number;
  /** Identities of the quote's characters. */
  readonly ids: ReadonlySet<number>;
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);

function trim(text: TrackedText, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from]?.unit)) from++;
  while (to > from && isSpace(text[to - 1]?.unit)) to--;
  return { start: from, end: to };
}

function oracle(
  { original, span, repeated }: { original: TrackedText; span: { start: number; end: number }; repeated: boolean },
  next: TrackedText,
  places: ReadonlyMap<number, number>,
): Truth {
  const quote = original.slice(span.start, span.end).filter(({ unit }) => !isSpace(unit));
  const ids = new Set(quote.map(({ id }) => id));
  const left = quote.flatMap(({ id }) => places.get(id) ?? []);
  const [start, end] = [Math.min(...left), Math.max(...left) + 1];
  if (left.length * 3 < quote.length) return { kind: 'deleted', start, end, ids };
  const between = next.slice(start, end).filter(({ unit }) => !isSpace(unit));
  const added = between.filter(({ id }) => !ids.has(id)).length;
  const share = (quote.length - left.length + added) / quote.length;
  if (share === 0 && sameSpaces(original, span, next, start, end))
    return { kind: repeated ? 'untouchedRepeated' : 'untouched', start, end, ids };
  const unique = quote.length >= 20 && !repeats(fold(plain(next)).text, plain(next.slice(start, end)));
  if (share > 0.2 || share === 0 || !unique) return { kind: 'unclear', start, end, ids };
  const around = (text: TrackedText, from: number, to: number): string => {
    const units = plain(text);
    return fold(units.slice(Math.max(0, from - 16), from) + '|' + units.slice(to, to + 16)).text;
  };
  const kept = around(original, span.start, span.end) === around(next, start, end);
  return { kind: kept ? 'changed' : 'changedAndContext', start, end, ids };
}

/** Words that were joined or split by white space are changed words. */
const sameSpaces = (
  a: TrackedText,
  span: { start: number; end: number },
  b: TrackedText,
  start: number,
  end: number,
): boolean => fold(plain(a.slice(span.start, span.end))).text === fold(plain(b.slice(start, end))).text;

const repeats = (text: string, words: string): boolean => {
  const folded = fold(words).text;
  const first = text.indexOf(folded);
  return first >= 0 && text.indexOf(folded, first + 1) >= 0;
};

function judge(
  figures: TrialFigures,
  truth: Truth,
  next: TrackedText,
  span: { start: number; end: number } | undefined,
): string | undefined {
  if (truth.kind !== 'unclear') figures[truth.kind].all++;
  if (!span) {
    if (truth.kind === 'deleted') figures.deleted.orphan++;
    return undefined;
  }
  const held = next.slice(span.start, span.end).filter(({ unit }) => !isSpace(unit));
  const own = held.filter(({ id }) => truth.ids.has(id)).length;
  if (truth.kind === 'deleted') return 'found though deleted';
  if (truth.kind.startsWith('untouched') && (span.start !== truth.start || span.end !== truth.end))
    return 'other edges';
  if (own * 2 < held.length || own * 2 < truth.ids.size) return `other words (${truth.kind})`;
  if (truth.kind !== 'unclear') figures[truth.kind].found++;
  return undefined;
}

import { documentNouns } from '../../lexicon/en/documents';
import { roleNouns } from '../../lexicon/en/personNouns';
import type { Span } from '../../text/span';
import { findIntroduction, findSignature } from './introductions';
import type { ArticleNames } from './articleNames';
import { inPortions } from './inPortions';
import type { NameRun, Word } from './model';
import type { Attribution } from './reading';
import type { SpeakerInput } from './resolveSpeakers';
import { runIndexFrom } from './runIndex';
import { findSourceHead, isSingularNominal } from './sourceHead';
import { wordAt } from './words';

/** What the words of each source are; for statements without one, who introduces or signs the quotation. */
export function* findAttributions(
  input: SpeakerInput,
  { words, starts }: Pick<ArticleNames, 'words' | 'starts'>,
  runs: readonly NameRun[],
): Generator<void, Attribution[]> {
  const attributions: Attribution[] = [];
  yield* inPortions(input.statements, 64, ({ source, content, cue }, index) => {
    const parts = source.map((span) => wordsOf(starts, runs, span)).filter(({ from, to }) => from < to);
    const part = chosenPart(words, parts);
    if (part) {
      const { from, to, runs: inside } = widened(words, runs, part);
      attributions.push({ index, from, to, head: findSourceHead(words, from, to, inside) });
    } else if (source.length === 0 && cue.length === 0 && content[0]) {
      const place = { words, starts, runs, text: input.text, paragraphs: input.paragraphs };
      const found = findIntroduction(place, content[0]) ?? findSignature(place, content.at(-1) ?? content[0]);
      if (found) {
        const { from, to } = found;
        const head = findSourceHead(words, from, to, runsBetween(runs, from, to));
        if (head.form !== 'none') attributions.push({ index, from, to, head, outside: spanOf(words, from, to) });
      }
    }
  });
  return attributions;
}

const spanOf = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

interface Part {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly NameRun[];
}

function wordsOf(starts: Int32Array, runs: readonly NameRun[], span: Span): Part {
  const from = wordAt(starts, span.start);
  const to = wordAt(starts, span.end);
  return { from, to, runs: runsBetween(runs, from, to) };
}

function runsBetween(runs: readonly NameRun[], from: number, to: number): NameRun[] {
  const inside: NameRun[] = [];
  for (let at = runIndexFrom(runs, from); at < runs.length && runs[at]!.first < to; at++) inside.push(runs[at]!);
  return inside;
}

/**
 * The part of a source in several pieces that names somebody: the first, unless it is cut off in the middle of a name or
 * is no person, body or people at all ("her statement | Ann Lee").
 */
function chosenPart(words: readonly Word[], parts: readonly Part[]): Part | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return first;
  const cut = first.runs.some((run) => run.last >= first.to);
  const whole = first.runs.length > 0 || isSomebody(words[first.to - 1]!.lower) || isSomebody(words[first.from]!.lower);
  return whole && !cut ? first : last;
}

const isSomebody = (lower: string): boolean =>
  isSingularNominal(lower) || /^(?:people|others|he|she|they|we|i)$/.test(lower) || isPluralRole(lower);

const isPluralRole = (lower: string): boolean => lower.endsWith('s') && isSingularNominal(lower.slice(0, -1));

/**
 * A source that ends before its noun ("the Harbour Court" of "the Harbour Court judge"), or begins behind it ("Leeds" of
 * "officials in Leeds"), with that noun.
 */
function widened(words: readonly Word[], runs: readonly NameRun[], { from, to, runs: inside }: Part): Part {
  const [run] = inside;
  const described = run && run.lead === from && run.kind !== 'person' ? introduced(words, from) : -1;
  if (described >= 0) return { from: described, to, runs: runsBetween(runs, described, to) };
  const only = inside.length === 1 && run && run.last === to - 1 && !run.possessive ? run : undefined;
  if (!only || only.kind === 'person' || only.title) return { from, to, runs: inside };
  const next = words[to];
  const behind =
    next && next.before === '' && !next.capital && next.sentence === words[from]!.sentence && roleNouns.has(next.lower);
  if (behind && only.kind !== 'unknown') return { from, to: to + 1, runs: inside };
  const [before, noun] = [words[from - 1], words[from - 2]];
  if (!before || !noun || from - 1 < 1 || words[from]!.before !== '' || before.before !== '')
    return { from, to, runs: inside };
  if (
    !/^(?:in|at|from|of)$/.test(before.lower) ||
    noun.sentence !== words[from]!.sentence ||
    (noun.capital && !noun.opens)
  )
    return { from, to, runs: inside };
  // "in the words of Lee"
  if (documentNouns.has(noun.lower.replace(/s$/, ''))) return { from, to, runs: inside };
  if (!isPluralRole(noun.lower) && !roleNouns.has(noun.lower)) return { from, to, runs: inside };
  const first = startOfPhrase(words, from);
  return { from: first, to, runs: runsBetween(runs, first, to) };
}

/** "Ann Lee, the head of [Orra Lines -- which … --] said": where "the head of" begins; -1 if the source follows no such words. */
function introduced(words: readonly Word[], from: number): number {
  const [of, noun] = [words[from - 1], words[from - 2]];
  if (of?.lower !== 'of' || of.before !== '' || !noun || noun.sentence !== words[from]!.sentence) return -1;
  if (!roleNouns.has(noun.lower)) return -1;
  const first = startOfPhrase(words, from);
  return words[first]!.lower === 'the' && words[first]!.before === ',' && words[first - 1]?.capital ? first : -1;
}

/** Where the noun phrase begins whose noun and preposition stand right before the word at `from`. */
function startOfPhrase(words: readonly Word[], from: number): number {
  const { sentence } = words[from - 2]!;
  let first = from - 2;
  while (
    first > 0 &&
    words[first]!.before === '' &&
    words[first - 1]!.sentence === sentence &&
    from - first < 7 &&
    !/^(?:the|a|an|his|her|its|their|some|many|most)$/.test(words[first]!.lower) &&
    !/^(?:that|as|and|but|to|for|with|by|when|while|if|because|according)$/.test(words[first - 1]!.lower)
  )
    first--;
  return first;
}

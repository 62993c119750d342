import { documentNouns } from '../../lexicon/en/documents';
import { roleNouns } from '../../lexicon/en/personNouns';
import type { Span } from '../../text/span';
import type { Paragraph } from '../article';
import type { NameRun, Word } from './model';
import { runIndexFrom } from './runIndex';
import { firstEndingAfter, wordAt } from './words';

interface Place {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly words: readonly Word[];
  /** Offset of each word. */
  readonly starts: Int32Array;
  readonly runs: readonly NameRun[];
}

/** Words `[from, to)` that name a source. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Clauses that begin so are not the one that introduces. */
const SUBORDINATE = new Set(
  'when while after before because since although though if as that which who where despite in on at for with during until once of'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set(
  'of to with for by from against at in on about over like than as between among under into toward towards behind without'.split(
    ' ',
  ),
);
const SAYINGS = new Set(
  'word words remarks response reply answer comment comments take summary version explanation argument view reaction quote'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(['he', 'she', 'they']);
const LONGEST_SIGNATURE = 120;

/** Who introduces a quotation that opens a paragraph: the paragraph before ends with a colon ("As Ann Lee observed:"). */
export function findIntroduction({ text, paragraphs, words, starts, runs }: Place, content: Span): Range | undefined {
  const at = firstEndingAfter(paragraphs, content.start);
  const before = paragraphs[at - 1];
  if (paragraphs[at]?.start !== content.start || before?.role !== 'body') return undefined;
  if (text[before.end - 1] !== ':') return undefined;
  const end = wordAt(starts, before.end);
  if (end === 0) return undefined;
  const { sentence } = words[end - 1]!;
  let from = end - 1;
  while (from > 0 && words[from - 1]!.sentence === sentence) from--;
  return asSomebodySays(words, runs, from, end) ?? subjectIn(words, runs, from, end) ?? ownerIn(words, runs, from, end);
}

/** Who signs a quotation: the next paragraph is a dash and a name ("— Ann Lee, Leeds"). */
export function findSignature({ text, paragraphs, starts, runs }: Place, content: Span): Range | undefined {
  const at = firstEndingAfter(paragraphs, content.start);
  const next = paragraphs[at + 1];
  if (!next || paragraphs[at]?.end !== content.end || next.end - next.start > LONGEST_SIGNATURE) return undefined;
  if (!/^(?:-{1,2}|[–—―~])\s*\p{L}/u.test(text.slice(next.start, next.start + 8))) return undefined;
  const from = wordAt(starts, next.start);
  const run = runs[runIndexFrom(runs, from)];
  return run && run.lead === from && !run.possessive ? { from, to: run.last + 1 } : undefined;
}

/** "…, as the Herald's Ann Lee observed, …:" */
function asSomebodySays(
  words: readonly Word[],
  runs: readonly NameRun[],
  from: number,
  end: number,
): Range | undefined {
  for (let index = runIndexFrom(runs, from); index < runs.length && runs[index]!.last < end - 1; index++) {
    let run = runs[index]!;
    const start = /^(?:the|a|an)$/.test(words[run.lead - 1]?.lower ?? '') ? run.lead - 1 : run.lead;
    if (words[start - 1]?.lower !== 'as' || start - 1 < from) continue;
    const owned = runs[index + 1];
    if (run.possessive && owned?.lead === run.last + 1) run = owned;
    if (!run.possessive && run.last < end - 1) return { from: start, to: run.last + 1 };
  }
  return undefined;
}

/** The subject of the first clause that is no subordinate one: "When they asked, Lee replied:", "The mayor wrote:". */
function subjectIn(words: readonly Word[], runs: readonly NameRun[], from: number, end: number): Range | undefined {
  for (let clause = from; clause < end;) {
    let next = clause + 1;
    while (next < end && !/[,;—–!?]|--/.test(words[next]!.before)) next++;
    if (!SUBORDINATE.has(words[clause]!.lower)) {
      const found = subjectOf(words, runs, clause, Math.min(next, end));
      if (found) return found;
    }
    clause = next;
  }
  return undefined;
}

function subjectOf(words: readonly Word[], runs: readonly NameRun[], from: number, end: number): Range | undefined {
  let nextRun = runIndexFrom(runs, from);
  for (let at = from; at < end - (words[end]?.before === ',' ? 0 : 1); at++) {
    const { lower, quoted } = words[at]!;
    if (quoted) continue;
    if (SUBJECTS.has(lower)) return { from: at, to: at + 1 };
    while (runs[nextRun] && runs[nextRun]!.first < at && runs[nextRun]!.lead < at) nextRun++;
    const run = runs[nextRun];
    if (run && run.lead === at && run.last < end) {
      if (isSubject(words, run)) return { from: at, to: run.last + 1 };
      at = run.last;
    } else if (at === from && /^(?:the|a|an|his|her|its|their|one)$/.test(lower)) {
      for (let noun = at + 1; noun < end - 1 && noun < at + 7; noun++)
        if (roleNouns.has(words[noun]!.lower) && !roleNouns.has(words[noun + 1]!.lower) && !words[noun + 1]!.capital)
          return { from: at, to: noun + 1 };
    }
  }
  return undefined;
}

function isSubject(words: readonly Word[], run: NameRun): boolean {
  const before = run.lead - (/^(?:the|a|an)$/.test(words[run.lead - 1]?.lower ?? '') ? 2 : 1);
  if (run.possessive || run.kind === 'thing' || PREPOSITIONS.has(words[before]?.lower ?? '')) return false;
  const next = words[run.last + 1];
  return next?.before === '' || (next?.before === ',' && (run.tokens.length > 1 || run.title !== ''));
}

/** "Here is Lee's statement in full:": whose words follow. */
function ownerIn(words: readonly Word[], runs: readonly NameRun[], from: number, end: number): Range | undefined {
  for (let index = runIndexFrom(runs, end) - 1; index >= 0 && runs[index]!.lead >= from; index--) {
    const run = runs[index]!;
    const owned = words.slice(run.last + 1, Math.min(end, run.last + 4));
    if (run.possessive && owned.some(({ lower }) => SAYINGS.has(lower) || documentNouns.has(lower)))
      return { from: run.lead, to: run.last + 1 };
  }
  return undefined;
}

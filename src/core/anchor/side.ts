import { UNKNOWN } from './knownText';
import type { Drift } from './landmarks';
import { reversed } from './similarity';

/** What speaks for a place on one side of it. */
export interface Side {
  /** Similarity of the stored context to what stands there, 0..1. */
  readonly near: number;
  /** Characters next to the place that are the same as before, as far as they are known. */
  readonly run: number;
  /** How much the whole words of `run` tell, in bits: rare words tell much, “the” little. */
  readonly bits: number;
  /** True when `run` ends because no more is known, not because something else stands there. */
  readonly isOpen: boolean;
  /** As `run`, had the place been one of the copies that stood close by: 0 when there are none. */
  readonly copyRun: number;
  /** What came behind `run` stands further out: something was put between. */
  readonly isParted: boolean;
  /** The text began or ended here, so that nothing can be compared. */
  readonly isEdge: boolean;
  /** Against the next sure neighbour; absent when none is near or the order was changed. */
  readonly drift: Drift | undefined;
  /** A sure neighbour is near, but where it stands now contradicts this place. */
  readonly isElsewhere: boolean;
}

export interface SideInput {
  readonly near: number;
  /** What is known of the old text on this side, read outward from the place; so is `found`, for the text as it is. */
  readonly known: string;
  readonly found: string;
  /** The quote, read outward. */
  readonly quote: string;
  readonly drift: Drift | undefined;
  /** Of one word, in bits. */
  readonly bitsOf: (word: string) => number;
  /** Characters that a run must have to tell the place from copies. */
  readonly needed: number;
  /** True when `known` and `found` are read backward. */
  readonly isReversed: boolean;
}

/** How far out something is looked for that stood next to the words which stayed, and how much of it. */
const PARTED = 420;
const CONTINUATION = 20;

export function sideOf({ near, known, found, quote, drift, bitsOf, needed, isReversed }: SideInput): Side {
  const run = runOf(known, found);
  const isOpen = run >= known.length || known.charAt(run) === UNKNOWN;
  const isOrdered = drift !== undefined && drift.by + drift.distance >= -SAME;
  return {
    near,
    run,
    bits: run >= needed ? bitsIn(wholeWords(known, found, run), isReversed, bitsOf) : 0,
    isOpen,
    copyRun: copyRunOf(known, found, quote),
    isParted: isPartedAt(run, known, found),
    isEdge: !known.trim(),
    drift: isOrdered ? drift : undefined,
    isElsewhere: drift !== undefined && (!isOrdered || Math.abs(drift.by) > FAR),
  };
}

/** Drift, in code points, of what was not moved: a line end more or less. */
export const SAME = 3;

/** Drift by which a passage may be longer or shorter after edits in it. */
const FAR = 300;

/** Something was put between the run and what came behind it; not, where the run too stands there, in front of that. */
function isPartedAt(run: number, known: string, found: string): boolean {
  const rest = known.slice(run, run + CONTINUATION);
  if (rest.length < CONTINUATION || rest.includes(UNKNOWN)) return false;
  const at = found.slice(0, run + PARTED).indexOf(rest, run + 1);
  const end = known.slice(Math.max(0, run - RUN_END), run);
  return at >= 0 && !(end.length === RUN_END && found.slice(0, at).endsWith(end));
}

/** Characters by which the end of a run is known. */
const RUN_END = 8;

function runOf(known: string, found: string): number {
  let run = 0;
  while (run < known.length && known.charCodeAt(run) === found.charCodeAt(run) && known.charAt(run) !== UNKNOWN) run++;
  return run;
}

const WORD = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** The run without a word at its outer end that goes on differently. */
function wholeWords(known: string, found: string, run: number): string {
  let size = run;
  const next = found.charAt(size);
  if (next && WORD.test(next)) while (size > 0 && WORD.test(known.charAt(size - 1))) size--;
  return known.slice(0, size);
}

function bitsIn(run: string, isReversed: boolean, bitsOf: (word: string) => number): number {
  let bits = 0;
  for (const word of run.match(WORDS) ?? []) bits += bitsOf(isReversed ? reversed(word) : word);
  return bits;
}

/** What is not known is taken to agree. */
function copyRunOf(known: string, found: string, quote: string): number {
  let most = 0;
  for (let at = known.indexOf(quote); at >= 0 && quote; at = known.indexOf(quote, at + 1)) {
    const from = at + quote.length;
    let run = 0;
    while (
      from + run < known.length &&
      run < found.length &&
      (known.charAt(from + run) === found.charAt(run) || known.charAt(from + run) === UNKNOWN)
    )
      run++;
    most = Math.max(most, run);
  }
  return most;
}

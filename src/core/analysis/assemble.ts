import type { PlacedPassage } from '../text/passages';
import type { QuotationPart } from '../text/quotations';
import type { Span } from '../text/span';
import type { Attitude, Evidence, StatementKind } from './article';
import type { ReadPassage } from './cache';
import { kindOf, type QuotedWords } from './contentKind';
import type { Frame } from './frame';
import { isSpeech, sentenceOf, startsSentence } from './speech';

/** A statement before anybody is behind it; offsets count from the start of the article. */
export interface AssembledStatement {
  readonly kind: StatementKind;
  readonly attitude: Attitude;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
  /** Index of the statement whose speaker goes on in this quotation, which has no attribution of its own. */
  readonly follows?: number | undefined;
}

/** Paragraphs without a word said, behind which an exchange is over. */
const MAX_SILENCE = 3;

/** Statements finished between two pauses. */
const PORTION = 2000;

/** A statement in the making, with what it has of its last passage. */
interface Open {
  frame: Frame;
  content: Span[];
  source: Span[];
  cue: Span[];
  counts: QuotedWords;
  rule: string;
  evidence: readonly Evidence[];
  follows: Open | undefined;
  passage: number;
  order: number;
  /** Among all that are left in the end. */
  place: number | undefined;
}

/**
 * Makes statements of the frames of all passages: a quotation that is broken by its attribution or runs on, within a
 * paragraph or into the next, is one statement; a quotation without attribution goes to the exchange that it stands in.
 * Linear. Takes the passages one at a time; `finish` gives the result, handing control back every now and then.
 */
export function createAssembly(): {
  add(placed: PlacedPassage, read: ReadPassage): void;
  /** @param apart Each stretch of a quotation is a statement of its own, as readers of stories count. */
  finish({ apart }: { readonly apart: boolean }): Generator<void, AssembledStatement[]>;
} {
  const all: Open[] = [];
  let lastSpoken: Open | undefined;
  /** The statement that holds the last quotation of the passage before, where that was left open. */
  let runningOn: Open | undefined;
  let index = -1;

  function add({ offset, continues }: PlacedPassage, read: ReadPassage): void {
    const { mended: passage, frames, outermost, count, counts } = read;
    index++;
    if (!frames.length && !outermost.length) {
      runningOn = undefined;
      return;
    }
    const shift = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
    const own = frames.map((frame, position): Open => ({
      frame,
      content: frame.content.map(shift),
      source: frame.source.map(shift),
      cue: frame.cue.map(shift),
      counts: counts[position]!,
      rule: frame.rule,
      evidence: frame.evidence,
      follows: undefined,
      passage: index,
      order: all.length + position,
      place: undefined,
    }));
    all.push(...own);
    let next = 0;
    let before: Open | undefined;
    for (const [position, quotation] of outermost.entries()) {
      while (next < own.length && (own[next]?.frame.content[0]?.start ?? 0) <= quotation.start) before = own[next++];
      const owner = ownerOf(own, quotation);
      if (position === 0 && continues && runningOn) {
        if (!owner)
          join(runningOn, count([quotation]), quotation, offset, 'The quotation goes on from the paragraph before.');
        else if (owner.frame.content[0]?.start === quotation.start && merge(owner, runningOn)) runningOn = owner;
      }
      const holder =
        owner ?? (position === 0 && continues ? runningOn : undefined) ?? float(quotation, before, position);
      if (holder) lastSpoken = holder;
      runningOn = !quotation.closed && quotation.end === passage.text.length ? (owner ?? holder) : undefined;
    }
    if (outermost.length === 0) runningOn = undefined;
    const last = own[own.length - 1];
    if (last && (!lastSpoken || last.order > lastSpoken.order)) lastSpoken = last;

    /** A quotation that no frame claims: part of the statement just before it, or of the running exchange, or nobody's. */
    function float(quotation: QuotationPart, previous: Open | undefined, position: number): Open | undefined {
      const head = sentenceOf(passage.sentences, quotation.start);
      if (head === undefined || !startsSentence(passage.text, passage.sentences[head], quotation)) return undefined;
      const stopped = /[.!?…—–]['’]?$/.test(passage.text.slice(quotation.inner.start, quotation.inner.end).slice(-2));
      const short = !stopped && !isSpeech(passage.text, quotation);
      if (!short && previous && previous.passage === index && followsDirectly(previous, head, quotation, position)) {
        join(previous, count([quotation]), quotation, offset, 'The quotation goes on behind its attribution.');
        return previous;
      }
      if (!isSpeech(passage.text, quotation)) return undefined;
      if (passage.role === 'headline') return undefined;
      const near = lastSpoken && index - lastSpoken.passage <= MAX_SILENCE ? lastSpoken : undefined;
      const same = near?.passage === index;
      const sure = near ? (same ? 0.62 : 0.58) : quotation.start === 0 && quotation.closed ? 0.5 : 0.4;
      const statement = floating(quotation, offset, near, sure);
      statement.passage = index;
      statement.order = all.length;
      statement.counts = count([quotation]);
      all.push(statement);
      return statement;
    }

    function followsDirectly(previous: Open, head: number, quotation: QuotationPart, position: number): boolean {
      const { frame } = previous;
      const end = Math.max(...[...frame.content, ...frame.source, ...frame.cue].map((span) => span.end));
      const lastJoined = previous.content[previous.content.length - 1];
      const reach = Math.max(end, (lastJoined?.end ?? 0) - offset);
      // An indirect statement is complete; what is quoted behind it is a statement of its own.
      const { inside, outside } = count(frame.content);
      const ends = outermost.some((each) => each.end === frame.content.at(-1)?.end);
      if (inside === 0 || (outside > 0 && !ends)) return false;
      const sentence = sentenceOf(passage.sentences, Math.max(0, reach - 1));
      if (sentence === head - 1) return true;
      const former = outermost[position - 1];
      return (
        former !== undefined && former.end === reach && passage.text.slice(former.end, quotation.start).trim() === ''
      );
    }
  }

  function* finish({ apart }: { readonly apart: boolean }): Generator<void, AssembledStatement[]> {
    const sorted = (apart ? all.flatMap(inStretches) : all).filter((each) => each.content.length > 0);
    if (sorted.some((each, at) => at > 0 && byPlace(sorted[at - 1]!, each) > 0)) sorted.sort(byPlace);
    yield;
    for (const [at, each] of sorted.entries()) each.place = at;
    const statements: AssembledStatement[] = [];
    for (const each of sorted) {
      if (statements.length % PORTION === 0) yield;
      statements.push({
        kind: kindOf(each.counts),
        attitude: each.frame.attitude,
        content: each.content.length > 1 ? ascending(each.content) : each.content,
        source: each.source,
        cue: each.cue,
        // More digits would say more than anybody knows.
        confidence: Math.round(each.frame.confidence * 10_000) / 10_000,
        rule: each.rule,
        evidence: each.evidence,
        follows: each.follows?.place,
      });
    }
    return statements;
  }

  return { add, finish };
}

const inStory: Evidence = {
  about: 'content',
  weight: 'for',
  text: 'The text reads as a story, where each stretch of a quotation counts for itself.',
};

/** One statement for each stretch of direct speech; the first stays the one that others follow. */
function inStretches(open: Open): Open[] {
  const [first, ...others] = ascending(open.content);
  if (!first || !others.length || open.counts.outside > 0) return [open];
  open.content = [first];
  open.evidence = [...open.evidence, inStory];
  return [open, ...others.map((span) => ({ ...open, content: [span] }))];
}

const byPlace = (a: Open, b: Open): number => startOf(a) - startOf(b) || a.order - b.order;

const startOf = (open: Open): number => open.content[0]?.start ?? 0;

const ascending = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

function join(open: Open, { inside, outside }: QuotedWords, quotation: Span, offset: number, reason: string): void {
  open.content.push({ start: quotation.start + offset, end: quotation.end + offset });
  open.counts = { inside: open.counts.inside + inside, outside: open.counts.outside + outside };
  if (!open.evidence.some((each) => each.text === reason))
    open.evidence = [...open.evidence, { about: 'content', weight: 'for', text: reason }];
}

/** The attribution stands at the end of a quotation of several paragraphs: it takes over what nobody else has claimed. */
function merge(owner: Open, earlier: Open): boolean {
  if (earlier.cue.length > 0 || earlier.source.length > 0 || earlier.rule !== 'floating') return false;
  owner.content = [...earlier.content, ...owner.content];
  owner.counts = {
    inside: owner.counts.inside + earlier.counts.inside,
    outside: owner.counts.outside + earlier.counts.outside,
  };
  earlier.content = [];
  return true;
}

function floating(quotation: Span, offset: number, near: Open | undefined, confidence: number): Open {
  const why = near
    ? 'No attribution stands beside the quotation; the speaker of the running exchange is taken.'
    : 'No attribution stands beside the quotation, and nobody spoke shortly before.';
  const evidence: Evidence[] = [{ about: 'source', weight: 'against', text: why }];
  const content = [{ start: quotation.start + offset, end: quotation.end + offset }];
  const frame: Frame = {
    content: [quotation],
    source: [],
    cue: [],
    attitude: 'says',
    confidence,
    rule: 'floating',
    evidence,
  };
  const counts = { inside: 1, outside: 0 };
  return {
    frame,
    content,
    source: [],
    cue: [],
    counts,
    rule: 'floating',
    evidence,
    follows: near,
    passage: 0,
    order: 0,
    place: undefined,
  };
}

/** The statement that has claimed the quotation. `own` ascends, so the search stops early. */
function ownerOf(own: readonly Open[], quotation: Span): Open | undefined {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.frame.content[0]?.start ?? 0) < quotation.end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 3; i--) {
    if (own[i]?.frame.content.some((span) => span.start < quotation.end && quotation.start < span.end)) return own[i];
  }
  return undefined;
}

import { codeAt, isLower, isSpace } from './chars';
import { isInch, isOpenedByClosingSign, isPair, mismatch, startsSpeech, unclosed, type MarkProblem } from './markPairs';
import type { Mark, MarkFamily } from './quotationMarks';
import { isApostrophe, markAt } from './quotationMarks';
import type { Span } from './span';
import { trimmed } from './trim';

/** A stretch between quotation marks within one paragraph, marks included. */
export interface QuotationPart extends Span {
  /** Without the marks, and trimmed. */
  readonly inner: Span;
  readonly family: MarkFamily;
  /** False when its opening mark is missing, or not repeated in a paragraph that goes on with a quotation. */
  readonly opened: boolean;
  /** False when it runs to the end of the paragraph, or to where the next one opens, without a closing mark. */
  readonly closed: boolean;
  /** Nesting depth: 0 is outermost. */
  readonly depth: number;
}

export interface ParagraphQuotations {
  /** Ascending, outer before inner; they nest. */
  readonly quotations: readonly QuotationPart[];
  /** Marks that found no partner, and pairs of unlike marks. Quotations that only run on are not among them. */
  readonly problems: readonly MarkProblem[];
}

/** What the neighbouring paragraphs say of marks at the edges of this one. */
export interface QuotationContext {
  /** The paragraph before ended inside a quotation. */
  readonly openBefore?: boolean;
  /** The first sign of the paragraph behind, where that is an opening mark: then one left open here runs on there. */
  readonly nextOpens?: string;
}

interface Open {
  readonly mark: Mark;
  readonly weak: boolean;
  /** A closing mark seen that may as well be a plural's apostrophe (`the workers’ leaders`). */
  maybe: Mark | undefined;
  /** First closed quotation of the same family right inside: where it opens, and its place in the list of those found. */
  child: number;
  childFound: number;
}

/**
 * Pairs the quotation marks of one paragraph, `[from, to)` of `text`. Never throws and never looks outside, so that one
 * wrong mark spoils nothing behind the paragraph. Linear: each mark is pushed and popped at most once.
 *
 * @param sentenceStarts Ascending; where a quotation may have begun whose opening mark is missing.
 */
export function pairQuotations(
  text: string,
  span: Span,
  sentenceStarts: readonly number[] = [span.start],
  context: QuotationContext = {},
): ParagraphQuotations {
  const { start: from, end: to } = span;
  const found: {
    start: number;
    end: number;
    mark: Mark;
    opened: boolean;
    closed: boolean;
    closing: Mark | undefined;
  }[] = [];
  const problems: MarkProblem[] = [];
  const stack: Open[] = [];
  const open = new Map<MarkFamily, number>();
  const countOf = (family: MarkFamily) => open.get(family) ?? 0;
  let lastEnd = from;
  let lastEndSentence = 0;

  const push = (mark: Mark) => {
    stack.push({ mark, weak: isWeak(mark.family), maybe: undefined, child: -1, childFound: -1 });
    open.set(mark.family, countOf(mark.family) + 1);
  };
  const pop = (): Open | undefined => {
    const top = stack.pop();
    if (top) open.set(top.mark.family, countOf(top.mark.family) - 1);
    return top;
  };
  const finish = (entry: Open, closing: Mark) => {
    const parent = stack[stack.length - 1];
    if (parent && parent.child < 0 && parent.mark.family === entry.mark.family) {
      parent.child = entry.mark.start;
      parent.childFound = found.length;
    }
    if (isEmpty(text, entry.mark.end, closing.start)) return;
    found.push({ start: entry.mark.start, end: closing.end, mark: entry.mark, opened: true, closed: true, closing });
    lastEnd = Math.max(lastEnd, closing.end);
  };
  /** Closes the topmost open quotation of one of `families`; what is still open inside it had no end. */
  const close = (mark: Mark, families: readonly MarkFamily[]): boolean => {
    if (!families.some((family) => countOf(family) > 0)) return false;
    for (let entry = pop(); entry; entry = pop()) {
      if (families.includes(entry.mark.family)) {
        finish(entry, mark);
        if (!isPair(entry.mark, mark, text)) problems.push(mismatch(text, entry.mark, mark));
        return true;
      }
      if (entry.maybe) finish(entry, entry.maybe);
      else if (!entry.weak) problems.push(unclosed(text, entry.mark));
    }
    return false;
  };
  const stray = (mark: Mark) => {
    while ((sentenceStarts[lastEndSentence] ?? Infinity) < lastEnd) lastEndSentence++;
    const begin = strayStart(text, mark);
    if (begin !== undefined && stack.every((entry) => entry.weak)) {
      while (pop());
      found.push({ start: begin, end: mark.end, mark, opened: false, closed: true, closing: mark });
      lastEnd = mark.end;
      if (context.openBefore && begin === from) return;
    }
    const message = `Closing quotation mark ${text.slice(mark.start, mark.end)} without an opening one.`;
    problems.push({ code: 'mismatched-quotation', message, start: mark.start, end: mark.end });
  };
  /** Where the quotation began that `mark` ends: the paragraph's start if it runs on, else the start of the sentence. */
  const strayStart = (source: string, mark: Mark): number | undefined => {
    if (!/[.,!?…—–-]/.test(source.charAt(mark.start - 1))) return undefined;
    if (context.openBefore && lastEnd === from) return from;
    let begin: number | undefined;
    for (let i = lastEndSentence; (sentenceStarts[i] ?? Infinity) < mark.start; i++) begin = sentenceStarts[i];
    return begin !== undefined && begin >= lastEnd ? begin : undefined;
  };

  for (let at = from; at < to; at++) {
    const mark = markAt(text, at, from, to);
    if (!mark) continue;
    at = mark.end - 1;
    if (isWeak(mark.family)) single(mark);
    else strong(mark);
  }
  atEnd();

  function strong(mark: Mark) {
    switch (mark.family) {
      case 'double':
        if (mark.points === 'open') {
          // German „…“ and the slip “…“
          if (mark.looksClosing && mark.gapAfter && !mark.looksOpening && close(mark, ['low', 'double'])) return;
          push(mark);
        } else if (close(mark, ['double', 'low'])) return;
        else if (mark.looksOpening) push(mark);
        else if (!close(mark, ['straight', 'doubled'])) stray(mark);
        return;
      case 'straight':
      case 'doubled':
        toggling(mark);
        return;
      case 'low':
      case 'lowSingle':
        if (mark.looksOpening) push(mark);
        return;
      case 'guillemet':
      case 'singleGuillemet':
        guillemet(mark);
        return;
      default:
        if (mark.points === 'open') push(mark);
        else if (!close(mark, [mark.family])) stray(mark);
    }
  }

  function toggling(mark: Mark) {
    if (mark.points === 'open') return push(mark);
    const other: readonly MarkFamily[] =
      mark.family === 'straight' ? ['double', 'low', 'doubled'] : ['low', 'straight', 'double'];
    if (countOf(mark.family) > 0 && !mark.looksOpening && close(mark, [mark.family])) return;
    if (mark.looksClosing && mark.gapAfter && !mark.looksOpening && close(mark, other)) return;
    if (mark.looksOpening || (mark.points === 'either' && !mark.gapAfter && countOf(mark.family) === 0)) {
      if (!isInch(text, mark)) push(mark);
    } else if (isFree(mark)) push(mark);
    else if (mark.looksClosing && !isInch(text, mark)) stray(mark);
  }

  /** `said: " Not today. "`: white space on both sides, and another one behind that may close. */
  function isFree(mark: Mark): boolean {
    if (mark.looksClosing || !isSpace(codeAt(text, mark.end, from, to)) || countOf(mark.family) > 0) return false;
    const sign = text.slice(mark.start, mark.end);
    const again = text.indexOf(sign, mark.end);
    return again > 0 && again < to;
  }

  function guillemet(mark: Mark) {
    if (countOf(mark.family) > 0) {
      // »…« and «…»: the sign that did not open closes.
      let top = stack.length - 1;
      while (top > 0 && stack[top]?.mark.family !== mark.family) top--;
      if (stack[top]?.mark.points !== mark.points) return void close(mark, [mark.family]);
      return push(mark);
    }
    if (mark.points === 'open' || mark.looksOpening) push(mark);
    else stray(mark);
  }

  function single(mark: Mark) {
    if (mark.family === 'single' && countOf('lowSingle') > 0 && mark.looksClosing && mark.gapAfter) {
      return void close(mark, ['lowSingle']);
    }
    if (isApostrophe(text, mark, from, to)) return;
    const top = stack[stack.length - 1];
    const isOpen = top !== undefined && top.weak;
    const mayClose = mark.points !== 'open' || !mark.looksOpening;
    if (isOpen && mayClose && mark.looksClosing && !isLetterOrDigit(text, mark.end, to)) {
      closeSingle(top, mark);
    } else if (mark.looksOpening && (mark.points !== 'close' || isOpenedByClosingSign(text, mark))) {
      if (isOpen) {
        pop();
        if (top.maybe) finish(top, top.maybe);
      }
      push(mark);
    }
  }

  function closeSingle(top: Open, mark: Mark) {
    const before = text.charAt(mark.start - 1);
    const certain = !/[\p{L}\p{N}]/u.test(before);
    const plural = /[sSxz]/.test(before) && isSpace(codeAt(text, mark.end)) && isLower(codeAt(text, mark.end + 1));
    if (!certain && plural) {
      top.maybe ??= mark;
    } else {
      pop();
      finish(top, certain ? mark : (top.maybe ?? mark));
    }
  }

  function atEnd() {
    const rest = stack.splice(0);
    rest.forEach((entry, index) => {
      if (entry.maybe) return finish(entry, entry.maybe);
      const { mark } = entry;
      if (entry.weak) {
        const runsOn =
          index === 0 && context.nextOpens === text.slice(mark.start, mark.end) && startsSpeech(text, mark, from);
        if (!runsOn) return;
      }
      const next = reopened(entry, rest[index + 1]);
      const inside = next === undefined ? found[entry.childFound] : undefined;
      if (
        inside?.closing &&
        inside.mark.start === entry.child &&
        /[.,!?…]/.test(text.charAt(inside.closing.start - 1))
      ) {
        // “We won the “cup and the league,” he said.”: the mark in the middle is the odd one.
        found[entry.childFound] = { ...inside, start: mark.start, mark };
        return void problems.push(unclosed(text, inside.mark));
      }
      const { end } = trimmed(text, mark.end, next ?? to);
      if (end <= mark.end) return void problems.push(unclosed(text, mark));
      found.push({ start: mark.start, end, mark, opened: true, closed: false, closing: undefined });
      if (next !== undefined || !context.nextOpens) problems.push(unclosed(text, mark));
    });
  }

  /** Where the same sign opens again behind the end of a sentence, so that a closing one was forgotten before it. */
  function reopened(entry: Open, above: Open | undefined): number | undefined {
    const again = above && above.mark.family === entry.mark.family ? above.mark.start : undefined;
    if (again !== undefined) return again;
    if (entry.child < 0) return undefined;
    let before = entry.child - 1;
    while (before > entry.mark.end && isSpace(text.charCodeAt(before))) before--;
    return '.!?…'.includes(text.charAt(before)) ? entry.child : undefined;
  }

  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  const quotations: QuotationPart[] = [];
  for (const each of sorted) {
    while (ends.length && (ends[ends.length - 1] ?? 0) <= each.start) ends.pop();
    // A forgotten mark may leave spans that cross: the later one gives way.
    if (ends.length && (ends[ends.length - 1] ?? 0) < each.end) continue;
    const inner = trimmed(text, each.opened ? each.mark.end : each.start, each.closing ? each.closing.start : each.end);
    if (inner.end <= inner.start) continue;
    const { start, end, opened, closed, mark } = each;
    quotations.push({ start, end, inner, family: mark.family, opened, closed, depth: ends.length });
    ends.push(end);
  }
  return { quotations, problems: problems.sort((a, b) => a.start - b.start) };
}

const isWeak = (family: MarkFamily): boolean => family === 'single' || family === 'straightSingle';

const isEmpty = (text: string, start: number, end: number): boolean => trimmed(text, start, end).end <= start;

const isLetterOrDigit = (text: string, at: number, to: number): boolean =>
  at < to && /[\p{L}\p{N}]/u.test(text.charAt(at));

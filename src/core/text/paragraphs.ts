import { codeAt, isLineEnd, isLower, isSpace } from './chars';
import type { Span } from './span';
import { trimmed } from './trim';
import { wrapWidthOf } from './hardWraps';
import { runToEnd } from './runToEnd';

export interface TextParagraph extends Span {
  readonly role: 'frontMatter' | 'headline' | 'body';
}

export interface ParagraphOptions {
  /** End of the front matter, 0 when there is none. */
  readonly frontMatterEnd?: number;
  /** Nothing is read from here on. */
  readonly end?: number;
}

/**
 * Splits `text` into paragraphs, ascending and trimmed. Blank lines and single line ends both separate, except that
 * lines which were broken at a fixed width, or in the middle of a sentence, are joined: such a paragraph contains line
 * ends. Linear.
 */
export function findParagraphs(text: string, options: ParagraphOptions = {}): TextParagraph[] {
  return runToEnd(findParagraphsInSteps(text, options));
}

/** Lines, or thousands of characters, gone through between two pauses. */
const PORTION = 2000;

/** The same, handing control back every now and then. */
export function* findParagraphsInSteps(text: string, options: ParagraphOptions = {}): Generator<void, TextParagraph[]> {
  const end = options.end ?? text.length;
  const head = Math.min(options.frontMatterEnd ?? 0, end);
  const lines = yield* findLines(text, head, end);
  const width = wrapWidthOf(text, lines);
  const blocks: Span[] = [];
  let previous: Span | undefined;
  for (const [index, line] of lines.entries()) {
    if (index % PORTION === 0) yield;
    const last = blocks[blocks.length - 1];
    if (last && previous && ((width && joins(text, previous, line, width)) || isStray(text, last, line))) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end };
    } else {
      blocks.push(line);
    }
    previous = line;
  }
  const pieces: Span[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % PORTION === 0) yield;
    yield* cutLong(text, block, pieces);
  }
  const paragraphs: TextParagraph[] = [];
  if (head > 0) paragraphs.push({ start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: head, role: 'frontMatter' });
  for (const [index, { start, end: to }] of pieces.entries()) {
    if (index % PORTION === 0) yield;
    const role = index === 0 && isHeadline(text, { start, end: to }, pieces.length) ? 'headline' : 'body';
    paragraphs.push({ start, end: to, role });
  }
  return paragraphs;
}

// Longer than nearly any paragraph that somebody wrote. Bounds the work between two pauses of the analysis: to read so
// much takes the learned part less than 50 ms.
const MAX_PARAGRAPH = 6144;

/** A file that is one endless line is cut behind sentences, else behind words, else anywhere. */
function* cutLong(text: string, block: Span, pieces: Span[]): Generator<void> {
  if (block.end - block.start <= MAX_PARAGRAPH) return void pieces.push(block);
  let { start } = block;
  while (block.end - start > MAX_PARAGRAPH) {
    const cut = start + cutAt(text.slice(start, start + MAX_PARAGRAPH));
    const piece = trimmed(text, start, cut);
    if (piece.end > piece.start) pieces.push(piece);
    start = cut;
    if (pieces.length % 50 === 0) yield;
  }
  const last = trimmed(text, start, block.end);
  if (last.end > last.start) pieces.push(last);
}

function cutAt(text: string): number {
  const least = text.length / 2;
  for (let i = text.length - 1; i > least; i--) {
    if (isSpace(text.charCodeAt(i)) && /[.!?…][”"’'»)]?$/.test(text.slice(i - 2, i))) return i;
  }
  for (let i = text.length - 1; i > least; i--) if (isSpace(text.charCodeAt(i))) return i;
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

/** Lines that hold more than white space, trimmed. */
function* findLines(text: string, from: number, to: number): Generator<void, Span[]> {
  const lines: Span[] = [];
  let open: Span | undefined;
  for (let at = from; at < to; at += 100 * PORTION) {
    open = addLines(text, at, Math.min(to, at + 100 * PORTION), open, lines);
    yield;
  }
  if (open) lines.push(open);
  return lines;
}

/** Adds the lines that end in `[from, to)`; `open` is the one that was begun before. Returns the one left open. */
function addLines(text: string, from: number, to: number, open: Span | undefined, lines: Span[]): Span | undefined {
  let start = open ? open.start : -1;
  let end = open ? open.end : -1;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    // Most signs are letters.
    if (code > 0x20 && code < 0x7f) {
      if (start < 0) start = i;
      end = i + 1;
    } else if (isLineEnd(code)) {
      if (start >= 0) lines.push({ start, end });
      start = -1;
    } else if (!isSpace(code)) {
      if (start < 0) start = i;
      end = i + 1;
    }
  }
  return start >= 0 ? { start, end } : undefined;
}

/** Whether `next` goes on with the paragraph of `line` in a text wrapped at `width`. */
function joins(text: string, line: Span, next: Span, width: number): boolean {
  if (lineEndsBetween(text, line.end, next.start) !== 1) return false;
  const length = line.end - line.start;
  if (length > width + 4) return false;
  if (TURN.test(text.slice(next.start, Math.min(next.end, next.start + 48)))) return false;
  if (BULLET.test(text.slice(next.start, next.start + 3))) return false;
  let word = next.start;
  while (word < next.end && !isSpace(text.charCodeAt(word))) word++;
  // The next word had room on this line, so the break was meant, unless the sentence plainly goes on.
  const full = length + 1 + (word - next.start) > width - 6;
  return full || (length > width * 0.5 && !ENDS_SENTENCE.test(text.slice(line.end - 2, line.end)));
}

// Lines of a list are shorter.
const SHORTEST_BROKEN = 25;

/** Whether a line end stands in the middle of a sentence: `… “Now he⏎paints the kitchen.”`, `… a lawyer from⏎Leeds` */
function isStray(text: string, block: Span, next: Span): boolean {
  if (block.end - block.start < SHORTEST_BROKEN || lineEndsBetween(text, block.end, next.start) !== 1) return false;
  const end = text.slice(Math.max(block.start, block.end - 8), block.end);
  if (!/[\p{L},]$/u.test(end)) return false;
  const first = next.start + (/^["“‘'«„]/.test(text.slice(next.start, next.end)) ? 1 : 0);
  return isLower(codeAt(text, first)) || AWAITS.test(end);
}

// Words that no sentence and no headline ends with.
const AWAITS = /\s(?:an?|the|of|at|for|from|with|and|or|that|his|her|their|its)$/;

const TURN = /^(?:[QA]\.?:|\p{Lu}[\p{Lu}.'’ -]{1,40}:)\s/u;
const BULLET = /^(?:[•*·▪] |- |– |— )/;
const ENDS_SENTENCE = /[.!?…:][”"’'»)]?$/;

function lineEndsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!isLineEnd(code)) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    count++;
  }
  return count;
}

const MAX_HEADLINE = 200;

/** The first paragraph is the headline when it is short and does not end as a sentence does. */
function isHeadline(text: string, block: Span, count: number): boolean {
  if (block.end - block.start > MAX_HEADLINE) return false;
  if (text.startsWith('# ', block.start)) return true;
  let last = block.end - 1;
  while (last > block.start && '”"’\'»)'.includes(text.charAt(last))) last--;
  const code = codeAt(text, last);
  if (code === 46 && text.charCodeAt(last - 1) !== 46) return false;
  // A lone line in small letters is a fragment of text rather than a title.
  return count > 1 || !isLower(codeAt(text, block.start));
}

import type { AnnotatedStatement } from '../sidecar/annotated';
import { bySpan, type Span } from '../text/span';
import { kindOf, mendEdges } from './draftStatement';
import type { View } from './view';

/** The parts of a statement that reshaping changes. Spans are UTF-16, ascending, disjoint. */
export type Shape = Pick<AnnotatedStatement, 'kind' | 'content' | 'source' | 'cue'>;

/**
 * Cuts a statement in two at `offset`, such as *the price was wrong and | that she would not pay*. A word is never cut:
 * it goes to the second. Both keep source and cue, or those nearest where there are several.
 *
 * @returns undefined where one side would be empty.
 */
export function splitStatement(
  view: View,
  statement: AnnotatedStatement,
  offset: number,
): readonly [Shape, Shape] | undefined {
  const at = wordStart(view.text, offset);
  const before = statement.content.flatMap(({ start, end }) => mended(view, { start, end: Math.min(end, at) }));
  const after = statement.content.flatMap(({ start, end }) => mended(view, { start: Math.max(start, at), end }));
  if (!before.length || !after.length) return undefined;
  const side = (spans: readonly Span[], isBefore: boolean): readonly Span[] => {
    const own = spans.filter((span) => gapTo(before, span) <= gapTo(after, span) === isBefore);
    return own.length ? own : spans;
  };
  const shape = (content: readonly Span[], isBefore: boolean): Shape => ({
    kind: kindOfAll(view, content),
    content,
    source: side(statement.source, isBefore),
    cue: side(statement.cue, isBefore),
  });
  return [shape(before, true), shape(after, false)];
}

/** Makes one statement of several: all their contents, sources and cues. */
export function joinStatements(view: View, statements: readonly AnnotatedStatement[]): Shape {
  const content = united(
    view.text,
    statements.flatMap((each) => each.content),
  );
  return {
    kind: kindOfAll(view, content),
    content,
    source: distinct(statements.flatMap((each) => each.source)),
    cue: distinct(statements.flatMap((each) => each.cue)),
  };
}

/**
 * Adds what is selected to the content: a further span, or more of one that it touches.
 *
 * @returns undefined when nothing but white space and marks is selected, or all of it is content already.
 */
export function addContent(view: View, statement: AnnotatedStatement, selected: readonly Span[]): Shape | undefined {
  const added = selected.flatMap((span) => mendEdges(view, span) ?? []);
  const content = united(view.text, [...statement.content, ...added]);
  return added.length ? changed(view, statement, content) : undefined;
}

/**
 * Takes what is selected out of the content; with nothing selected, the whole span under the cursor.
 *
 * @returns undefined where that is no part of the content, or nothing would be left.
 */
export function removeContent(view: View, statement: AnnotatedStatement, selected: Span): Shape | undefined {
  const { start, end } = selected;
  const content =
    start === end
      ? statement.content.filter((span) => start < span.start || start > span.end)
      : statement.content.flatMap((span) => {
          if (end <= span.start || start >= span.end) return [span];
          const left = mended(view, { start: span.start, end: Math.max(span.start, start) });
          return [...left, ...mended(view, { start: Math.min(span.end, end), end: span.end })];
        });
  return content.length ? changed(view, statement, content) : undefined;
}

/** `direct` when all spans are, `indirect` when all are, else `mixed`. */
function kindOfAll(view: View, content: readonly Span[]): Shape['kind'] {
  const kinds = new Set(content.map((span) => kindOf(view, span)));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'mixed';
}

function changed(view: View, statement: AnnotatedStatement, content: readonly Span[]): Shape | undefined {
  const { source, cue } = statement;
  const same =
    content.length === statement.content.length &&
    content.every(({ start, end }, i) => start === statement.content[i]?.start && end === statement.content[i]?.end);
  return same ? undefined : { kind: kindOfAll(view, content), content, source, cue };
}

/** Ascending and disjoint; spans with only white space between them are one. */
function united(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort(bySpan)) {
    const last = result.at(-1);
    if (last && (start <= last.end || !/\S/.test(text.slice(last.end, start))))
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map(({ start, end }) => [`${start}-${end}`, { start, end }])).values()].sort(bySpan);
}

/** What is left of a span that was cut: without the white space, commas and joining dashes at the cut. */
function mended(view: View, span: Span): Span[] {
  let { start, end } = span;
  while (start < end && loose.test(view.text.charAt(start))) start++;
  while (end > start && loose.test(view.text.charAt(end - 1))) end--;
  return start < end && /[\p{L}\p{N}]/u.test(view.text.slice(start, end)) ? [{ start, end }] : [];
}

const loose = /[\s,;:–—]/;

/** Code units between a span and the nearest of `spans`. */
const gapTo = (spans: readonly Span[], { start, end }: Span): number =>
  Math.min(...spans.map((span) => Math.max(0, start - span.end, span.start - end)));

/** The start of the word that `offset` stands in, or `offset`. */
function wordStart(text: string, offset: number): number {
  const isWord = (index: number): boolean => /[\p{L}\p{N}’']/u.test(text.charAt(index));
  let at = offset;
  while (at > 0 && isWord(at) && isWord(at - 1)) at--;
  return at;
}

import type { AnnotatedStatement } from '../sidecar/annotated';
import type { Span } from '../text/span';
import { hullOf, touches } from './view';

/**
 * The statement that a cursor at `offset` is about: the one with the smallest part there, else the smallest that
 * surrounds it. `undefined` outside of all statements.
 */
export function statementAt(statements: readonly AnnotatedStatement[], offset: number): AnnotatedStatement | undefined {
  const found = statements.flatMap((statement) => {
    const parts = [...statement.content, ...statement.source, ...statement.cue];
    const part = parts.filter((span) => touches(span, offset)).sort(bySize)[0];
    const hull = hullOf(statement);
    if (part) return [{ statement, rank: 0, size: size(part) }];
    // Between the parts of one statement ("…," [she] [said], "…") only, not over pages of text.
    return hull && touches(hull, offset) && size(hull) < 2000 ? [{ statement, rank: 1, size: size(hull) }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank || a.size - b.size)[0]?.statement;
}

/** The next statement with content behind `offset` in reading order, or before it, going round at the ends. */
export function nextStatement(
  statements: readonly AnnotatedStatement[],
  offset: number,
  direction: 'next' | 'previous',
): AnnotatedStatement | undefined {
  const placed = statements.filter(({ content }) => content.length);
  const start = ({ content }: AnnotatedStatement): number => content[0]!.start;
  const ordered = [...placed].sort((a, b) => start(a) - start(b));
  if (direction === 'next') return ordered.find((statement) => start(statement) > offset) ?? ordered[0];
  return ordered.filter((statement) => start(statement) < offset).at(-1) ?? ordered.at(-1);
}

const size = (span: Span): number => span.end - span.start;
const bySize = (a: Span, b: Span): number => size(a) - size(b);

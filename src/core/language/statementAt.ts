import type { AnnotatedStatement } from '../sidecar/annotated';
import type { Span } from '../text/span';
import { hullOf, touches } from './view';

/**
 * The statement that a cursor at `offset` is about: the one with the smallest part there, else the smallest that
 * surrounds it. `undefined` outside of all statements.
 */
export function statementAt(statements: readonly AnnotatedStatement[], offset: number): AnnotatedStatement | undefined {
  let best: { statement: AnnotatedStatement; rank: number; size: number } | undefined;
  const note = (statement: AnnotatedStatement, rank: number, length: number): void => {
    if (!best || rank < best.rank || (rank === best.rank && length < best.size))
      best = { statement, rank, size: length };
  };
  for (const statement of statements) {
    for (const role of roles)
      for (const span of statement[role]) if (touches(span, offset)) note(statement, 0, size(span));
    if (best?.rank === 0) continue;
    const hull = hullOf(statement);
    // Between the parts of one statement ("…," [she] [said], "…") only, not over pages of text.
    if (hull && touches(hull, offset) && size(hull) < 2000) note(statement, 1, size(hull));
  }
  return best?.statement;
}

const roles = ['content', 'source', 'cue'] as const;

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

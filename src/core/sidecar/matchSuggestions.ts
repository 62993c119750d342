import type { Statement } from '../analysis/article';
import { firstNotBefore } from '../text/bisect';
import type { Span } from '../text/span';
import type { Placements } from './placements';
import type { SavedStatement } from './schema';

/** Which suggestion stands where which saved statement stands. */
export interface Matches {
  /** By id of the saved statement. */
  readonly suggestionOf: ReadonlyMap<string, Statement>;
  /** Suggestions at places where nobody has decided anything. */
  readonly fresh: readonly Statement[];
}

/** Two contents that share this part of their union are the same statement, found with other edges. */
const SAME = 0.5;

/** A suggestion of which this share lies in statements that a person has decided on is decided by them. */
const COVERED = 0.5;

/** Pairs each saved statement with at most one suggestion, the best overlaps first. */
export function matchSuggestions(
  saved: readonly SavedStatement[],
  placements: Placements,
  suggestions: readonly Statement[],
): Matches {
  const placed = saved.flatMap((statement) => {
    const content = placements.get(statement.id)?.content ?? [];
    const first = content[0];
    return first ? [{ statement, content, start: first.start, end: content.at(-1)?.end ?? first.end }] : [];
  });
  placed.sort((a, b) => a.start - b.start);
  // How far the statements up to each one reach: those that end before a suggestion begins need not be looked at.
  let reach = 0;
  const reaches = placed.map(({ end }) => (reach = Math.max(reach, end)));
  const pairs: { id: string; suggestion: Statement; share: number }[] = [];
  const covered = new Set<Statement>();
  for (const suggestion of suggestions) {
    const own = sizeOf(suggestion.content);
    const end = suggestion.content.at(-1)?.end ?? 0;
    const begin = suggestion.content[0]?.start ?? 0;
    let decided = 0;
    for (let i = firstNotBefore(reaches, (far) => far <= begin); i < placed.length; i++) {
      const { statement, content, start, end: savedEnd } = placed[i]!;
      if (start >= end) break;
      if (savedEnd <= begin) continue;
      const common = shared(suggestion.content, content);
      const share = common / (own + sizeOf(content) - common || 1);
      if (share >= SAME) pairs.push({ id: statement.id, suggestion, share });
      // Summed up, because a person may have cut it into several.
      if (statement.status !== 'suggested') decided += common;
    }
    if (decided > 0 && decided >= own * COVERED) covered.add(suggestion);
  }
  const suggestionOf = new Map<string, Statement>();
  const used = new Set<Statement>();
  for (const { id, suggestion } of pairs.sort((a, b) => b.share - a.share)) {
    if (suggestionOf.has(id) || used.has(suggestion)) continue;
    suggestionOf.set(id, suggestion);
    used.add(suggestion);
  }
  return {
    suggestionOf,
    fresh: suggestions.filter((suggestion) => !used.has(suggestion) && !covered.has(suggestion)),
  };
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      sum + b.reduce((part, two) => part + Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start)), 0),
    0,
  );

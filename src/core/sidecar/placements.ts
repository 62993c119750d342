import { anchorAllInSteps } from '../anchor/anchor';
import { type TextChange, mapSpan } from '../anchor/mapSpan';
import { type Rewrite, compareTexts, isRewrite } from '../anchor/rewrite';
import type { TextIndex } from '../anchor/textIndex';
import { type Span, bySpan, overlaps } from '../text/span';
import { type FoundPart, findBesideContent } from './besideContent';
import { runToEnd } from '../text/runToEnd';
import type { SavedStatement, Selector, Sidecar } from './schema';

/** Where a saved statement stands in the text as it is now. UTF-16 spans, ascending. */
export interface Placement {
  /** Empty for an orphan; fewer spans than selectors when a part of the content is lost. */
  readonly content: readonly Span[];
  /** Empty when there is none or it is not found again beside the content. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly orphan: boolean;
}

/** The text before and after an edit. */
export interface Versions {
  readonly before: TextIndex;
  readonly after: TextIndex;
}

/** By id of the saved statement. */
export type Placements = ReadonlyMap<string, Placement>;

/** A content of which less than this share, in characters, is found again is an orphan. */
const ENOUGH = 0.5;

/** By how many characters the distance between a source or cue and its content may change. */
const DRIFT = 400;

/**
 * Finds all statements of a sidecar in the text: once when an article or its sidecar is read. While the document is
 * open, `movePlacements` follows each edit exactly; search again only when the text was replaced from outside.
 */
export const findPlacements = (index: TextIndex, sidecar: Sidecar): Placements =>
  runToEnd(findPlacementsInSteps(index, sidecar));

/** The same, handing control back after each part and statement. */
export function* findPlacementsInSteps(index: TextIndex, sidecar: Sidecar): Generator<void, Placements> {
  const selectors = sidecar.statements.flatMap(({ content, source, cue }) => [...content, ...source, ...cue]);
  const found = yield* anchorAllInSteps(index, selectors, { sha256: sidecar.article.sha256 });
  let at = 0;
  const take = (list: readonly Selector[]): Sought[] =>
    list.map((selector) => {
      const result = found[at++];
      return { selector, span: result?.kind === 'found' ? result.span : undefined };
    });
  const placements = new Map<string, Placement>();
  for (const statement of sidecar.statements) {
    const parts = { content: take(statement.content), source: take(statement.source), cue: take(statement.cue) };
    placements.set(statement.id, toPlacement(index, statement, parts));
    yield;
  }
  return placements;
}

/**
 * Follows an edit of the text. What is deleted altogether becomes an orphan; an orphan stays one.
 *
 * @param versions The text before and after. With them, words in a passage that was replaced as a whole, as when the
 *   file was written by another program, are followed too.
 */
export function movePlacements(
  placements: Placements,
  changes: readonly TextChange[],
  versions?: Versions,
): Placements {
  const rewrites = versions ? changes.filter(isRewrite) : [];
  let rewrite: Rewrite | undefined;
  const move = (span: Span): Span | undefined => {
    if (!versions || !rewrites.some((change) => overlaps(change, span))) return mapSpan(span, changes);
    return (rewrite ??= compareTexts(versions.before, versions.after)).follow(span);
  };
  const moveAll = (spans: readonly Span[]): readonly Span[] => spans.flatMap((span) => move(span) ?? []);
  const moved = new Map<string, Placement>();
  for (const [id, placement] of placements) {
    const content = moveAll(placement.content);
    const orphan = content.length === 0;
    const [source, cue] = orphan ? [[], []] : [moveAll(placement.source), moveAll(placement.cue)];
    moved.set(id, { content, source, cue, orphan });
  }
  return moved;
}

interface Sought {
  readonly selector: Selector;
  readonly span: Span | undefined;
}

const LOST: Placement = { content: [], source: [], cue: [], orphan: true };

function toPlacement(
  index: TextIndex,
  statement: SavedStatement,
  parts: { content: readonly Sought[]; source: readonly Sought[]; cue: readonly Sought[] },
): Placement {
  const size = (list: readonly Selector[]): number => list.reduce((sum, { quote }) => sum + quote.length, 0);
  const content = disjoint(parts.content.flatMap(({ selector, span }) => (span ? [{ selector, span }] : [])));
  const kept = size(content.map(({ selector }) => selector));
  if (!content.length || kept < size(statement.content) * ENOUGH) return LOST;
  // A source such as “Putin” stands everywhere: only the one that stands to the content as before is meant.
  const near = ({ selector, span }: FoundPart): boolean =>
    content.some((other) => {
      const now = span.start - other.span.start;
      const then = selector.start - other.selector.start;
      return Math.abs(now - then) <= DRIFT;
    });
  const beside = (part: readonly Sought[]): readonly Span[] => {
    const found = part.flatMap(({ selector, span: sure }): readonly FoundPart[] => {
      const own = content
        .map((other) => findBesideContent(index, selector, other))
        .find((place) => place !== undefined);
      const span = own ?? sure;
      return span && (own || near({ selector, span })) ? [{ selector, span }] : [];
    });
    return disjoint(found).map(({ span }) => span);
  };
  return {
    content: content.map(({ span }) => span),
    source: beside(parts.source),
    cue: beside(parts.cue),
    orphan: false,
  };
}

/** Ascending; of two that overlap, the first. */
function disjoint(found: readonly FoundPart[]): readonly FoundPart[] {
  const result: FoundPart[] = [];
  for (const item of [...found].sort((a, b) => bySpan(a.span, b.span))) {
    const last = result.at(-1);
    if (!last || !overlaps(last.span, item.span)) result.push(item);
  }
  return result;
}

import type { AnnotatedStatement } from '../sidecar/annotated';
import { locate } from '../sidecar/locate';
import type { ParsedSidecar } from '../sidecar/parse';
import type { SavedStatement } from '../sidecar/schema';
import type { Span } from '../text/span';
import { type PartRole, touches } from './view';

/** What stands at a place of a sidecar. Spans are UTF-16 offsets in its source. */
export type SidecarEntry =
  | {
      readonly kind: 'statement';
      readonly statement: SavedStatement;
      /** The part that the place is about; the content where it is about the whole statement. */
      readonly role: PartRole;
      /** Which of the selectors of that part. */
      readonly part: number;
      readonly origin: Span;
    }
  /** The entry of a speaker, or the place in a statement that names one. */
  | { readonly kind: 'speaker'; readonly id: string; readonly named: boolean; readonly origin: Span };

/** The entry of a sidecar at `offset`; `undefined` outside of the lists, and in a file that cannot be read. */
export function entryAt(source: string, { sidecar, places }: ParsedSidecar, offset: number): SidecarEntry | undefined {
  if (!sidecar) return undefined;
  const at = places.statements.findIndex((place) => touches(place, offset));
  const [statement, place] = [sidecar.statements[at], places.statements[at]];
  if (statement && place) {
    const named = locate(source, place, ['speaker']);
    if (statement.speaker !== undefined && named.start !== place.start && touches(named, offset))
      return { kind: 'speaker', id: statement.speaker, named: true, origin: named };
    for (const role of roles)
      for (const part of statement[role].keys()) {
        const origin = locate(source, place, [role, part]);
        if (touches(origin, offset)) return { kind: 'statement', statement, role, part, origin };
      }
    const origin = lineAt(source, offset, place);
    return { kind: 'statement', statement, role: 'content', part: 0, origin };
  }
  const index = places.speakers.findIndex((each) => touches(each, offset));
  const [speaker, own] = [sidecar.speakers[index], places.speakers[index]];
  return speaker && own && { kind: 'speaker', id: speaker.id, named: false, origin: lineAt(source, offset, own) };
}

/** Where a sidecar says something of a statement in the article: of the part at `offset`, else of all of it. */
export function placeOfStatement(
  source: string,
  { sidecar, places }: ParsedSidecar,
  { statement, offset }: { readonly statement: AnnotatedStatement; readonly offset: number },
): { readonly entry: Span; readonly part: Span } | undefined {
  const at = sidecar?.statements.findIndex(({ id }) => id === statement.saved?.id) ?? -1;
  const entry = places.statements[at];
  if (!entry) return undefined;
  for (const role of roles) {
    const part = statement[role].findIndex((span) => touches(span, offset));
    // A span that could not be found again shifts the others: then the whole entry is the honest answer.
    if (part >= 0 && statement[role].length === statement.saved?.[role].length)
      return { entry, part: locate(source, entry, [role, part]) };
  }
  return { entry, part: locate(source, entry, ['id']) };
}

const roles = ['source', 'cue', 'content'] as const satisfies readonly PartRole[];

/** The words of the line at `offset`, as far as they are in `within`. */
function lineAt(source: string, offset: number, within: Span): Span {
  const start = Math.max(within.start, source.lastIndexOf('\n', offset - 1) + 1);
  const next = source.indexOf('\n', offset);
  const end = Math.min(within.end, next < 0 ? source.length : next);
  const line = source.slice(start, end);
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}

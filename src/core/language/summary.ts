import type { SpeakerKind, StatementKind } from '../analysis/article';
import type { Span } from '../text/span';
import { linesOf, type Lines } from '../text/lines';
import { introductionOf } from './definition';
import { findReferences } from './references';
import { nameOf } from './symbols';
import { hullOf, type View } from './view';

/** Start line, start column, end line, end column; zero-based, columns in UTF-16 code units. */
export type Place = readonly [number, number, number, number];

export interface SpeakerSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly aliases: readonly string[];
  readonly introduction: Place;
  /** Mentions and sources, the places one behind the other: four numbers each. */
  readonly references: readonly number[];
  /** Statements of the speaker, without rejected ones. */
  readonly said: number;
}

export interface StatementSummary {
  /** One line: who, and the first words. */
  readonly name: string;
  readonly kind: StatementKind;
  readonly speaker?: string | undefined;
  readonly place: Place;
}

/**
 * What is kept of an article that is not open: enough to list its symbols and the references to its speakers, without
 * its text. Plain data, so that it can be stored as JSON.
 */
export interface ArticleSummary {
  readonly speakers: readonly SpeakerSummary[];
  readonly statements: readonly StatementSummary[];
}

export function summarise(view: View): ArticleSummary {
  const lines = linesOf(view.text);
  const said = new Map<string, number>();
  const statements: StatementSummary[] = [];
  for (const statement of view.annotated.statements) {
    const { kind, speaker, status } = statement;
    const hull = hullOf(statement);
    if (!hull || status === 'rejected') continue;
    if (speaker !== undefined) said.set(speaker, (said.get(speaker) ?? 0) + 1);
    statements.push({ name: nameOf(view, statement), kind, speaker, place: placeOf(lines, hull) });
  }
  const speakers = view.annotated.speakers.flatMap((speaker): SpeakerSummary[] => {
    const { id, name, kind, aliases } = speaker;
    const introduction = introductionOf(view, speaker);
    if (!introduction) return [];
    const references = findReferences(view, id).flatMap((span) => placeOf(lines, span));
    return [
      { id, name, kind, aliases, introduction: placeOf(lines, introduction), references, said: said.get(id) ?? 0 },
    ];
  });
  return { speakers, statements };
}

/** The references of a speaker as places. */
export function placesOf({ references }: SpeakerSummary): Place[] {
  const places: Place[] = [];
  for (let i = 0; i + 3 < references.length; i += 4)
    places.push([references[i]!, references[i + 1]!, references[i + 2]!, references[i + 3]!]);
  return places;
}

function placeOf(lines: Lines, { start, end }: Span): Place {
  const [from, to] = [lines.at(start), lines.at(end)];
  return [from.line, from.column, to.line, to.column];
}

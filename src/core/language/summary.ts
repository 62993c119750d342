import type { SpeakerKind, StatementKind } from '../analysis/article';
import type { Span } from '../text/span';
import { linesOf, type Lines } from '../text/lines';
import { runToEnd } from '../text/runToEnd';
import { findTalks } from './callHierarchy';
import { introductionOf } from './definition';
import { findQuotesInSteps } from './quotes';
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

/** Who speaks about whom. */
export interface TalkSummary {
  /** Ids of speakers of the same summary. */
  readonly by: string;
  readonly about: string;
  /** Mentions inside what is said: four numbers each. */
  readonly places: readonly number[];
}

/** What stands between quotation marks, to find it again in other articles. */
export interface QuoteSummary {
  /** Folded, one space between two. */
  readonly words: string;
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
  readonly talks: readonly TalkSummary[];
  readonly quotes: readonly QuoteSummary[];
}

export const summarise = (view: View): ArticleSummary => runToEnd(summariseInSteps(view));

/** The same, handing control back after each statement, speaker and quotation. */
export function* summariseInSteps(view: View): Generator<void, ArticleSummary> {
  const lines = linesOf(view.text);
  const said = new Map<string, number>();
  const statements: StatementSummary[] = [];
  for (const statement of view.annotated.statements) {
    const { kind, speaker, status } = statement;
    const hull = hullOf(statement);
    if (!hull || status === 'rejected') continue;
    if (speaker !== undefined) said.set(speaker, (said.get(speaker) ?? 0) + 1);
    statements.push({ name: nameOf(view, statement), kind, speaker, place: placeOf(lines, hull) });
    yield;
  }
  const speakers: SpeakerSummary[] = [];
  for (const speaker of view.annotated.speakers) {
    const { id, name, kind, aliases } = speaker;
    const place = introductionOf(view, speaker);
    if (!place) continue;
    const introduction = placeOf(lines, place);
    const references = findReferences(view, id).flatMap((span) => placeOf(lines, span));
    speakers.push({ id, name, kind, aliases, introduction, references, said: said.get(id) ?? 0 });
    yield;
  }
  const talks = findTalks(view).map(({ by, about, spans }) => ({
    by,
    about,
    places: spans.flatMap((span) => placeOf(lines, span)),
  }));
  const found = yield* findQuotesInSteps(view);
  const quotes = found.map(({ words, speaker, start, end }) => ({
    words: words.join(' '),
    speaker,
    place: placeOf(lines, { start, end }),
  }));
  return { speakers, statements, talks, quotes };
}

/** Places from the numbers of a summary: `references` of a speaker, `places` of a talk. */
export function placesOf(numbers: readonly number[]): Place[] {
  const places: Place[] = [];
  for (let i = 0; i + 3 < numbers.length; i += 4)
    places.push([numbers[i]!, numbers[i + 1]!, numbers[i + 2]!, numbers[i + 3]!]);
  return places;
}

function placeOf(lines: Lines, { start, end }: Span): Place {
  const [from, to] = [lines.at(start), lines.at(end)];
  return [from.line, from.column, to.line, to.column];
}

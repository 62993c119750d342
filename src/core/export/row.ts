import { codePointsOf } from '../text/codePoints';
import type { Span } from '../text/span';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../sidecar/annotated';
import type { ExportArticle, ExportOptions, OffsetUnit } from './exporter';

/** A statement with everything a format needs, its spans already in the unit of the output. */
export interface StatementRow {
  readonly statement: AnnotatedStatement;
  readonly speaker: AnnotatedSpeaker | undefined;
  /** `null` where the stored words cannot be found again. */
  readonly content: readonly (readonly [number, number])[] | null;
  readonly source: readonly (readonly [number, number])[] | null;
  readonly cue: readonly (readonly [number, number])[] | null;
  /** The words of each content span: as in the text now, or as stored for an orphan. */
  readonly quotes: readonly string[];
  readonly sourceText: string;
  readonly cueText: string;
}

/** The statements of one article that `options` asks for, in reading order, orphans last. */
export function statementRows(article: ExportArticle, options: ExportOptions): StatementRow[] {
  const convert = spanConverter(article.text, options.offsets);
  const speakers = new Map(article.annotated.speakers.map((speaker) => [speaker.id, speaker]));
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => article.text.slice(start, end));
  return article.annotated.statements
    .filter((statement) => options.include === 'all' || statement.saved)
    .map((statement) => {
      const { saved, orphan } = statement;
      const found = (spans: readonly Span[]) => (spans.length ? spans.map(convert) : null);
      return {
        statement,
        speaker: statement.speaker === undefined ? undefined : speakers.get(statement.speaker),
        content: orphan ? null : found(statement.content),
        source: found(statement.source),
        cue: found(statement.cue),
        quotes: orphan ? (saved?.content.map(({ quote }) => quote) ?? []) : words(statement.content),
        sourceText: (statement.source.length
          ? words(statement.source)
          : (saved?.source ?? []).map((s) => s.quote)
        ).join(' … '),
        cueText: (statement.cue.length ? words(statement.cue) : (saved?.cue ?? []).map((s) => s.quote)).join(' … '),
      };
    });
}

/** Turns UTF-16 spans of `text` into `[start, end]` pairs in `unit`. */
export function spanConverter(text: string, unit: OffsetUnit): (span: Span) => [number, number] {
  if (unit === 'utf16') return ({ start, end }) => [start, end];
  const map = codePointsOf(text);
  return ({ start, end }) => [map.fromUtf16(start), map.fromUtf16(end)];
}

import Papa from 'papaparse';
import type { CodeValue } from '../sidecar/schema';
import type { ExportArticle, Exporter, ExportOptions } from './exporter';
import { statementRows, type StatementRow } from './row';

/**
 * Comma-separated values after RFC 4180, CRLF line ends, UTF-8: one row for each statement. Spans of a discontinuous
 * content are joined by ` … ` in the text and by `;` in the offsets. Each code has a column of its own.
 */
export const csv: Exporter = {
  label: 'CSV',
  detail: 'One row per statement, for spreadsheets, R and pandas',
  extension: 'csv',
  *write(articles, options) {
    // The columns depend on the codes used anywhere, so the rows are gathered first.
    const rows: { article: ExportArticle; row: StatementRow }[] = [];
    for (const article of articles) {
      for (const row of statementRows(article, options)) rows.push({ article, row });
      yield '';
    }
    const codes = [...new Set(rows.flatMap(({ row }) => Object.keys(row.statement.saved?.codes ?? {})))].sort();
    if (options.byteOrderMark) yield '\uFEFF';
    yield lines([[...columns, ...codes.map((code) => `code:${code}`)]], options);
    for (const { article, row } of rows) yield lines([cells(article, row, codes, options)], options);
  },
};

const columns = [
  'article',
  'title',
  'id',
  'status',
  'kind',
  'attitude',
  'speaker',
  'speaker_id',
  'speaker_kind',
  'source',
  'cue',
  'content',
  'content_spans',
  'source_spans',
  'cue_spans',
  'offset_unit',
  'orphan',
  'confidence',
  'tags',
  'note',
  'decided_by',
  'decided_at',
];

function cells(article: ExportArticle, row: StatementRow, codes: readonly string[], options: ExportOptions): string[] {
  const { statement, speaker } = row;
  const { saved } = statement;
  return [
    article.path,
    article.sidecar?.article.title ?? article.article.metadata['title'] ?? '',
    statement.id,
    statement.status,
    statement.kind,
    statement.attitude,
    speaker?.name ?? '',
    statement.speaker ?? '',
    speaker?.kind ?? '',
    row.sourceText,
    row.cueText,
    row.quotes.join(' … '),
    spans(row.content),
    spans(row.source),
    spans(row.cue),
    options.offsets,
    String(statement.orphan),
    String(statement.confidence),
    (saved?.tags ?? []).join(';'),
    saved?.note ?? '',
    saved?.provenance?.by ?? '',
    saved?.provenance?.at ?? '',
    ...codes.map((code) => codeCell(saved?.codes[code])),
  ];
}

const spans = (list: readonly (readonly [number, number])[] | null) =>
  (list ?? []).map(([a, b]) => `${a}-${b}`).join(';');

const codeCell = (value: CodeValue | undefined) =>
  value === undefined ? '' : typeof value === 'object' ? value.join(';') : String(value);

const lines = (rows: string[][], options: ExportOptions) =>
  Papa.unparse(rows, { newline: '\r\n', escapeFormulae: options.neutraliseFormulas }) + '\r\n';

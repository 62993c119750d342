import type { ExportArticle, Exporter, ExportOptions } from './exporter';
import { statementRows, type StatementRow } from './row';

/** A report to read: for each article who said what, in reading order, with the share of each speaker. */
export const markdown: Exporter = {
  label: 'Markdown report',
  detail: 'Who said what, for reading',
  extension: 'md',
  *write(articles, options) {
    yield '# Statements\n';
    for (const article of articles) yield section(article, options);
  },
};

function section(article: ExportArticle, options: ExportOptions): string {
  const rows = statementRows(article, options).filter(({ statement }) => statement.status !== 'rejected');
  const title = article.sidecar?.article.title ?? article.article.metadata['title'];
  const head = `\n## ${escape(title ?? article.path)}\n\n${title ? `${escape(article.path)} · ` : ''}${count(rows.length)}\n`;
  if (!rows.length) return head;
  return head + speakerTable(rows) + rows.map(entry).join('');
}

function speakerTable(rows: readonly StatementRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  const body = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, n]) => `| ${escape(name)} | ${n} | ${Math.round((100 * n) / rows.length)} % |\n`);
  return `\n| Speaker | Statements | Share |\n| --- | ---: | ---: |\n${body.join('')}`;
}

function entry(row: StatementRow): string {
  const { statement } = row;
  const facts: string[] = [statement.kind, statement.attitude, statement.status];
  if (statement.orphan) facts.push('not found in the text as it is now');
  const said = [row.sourceText, row.cueText].filter(Boolean).map(escape).join(' · ');
  const codes = Object.entries(statement.saved?.codes ?? {}).map(
    ([code, value]) => `${escape(code)}: ${escape(String(value))}`,
  );
  const details = [said, ...codes, ...(statement.saved?.tags ?? []).map((tag) => `#${escape(tag)}`)].filter(Boolean);
  const note = statement.saved?.note?.trim();
  return (
    `\n**${escape(nameOf(row))}** (${facts.join(', ')})\n\n` +
    quote(row.quotes.map(escape).join(' … ')) +
    (details.length ? `\n${details.join(' — ')}\n` : '') +
    (note ? `\nNote: ${escape(note).replaceAll('\n', '  \n')}\n` : '')
  );
}

const nameOf = ({ speaker, sourceText }: StatementRow) =>
  speaker?.name ?? (sourceText ? `${sourceText} (unnamed)` : 'No source');

const count = (n: number) => (n === 1 ? '1 statement' : `${n} statements`);

const quote = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}\n`)
    .join('');

/** Escapes what Markdown or HTML would read as markup, so that an article cannot change the report's form. */
const escape = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>#|~]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`))
    .replace(/&(?!lt;|gt;)/g, '&amp;')
    .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2');

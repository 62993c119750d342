import type { Coefficient } from './agreement';
import type { Figures, VariableFigure } from './figures';

/** The figures as Markdown whose tables can also be read as they are. Says what each figure is over. */
export function formatFigures({ coders, articles, spans, variables, speakers, excluded }: Figures): string {
  const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  const spanRows = spans.map(({ coders: [a, b], exact, overlap, units }) => [
    `${a} – ${b}`,
    decimal(exact),
    decimal(overlap),
    units.join(' and '),
  ]);
  const rowOf = ({ label, kappa, alpha, agreed }: VariableFigure): readonly string[] => [
    label,
    ...(coders.length === 2 ? [value(kappa)] : []),
    value(alpha),
    agreed === undefined ? '–' : `${Math.round(agreed * 100)} %`,
    String(alpha.units),
    String(alpha.excluded),
  ];
  const kappa = coders.length === 2 ? ['Cohen’s kappa'] : [];
  const head = ['variable', ...kappa, 'Krippendorff’s alpha', 'agreed', 'n', 'left out'];
  return [
    '# Agreement',
    `Coders: ${coders.join(', ')}. ${of(articles, 'article', 'articles')}.`,
    '## Which words are a statement',
    table(['coders', 'F1 exact', 'F1 overlap', 'statements marked'], spanRows),
    'Unit: the content of a statement that a coder accepted. Exact: the same edges, white space and marks there apart. ' +
      'Overlap: at least half of both together is shared. The order of statements does not matter.',
    '## What they say about the statements that they share',
    table(head, variables.map(rowOf)),
    'Unit: a statement that at least two coders accepted, contents overlapping by half or more. n: units that at least ' +
      'two of them coded. Left out: units that fewer coded; “not coded” is no value. Both coefficients are nominal; a ' +
      'choice of several values is compared as a whole. “–”: not defined, because nothing or only one value was compared. ' +
      'Words that only one coder marked count above, not here.',
    ...(speakers.length
      ? [
          '## What they say about the speakers that they share',
          table(head, speakers.map(rowOf)),
          'Unit: a speaker of one article whom at least two coders coded or let speak, under the same id or name, or under ' +
            'a name that is an alias for the other.',
        ]
      : []),
    `Not compared: ${of(excluded.undecided, 'suggestion', 'suggestions')} on which nobody has decided, ` +
      `${of(excluded.orphans, 'statement', 'statements')} whose words are not found in the article.`,
    'Kappa: Cohen 1960, doi:10.1177/001316446002000104. Alpha: Krippendorff 2011, Computing Krippendorff’s ' +
      'Alpha-Reliability.',
    '',
  ].join('\n\n');
}

const decimal = (figure: number | undefined): string => (figure === undefined ? '–' : figure.toFixed(2));

const value = (coefficient: Coefficient | undefined): string => decimal(coefficient?.value);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n');
}

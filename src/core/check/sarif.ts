import { linesOf } from '../text/lines';
import type { Finding } from './finding';

/** The findings of one file. */
export interface FileFindings {
  /** Path for the report, with `/`; relative to where the check ran. */
  readonly path: string;
  /** Text of the file, for lines and columns. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;

/**
 * The findings as a SARIF log, for code hosts and viewers. Columns count UTF-16 code units, as the log says.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(files: readonly FileFindings[], version: string): object {
  const rules = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'article-annotator', version, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, text, findings }) => {
          const lines = linesOf(text);
          return findings.map(({ rule, severity, message, span }) => {
            const [start, end] = [lines.at(span.start), lines.at(span.end)];
            return {
              ruleId: rule,
              ruleIndex: rules.indexOf(rule),
              level: LEVELS[severity],
              message: { text: message },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: encodeURI(path) },
                    region: {
                      startLine: start.line + 1,
                      startColumn: start.column + 1,
                      endLine: end.line + 1,
                      endColumn: end.column + 1,
                    },
                  },
                },
              ],
            };
          });
        }),
      },
    ],
  };
}

import { TextIndex } from '../core/anchor/textIndex';
import { check } from '../core/check/index';
import type { Finding } from '../core/check/finding';
import { toSarif, type FileFindings } from '../core/check/sarif';
import { parseSidecar } from '../core/sidecar/parse';
import { findPlacements } from '../core/sidecar/placements';
import { linesOf } from '../core/text/lines';
import { choice, type Command } from './command';
import { Failure } from './failure';
import { readArticle, readIfPresent } from './files';
import { print, progress } from './output';
import { articleOf, codebookFor, findSidecars, type CodebookFile } from './sidecars';
import { version } from './version';

export const checkCommand: Command = {
  summary: 'look for broken annotations, for git hooks and continuous integration',
  help: `Usage: article-annotator check [options] PATH…

Checks the sidecars of articles: whether they can be read, whether their words are still found in the article, whether
speakers and codes are known (codebook.yaml in the folder of the article or above). PATH is an article, a sidecar or a
folder. Prints a line for each finding: path:line:column: severity code message.

Exit code 0: nothing found, 1: findings, 2: the check could not run.

Options
  --format text|sarif   sarif: one SARIF 2.1.0 document, for code hosts (default text)

Example
  article-annotator check articles/
`,
  options: { format: { type: 'string' } },
  async run(values, paths) {
    const format = choice(values, 'format', ['text', 'sarif'], 'text');
    if (!paths.length) throw new Failure('name an article, a sidecar or a folder (see --help)');
    const sidecars = [...new Set((await Promise.all(paths.map(findSidecars))).flat())].sort();
    const codebooks = new Map<string, Promise<CodebookFile>>();
    const results: FileFindings[] = [];
    for (const [index, sidecar] of sidecars.entries()) {
      progress(index, sidecars.length, 'sidecars');
      results.push(...(await checkSidecar(sidecar, codebooks)));
    }
    progress(sidecars.length, sidecars.length, 'sidecars');
    for (const codebook of codebooks.values()) results.push(await codebook);
    const found = results.filter(({ findings }) => findings.length);
    if (format === 'sarif') await print(`${JSON.stringify(toSarif(found, version), null, 2)}\n`);
    else for (const file of found) await print(asText(file));
    return found.length ? 1 : 0;
  },
};

async function checkSidecar(file: string, codebooks: Map<string, Promise<CodebookFile>>): Promise<FileFindings[]> {
  const source = (await readIfPresent(file)) ?? '';
  const article = await articleOf(file);
  if (article === undefined) {
    const message = 'The article of this sidecar is not there.';
    return [
      {
        path: file,
        text: source,
        findings: [{ rule: 'no-article', severity: 'error', message, span: { start: 0, end: 1 }, file: 'sidecar' }],
      },
    ];
  }
  const parsed = parseSidecar(source);
  const text = await readArticle(article);
  const index = new TextIndex(text);
  const placements = parsed.sidecar ? findPlacements(index, parsed.sidecar) : new Map();
  const codebook = (await codebookFor(article, codebooks))?.codebook;
  const findings = check({ source, parsed, index, placements, codebook });
  const inFile = (which: Finding['file']) => findings.filter((finding) => finding.file === which);
  return [
    { path: file, text: source, findings: inFile('sidecar') },
    { path: article, text, findings: inFile('article') },
  ];
}

function asText({ path: file, text, findings }: FileFindings): string {
  const lines = linesOf(text);
  return findings
    .map(({ rule, severity, message, span }) => {
      const { line, column } = lines.at(span.start);
      return `${file}:${line + 1}:${column + 1}: ${severity} ${rule} ${message.replace(/\s+/g, ' ')}\n`;
    })
    .join('');
}

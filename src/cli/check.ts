import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { TextIndex } from '../core/anchor/textIndex';
import { check } from '../core/check/index';
import type { Finding } from '../core/check/finding';
import { toSarif, type FileFindings } from '../core/check/sarif';
import { parseCodebook, type Codebook } from '../core/sidecar/codebook';
import { parseSidecar } from '../core/sidecar/parse';
import { findPlacements } from '../core/sidecar/placements';
import { linesOf } from '../core/text/lines';
import { choice, type Command } from './command';
import { Failure, reasonOf } from './failure';
import { readArticle, readIfPresent } from './files';
import { print, progress } from './output';
import { version } from './version';

const ending = '.annotations.yaml';

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
    const codebooks = new Map<string, Promise<FileFindings & { codebook?: Codebook | undefined }>>();
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

/** The sidecars that a path stands for. */
export async function findSidecars(given: string): Promise<string[]> {
  const found = await stat(given).catch((error: unknown) => {
    throw new Failure(`${given}: ${reasonOf(error)}`);
  });
  if (found.isDirectory()) {
    const names = await glob(`**/*${ending}`, { cwd: given, ignore: ['**/node_modules/**'], expandDirectories: false });
    return names.map((name) => path.join(given, name));
  }
  if (given.endsWith(ending)) return [given];
  const [folder, name] = [path.dirname(given), path.basename(given)];
  const beside = await glob(`*${ending}`, { cwd: folder, expandDirectories: false });
  return beside.filter((each) => each.startsWith(`${name}.`)).map((each) => path.join(folder, each));
}

async function checkSidecar(
  file: string,
  codebooks: Map<string, Promise<FileFindings & { codebook?: Codebook | undefined }>>,
): Promise<FileFindings[]> {
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

/** `story.txt` of `story.txt.annotations.yaml` and of a coder's `story.txt.alice.annotations.yaml`. */
export async function articleOf(sidecar: string): Promise<string | undefined> {
  const name = sidecar.slice(0, -ending.length);
  for (const candidate of [name, name.replace(/\.[^./\\]+$/, '')]) if (await isFile(candidate)) return candidate;
  return undefined;
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false, // what is not there, or may not be looked at, is no article
  );

/** The nearest `codebook.yaml`, from the article's folder up to where the command runs or the root. */
export async function codebookFor(
  article: string,
  known: Map<string, Promise<FileFindings & { codebook?: Codebook | undefined }>>,
): Promise<(FileFindings & { codebook?: Codebook | undefined }) | undefined> {
  for (let folder = path.resolve(path.dirname(article)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'codebook.yaml');
    if (known.has(file) || (await isFile(file))) {
      if (!known.has(file)) known.set(file, readCodebook(file));
      return known.get(file);
    }
    if (folder === process.cwd() || folder === path.dirname(folder)) return undefined;
  }
}

async function readCodebook(file: string): Promise<FileFindings & { codebook?: Codebook | undefined }> {
  const text = (await readIfPresent(file)) ?? '';
  const { codebook, problems } = parseCodebook(text);
  const findings = problems.map(({ code, severity, message, span }): Finding => ({
    rule: code,
    severity,
    message,
    span,
    file: 'sidecar',
  }));
  return { path: path.relative('', file), text, findings, codebook };
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

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { exporters } from '../core/export/index';
import { defaultExportOptions, type ExportArticle, type ExportOptions } from '../core/export/exporter';
import { choice, coderName, includeGlob, type Command } from './command';
import { Failure, reasonOf } from './failure';
import { defaultInclude, findFiles, writeWhole } from './files';
import { complain, print, progress } from './output';
import { readAnnotated } from './sidecarFile';

const names = Object.keys(exporters);

export const exportCommand: Command = {
  summary: 'write saved annotations in another format',
  help: `Usage: article-annotator export --format NAME --out FILE|DIR|- [options] FILE|DIR…

Writes the statements saved in the sidecars of the articles, with offsets into the articles as they are now.
With a directory as --out (an existing one, or a name that ends in /) each article gets a file of its own.

Formats
${Object.entries(exporters)
  .map(([name, { detail }]) => `  ${name.padEnd(10)} ${detail}\n`)
  .join('')}
Options
  --out FILE|DIR|-            where to write; - is standard output
  --all                       the engine's unreviewed suggestions too
  --offsets codepoint|utf16   unit of the offsets (default codepoint)
  --safe-cells                csv: an apostrophe before cells that a spreadsheet would run as a formula
  --bom                       csv: byte order mark at the start, for Excel
  --coder NAME                the sidecars of one coder
  --include GLOB              files taken from directories (default ${defaultInclude})

Example
  article-annotator export --format csv --out statements.csv articles/
`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    all: { type: 'boolean' },
    offsets: { type: 'string' },
    'safe-cells': { type: 'boolean' },
    bom: { type: 'boolean' },
    coder: { type: 'string' },
    include: { type: 'string' },
  },
  async run(values, paths) {
    const format = choice(values, 'format', names);
    const exporter = exporters[format];
    const { out } = values;
    if (!exporter || typeof out !== 'string' || !out) throw new Failure('say where to write with --out FILE, DIR or -');
    if (!paths.length) throw new Failure('name an article or a directory (see --help)');
    const options: ExportOptions = {
      ...defaultExportOptions,
      include: values['all'] ? 'all' : 'saved',
      offsets: choice(values, 'offsets', ['codepoint', 'utf16'], 'codepoint'),
      neutraliseFormulas: values['safe-cells'] === true,
      byteOrderMark: values['bom'] === true,
    };
    const files = await findFiles(paths, includeGlob(values));
    const { articles, failed } = await readAll(files, coderName(values));
    if (out === '-') for (const piece of exporter.write(articles, options)) await print(piece);
    else if (await isFolder(out)) {
      for (const article of articles) {
        const target = path.join(out, `${relativeName(article.path)}.${exporter.extension}`);
        await makeFolder(path.dirname(target));
        await writeWhole(target, [...exporter.write([article], options)]);
      }
    } else await writeWhole(out, [...exporter.write(articles, options)]);
    return failed ? 1 : 0;
  },
};

async function readAll(
  files: readonly string[],
  coder: string | undefined,
): Promise<{ articles: ExportArticle[]; failed: number }> {
  const articles: ExportArticle[] = [];
  let failed = 0;
  for (const [index, file] of files.entries()) {
    progress(index, files.length, 'articles');
    try {
      articles.push(await readAnnotated(file, coder));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(error.message);
      failed++;
    }
  }
  progress(files.length, files.length, 'articles');
  return { articles, failed };
}

async function isFolder(out: string): Promise<boolean> {
  if (/[\\/]$/.test(out)) return true;
  return stat(out).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw new Failure(`${out}: ${reasonOf(error)}`);
    },
  );
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Failure(`${folder}: ${reasonOf(error)}`, 1);
  });
}

/** A path that stays inside the folder it is written to. */
const relativeName = (file: string) => path.normalize(file).replace(/^(?:\.\.[\\/])+|^[\\/]+|^[A-Za-z]:[\\/]+/g, '');

import { TextIndex } from '../core/anchor/textIndex';
import { analyse } from '../core/analysis/analyse';
import type { Article } from '../core/analysis/article';
import { applyEdits } from '../core/sidecar/edit';
import { describeArticle, suggestionEdits } from '../core/sidecar/suggestionEdits';
import { ChangedMeanwhile } from '../disk/fileChange';
import { coderName, fraction, includeGlob, type Command } from './command';
import { engineOptions } from './engine';
import { Failure } from './failure';
import { defaultInclude, findFiles, readArticle } from './files';
import { complain, print, progress } from './output';
import { readSidecar, sidecarPath, writeSidecar } from './sidecarFile';
import { version } from './version';

export const annotateCommand: Command = {
  summary: 'write or update the sidecars of articles with suggestions',
  help: `Usage: article-annotator annotate [options] FILE|DIR…

Writes what the engine finds into FILE.annotations.yaml as suggestions. What people decided is not touched, comments stay,
and a sidecar that cannot be understood is left as it is. Prints a line for each article.

Options
  --dry-run             say what would be written, write nothing
  --min-confidence X    leave out suggestions below X (0 to 1, default 0.5)
  --coder NAME          write the sidecar of one coder: FILE.NAME.annotations.yaml
  --include GLOB        files taken from directories (default ${defaultInclude})

Example
  article-annotator annotate --dry-run articles/
`,
  options: {
    'dry-run': { type: 'boolean' },
    'min-confidence': { type: 'string' },
    coder: { type: 'string' },
    include: { type: 'string' },
  },
  async run(values, paths) {
    if (!paths.length) throw new Failure('name an article or a directory (see --help)');
    const minConfidence = fraction(values, 'min-confidence', 0.5);
    const coder = coderName(values);
    const files = await findFiles(paths, includeGlob(values));
    let failed = 0;
    for (const [index, file] of files.entries()) {
      progress(index, files.length, 'articles');
      try {
        await print(`${await annotateFile(file, { minConfidence, coder, dryRun: values['dry-run'] === true })}\n`);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        complain(error.message);
        failed++;
      }
    }
    progress(files.length, files.length, 'articles');
    return failed ? 1 : 0;
  },
};

interface Settings {
  readonly minConfidence: number;
  readonly coder: string | undefined;
  readonly dryRun: boolean;
}

async function annotateFile(file: string, settings: Settings): Promise<string> {
  const text = await readArticle(file);
  const article = analyse(text, engineOptions());
  for (let attempt = 1; ; attempt++)
    try {
      return await suggest(file, text, article, settings);
    } catch (error) {
      // The editor, or another run, saved at this very moment: what it wrote is read and kept.
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (attempt === 5) throw new Failure(`${file}: ${error.message}`, 1);
    }
}

async function suggest(file: string, text: string, article: Article, settings: Settings): Promise<string> {
  const { minConfidence, coder, dryRun } = settings;
  const path = sidecarPath(file, coder);
  const { source, sidecar } = await readSidecar(path);
  const edits = suggestionEdits(article, sidecar, text, { engine: version, minConfidence });
  if (!edits.length) return `${file}: nothing to change`;
  const result = applyEdits(source, edits, { article: describeArticle(article, new TextIndex(text)) });
  if (result.kind === 'refused') throw new Failure(`${path}: ${result.problems[0]?.message ?? 'cannot be changed'}`, 1);
  if (!dryRun) await writeSidecar(path, { before: source, after: result.source });
  const count = (kind: string) => edits.filter((edit) => edit.kind === kind).length;
  const parts = [
    [count('addStatement'), 'new'],
    [count('setStatement'), 'updated'],
    [count('removeStatement'), 'removed'],
  ].flatMap(([n, word]) => (n ? [`${n} ${word}`] : []));
  return `${file}: ${parts.join(', ') || 'speakers or title updated'} → ${path}${dryRun ? ' (not written)' : ''}`;
}

import path from 'node:path';
import { TextIndex } from '../core/anchor/textIndex';
import { coderOf, GOLD } from '../core/compare/coderOf';
import { compareCoders, type Comparison, type Disagreement } from '../core/compare/compare';
import { figuresOf } from '../core/compare/figures';
import { formatFigures } from '../core/compare/report';
import type { CoderWork } from '../core/compare/units';
import { findPlacements } from '../core/sidecar/placements';
import { linesOf } from '../core/text/lines';
import { choice, type Command } from './command';
import { Failure } from './failure';
import { readArticle } from './files';
import { print, progress } from './output';
import { readSidecar } from './sidecarFile';
import { articleOf, codebookFor, findSidecars } from './sidecars';

export const agreementCommand: Command = {
  summary: 'compare the annotations of several coders',
  help: `Usage: article-annotator agreement [options] PATH…

Compares the sidecars of several coders (NAME.ext.CODER.annotations.yaml) of the same articles: agreement on which words
are statements (F1), and on what is coded about them (Cohen's kappa, Krippendorff's alpha), with unit, n and what is left
out. PATH is an article, a sidecar or a folder; articles that not all coders have annotated are left out.

Options
  --coders A,B            the coders (default: all but “gold”); the sidecar without a coder in its name is “-”
  --list                  the disagreements too: path:line:column: variable coder: value | coder: value
  --format markdown|json  (default markdown)

Example
  article-annotator agreement --coders ann,bob --list articles/
`,
  options: { coders: { type: 'string' }, list: { type: 'boolean' }, format: { type: 'string' } },
  async run(values, paths) {
    const format = choice(values, 'format', ['markdown', 'json'], 'markdown');
    if (!paths.length) throw new Failure('name an article, a sidecar or a folder (see --help)');
    const groups = await groupByArticle([...new Set((await Promise.all(paths.map(findSidecars))).flat())].sort());
    const asked = typeof values['coders'] === 'string' ? values['coders'].split(',').map((each) => each.trim()) : [];
    const found = [...new Set([...groups.values()].flatMap((files) => [...files.keys()]))].filter(
      (each) => each !== GOLD,
    );
    const coders = asked.length ? asked : found;
    if (coders.length < 2) throw new Failure(`there are no two coders here (${found.join(', ') || 'no sidecars'})`, 1);
    const complete = [...groups].filter(([, files]) => coders.every((coder) => files.has(coder)));
    if (!complete.length) throw new Failure(`no article has sidecars of all of ${coders.join(', ')}`, 1);
    const articles: { path: string; text: string; comparison: Comparison }[] = [];
    for (const [index, [article, files]] of complete.entries()) {
      progress(index, complete.length, 'articles');
      articles.push(await compare(article, files, coders));
    }
    progress(complete.length, complete.length, 'articles');
    const figures = figuresOf(articles);
    const list = values['list'] === true ? articles.flatMap(listOf) : [];
    if (format === 'json')
      await print(`${JSON.stringify({ ...figures, ...(list.length && { disagreements: list }) }, null, 2)}\n`);
    else await print([...list, ...(list.length ? [''] : []), formatFigures(figures)].join('\n'));
    return 0;
  },
};

/** Article → coder → sidecar. */
async function groupByArticle(sidecars: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const groups = new Map<string, Map<string, string>>();
  for (const sidecar of sidecars) {
    const article = await articleOf(sidecar);
    const coder = article === undefined ? undefined : coderOf(path.basename(article), path.basename(sidecar));
    if (article === undefined || coder === undefined) continue;
    const files = groups.get(article) ?? new Map<string, string>();
    groups.set(article, files.set(coder || '-', sidecar));
  }
  return groups;
}

async function compare(
  article: string,
  files: ReadonlyMap<string, string>,
  coders: readonly string[],
): Promise<{ path: string; text: string; comparison: Comparison }> {
  const text = await readArticle(article);
  const index = new TextIndex(text);
  const works: CoderWork[] = [];
  for (const coder of coders) {
    const { sidecar } = await readSidecar(files.get(coder) ?? '');
    if (sidecar) works.push({ coder, sidecar, placements: findPlacements(index, sidecar) });
  }
  const codebook = (await codebookFor(article, new Map()))?.codebook;
  return { path: article, text, comparison: compareCoders({ text, coders: works, codebook }) };
}

function listOf({ path: file, text, comparison }: { path: string; text: string; comparison: Comparison }): string[] {
  const lines = linesOf(text);
  const format = (offset: number, label: string, sides: Disagreement['sides']): string => {
    const { line, column } = lines.at(offset);
    const said = sides.map(({ coder, value }) => `${coder}: ${value || '–'}`).join(' | ');
    return `${file}:${line + 1}:${column + 1}: ${label} ${said.replace(/\s+/g, ' ')}`;
  };
  return [
    ...comparison.disagreements.map(({ unit, label, sides }) =>
      format(unit.versions[0]?.content[0]?.start ?? 0, label, sides),
    ),
    ...comparison.speakers.disagreements.map(({ of: { versions }, label, sides }) =>
      format(versions[0]?.first?.start ?? 0, `${versions[0]?.speaker.name ?? ''}, ${label}`, sides),
    ),
  ];
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import type { Finding } from '../core/check/finding';
import type { FileFindings } from '../core/check/sarif';
import { parseCodebook, type Codebook } from '../core/sidecar/codebook';
import { Failure, reasonOf } from './failure';
import { readIfPresent } from './files';

const ending = '.annotations.yaml';

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

/** A codebook and what is wrong with it; `codebook` is not there when it cannot be understood. */
export type CodebookFile = FileFindings & { readonly codebook?: Codebook | undefined };

/** The nearest `codebook.yaml`, from the article's folder up to where the command runs or the root. */
export async function codebookFor(
  article: string,
  known: Map<string, Promise<CodebookFile>>,
): Promise<CodebookFile | undefined> {
  for (let folder = path.resolve(path.dirname(article)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'codebook.yaml');
    if (known.has(file) || (await isFile(file))) {
      if (!known.has(file)) known.set(file, readCodebook(file));
      return known.get(file);
    }
    if (folder === process.cwd() || folder === path.dirname(folder)) return undefined;
  }
}

async function readCodebook(file: string): Promise<CodebookFile> {
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

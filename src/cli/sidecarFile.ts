import fs from 'node:fs/promises';
import { annotate } from '../core/sidecar/annotate';
import { parseSidecar } from '../core/sidecar/parse';
import type { Sidecar } from '../core/sidecar/schema';
import type { ExportArticle } from '../core/export/exporter';
import { analyse } from '../core/analysis/analyse';
import { linesOf } from '../core/text/lines';
import { ChangedMeanwhile, type FileChange } from '../disk/fileChange';
import { replaceFile } from '../disk/replaceFile';
import { engineOptions } from './engine';
import { Failure, reasonOf } from './failure';
import { readArticle, readIfPresent } from './files';

/** `NAME.ext.annotations.yaml`, or one coder's `NAME.ext.CODER.annotations.yaml`. */
export const sidecarPath = (file: string, coder?: string): string =>
  `${file}${coder ? `.${coder}` : ''}.annotations.yaml`;

/** The sidecar of an article, or undefined when there is none. @throws Failure when it cannot be read or understood. */
export async function readSidecar(path: string): Promise<{ source: string | undefined; sidecar: Sidecar | undefined }> {
  const source = await readIfPresent(path);
  if (source === undefined) return { source, sidecar: undefined };
  const { sidecar, problems } = parseSidecar(source);
  if (sidecar) return { source, sidecar };
  const first = problems.find(({ severity }) => severity === 'error');
  const { line, column } = linesOf(source).at(first?.span.start ?? 0);
  throw new Failure(`${path}:${line + 1}:${column + 1}: ${first?.message ?? 'not a sidecar'}; left as it is`, 1);
}

/**
 * Writes a sidecar as the editor does: whole or not at all, one after the other, through links, with its permissions.
 *
 * @throws ChangedMeanwhile when the file does not hold `before` any more; Failure when it cannot be written.
 */
export async function writeSidecar(path: string, change: FileChange): Promise<void> {
  try {
    await replaceFile(fs, path, change);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) throw error;
    throw new Failure(`${path}: ${reasonOf(error)}`, 1);
  }
}

/** An article with what is saved of it, as exporters want it. */
export async function readAnnotated(file: string, coder?: string): Promise<ExportArticle> {
  const text = await readArticle(file);
  const { sidecar } = await readSidecar(sidecarPath(file, coder));
  const article = analyse(text, engineOptions());
  return { path: file, text, article, annotated: annotate(article, sidecar, text), sidecar };
}

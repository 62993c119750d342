import * as vscode from 'vscode';
import { TextIndex } from '../../core/anchor/textIndex';
import { coderOf, GOLD } from '../../core/compare/coderOf';
import { compareCoders, type Comparison } from '../../core/compare/compare';
import type { CoderWork } from '../../core/compare/units';
import { findPlacements } from '../../core/sidecar/placements';
import { yesNo } from '../codebook/pickCode';
import { fileName } from '../fileName';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { SidecarFile } from '../sidecarFile';
import { sidecarGlob, sidecarUri } from '../sidecars';
import { turn } from '../steps';
import { articleOf } from '../workspaceIndex/articleFiles';

/** An article with the sidecars of its coders, without the gold one. */
export interface CodedArticle {
  readonly uri: vscode.Uri;
  /** By coder; the sidecar without a coder in its name is under the empty name. */
  readonly files: ReadonlyMap<string, vscode.Uri>;
}

/** One article, compared. */
export interface ComparedArticle {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly comparison: Comparison;
  readonly gold: SidecarFile;
  /** A sidecar with the head that a new gold sidecar gets. */
  readonly first: SidecarFile;
}

/** The articles of the workspace that have sidecars, by their address. */
export async function findCodedArticles(token?: vscode.CancellationToken): Promise<Map<string, CodedArticle>> {
  // Also those that the settings hide from the explorer.
  const sidecars = await vscode.workspace.findFiles(sidecarGlob, null, undefined, token);
  const found = new Map<string, { uri: vscode.Uri; files: Map<string, vscode.Uri> }>();
  for (const sidecar of sidecars.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const uri = await articleOf(sidecar, (candidate) => found.has(candidate.toString()));
    const coder = uri && coderOf(fileName(uri), fileName(sidecar));
    if (!uri || coder === undefined || coder === GOLD) continue;
    const article = found.get(uri.toString()) ?? { uri, files: new Map<string, vscode.Uri>() };
    article.files.set(coder, sidecar);
    found.set(uri.toString(), article);
  }
  return found;
}

/**
 * Compares the work of the coders on one article, as it is saved now.
 *
 * @throws Refusal when a sidecar cannot be used.
 */
export async function compareArticle(
  host: Host,
  { uri, files }: CodedArticle,
  coders: readonly string[],
): Promise<ComparedArticle> {
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const index = new TextIndex(text);
  const { sidecars } = host.articles;
  const works: CoderWork[] = [];
  let first: SidecarFile | undefined;
  for (const coder of coders) {
    const file = sidecars.at(files.get(coder) ?? sidecarUri(uri, coder));
    const work = await workOf(file, coderLabel(coder), index);
    if (work) works.push(work);
    if (work) first ??= file;
    await turn();
  }
  const gold = sidecars.at(sidecarUri(uri, GOLD));
  const goldWork = await workOf(gold, GOLD, index);
  const words = {
    ...yesNo(),
    marked: vscode.l10n.t('a statement'),
    notMarked: vscode.l10n.t('no statement'),
  };
  const codebook = host.codebooks.of(uri);
  const comparison = compareCoders({ text, coders: works, gold: goldWork, codebook, words });
  return { uri, text, comparison, gold, first: first ?? gold };
}

export const coderLabel = (coder: string): string => coder || vscode.l10n.t('(shared)');

async function workOf(file: SidecarFile, coder: string, index: TextIndex): Promise<CoderWork | undefined> {
  await file.loaded();
  if (file.trouble !== undefined)
    throw new Refusal(vscode.l10n.t('“{0}” cannot be compared: {1}', fileName(file.uri), file.trouble));
  const { sidecar } = file;
  return sidecar && { coder, sidecar, placements: findPlacements(index, sidecar) };
}

import * as vscode from 'vscode';
import { TextIndex } from '../../core/anchor/textIndex';
import { check } from '../../core/check/index';
import type { Finding } from '../../core/check/finding';
import type { Codebook } from '../../core/sidecar/codebook';
import { parseCodebook } from '../../core/sidecar/codebook';
import type { SidecarCache } from '../../core/sidecar/parse';
import { parseSidecarInSteps, type ParsedSidecar } from '../../core/sidecar/parse';
import { findPlacementsInSteps, type Placements } from '../../core/sidecar/placements';
import { documentAt, textAt } from '../openText';
import { runInSteps } from '../steps';
import { articleOf } from '../workspaceIndex/articleFiles';

/** What was found in a YAML file of ours, at one version of its document. */
export interface Checked {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Of a sidecar. */
  readonly parsed?: ParsedSidecar | undefined;
  readonly codebook?: Codebook | undefined;
}

/** Single keys that review mode leaves to codebooks; the bindings in the manifest are for these. */
const CODE_KEYS = /^[0-9cdefgijmopqtvwyz]$/;

export function checkCodebook(document: vscode.TextDocument): Checked {
  const text = document.getText();
  const { codebook, problems, places } = parseCodebook(text);
  const broken = problems.map(({ code, message, span, severity }): Finding => {
    return { rule: code, severity, message, span, file: 'sidecar' };
  });
  const unused = (codebook?.variables ?? []).flatMap(({ on, key }): Finding[] => {
    const span = key === undefined ? undefined : places.get(`key:${key}`);
    if (!span || on !== 'statements' || CODE_KEYS.test(key ?? '')) return [];
    const message = vscode.l10n.t('Review mode uses the key “{0}” for itself. Figures are always free.', key ?? '');
    return [{ rule: 'taken-key', severity: 'information', message, span, file: 'sidecar' }];
  });
  return { version: document.version, findings: [...broken, ...unused] };
}

/** The same rules as on the command line. A sidecar whose article is gone is checked by itself. */
export async function checkSidecar(
  document: vscode.TextDocument,
  { codebook, cache }: { readonly codebook: Codebook | undefined; readonly cache: SidecarCache },
): Promise<Checked | undefined> {
  const { version } = document;
  const source = document.getText();
  const parsed = await runInSteps(parseSidecarInSteps(source, cache));
  if (!parsed) return undefined;
  const text = await textOfArticle(document.uri);
  const index = new TextIndex(text ?? '');
  const { sidecar } = parsed;
  const placements: Placements | undefined =
    sidecar && text !== undefined ? await runInSteps(findPlacementsInSteps(index, sidecar)) : new Map();
  if (!placements) return undefined;
  const found = check({ source, parsed, index, placements, codebook }).filter(({ file }) => file === 'sidecar');
  // Without the article nobody can say whether its words are there.
  const inArticle = new Set(['orphan', 'quote-differs']);
  const findings = text === undefined ? found.filter(({ rule }) => !inArticle.has(rule)) : found;
  return { version, findings, parsed, codebook };
}

async function textOfArticle(sidecar: vscode.Uri): Promise<string | undefined> {
  const article = await articleOf(sidecar, (uri) => documentAt(uri) !== undefined);
  return article && textAt(article);
}

import * as vscode from 'vscode';
import { TextIndex } from '../../core/anchor/textIndex';
import { entryAt, placeOfStatement, type SidecarEntry } from '../../core/language/sidecarEntry';
import { statementAt } from '../../core/language/statementAt';
import { type ParsedSidecar, parseSidecarInSteps, SidecarCache } from '../../core/sidecar/parse';
import { findPlacements } from '../../core/sidecar/placements';
import { linesOf } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import { languageId } from '../articles';
import { withoutMark } from '../byteOrderMark';
import { toPosition, toRange } from '../convert';
import type { Host } from '../host';
import { sidecarGlob } from '../sidecars';
import { runInSteps } from '../steps';
import { articleOf } from '../workspaceIndex/articleFiles';

/**
 * *Go to Definition* in a sidecar leads to the words in the article, and from the id of a speaker to its entry; *Go to
 * Declaration* in an article leads to the entry of the statement in its sidecar.
 */
export function registerSidecarNavigation(host: Host): vscode.Disposable {
  const caches = new WeakMap<vscode.TextDocument, SidecarCache>();
  const toArticle: vscode.DefinitionProvider = {
    provideDefinition: (document, position, token) =>
      host.guard.quietly('definition of annotation', async () => {
        const cache = caches.get(document) ?? new SidecarCache();
        caches.set(document, cache);
        const source = document.getText();
        const parsed = await runInSteps(parseSidecarInSteps(source, cache), token);
        const entry = parsed && entryAt(source, parsed, document.offsetAt(position));
        if (!parsed || !entry || token.isCancellationRequested) return undefined;
        const targets = await targetsOf(host, document, parsed, entry);
        const originSelectionRange = toRange(document, entry.origin);
        return targets.map((target): vscode.LocationLink => ({ originSelectionRange, ...target }));
      }),
  };
  const toSidecar: vscode.DeclarationProvider = {
    provideDeclaration: (document, position, token) =>
      host.guard.quietly('declaration of statement', async () => {
        const article = host.articles.get(document);
        const view = await article?.ready(token);
        const offset = document.offsetAt(position);
        const statement = view && statementAt(view.annotated.statements, offset);
        const target = article && statement && placeInSidecar(article.sidecar, { statement, offset });
        return target && [target];
      }),
  };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider({ pattern: sidecarGlob }, toArticle),
    vscode.languages.registerDeclarationProvider({ language: languageId }, toSidecar),
  );
}

/** Where the sidecar says something of a statement; `undefined` when it is not saved. */
export function placeInSidecar(
  file: {
    readonly uri: vscode.Uri;
    readonly source: { readonly text: string; readonly parsed: ParsedSidecar } | undefined;
  },
  at: Parameters<typeof placeOfStatement>[2],
): Target | undefined {
  if (!file.source) return undefined;
  const text = withoutMark(file.source.text);
  const place = placeOfStatement(text, file.source.parsed, at);
  const lines = linesOf(text);
  const range = ({ start, end }: Span): vscode.Range =>
    new vscode.Range(toPosition(lines, start), toPosition(lines, end));
  return place && { targetUri: file.uri, targetRange: range(place.entry), targetSelectionRange: range(place.part) };
}

type Target = Required<Pick<vscode.LocationLink, 'targetUri' | 'targetRange' | 'targetSelectionRange'>>;

async function targetsOf(
  host: Host,
  document: vscode.TextDocument,
  { sidecar, places }: ParsedSidecar,
  entry: SidecarEntry,
): Promise<Target[]> {
  const inDocument = ({ document: found, span }: { document: vscode.TextDocument; span: Span }): Target => {
    const range = toRange(found, span);
    return { targetUri: found.uri, targetRange: range, targetSelectionRange: range };
  };
  if (entry.kind === 'speaker' && entry.named) {
    const span = places.speakers[sidecar?.speakers.findIndex(({ id }) => id === entry.id) ?? -1];
    if (span) return [inDocument({ document, span })];
  }
  const uri = await articleOf(document.uri, () => false);
  if (!uri || !sidecar) return [];
  const article = await vscode.workspace.openTextDocument(uri);
  if (entry.kind === 'speaker') {
    const view = await host.articles.get(article)?.ready();
    const mention = view?.annotated.speakers.find(({ id }) => id === entry.id)?.mentions[0];
    return mention ? [inDocument({ document: article, span: mention })] : [];
  }
  const placements = findPlacements(new TextIndex(article.getText()), { ...sidecar, statements: [entry.statement] });
  const found = placements.get(entry.statement.id);
  const spans = found?.[entry.role] ?? [];
  // A part that is lost shifts the others; then all of the statement is the honest answer.
  const span = spans.length === entry.statement[entry.role].length ? spans[entry.part] : undefined;
  const all = span ? [span] : (found?.content ?? []);
  return all.map((each) => inDocument({ document: article, span: each }));
}

import * as vscode from 'vscode';
import { defaultExportOptions, type ExportArticle, type Exporter } from '../../core/export/exporter';
import { exporters } from '../../core/export/index';
import { annotate } from '../../core/sidecar/annotate';
import { languageId } from '../articles';
import { fileName } from '../fileName';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { offer } from '../offer';
import { sidecarGlob } from '../sidecars';
import { turn } from '../steps';
import { articleGlobs, articleOf } from '../workspaceIndex/articleFiles';

/** *Export Annotations…*: format → this article or all → file. */
export function registerExport(host: Host): vscode.Disposable {
  const title = vscode.l10n.t('Export Annotations');
  return host.command('articleAnnotator.export', title, async () => {
    const exporter = await pickFormat(title);
    const uris = exporter && (await pickArticles(host, title));
    if (!uris) return;
    const target = await askTarget(exporter, uris);
    if (!target) return;
    const articles = await readArticles(host, uris);
    if (!articles) return;
    let text = '';
    for (const piece of exporter.write(articles, { ...defaultExportOptions, include: 'all' })) {
      text += piece;
      await turn();
    }
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const name = fileName(target);
    const done =
      articles.length === 1
        ? vscode.l10n.t('Exported the article to “{0}”.', name)
        : vscode.l10n.t('Exported {0} articles to “{1}”.', articles.length, name);
    offer(host.guard, done, vscode.l10n.t('Open'), () => vscode.window.showTextDocument(target));
  });
}

async function pickFormat(title: string): Promise<Exporter | undefined> {
  const picks = Object.values(exporters).map((exporter) => ({
    label: exporter.label,
    detail: exporter.detail,
    description: `.${exporter.extension}`,
    exporter,
  }));
  const pick = await vscode.window.showQuickPick(picks, { title, placeHolder: vscode.l10n.t('Format') });
  return pick?.exporter;
}

/** Asks which articles; does not ask where there is only one. */
async function pickArticles(host: Host, title: string): Promise<vscode.Uri[] | undefined> {
  const here = host.current.article?.uri;
  const all = await findArticles(host);
  if (here && all.every((uri) => uri.toString() === here.toString())) return [here];
  if (!here && !all.length) throw new Refusal(vscode.l10n.t('There is no article to export.'));
  const picks = [
    ...(here ? [{ label: vscode.l10n.t('This article'), description: fileName(here), uris: [here] }] : []),
    {
      label: vscode.l10n.t('All articles of the workspace'),
      description: vscode.l10n.t('{0} articles', all.length),
      uris: all,
    },
  ];
  const pick = await vscode.window.showQuickPick(picks, { title, placeHolder: vscode.l10n.t('Articles') });
  return pick?.uris;
}

/** Files of the workspace that are articles by name, by the setting, or by a sidecar beside them. */
async function findArticles(host: Host): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  const add = (uri: vscode.Uri): void => void found.set(uri.toString(), uri);
  for (const pattern of articleGlobs(host.settings().files)) (await vscode.workspace.findFiles(pattern)).forEach(add);
  for (const sidecar of await vscode.workspace.findFiles(sidecarGlob)) {
    const article = await articleOf(sidecar, (uri) => found.has(uri.toString()));
    if (article) add(article);
  }
  for (const { uri } of host.articles.all()) if (vscode.workspace.getWorkspaceFolder(uri)) add(uri);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function askTarget(exporter: Exporter, uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const [first] = uris;
  if (!first) return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(first)?.uri ?? vscode.Uri.joinPath(first, '..');
  const base = uris.length === 1 ? fileName(first).replace(/\.[^.]+$/, '') : 'annotations';
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Annotations'),
    defaultUri: vscode.Uri.joinPath(folder, `${base}.${exporter.extension}`),
    filters: { [exporter.label]: [exporter.extension], [vscode.l10n.t('All Files')]: ['*'] },
  });
}

/** Reads and analyses the articles. @returns `undefined` when cancelled. */
async function readArticles(host: Host, uris: readonly vscode.Uri[]): Promise<ExportArticle[] | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading articles'),
    cancellable: true,
  };
  const read = async (
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<ExportArticle[] | undefined> => {
    const articles: ExportArticle[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) return undefined;
      progress.report({ message: fileName(uri), increment: 100 / uris.length });
      articles.push(await readArticle(host, uri));
    }
    return articles;
  };
  const { token } = new vscode.CancellationTokenSource();
  return uris.length > 1 ? vscode.window.withProgress(options, read) : read({ report: () => undefined }, token);
}

async function readArticle(host: Host, uri: vscode.Uri): Promise<ExportArticle> {
  const document = await vscode.workspace.openTextDocument(uri);
  const path = vscode.workspace.asRelativePath(uri, false);
  const sidecar = host.articles.sidecars.of(uri);
  const view = document.languageId === languageId ? await host.articles.get(document)?.ready() : undefined;
  if (view) return { path, ...view, sidecar: sidecar.sidecar };
  await sidecar.loaded();
  const text = document.getText();
  const article = await host.analyse(text, { knownSpeakers: sidecar.sidecar?.speakers ?? [] });
  if (!article) throw new vscode.CancellationError();
  return { path, text, article, annotated: annotate(article, sidecar.sidecar, text), sidecar: sidecar.sidecar };
}

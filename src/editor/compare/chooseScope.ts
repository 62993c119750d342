import * as vscode from 'vscode';
import { fileName } from '../fileName';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { coderLabel, findCodedArticles, type CodedArticle } from './comparisons';

/** What to compare: articles that all of the coders have sidecars of. */
export interface Scope {
  readonly articles: readonly CodedArticle[];
  readonly coders: readonly string[];
}

/**
 * Asks which articles and which coders to compare, as far as there is a choice.
 *
 * @returns `undefined` when the person gave up.
 * @throws Refusal when there are no two coders.
 */
export async function chooseScope(host: Host): Promise<Scope | undefined> {
  const found = await findCodedArticles();
  const several = [...found.values()].filter(({ files }) => files.size >= 2);
  if (!several.length)
    throw new Refusal(
      vscode.l10n.t(
        'No article has been annotated by two coders. Each coder sets a name in the setting “articleAnnotator.coder” and gets a file of their own.',
      ),
    );
  const articles = await chooseArticles(host, several);
  if (!articles) return undefined;
  const names = [...new Set(articles.flatMap(({ files }) => [...files.keys()]))].sort();
  const coders = names.length === 2 ? names : await chooseCoders(names);
  if (!coders) return undefined;
  if (coders.length < 2) throw new Refusal(vscode.l10n.t('Choose at least two coders.'));
  const complete = articles.filter(({ files }) => coders.every((coder) => files.has(coder)));
  if (!complete.length)
    throw new Refusal(vscode.l10n.t('No article has been annotated by all of {0}.', coders.map(coderLabel).join(', ')));
  return { articles: complete, coders };
}

async function chooseArticles(host: Host, all: readonly CodedArticle[]): Promise<readonly CodedArticle[] | undefined> {
  const own = all.find(({ uri }) => uri.toString() === host.current.article?.uri.toString());
  if (all.length === 1 || !own) return all;
  const picks = [
    { label: vscode.l10n.t('This article'), description: fileName(own.uri), articles: [own] },
    { label: vscode.l10n.t('All articles with two coders'), description: String(all.length), articles: all },
  ];
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Compare Coders') }))?.articles;
}

async function chooseCoders(names: readonly string[]): Promise<readonly string[] | undefined> {
  const items = names.map((coder) => ({ label: coderLabel(coder), picked: true, coder }));
  const title = vscode.l10n.t('Compare Coders');
  return (await vscode.window.showQuickPick(items, { title, canPickMany: true }))?.map(({ coder }) => coder);
}

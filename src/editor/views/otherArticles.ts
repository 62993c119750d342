import * as vscode from 'vscode';
import { foldForSearch } from '../../core/language/query';
import type { WorkspaceIndex } from '../workspaceIndex/workspaceIndex';
import { placeToRange } from '../workspaceIndex/placeToRange';
import type { GroupNode, StatementNode } from './statementNodes';

/**
 * One group for each article of the workspace but `here`, as far as the index knows them. Their rows lead to the place;
 * decisions are made where the article is open.
 *
 * @param filter Words that a row must hold; fields of the filter need the whole article and hide other articles.
 */
export function otherArticles(index: WorkspaceIndex, here: vscode.Uri | undefined, filter: string): StatementNode[] {
  const wanted = foldForSearch(filter);
  if (wanted.includes(':')) return [];
  const groups: StatementNode[] = [];
  for (const [address, { statements }] of index.articles()) {
    if (address === here?.toString()) continue;
    const found = statements.filter(({ name }) => !wanted || foldForSearch(name).includes(wanted));
    if (!found.length) continue;
    const uri = vscode.Uri.parse(address);
    const children: StatementNode[] = [];
    const group: GroupNode = {
      type: 'group',
      id: `other:${address}`,
      label: vscode.workspace.asRelativePath(uri),
      parent: undefined,
      children,
      count: found.length,
      reviewed: 0,
    };
    for (const [at, { name, place }] of found.entries())
      children.push({
        type: 'place',
        id: `${address}#${at}`,
        label: name,
        uri,
        range: placeToRange(place),
        parent: group,
      });
    groups.push(group);
  }
  return groups.sort((a, b) => ((a as GroupNode).label < (b as GroupNode).label ? -1 : 1));
}

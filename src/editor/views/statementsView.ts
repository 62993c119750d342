import * as vscode from 'vscode';
import { parseQuery } from '../../core/language/query';
import { speakerOf, type View } from '../../core/language/view';
import { isVisible } from '../../core/language/visible';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Codebook } from '../../core/sidecar/codebook';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { writeSetting, type Grouping } from '../settings';
import { describeStatement } from '../providers/evidenceCard';
import { toTreeItem } from './statementItems';
import { groupStatements, type LeafNode, type StatementNode } from './statementNodes';

/** What rows carry while they are dragged: their keys as JSON. */
export const dragType = 'application/vnd.code.tree.articleannotator.statements';

/** The view `articleAnnotator.statements`, its filter, and its ways to group. */
export function registerStatementsView(host: Host): vscode.Disposable {
  const view = new StatementsView(host);
  const groupings: Grouping[] = ['speaker', 'reading', 'kind', 'status'];
  return vscode.Disposable.from(
    view,
    host.command('articleAnnotator.filterStatements', vscode.l10n.t('Filter Statements'), (filter?: unknown) =>
      typeof filter === 'string' ? view.setFilter(filter) : view.askFilter(),
    ),
    host.command('articleAnnotator.clearFilter', vscode.l10n.t('Clear Filter'), () => view.setFilter('')),
    ...groupings.map((groupBy) =>
      host.command(`articleAnnotator.groupBy.${groupBy}`, vscode.l10n.t('Group Statements'), () =>
        writeSetting('statements.groupBy', groupBy),
      ),
    ),
  );
}

class StatementsView implements vscode.TreeDataProvider<StatementNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly tree: vscode.TreeView<StatementNode>;
  private readonly subscriptions: vscode.Disposable[];
  private article: OpenArticle | undefined;
  private roots: StatementNode[] = [];
  private leaves = new Map<string, LeafNode>();
  private filter = '';
  /** What the rows show. */
  private view: View | undefined;
  /** Rows that VS Code last said were selected; it says so again whenever the rows are drawn. */
  private selected = '';

  readonly onDidChangeTreeData = this.changed.event;

  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    const { guard } = host;
    this.tree = vscode.window.createTreeView('articleAnnotator.statements', {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController: {
        dragMimeTypes: [dragType],
        dropMimeTypes: [],
        handleDrag: (source, data) => data.set(dragType, new vscode.DataTransferItem(JSON.stringify(keysOf(source)))),
      },
      manageCheckboxStateManually: true,
    });
    const refresh = guard.listener('statements view', () => this.refresh({ force: true }));
    this.subscriptions = [
      this.tree,
      this.changed,
      host.current.onDidChange(
        guard.listener('statements view', async () => {
          this.refresh();
          await this.follow();
        }),
      ),
      host.onDidChangeSettings(refresh),
      host.codebooks.onDidChange(refresh),
      this.tree.onDidChangeVisibility(guard.listener('statements view', () => this.follow())),
      this.tree.onDidChangeSelection(guard.listener('statements view', ({ selection }) => this.choose(selection))),
      this.tree.onDidChangeCheckboxState(guard.listener('statements view', ({ items }) => this.check(items))),
    ];
    this.refresh({ force: true });
  }

  getChildren(node?: StatementNode): StatementNode[] {
    return node ? (node.type === 'group' ? [...node.children] : []) : this.roots;
  }

  getParent(node: StatementNode): StatementNode | undefined {
    return node.type === 'statement' ? node.parent : undefined;
  }

  getTreeItem(node: StatementNode): vscode.TreeItem {
    const view = this.article?.current;
    if (!view) return new vscode.TreeItem('');
    return toTreeItem(node, view, { showSpeaker: this.groupBy !== 'speaker', codebook: this.codebook });
  }

  resolveTreeItem(item: vscode.TreeItem, node: StatementNode): vscode.TreeItem {
    const view = this.article?.current;
    if (node.type === 'statement' && view)
      item.tooltip = describeStatement(view, node.statement, { codebook: this.codebook });
    return item;
  }

  async askFilter(): Promise<void> {
    const filter = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Statements'),
      value: this.filter,
      placeHolder: 'speaker:name status:suggested kind:direct text:"words" confidence:>80%',
      prompt: vscode.l10n.t('Words, or field:value. A minus sign in front excludes.'),
      validateInput: (value) => parseQuery(value).problems[0]?.message,
    });
    if (filter !== undefined) await this.setFilter(filter);
  }

  async setFilter(filter: string): Promise<void> {
    this.filter = filter.trim();
    await vscode.commands.executeCommand('setContext', 'articleAnnotator.filtered', this.filter !== '');
    this.refresh({ force: true });
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private get codebook(): Codebook | undefined {
    return this.host.codebooks.of(this.article?.uri);
  }

  private get groupBy(): Grouping {
    return this.host.settings(this.article?.uri).groupBy;
  }

  private refresh({ force }: { readonly force: boolean } = { force: false }): void {
    const { article } = this.host.current;
    // A cursor that moves changes nothing in the rows.
    if (!force && article === this.article && article?.current === this.view) return;
    // Between an edit and the next analysis the rows stay as they are; typing must not redraw the tree.
    if (article === this.article && article && !article.isFresh) return;
    this.article = article;
    const view = article?.current;
    this.view = view;
    const shown = article && view ? this.shown(article) : [];
    this.roots =
      article && view
        ? groupStatements(view, shown, { groupBy: this.groupBy, keyOf: (statement) => article.keyOf(statement) })
        : [];
    this.leaves = new Map(
      this.roots
        .flatMap((node) => (node.type === 'group' ? [...node.children] : [node]))
        .map((leaf) => [leaf.id, leaf]),
    );
    this.host.current.listed = shown;
    const open = shown.filter(({ status }) => status === 'suggested').length;
    this.tree.badge = open ? { value: open, tooltip: vscode.l10n.t('{0} statements to review', open) } : undefined;
    this.tree.description = shown.length ? vscode.l10n.t('{0} of {1} reviewed', shown.length - open, shown.length) : '';
    this.tree.message = this.message(article, shown.length);
    this.changed.fire();
  }

  private shown(article: OpenArticle): AnnotatedStatement[] {
    const view = article.current;
    if (!view) return [];
    const settings = this.host.settings(article.uri);
    const query = parseQuery(this.filter);
    return view.annotated.statements.filter(
      (statement) =>
        isVisible(statement, settings) &&
        query.matches(statement, { text: view.text, speaker: speakerOf(view, statement.speaker) }),
    );
  }

  private message(article: OpenArticle | undefined, count: number): string {
    if (!article) return '';
    const trouble = article.sidecar.trouble;
    if (trouble !== undefined) return vscode.l10n.t('Saved annotations are off: {0}', trouble);
    if (this.filter) return vscode.l10n.t('Filter: {0}', this.filter);
    if (!article.current) return vscode.l10n.t('Reading the article…');
    return count ? '' : vscode.l10n.t('No statements found in this article.');
  }

  /** Selects the row of the statement under the cursor. */
  private async follow(): Promise<void> {
    const { statement } = this.host.current;
    if (!statement || !this.article || !this.tree.visible) return;
    if (!this.host.settings(this.article.uri).followCursor) return;
    const leaf = this.leaves.get(this.article.keyOf(statement));
    if (!leaf || this.tree.selection.some(({ id }) => id === leaf.id)) return;
    // What we select is no choice of a person: by the time VS Code tells of it the cursor may be somewhere else.
    this.selected = leaf.id;
    await this.tree.reveal(leaf, { select: true, focus: false });
  }

  private choose(selection: readonly StatementNode[]): void {
    const keys = keysOf(selection);
    if (keys.join('\n') === this.selected) return;
    this.selected = keys.join('\n');
    const { current } = this.host;
    const chosen = current.statement && this.article?.keyOf(current.statement);
    if (keys.length !== 1 || keys[0] !== chosen) current.choose(keys);
  }

  private async check(items: readonly (readonly [StatementNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
    for (const wanted of [vscode.TreeItemCheckboxState.Checked, vscode.TreeItemCheckboxState.Unchecked]) {
      const nodes = items.filter(([, state]) => state === wanted).map(([node]) => node);
      if (!nodes.length) continue;
      const command = wanted === vscode.TreeItemCheckboxState.Checked ? 'accept' : 'resetStatus';
      await vscode.commands.executeCommand(`articleAnnotator.${command}`, nodes[0], nodes);
    }
    this.changed.fire();
  }
}

const keysOf = (nodes: readonly StatementNode[]): string[] =>
  nodes.flatMap((node) => (node.type === 'group' ? node.children : [node])).map(({ id }) => id);

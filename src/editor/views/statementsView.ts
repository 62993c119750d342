import * as vscode from 'vscode';
import { parseQuery } from '../../core/language/query';
import { sortStatements, type Sorting } from '../../core/language/sortStatements';
import { speakerOf, type View } from '../../core/language/view';
import { isVisible } from '../../core/language/visible';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Codebook } from '../../core/sidecar/codebook';
import type { Progress } from '../current';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { describeStatement } from '../providers/evidenceCard';
import { writeSetting, type Grouping } from '../settings';
import { askFilter } from './filterBox';
import { otherArticles } from './otherArticles';
import { reconcile } from './reconcile';
import { Redraw } from './redraw';
import { toTreeItem } from './statementItems';
import { groupStatements, leavesOf, pageSize, type LeafNode, type StatementNode } from './statementNodes';

/** What rows carry while they are dragged: their keys as JSON. */
export const dragType = 'application/vnd.code.tree.articleannotator.statements';

/** The view `articleAnnotator.statements`, its filter, and its ways to group. */
export function registerStatementsView(host: Host): vscode.Disposable {
  const view = new StatementsView(host);
  const groupings: Grouping[] = ['speaker', 'reading', 'paragraph', 'kind', 'status', 'code', 'article'];
  const sortings: Sorting[] = ['order', 'confidence', 'speaker', 'length'];
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
    ...sortings.map((sortBy) =>
      host.command(`articleAnnotator.sortBy.${sortBy}`, vscode.l10n.t('Sort Statements'), () =>
        writeSetting('statements.sortBy', sortBy),
      ),
    ),
  );
}

/** Names under which things are remembered of a workspace. */
const remembered = { filter: 'statements.filter', recent: 'statements.recentFilters' };

/** What one filter leaves of one view of an article. */
interface List {
  readonly of: View;
  readonly filter: string;
  readonly statements: readonly AnnotatedStatement[];
  readonly progress: Progress;
}

class StatementsView implements vscode.TreeDataProvider<StatementNode>, vscode.Disposable {
  /** `undefined`: all rows. */
  private readonly changed = new vscode.EventEmitter<StatementNode[] | undefined>();
  private readonly tree: vscode.TreeView<StatementNode>;
  private readonly subscriptions: vscode.Disposable[];
  private readonly redraw: Redraw;
  private article: OpenArticle | undefined;
  private roots: StatementNode[] = [];
  /** What is shown of a view with a filter. */
  private list: List | undefined;
  private leaves = new Map<string, LeafNode>();
  private filter: string;
  /** What the rows show. */
  private view: View | undefined;
  /** Rows that VS Code last said were selected; it says so again whenever the rows are drawn. */
  private selected = '';
  /** Key of the row that we select ourselves: no choice of a person, and told of when the cursor may be elsewhere. */
  private ours: string | undefined;
  private following: Promise<void> | undefined;
  /** True while the rows that are chosen were selected by a person. */
  private isChosen = false;

  readonly onDidChangeTreeData = this.changed.event;

  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    this.filter = host.memory.get<string>(remembered.filter) ?? '';
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
    this.redraw = new Redraw(this.tree, () => this.changed.fire(undefined));
    void vscode.commands.executeCommand('setContext', 'articleAnnotator.filtered', this.filter !== '');
    host.current.lister = (article) => this.listed(article);
    host.current.counter = (article) => this.lists(article)?.progress ?? { done: 0, total: 0 };
    const refresh = guard.listener('statements view', () => {
      this.list = undefined;
      this.refresh({ force: true });
    });
    this.subscriptions = [
      this.tree,
      this.changed,
      this.redraw,
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

  getChildren(node?: StatementNode): StatementNode[] | Promise<StatementNode[]> {
    if (!node) return this.groupBy === 'article' ? this.withOthers() : this.roots;
    return node.type === 'group' ? [...node.children] : [];
  }

  getParent(node: StatementNode): StatementNode | undefined {
    return node.parent;
  }

  getTreeItem(node: StatementNode): vscode.TreeItem {
    this.redraw.asked();
    const view = this.article?.current;
    if (!view) return new vscode.TreeItem('');
    return toTreeItem(node, view, {
      showSpeaker: this.groupBy !== 'speaker',
      expanded: this.leaves.size <= 2 * pageSize,
      codebook: this.codebook,
      blind: this.isBlind,
    });
  }

  resolveTreeItem(item: vscode.TreeItem, node: StatementNode): vscode.TreeItem {
    const view = this.article?.current;
    if (node.type === 'statement' && view)
      item.tooltip = describeStatement(view, node.statement, {
        codebook: this.codebook,
        blind: this.isBlind,
      });
    return item;
  }

  async askFilter(): Promise<void> {
    const before = this.filter;
    const recent = this.host.memory.get<string[]>(remembered.recent) ?? [];
    const all = this.article ? (this.lists(this.article, '')?.statements.length ?? 0) : 0;
    const filter = await askFilter({
      value: before,
      view: this.article?.current,
      saved: this.host.settings(this.article?.uri).savedFilters,
      recent,
      preview: (query) => {
        this.filter = query;
        this.refresh({ force: true });
        return [this.host.current.listed.length, all];
      },
      save: (saved) => writeSetting('statements.savedFilters', saved),
    });
    await this.setFilter(filter ?? before);
    if (!filter) return;
    await this.host.memory.update(remembered.recent, [filter, ...recent.filter((each) => each !== filter)].slice(0, 8));
  }

  async setFilter(filter: string): Promise<void> {
    this.filter = filter.trim();
    await vscode.commands.executeCommand('setContext', 'articleAnnotator.filtered', this.filter !== '');
    this.refresh({ force: true });
    await this.host.memory.update(remembered.filter, this.filter);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private get codebook(): Codebook | undefined {
    return this.host.codebooks.of(this.article?.uri);
  }

  private get isBlind(): boolean {
    return this.host.settings(this.article?.uri).blind === 'codersAndConfidence';
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
    const isOther = article !== this.article;
    this.article = article;
    const view = article?.current;
    const before = this.view;
    this.view = view;
    const shown = article ? this.listed(article) : [];
    this.show(article && view ? this.rowsFor(article, view, shown) : [], isOther || force ? undefined : before);
    const open = shown.filter(({ status }) => status === 'suggested').length;
    this.tree.badge = open ? { value: open, tooltip: vscode.l10n.t('{0} statements to review', open) } : undefined;
    const { done, total } = this.host.current.progress;
    this.tree.description = total ? vscode.l10n.t('{0} of {1} reviewed', done, total) : '';
    this.tree.message = this.message(article, { listed: shown.length, total });
  }

  private rowsFor(article: OpenArticle, view: View, shown: readonly AnnotatedStatement[]): StatementNode[] {
    const { groupBy, sortBy } = this.host.settings(article.uri);
    return groupStatements(view, sortStatements(view, shown, sortBy), {
      groupBy,
      keyOf: (statement) => article.keyOf(statement),
      name: vscode.workspace.asRelativePath(article.uri),
      codebook: this.codebook,
    });
  }

  /** Puts rows in the place of the old ones. With `before`, the view that those showed, only what differs is redrawn. */
  private show(rows: StatementNode[], before: View | undefined): void {
    const { view } = this;
    const changed = before && view ? reconcile(this.roots, rows, sameFaces(before, view)) : undefined;
    if (!changed) {
      this.roots = rows;
      this.leaves = new Map();
      for (const leaf of leavesOf(rows)) if (!this.leaves.has(leaf.key)) this.leaves.set(leaf.key, leaf);
      this.redraw.all({ empty: rows.length === 0 });
    } else if (changed.length > pageSize) this.changed.fire(undefined);
    else if (changed.length) this.changed.fire(changed);
  }

  /** The rows, and the other articles of the workspace, for the groups by article. */
  private async withOthers(): Promise<StatementNode[]> {
    const { index } = this.host;
    await index.ready();
    return [...this.roots, ...otherArticles(index, this.article?.uri, this.filter)];
  }

  private listed(article: OpenArticle): readonly AnnotatedStatement[] {
    return this.lists(article)?.statements ?? [];
  }

  private lists(article: OpenArticle, filter = this.filter): List | undefined {
    const { list } = this;
    const of = article.current;
    if (!of) return undefined;
    if (list?.of === of && list.filter === filter) return list;
    const counted = this.matching(article, of, filter);
    const { showRejected } = this.host.settings(article.uri);
    const statements = showRejected ? counted : counted.filter(({ status }) => status !== 'rejected');
    const done = counted.filter(({ status }) => status !== 'suggested').length;
    this.list = { of, filter, statements, progress: { done, total: counted.length } };
    return this.list;
  }

  /** What the filter leaves, with the rejected statements, whether they are shown or not. */
  private matching(article: OpenArticle, view: View, filter: string): AnnotatedStatement[] {
    const visibility = { ...this.host.settings(article.uri), showRejected: true };
    const query = parseQuery(filter);
    const speakers = new Map(view.annotated.speakers.map((speaker) => [speaker.id, speaker]));
    return view.annotated.statements.filter(
      (statement) =>
        isVisible(statement, visibility) &&
        (query.isEmpty ||
          query.matches(statement, { text: view.text, speaker: speakers.get(statement.speaker ?? '') })),
    );
  }

  private message(article: OpenArticle | undefined, count: { listed: number; total: number }): string {
    if (!article) return '';
    const trouble = article.sidecar.trouble;
    if (trouble !== undefined) return vscode.l10n.t('Saved annotations are off: {0}', trouble);
    if (this.filter)
      return count.listed
        ? vscode.l10n.t('Filter: {0}', this.filter)
        : vscode.l10n.t('No statement listed with the filter: {0}', this.filter);
    if (!article.current) return vscode.l10n.t('Reading the article…');
    if (count.listed) return '';
    return count.total
      ? vscode.l10n.t('All statements of this article are rejected, and rejected ones are hidden.')
      : vscode.l10n.t('No statements found in this article.');
  }

  /** Selects the row of the statement under the cursor. One row after the other, so that `ours` names the only one. */
  private async follow(): Promise<void> {
    if (this.following) return;
    const { current } = this.host;
    let shown: AnnotatedStatement | undefined;
    while (current.statement && current.statement.id !== shown?.id) {
      shown = current.statement;
      this.following = this.host.guard.quietly('follow the cursor', () => this.select());
      await this.following;
    }
    this.following = undefined;
  }

  private async select(): Promise<void> {
    const { statement } = this.host.current;
    if (!statement || !this.article || !this.tree.visible) return;
    if (!this.host.settings(this.article.uri).followCursor) return;
    const leaf = this.leaves.get(this.article.keyOf(statement));
    // A selected group may be closed; showing a row in it would open it.
    if (!leaf || keysOf(this.tree.selection).includes(leaf.key)) return;
    this.ours = leaf.key;
    try {
      await this.tree.reveal(leaf, { select: true, focus: false });
    } finally {
      this.ours = undefined;
    }
  }

  private choose(selection: readonly StatementNode[]): void {
    const keys = keysOf(selection);
    if (keys.join('\n') === this.selected) return;
    this.selected = keys.join('\n');
    const { current } = this.host;
    if (keys.length === 1 && keys[0] === this.ours) this.isChosen = false;
    // A selected row that goes away leaves nothing selected; that chooses nothing either.
    if (keys.length ? keys.length === 1 && keys[0] === this.ours : !this.isChosen) return;
    this.isChosen = keys.length > 0;
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
    this.changed.fire(undefined);
  }
}

const keysOf = (nodes: readonly StatementNode[]): string[] => [...leavesOf(nodes)].map(({ key }) => key);

/** Tells whether a row looks as before. Mostly nothing has become of a statement, which is seen without looking closely. */
function sameFaces(before: View, view: View): (old: LeafNode, now: LeafNode) => boolean {
  const speakersOf = ({ annotated }: View): string =>
    JSON.stringify(annotated.speakers.map(({ id, name, color }) => [id, name, color]));
  const isCalm = before.text === view.text && speakersOf(before) === speakersOf(view);
  return ({ statement: old }, { statement: now }) =>
    (isCalm &&
      old.saved === now.saved &&
      old.suggestion === now.suggestion &&
      old.speaker === now.speaker &&
      old.content.length === now.content.length &&
      old.content[0]?.start === now.content[0]?.start) ||
    faceOf(before, old) === faceOf(view, now);
}

/** All that a row shows of a statement, to tell whether it must be drawn again. */
function faceOf(
  view: View,
  { kind, attitude, status, speaker, content, source, saved, orphan }: AnnotatedStatement,
): string {
  const { name, color } = speakerOf(view, speaker) ?? {};
  const from = content[0]?.start ?? 0;
  const words = view.text.slice(from, Math.min(content.at(-1)?.end ?? 0, from + 400));
  const said = source[0] ? view.text.slice(source[0].start, source[0].end) : '';
  const marks = [kind, attitude, status, name, color, orphan, !!saved?.note, content.length, said, words];
  return `${marks.join('|')}${saved ? JSON.stringify(saved.codes) : ''}`;
}

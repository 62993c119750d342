import * as vscode from 'vscode';
import { adjudicate, adjudicateSpeaker, takeAgreed, type Adjudicator } from '../../core/compare/adjudicate';
import { figuresOf, type Figures } from '../../core/compare/figures';
import { formatFigures } from '../../core/compare/report';
import type { SidecarEdit } from '../../core/sidecar/edit';
import { toRange } from '../convert';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { coderName, freshId, timeNow } from '../signature';
import { chooseScope, type Scope } from './chooseScope';
import { coderLabel, compareArticle, type ComparedArticle } from './comparisons';
import { toCompareItem, openIn, fieldLabel } from './compareItems';
import { compareNodes, type CompareNode, type DisagreementNode } from './compareNodes';

/** The view `articleAnnotator.compare`: where coders differ, and the gold sidecar that settles it. */
export class CompareView implements vscode.TreeDataProvider<CompareNode>, vscode.Disposable {
  private readonly host: Host;
  private readonly tree: vscode.TreeView<CompareNode>;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private watched: vscode.Disposable[] = [];
  private scope: Scope | undefined;
  private articles: ComparedArticle[] = [];
  private figures: Figures | undefined;
  private roots: CompareNode[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private readonly closed = new Set<string>();
  private chosen = '';
  /** The gold sidecars that were changed from here, the latest last. */
  private readonly history: ComparedArticle['gold'][] = [];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(host: Host) {
    this.host = host;
    this.tree = vscode.window.createTreeView('articleAnnotator.compare', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.tree,
      this.changed,
      this.tree.onDidChangeSelection(({ selection: [row] }) => {
        if (row) this.chosen = row.id;
      }),
      this.tree.onDidCollapseElement(({ element }) => this.closed.add(element.id)),
      this.tree.onDidExpandElement(({ element }) => this.closed.delete(element.id)),
      host.codebooks.onDidChange(host.guard.listener('compare', () => this.refresh())),
      host.onDidChangeSettings(host.guard.listener('compare', () => this.hideWhenBlind())),
    ];
  }

  getChildren(node?: CompareNode): CompareNode[] {
    if (!node) return this.roots;
    return 'children' in node ? [...node.children] : [];
  }

  getParent(node: CompareNode): CompareNode | undefined {
    return node.parent;
  }

  getTreeItem(node: CompareNode): vscode.TreeItem {
    return toCompareItem(node);
  }

  /** Asks what to compare, and shows it. */
  async start(): Promise<void> {
    const scope = await chooseScope(this.host);
    if (!scope) return;
    this.scope = scope;
    await vscode.commands.executeCommand('setContext', 'articleAnnotator.comparing', true);
    await vscode.commands.executeCommand('articleAnnotator.compare.focus');
    await vscode.window.withProgress({ location: { viewId: 'articleAnnotator.compare' } }, () => this.refresh());
    const [first] = this.open();
    if (first) await this.show(first);
  }

  async stop(): Promise<void> {
    this.scope = undefined;
    await vscode.commands.executeCommand('setContext', 'articleAnnotator.comparing', false);
    await this.refresh();
  }

  /** Takes a coder's version into the gold sidecar; on a row with several open disagreements, of all of them. */
  take(position: number | undefined, node = this.selected): Promise<void> {
    return this.inTurn(async () => {
      const open = node ? this.affected(node) : [];
      const [first] = open;
      if (!node || !first) throw new Refusal(vscode.l10n.t('Select a disagreement first.'));
      const coder = position === undefined ? undefined : first.article.comparison.coders[position];
      if (position !== undefined && coder === undefined)
        throw new Refusal(vscode.l10n.t('There are only {0} versions.', first.article.comparison.coders.length));
      const next = this.after(open[open.length - 1] as DisagreementNode);
      for (const { id } of coder === undefined ? [first] : open) await this.settle(id, coder, open.length > 1);
      const target = next && this.find(next.id);
      if (target) await this.show(target);
      else this.sayDone();
    });
  }

  /** Asks whose version to take. */
  async pickVersion(node = this.selected): Promise<void> {
    const [first] = node ? this.affected(node) : [];
    if (!first) throw new Refusal(vscode.l10n.t('Select a disagreement first.'));
    const { sides, field, label } = first.disagreement;
    const isSpeaker = 'of' in first.disagreement;
    const items = sides.map(({ coder, value }, position) => ({
      label: coder,
      description: value || vscode.l10n.t('not coded'),
      position: position as number | undefined,
    }));
    const none = { label: vscode.l10n.t('Nobody’s: there is no statement'), description: '', position: undefined };
    const picks = isSpeaker ? items : [...items, none];
    const pick = await vscode.window.showQuickPick(picks, { title: fieldLabel(field, label) });
    if (pick) await this.take(pick.position, first);
  }

  /** Takes over everything on which all agree. */
  takeAgreed(): Promise<void> {
    return this.inTurn(async () => {
      let count = 0;
      for (const article of this.articles) {
        const gold = article.gold.sidecar;
        const edits = takeAgreed({ comparison: article.comparison, gold }, this.adjudicator(article));
        count += edits.filter(({ kind }) => kind === 'addStatement').length;
        await this.apply(article, vscode.l10n.t('Take Over What All Agree On'), edits);
      }
      await this.refreshNow();
      vscode.window.setStatusBarMessage(vscode.l10n.t('{0} statements taken over.', count), 5000);
    });
  }

  undo(): Promise<void> {
    return this.inTurn(async () => {
      const label = await this.history.pop()?.undo();
      await this.refreshNow();
      vscode.window.setStatusBarMessage(
        label === undefined ? vscode.l10n.t('Nothing to undo.') : vscode.l10n.t('Undone: {0}', label),
        4000,
      );
    });
  }

  /** Selects the row above or below. Keys decide about the selected row, which arrows alone would not move. */
  async step(direction: 1 | -1): Promise<void> {
    const rows = this.visible(this.roots);
    const at = rows.findIndex(({ id }) => id === this.selected?.id);
    const row = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + direction))];
    if (row) await this.show(row);
  }

  /** Shows the words of a row in the article. */
  async reveal(target: string | CompareNode | undefined = this.selected, focusEditor = false): Promise<void> {
    const node = typeof target === 'string' ? this.find(target) : target;
    const group = node?.type === 'disagreement' ? node.parent : node;
    if (!group || !('place' in group) || !group.article || !group.place) return;
    const span = group.place;
    const document = await vscode.workspace.openTextDocument(group.article.uri);
    const editor = await vscode.window.showTextDocument(document, { preserveFocus: !focusEditor, preview: true });
    const range = toRange(document, span);
    editor.selection = new vscode.Selection(range.end, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The figures as a document to read, print or keep. */
  async report(): Promise<void> {
    if (!this.figures) throw new Refusal(vscode.l10n.t('Compare coders first.'));
    const content = formatFigures(this.figures);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  }

  refresh(): Promise<void> {
    return this.inTurn(() => this.refreshNow());
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, ...this.watched).dispose();
  }

  /** The selected row. The tree itself forgets it for a moment when its rows are new. */
  private get selected(): CompareNode | undefined {
    return this.find(this.chosen);
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined); // The command's own boundary reports it.
    return result;
  }

  private async refreshNow(): Promise<void> {
    const { articles = [], coders = [] } = this.scope ?? {};
    const compared: ComparedArticle[] = [];
    for (const article of articles) compared.push(await compareArticle(this.host, article, coders));
    this.articles = compared;
    this.figures = compared.length ? figuresOf(compared) : undefined;
    this.roots = this.figures ? compareNodes(compared, this.figures) : [];
    const all = compared.flatMap(({ comparison: { disagreements, speakers } }) => [
      ...disagreements,
      ...speakers.disagreements,
    ]);
    const open = all.filter(({ decided }) => decided === undefined).length;
    const names = coders.map((coder, i) => `[${i + 1}] ${coderLabel(coder)}`).join('  ');
    const settled = vscode.l10n.t('{0} of {1} settled', all.length - open, all.length);
    this.tree.description = compared.length ? `${names} · ${settled}` : '';
    this.tree.badge = open ? { value: open, tooltip: vscode.l10n.t('{0} disagreements', open) } : undefined;
    // A key may come before the tree has shown its selection.
    if (!this.selected) this.chosen = this.open()[0]?.id ?? '';
    this.watch();
    this.changed.fire();
  }

  /** Compares again when one of the sidecars changes, by whomever. */
  private watch(): void {
    vscode.Disposable.from(...this.watched).dispose();
    const { sidecars } = this.host.articles;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        this.host.guard.listener('compare', () => this.refresh()),
        200,
      );
    };
    const files = (this.scope?.articles ?? []).flatMap(({ files: each }) => [...each.values()]);
    const own = new Set([...files.map((uri) => sidecars.at(uri)), ...this.articles.map(({ gold }) => gold)]);
    this.watched = [...own].map((file) => file.onDidChange(again));
  }

  private async hideWhenBlind(): Promise<void> {
    if (this.scope && this.host.settings(this.scope.articles[0]?.uri).blind !== 'off') await this.stop();
  }

  /** `onlyOpen`: one of several decisions, which a former one may have settled. */
  private async settle(id: string, coder: string | undefined, onlyOpen: boolean): Promise<void> {
    const node = this.find(id);
    if (node?.type !== 'disagreement' || (onlyOpen && node.disagreement.decided !== undefined)) return;
    const { article, disagreement } = node;
    const { comparison, gold } = article;
    const label = fieldLabel(disagreement.field, disagreement.label);
    const [context, who] = [{ comparison, gold: gold.sidecar }, this.adjudicator(article)];
    let edits: readonly SidecarEdit[];
    if ('of' in disagreement) {
      if (coder === undefined) throw new Refusal(vscode.l10n.t('Choose the version of a coder.'));
      edits = adjudicateSpeaker(context, disagreement, coder, who);
      if (!edits.length) throw new Refusal(vscode.l10n.t('{0} does not name this speaker.', coder));
    } else {
      edits = adjudicate(context, disagreement, coder, who);
      if (!edits.length) throw new Refusal(vscode.l10n.t('{0} has no statement here. Decide that first.', coder ?? ''));
    }
    await this.apply(article, `${label}: ${coder ?? vscode.l10n.t('nobody')}`, edits);
    await this.refreshNow();
  }

  private async apply(article: ComparedArticle, label: string, edits: readonly SidecarEdit[]): Promise<void> {
    const head = article.first.sidecar?.article;
    if (!edits.length || !head) return;
    await article.gold.apply(label, edits, head);
    this.history.push(article.gold);
  }

  private adjudicator({ gold, uri }: ComparedArticle): Adjudicator {
    const taken = new Set(gold.sidecar?.statements.map(({ id }) => id));
    return { by: coderName(this.host, uri), at: timeNow(), newId: () => freshId(taken) };
  }

  /** What a decision on a row is about: its open disagreements, or the row itself to decide it anew. */
  private affected(node: CompareNode): DisagreementNode[] {
    return node.type === 'disagreement' ? [node] : node.type === 'unit' || node.type === 'speaker' ? openIn(node) : [];
  }

  private open(): DisagreementNode[] {
    return this.roots.flatMap(openIn);
  }

  /** The next open disagreement behind a row, going round. */
  private after({ id }: DisagreementNode): DisagreementNode | undefined {
    const all = this.all(this.roots).flatMap((node) => (node.type === 'disagreement' ? [node] : []));
    const at = all.findIndex((node) => node.id === id);
    return [...all.slice(at + 1), ...all.slice(0, at)].find(({ disagreement }) => disagreement.decided === undefined);
  }

  private all(nodes: readonly CompareNode[]): CompareNode[] {
    return nodes.flatMap((node) => ('children' in node ? [node, ...this.all(node.children)] : [node]));
  }

  private visible(nodes: readonly CompareNode[]): CompareNode[] {
    return nodes.flatMap((node) =>
      'children' in node && !this.closed.has(node.id) ? [node, ...this.visible(node.children)] : [node],
    );
  }

  private find(id: string): CompareNode | undefined {
    return this.all(this.roots).find((node) => node.id === id);
  }

  private async show(node: CompareNode): Promise<void> {
    this.chosen = node.id;
    await this.tree.reveal(node, { select: true, focus: true });
    await this.reveal(node);
  }

  private sayDone(): void {
    if (!this.open().length) vscode.window.setStatusBarMessage(vscode.l10n.t('All disagreements are settled.'), 5000);
  }
}

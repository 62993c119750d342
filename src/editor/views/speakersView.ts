import * as vscode from 'vscode';
import { speakerShares, type SpeakerShare } from '../../core/language/speakerShares';
import { speakerOf, type View } from '../../core/language/view';
import { isVisible } from '../../core/language/visible';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../core/sidecar/annotated';
import { speakerColor, speakerIcon } from '../decorations/palette';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { attribute, mergeSpeakers, moveAlias } from '../speakerDecisions';
import { Redraw } from './redraw';
import { speakerKindLabels } from './speakerKindLabels';
import { dragType } from './statementsView';

/** A row: a speaker (or the unnamed sources together), and below it the aliases. */
export type SpeakerNode =
  | { readonly type: 'speaker'; readonly id: string; readonly entry: SpeakerShare }
  | { readonly type: 'alias'; readonly id: string; readonly alias: string; readonly speaker: AnnotatedSpeaker };

const speakerDragType = 'application/vnd.code.tree.articleannotator.speakers';

/** The view `articleAnnotator.speakers`: who speaks how much, under which names; drop on a speaker to re-attribute. */
export const registerSpeakersView = (host: Host): vscode.Disposable => new SpeakersView(host);

class SpeakersView
  implements vscode.TreeDataProvider<SpeakerNode>, vscode.TreeDragAndDropController<SpeakerNode>, vscode.Disposable
{
  readonly dropMimeTypes = [dragType, speakerDragType];
  readonly dragMimeTypes = [speakerDragType];
  private readonly host: Host;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private readonly redraw: Redraw;
  private article: OpenArticle | undefined;
  private view: View | undefined;
  private shares: SpeakerShare[] = [];
  /** Statements of all speakers together. */
  private total = 0;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(host: Host) {
    this.host = host;
    const tree = vscode.window.createTreeView('articleAnnotator.speakers', {
      treeDataProvider: this,
      dragAndDropController: this,
      canSelectMany: true,
    });
    const refresh = (force: boolean) => host.guard.listener('speakers view', () => this.refresh({ force }));
    this.redraw = new Redraw(tree, () => this.changed.fire());
    this.subscription = vscode.Disposable.from(
      tree,
      this.changed,
      this.redraw,
      host.current.onDidChange(refresh(false)),
      host.onDidChangeSettings(refresh(true)),
    );
    this.refresh({ force: true });
  }

  getChildren(node?: SpeakerNode): SpeakerNode[] {
    if (!node)
      return this.shares.map((entry) => ({ type: 'speaker', id: entry.speaker?.id ?? 'unnamed source', entry }));
    if (node.type === 'alias' || !node.entry.speaker) return [];
    const { speaker } = node.entry;
    return speaker.aliases.map((alias) => ({ type: 'alias', id: `${speaker.id}/${alias}`, alias, speaker }));
  }

  getTreeItem(node: SpeakerNode): vscode.TreeItem {
    this.redraw.asked();
    if (node.type === 'alias') {
      const item = new vscode.TreeItem(node.alias);
      item.id = node.id;
      item.iconPath = new vscode.ThemeIcon('mention', speakerColor(node.speaker.color));
      item.contextValue = 'alias';
      return item;
    }
    const { speaker, statements, share } = node.entry;
    const item = new vscode.TreeItem(speaker?.name ?? vscode.l10n.t('Unnamed sources'));
    item.id = node.id;
    item.description = statements.length ? `${statements.length} · ${Math.round(share * 100)} %` : '';
    item.iconPath = speaker ? speakerIcon(speaker) : new vscode.ThemeIcon('question', speakerColor(undefined));
    item.contextValue = speaker ? 'speaker' : 'unnamed';
    if (speaker?.aliases.length) item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
    if (speaker) item.command = { command: 'articleAnnotator.revealSpeaker', title: '', arguments: [speaker.id] };
    const facts = vscode.l10n.t('{0} of {1} statements', statements.length, this.total);
    const kind = speaker && speakerKindLabels()[speaker.kind];
    const mentions = speaker && vscode.l10n.t('{0} mentions', speaker.mentions.length);
    const known = speaker?.aliases.length ? vscode.l10n.t('also: {0}', speaker.aliases.join(', ')) : '';
    item.tooltip = [item.label, kind, facts, mentions, known].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: [item.label, kind, facts].filter(Boolean).join(', ') };
    return item;
  }

  handleDrag(source: readonly SpeakerNode[], data: vscode.DataTransfer): void {
    const dragged = source.flatMap((node): Dragged[] => {
      if (node.type === 'alias') return [{ speaker: node.speaker.id, alias: node.alias }];
      return node.entry.speaker ? [{ speaker: node.entry.speaker.id }] : [];
    });
    if (dragged.length) data.set(speakerDragType, new vscode.DataTransferItem(JSON.stringify(dragged)));
  }

  /** Statements dropped on a speaker become that speaker's; aliases go over to it; speakers are merged into it. */
  async handleDrop(target: SpeakerNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const { article } = this;
    const view = article?.current;
    const speaker = target?.type === 'alias' ? target.speaker : (target?.entry.speaker ?? null);
    if (!target || !article || !view) return;
    await this.host.guard.aloud(vscode.l10n.t('Drop on Speaker'), async () => {
      const keys = (await droppedOf(data, dragType)).filter((key) => typeof key === 'string');
      const statements = keys.flatMap((key) => article.byKey(key) ?? []);
      if (statements.length) await attribute(this.host, article, { statements, speaker });
      const dragged = (await droppedOf(data, speakerDragType)).filter(isDragged);
      if (!speaker || !dragged.length) return;
      const whole = dragged.filter(({ alias, speaker: id }) => alias === undefined && id !== speaker.id);
      const others = whole.flatMap(({ speaker: id }) => speakerOf(view, id) ?? []);
      if (others.length) await mergeSpeakers(this.host, article, { into: speaker, others });
      for (const { alias, speaker: id } of dragged) {
        const from = speakerOf(view, id);
        if (alias === undefined || !from || id === speaker.id || others.includes(from)) continue;
        await moveAlias(this.host, article, { from, to: speaker, aliases: [alias] });
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private refresh({ force }: { readonly force: boolean }): void {
    const { article } = this.host.current;
    if (article === this.article && article && !article.isFresh) return;
    this.article = article;
    const view = article?.current;
    if (!force && view === this.view) return;
    this.view = view;
    const settings = this.host.settings(article?.uri);
    const shown: AnnotatedStatement[] = (view?.annotated.statements ?? []).filter(
      (statement) => isVisible(statement, settings) && statement.status !== 'rejected',
    );
    this.total = shown.length;
    // Who is only mentioned would crowd out those who speak; whom people saved stays.
    const saved = new Set(article?.sidecar.sidecar?.speakers.map(({ id }) => id));
    this.shares = (view ? speakerShares(view.annotated.speakers, shown) : []).filter(
      ({ speaker, statements }) => statements.length > 0 || (speaker && saved.has(speaker.id)),
    );
    this.redraw.all({ empty: this.shares.length === 0 });
  }
}

interface Dragged {
  readonly speaker: string;
  readonly alias?: string;
}

const isDragged = (value: unknown): value is Dragged =>
  typeof value === 'object' && value !== null && 'speaker' in value && typeof value.speaker === 'string';

async function droppedOf(data: vscode.DataTransfer, type: string): Promise<unknown[]> {
  const text = await data.get(type)?.asString();
  const dropped: unknown = text ? JSON.parse(text) : [];
  return Array.isArray(dropped) ? dropped : [];
}

import * as vscode from 'vscode';
import { introductionOf } from '../../core/language/definition';
import { speakerShares, type SpeakerShare } from '../../core/language/speakerShares';
import { speakerOf, type View } from '../../core/language/view';
import { isVisible } from '../../core/language/visible';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../core/sidecar/annotated';
import { toRange } from '../convert';
import { decide, mergeSpeakers } from '../decisions';
import { speakerColor } from '../decorations/palette';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { dragType } from './statementsView';

type SpeakerNode =
  | { readonly type: 'speaker'; readonly id: string; readonly entry: SpeakerShare }
  | { readonly type: 'alias'; readonly id: string; readonly alias: string; readonly speaker: AnnotatedSpeaker };

const speakerDragType = 'application/vnd.code.tree.articleannotator.speakers';

/** The view `articleAnnotator.speakers`: who speaks how much, under which names; drop on a speaker to re-attribute. */
export function registerSpeakersView(host: Host): vscode.Disposable {
  const view = new SpeakersView(host);
  return vscode.Disposable.from(
    view,
    host.command('articleAnnotator.revealSpeaker', vscode.l10n.t('Show Speaker'), async (id: string) => {
      const { article } = host.current;
      const known = article?.current;
      const speaker = known && speakerOf(known, id);
      const span = speaker && introductionOf(known, speaker);
      if (!article || !span) return;
      const editor = await vscode.window.showTextDocument(article.document, { preserveFocus: true });
      const range = toRange(article.document, span);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
}

class SpeakersView
  implements vscode.TreeDataProvider<SpeakerNode>, vscode.TreeDragAndDropController<SpeakerNode>, vscode.Disposable
{
  readonly dropMimeTypes = [dragType, speakerDragType];
  readonly dragMimeTypes = [speakerDragType];
  private readonly host: Host;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private article: OpenArticle | undefined;
  private view: View | undefined;
  private shares: SpeakerShare[] = [];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(host: Host) {
    this.host = host;
    const tree = vscode.window.createTreeView('articleAnnotator.speakers', {
      treeDataProvider: this,
      dragAndDropController: this,
    });
    const refresh = (force: boolean) => host.guard.listener('speakers view', () => this.refresh({ force }));
    this.subscription = vscode.Disposable.from(
      tree,
      this.changed,
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
    item.iconPath = new vscode.ThemeIcon(speaker ? 'circle-filled' : 'question', speakerColor(speaker?.color));
    item.contextValue = speaker ? 'speaker' : 'unnamed';
    if (speaker?.aliases.length) item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
    if (speaker) item.command = { command: 'articleAnnotator.revealSpeaker', title: '', arguments: [speaker.id] };
    item.accessibilityInformation = {
      label: vscode.l10n.t('{0}: {1} statements', String(item.label), statements.length),
    };
    return item;
  }

  handleDrag(source: readonly SpeakerNode[], data: vscode.DataTransfer): void {
    const ids = source.flatMap((node) => (node.type === 'speaker' ? (node.entry.speaker?.id ?? []) : []));
    if (ids.length) data.set(speakerDragType, new vscode.DataTransferItem(JSON.stringify(ids)));
  }

  /** Statements dropped on a speaker become that speaker's; speakers dropped on one are merged into it. */
  async handleDrop(target: SpeakerNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const { article } = this;
    const view = article?.current;
    const speaker = target?.type === 'alias' ? target.speaker : (target?.entry.speaker ?? null);
    if (!target || !article || !view) return;
    const title = vscode.l10n.t('Set Speaker');
    await this.host.guard.aloud(title, async () => {
      const keys = await idsIn(data, dragType);
      const statements = keys.flatMap((key) => article.byKey(key) ?? []);
      if (statements.length) {
        const decisions = statements.map((statement) => ({ statement, decision: { speaker } }));
        await decide(this.host, article, title, decisions);
      }
      if (!speaker) return;
      const others = (await idsIn(data, speakerDragType)).flatMap((id) => speakerOf(view, id) ?? []);
      const merged = others.filter(({ id }) => id !== speaker.id);
      if (merged.length) await mergeSpeakers(this.host, article, { into: speaker, others: merged });
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
    // Who is only mentioned would crowd out those who speak; whom people saved stays.
    const saved = new Set(article?.sidecar.sidecar?.speakers.map(({ id }) => id));
    this.shares = (view ? speakerShares(view.annotated.speakers, shown) : []).filter(
      ({ speaker, statements }) => statements.length > 0 || (speaker && saved.has(speaker.id)),
    );
    this.changed.fire();
  }
}

async function idsIn(data: vscode.DataTransfer, type: string): Promise<string[]> {
  const text = await data.get(type)?.asString();
  const ids: unknown = text ? JSON.parse(text) : [];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}

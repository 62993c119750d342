import * as vscode from 'vscode';
import type { KnownSpeaker } from '../core/analysis/analyse';
import type { Analyse } from './engine';
import type { Guard } from './guard';
import type { HistoryStore } from './historyStore';
import { OpenArticle } from './openArticle';
import { onDidChangeSettings, type Settings } from './settings';
import { Sidecars } from './sidecars';

export const languageId = 'text-article';

interface Context {
  readonly analyse: Analyse;
  readonly guard: Guard;
  readonly settings: (scope?: vscode.Uri) => Settings;
  /** Where undo survives a reload of the window. */
  readonly history: HistoryStore;
  /** Whom people named in other articles. */
  readonly confirmedSpeakers: () => readonly KnownSpeaker[];
}

/** The open documents in language mode `text-article`, each with its analysis and annotations. */
export class Articles implements vscode.Disposable {
  private readonly open = new Map<vscode.TextDocument, OpenArticle>();
  private readonly changed = new vscode.EventEmitter<OpenArticle>();
  private readonly closed = new vscode.EventEmitter<OpenArticle>();
  private readonly subscriptions: vscode.Disposable[];
  readonly sidecars: Sidecars;

  /** Analysis, annotations or positions of an open article changed. */
  readonly onDidChange = this.changed.event;
  readonly onDidClose = this.closed.event;

  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
    const { guard } = context;
    this.sidecars = new Sidecars(context);
    this.subscriptions = [
      this.sidecars,
      vscode.workspace.onDidOpenTextDocument(guard.listener('open', (document) => this.get(document))),
      vscode.workspace.onDidCloseTextDocument(guard.listener('close', (document) => this.drop(document))),
      vscode.workspace.onDidChangeTextDocument(
        guard.listener('edit', (event) => {
          if (event.contentChanges.length > 0) this.open.get(event.document)?.edited(event.contentChanges);
        }),
      ),
      // Another coder has another sidecar.
      onDidChangeSettings(
        guard.listener('settings', () => {
          for (const [document, article] of [...this.open])
            if (article.sidecar !== this.sidecars.of(document.uri)) {
              this.drop(document);
              this.get(document);
            }
        }),
      ),
    ];
  }

  /** The article of an open document; `undefined` when the document is not an article. */
  get(document: vscode.TextDocument): OpenArticle | undefined {
    if (document.isClosed || document.languageId !== languageId) return undefined;
    let article = this.open.get(document);
    if (!article) {
      article = new OpenArticle(document, this.sidecars.of(document.uri), this.context);
      this.open.set(document, article);
      article.onDidChange((changed) => this.changed.fire(changed));
    }
    return article;
  }

  /** Articles that somebody asked for and that are still open. */
  all(): OpenArticle[] {
    return [...this.open.values()];
  }

  dispose(): void {
    for (const article of this.open.values()) article.dispose();
    this.open.clear();
    vscode.Disposable.from(...this.subscriptions, this.changed, this.closed).dispose();
  }

  private drop(document: vscode.TextDocument): void {
    const article = this.open.get(document);
    if (!article) return;
    this.open.delete(document);
    article.dispose();
    this.closed.fire(article);
  }
}

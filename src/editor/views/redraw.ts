import type * as vscode from 'vscode';

/** Milliseconds within which VS Code asks for rows that it was told of. */
const PATIENCE = 1000;
const MOST_TRIES = 3;

/**
 * Tells VS Code of new rows, and again where it has not asked for one of them although the view is visible: a view that is
 * being opened while the rows come may miss the news and stay empty until the next.
 */
export class Redraw implements vscode.Disposable {
  private readonly tree: Pick<vscode.TreeView<unknown>, 'visible' | 'onDidChangeVisibility'>;
  private readonly tell: () => void;
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOwed = false;

  constructor(tree: Redraw['tree'], tell: () => void) {
    this.tree = tree;
    this.tell = tell;
    this.subscription = tree.onDidChangeVisibility(() => this.check(MOST_TRIES));
  }

  /** All rows are new. */
  all({ empty }: { readonly empty: boolean }): void {
    this.isOwed = !empty;
    this.tell();
    this.check(MOST_TRIES);
  }

  /** VS Code has asked for a row. */
  asked(): void {
    this.isOwed = false;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private check(tries: number): void {
    clearTimeout(this.timer);
    if (!this.isOwed || !this.tree.visible || tries === 0) return;
    this.timer = setTimeout(() => {
      if (!this.isOwed || !this.tree.visible) return;
      this.tell();
      this.check(tries - 1);
    }, PATIENCE);
  }
}

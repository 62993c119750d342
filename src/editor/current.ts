import * as vscode from 'vscode';
import { statementAt } from '../core/language/statementAt';
import type { AnnotatedStatement } from '../core/sidecar/annotated';
import type { Articles } from './articles';
import { toRange } from './convert';
import type { OpenArticle } from './openArticle';
import type { Guard } from './guard';

/** How many of the statements that the filter leaves are decided. Rejected ones count, though they are not listed. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The article that people work on, and the statement under the cursor in it. */
export class Current implements vscode.Disposable {
  private last: { document: vscode.TextDocument; statement: string | undefined } | undefined;
  /** Statements chosen in a view or by a command, by key; `at` is where the cursor was put for the only one. */
  private chosen: { keys: readonly string[]; at?: number } = { keys: [] };
  /** Key of the statement that was shown, chosen or under the cursor last; selecting other words does not change it. */
  private held: string | undefined;
  /** Where `reveal` put the cursor and VS Code has not said so yet, the latest last. */
  private put: number[] = [];
  /** What was under the cursor when somebody asked last. */
  private found:
    { in: readonly AnnotatedStatement[]; at: number; statement: AnnotatedStatement | undefined } | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];

  /** Another article, another statement under the cursor, or what is known of them changed. */
  readonly onDidChange = this.changed.event;

  private readonly articles: Articles;

  constructor(articles: Articles, guard: Guard) {
    this.articles = articles;
    const update = guard.listener('current', () => this.update());
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeTextEditorSelection(
        guard.listener('current', (event) => {
          if (event.textEditor !== this.editor) return;
          if (!this.isEcho(event) && this.chosen.at !== this.offset) this.chosen = { keys: [] };
          // While somebody types, what is under the cursor is asked for when the text has been analysed again.
          if (!this.article || this.article.isFresh) this.update();
        }),
      ),
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidCloseTextDocument(update),
      articles.onDidChange(
        guard.listener('current', (article) => {
          if (article !== this.article) return;
          if (this.last) this.last = { ...this.last, statement: this.statement?.id };
          this.changed.fire();
        }),
      ),
    ];
    this.update();
  }

  /** The article in the active editor; while no text editor is active, the last one that is still visible. */
  get article(): OpenArticle | undefined {
    return this.last && this.articles.get(this.last.document);
  }

  /** The editor that shows the article. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    const document = this.last?.document;
    if (active?.document === document) return active;
    return visibleTextEditors.find((editor) => editor.document === document);
  }

  /** The statement that was chosen last, else the one under the cursor. */
  get statement(): AnnotatedStatement | undefined {
    const { article, offset } = this;
    const [key] = this.chosenKeys;
    const chosen = key === undefined ? undefined : article?.byKey(key);
    if (chosen) return chosen;
    const statements = article?.current?.annotated.statements;
    if (offset === undefined || !statements) return undefined;
    // Many ask, and nothing is searched twice.
    if (this.found?.in !== statements || this.found.at !== offset)
      this.found = { in: statements, at: offset, statement: statementAt(statements, offset) };
    return this.found.statement;
  }

  /** The statement that was worked on last, when the cursor has left it since to select words for it. */
  get heldStatement(): AnnotatedStatement | undefined {
    return this.held === undefined ? undefined : this.article?.byKey(this.held);
  }

  /** What a command without arguments is about: all that is chosen, else the statement under the cursor. */
  get statements(): AnnotatedStatement[] {
    const { article } = this;
    const chosen = this.chosenKeys.flatMap((key) => article?.byKey(key) ?? []);
    return chosen.length ? chosen : [this.statement ?? []].flat();
  }

  /** The statements that the view lists, in reading order: visible and not filtered away, as they are now. */
  get listed(): readonly AnnotatedStatement[] {
    const { article } = this;
    return article ? this.lister(article) : [];
  }

  /** Says which statements of an article are listed. Given by the view. */
  lister: (article: OpenArticle) => readonly AnnotatedStatement[] = () => [];

  /** How far the review of the article has come. */
  get progress(): Progress {
    const { article } = this;
    return article ? this.counter(article) : { done: 0, total: 0 };
  }

  /** Says how far the review of an article has come. Given by the view. */
  counter: (article: OpenArticle) => Progress = () => ({ done: 0, total: 0 });

  /** Remembers what is selected in a view, until the cursor moves. */
  choose(keys: readonly string[]): void {
    this.chosen = { keys };
    this.update();
  }

  /**
   * Runs `work` when all that was asked before is done, so that fast keys are served one after the other, each on the
   * statement that the one before it left. `work` must not wait for a person.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined); // The command's own boundary reports it.
    return result;
  }

  /** Resolves when nothing is being done in turn. Never to be awaited by such work itself. */
  async settled(): Promise<void> {
    for (let last: unknown; last !== this.queue;) {
      last = this.queue;
      await last;
    }
  }

  /** Shows a statement: its content is selected and scrolled into view. */
  async reveal(
    article: OpenArticle,
    statement: AnnotatedStatement,
    options: { readonly focusEditor: boolean; readonly select?: boolean },
  ): Promise<void> {
    const [first] = statement.content;
    if (!first) return;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === article.document);
    const editor =
      shown && !options.focusEditor
        ? shown
        : await vscode.window.showTextDocument(article.document, {
            preserveFocus: !options.focusEditor,
            viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Active,
          });
    const range = toRange(article.document, first);
    this.chosen = { keys: [article.keyOf(statement)], at: first.start };
    // The cursor stands at the start, so that a long statement does not scroll its beginning away.
    const selection = new vscode.Selection(options.select === false ? range.start : range.end, range.start);
    if (!editor.selection.isEqual(selection)) this.put.push(first.start);
    editor.selection = selection;
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.update();
  }

  /** Without those from before the cursor moved, of which VS Code may tell a moment later. */
  private get chosenKeys(): readonly string[] {
    const { keys, at } = this.chosen;
    return at === undefined || at === this.offset ? keys : [];
  }

  /** Fast keys put the cursor somewhere else before VS Code tells of the place before: nobody moved it. */
  private isEcho({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): boolean {
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    const active = selections[0]?.active;
    const at = kind === Keyboard || kind === Mouse || !active ? undefined : textEditor.document.offsetAt(active);
    const index = at === undefined ? -1 : this.put.indexOf(at);
    this.put = index < 0 ? [] : this.put.slice(index + 1);
    return index >= 0;
  }

  private get offset(): number | undefined {
    return this.editor?.document.offsetAt(this.editor.selection.active);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  /** Somebody who looks at the sidecar or the log, or writes a comment, still works on the article. */
  private belongsToArticle({ uri }: vscode.TextDocument): boolean {
    return (
      uri.scheme === 'output' || uri.scheme === 'comment' || uri.toString() === this.article?.sidecar.uri.toString()
    );
  }

  private update(): void {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    const before = this.last;
    if (active) {
      // Output channels and the like are text editors too; only real files take the place of the article.
      if (this.articles.get(active.document)) this.last = { document: active.document, statement: before?.statement };
      else if (!this.belongsToArticle(active.document)) this.last = undefined;
    } else if (!visibleTextEditors.some((editor) => editor.document === this.last?.document)) {
      this.last = undefined;
    }
    // Keys name statements of one article only.
    if (before?.document !== this.last?.document) this.chosen = { keys: [] };
    const { statement: now, article } = this;
    const statement = now?.id;
    const selects = this.editor?.selection.isEmpty === false && !this.chosen.keys.length;
    if (now && article && !selects) this.held = article.keyOf(now);
    if (this.last) this.last = { ...this.last, statement };
    if (before?.document !== this.last?.document || before?.statement !== statement) this.changed.fire();
  }
}

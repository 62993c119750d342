import * as vscode from 'vscode';
import { nextStatement } from '../core/language/statementAt';
import type { AnnotatedStatement } from '../core/sidecar/annotated';
import { languageId } from './articles';
import { decide, type Decision } from './decisions';
import { Refusal } from './guard';
import type { Host } from './host';
import type { OpenArticle } from './openArticle';

/** Review mode: single keys that decide on one statement and go on to the next that is open. */
export class Review implements vscode.Disposable {
  private readonly host: Host;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Keys of the statements decided in this mode, the latest last, so that undoing goes back to them. */
  private decided: string[] = [];
  private on = false;
  private cardShown = false;
  private typing: vscode.Disposable | undefined;
  private ordered: Promise<void> | undefined;

  readonly onDidChange = this.changed.event;

  constructor(host: Host) {
    this.host = host;
  }

  get isOn(): boolean {
    return this.on;
  }

  async start(): Promise<void> {
    const { article } = this.host.current;
    if (!article || !(await article.ready())) throw new Refusal(vscode.l10n.t('Open an article first.'));
    await (this.ordered ??= this.host.keepKeyOrder('articleAnnotator.reviewing'));
    await this.set(true);
    const { statement } = this.host.current;
    const first = statement?.status === 'suggested' ? statement : this.next(statement, 'next');
    if (first) await this.host.current.reveal(article, first, { focusEditor: true, select: false });
    else this.sayDone();
  }

  /** Escape closes the card that `why` opened before it ends the mode. */
  async stop(): Promise<void> {
    if (this.cardShown) {
      this.cardShown = false;
      return;
    }
    this.decided = [];
    await this.set(false);
  }

  /** Decides on the statement and goes on. Fast typists are served one key after the other. */
  decide(label: string, decisionOn: (statement: AnnotatedStatement) => Decision): Promise<void> {
    return this.inTurn(async (article, statement) => {
      const key = article.keyOf(statement);
      const decision = decisionOn(statement);
      if (statement.status !== decision.status) await decide(this.host, article, label, [{ statement, decision }]);
      this.decided.push(key);
      await this.show(article, this.next(article.byKey(key) ?? statement, 'next'));
    });
  }

  /** Changes the statement and stays on it. */
  change(label: string, decisionOn: (statement: AnnotatedStatement) => Decision): Promise<void> {
    return this.inTurn((article, statement) =>
      decide(this.host, article, label, [{ statement, decision: decisionOn(statement) }]),
    );
  }

  go(direction: 'next' | 'previous'): Promise<void> {
    return this.inTurn(async (article, statement) => {
      await this.show(article, this.next(statement, direction));
    });
  }

  /** Undoes the last action and goes back to its statement. */
  undo(): Promise<void> {
    return this.inTurn(async (article) => {
      if ((await article.sidecar.undo()) === undefined) return;
      const key = this.decided.pop();
      const statement = key === undefined ? undefined : article.byKey(key);
      if (statement) await this.host.current.reveal(article, statement, { focusEditor: false, select: false });
    });
  }

  /** Shows the evidence of the statement. */
  async why(): Promise<void> {
    this.cardShown = true;
    await vscode.commands.executeCommand('editor.action.showHover');
  }

  dispose(): void {
    this.typing?.dispose();
    this.changed.dispose();
  }

  /** Keys without a meaning must not write into the article that is reviewed; other editors are not concerned. */
  private ignoreTyping(): vscode.Disposable | undefined {
    try {
      return vscode.commands.registerCommand('type', async (args: unknown) => {
        if (vscode.window.activeTextEditor?.document.languageId === languageId) return;
        await vscode.commands.executeCommand('default:type', args);
      });
    } catch (error) {
      // Another extension (a Vim, say) reads all typing. It may as well keep it.
      this.host.log.info('Review mode does not hold typing back:', error instanceof Error ? error.message : error);
      return undefined;
    }
  }

  private inTurn(work: (article: OpenArticle, statement: AnnotatedStatement) => Promise<void>): Promise<void> {
    this.cardShown = false;
    return this.host.current.inTurn(async () => {
      const { article, statement } = this.host.current;
      const first = statement ?? this.next(undefined, 'next');
      if (article && first) await work(article, first);
    });
  }

  /** The nearest open statement of the list in reading order, going round; never `from` itself. */
  private next(from: AnnotatedStatement | undefined, direction: 'next' | 'previous'): AnnotatedStatement | undefined {
    const { article, listed } = this.host.current;
    const key = article && from && article.keyOf(from);
    const open = listed.filter((each) => each.status === 'suggested' && article?.keyOf(each) !== key);
    return nextStatement(open, from?.content[0]?.start ?? -1, direction);
  }

  private async show(article: OpenArticle, statement: AnnotatedStatement | undefined): Promise<void> {
    if (statement) await this.host.current.reveal(article, statement, { focusEditor: false, select: false });
    else this.sayDone();
  }

  private sayDone(): void {
    void vscode.window.setStatusBarMessage(vscode.l10n.t('All statements of this list are reviewed.'), 5000);
  }

  private async set(on: boolean): Promise<void> {
    this.on = on;
    this.typing?.dispose();
    this.typing = on ? this.ignoreTyping() : undefined;
    await vscode.commands.executeCommand('setContext', 'articleAnnotator.reviewing', on);
    this.changed.fire();
  }
}

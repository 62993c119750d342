import * as vscode from 'vscode';
import { formatNote, parseNote, type NoteEntry } from '../core/language/noteThread';
import { isVisible } from '../core/language/visible';
import type { AnnotatedStatement } from '../core/sidecar/annotated';
import { toRange } from './convert';
import { decide } from './decisions';
import { Refusal } from './guard';
import type { Host } from './host';
import type { OpenArticle } from './openArticle';
import { coderName, timeNow } from './signature';

/** A comment of a thread; `entry` is its place in the note. */
export class NoteComment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  readonly contextValue = 'note';
  readonly author: vscode.CommentAuthorInformation;
  /** The day, as the note says it; a time would be invented. */
  readonly label?: string;
  /** While it is edited, VS Code puts what was typed here. */
  body: string | vscode.MarkdownString;
  readonly saved: string;
  readonly thread: vscode.CommentThread;
  readonly entry: number;

  constructor(thread: vscode.CommentThread, entry: number, { text, by, at }: NoteEntry) {
    this.thread = thread;
    this.entry = entry;
    this.body = this.saved = text;
    this.author = { name: by ?? vscode.l10n.t('Note') };
    if (at !== undefined) this.label = at;
  }
}

interface Shown {
  readonly thread: vscode.CommentThread;
  /** What the thread shows; drawn again only when it differs. */
  face: string;
}

/** Notes of statements as threads of comments in the article; they are saved in the `note` of the statement. */
export class Notes implements vscode.Disposable {
  private readonly controller: vscode.CommentController;
  private readonly threads = new Map<OpenArticle, Map<string, Shown>>();
  /** Where a thread belongs; comments of VS Code know only their thread. */
  private readonly homes = new WeakMap<vscode.CommentThread, { article: OpenArticle; key: string }>();

  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    // Without a range provider: no “+” beside every line, the page stays calm.
    this.controller = vscode.comments.createCommentController('articleAnnotator.notes', vscode.l10n.t('Article Notes'));
    this.controller.options = {
      prompt: vscode.l10n.t('Reply…'),
      placeHolder: vscode.l10n.t('Saved with the statement'),
    };
  }

  /** Shows the notes of the article as they are now. */
  update(article: OpenArticle): void {
    const view = article.current;
    if (!view || !article.isFresh) return;
    const settings = this.host.settings(article.uri);
    const old = this.threads.get(article) ?? new Map<string, Shown>();
    const kept = new Map<string, Shown>();
    for (const statement of view.annotated.statements) {
      const [first] = statement.content;
      const note = statement.saved?.note?.trim();
      if (!note || !first || !isVisible(statement, settings)) continue;
      const key = article.keyOf(statement);
      const range = toRange(article.document, { start: first.start, end: first.start });
      const shown = old.get(key) ?? this.create(article, key, range);
      old.delete(key);
      kept.set(key, shown);
      if (!shown.thread.range?.isEqual(range)) shown.thread.range = range;
      const face = `${note}\n${statement.saved?.provenance?.by}`;
      if (shown.face === face) continue;
      shown.face = face;
      const by = statement.saved?.provenance?.by;
      shown.thread.comments = parseNote(note).map(
        (entry, index) =>
          new NoteComment(shown.thread, index, index === 0 && !entry.by && by ? { ...entry, by } : entry),
      );
    }
    for (const { thread } of old.values()) thread.dispose();
    this.threads.set(article, kept);
  }

  forget(article: OpenArticle): void {
    for (const { thread } of this.threads.get(article)?.values() ?? []) thread.dispose();
    this.threads.delete(article);
  }

  /** Opens the thread of a statement, if it has one. */
  expand(article: OpenArticle, key: string): void {
    const shown = this.threads.get(article)?.get(key);
    if (shown) shown.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Changes the entries of the thread's note and saves it; no entries left means no note. */
  async change(
    thread: vscode.CommentThread,
    label: string,
    edit: (entries: NoteEntry[]) => NoteEntry[],
  ): Promise<void> {
    const { article, statement } = this.find(thread);
    const note = formatNote(edit(parseNote(statement.saved?.note ?? '')));
    await decide(this.host, article, label, [{ statement, decision: { note: note || undefined } }]);
  }

  /** Who signs an entry that is written now. */
  signature(thread: vscode.CommentThread): Required<Pick<NoteEntry, 'by' | 'at'>> {
    const { article } = this.find(thread);
    return signatureNow(this.host, article);
  }

  dispose(): void {
    for (const article of [...this.threads.keys()]) this.forget(article);
    this.controller.dispose();
  }

  private find(thread: vscode.CommentThread): { article: OpenArticle; statement: AnnotatedStatement } {
    const home = this.homes.get(thread);
    const statement = home?.article.byKey(home.key);
    if (!home || !statement) throw new Refusal(vscode.l10n.t('The statement of this note is gone.'));
    return { article: home.article, statement };
  }

  private create(article: OpenArticle, key: string, range: vscode.Range): Shown {
    const thread = this.controller.createCommentThread(article.uri, range, []);
    thread.canReply = true;
    thread.contextValue = 'note';
    thread.label = vscode.l10n.t('Note');
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    this.homes.set(thread, { article, key });
    return { thread, face: '' };
  }
}

/** Name and day for an entry of a note. */
export const signatureNow = (host: Host, article: OpenArticle): Required<Pick<NoteEntry, 'by' | 'at'>> => ({
  by: coderName(host, article.uri),
  at: timeNow().slice(0, 10),
});

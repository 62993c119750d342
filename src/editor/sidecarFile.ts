import * as vscode from 'vscode';
import { applyEdits, type SidecarEdit } from '../core/sidecar/edit';
import { parseSidecarInSteps, SidecarCache, type ParsedSidecar } from '../core/sidecar/parse';
import type { SidecarProblem } from '../core/sidecar/problem';
import type { Sidecar } from '../core/sidecar/schema';
import { mergeSidecars } from '../core/sidecar/merge';
import { ChangedMeanwhile, readWhole, writeWhole } from './diskFile';
import { Refusal, type Guard } from './guard';
import { History } from './history';
import { runInSteps } from './steps';

const BOM = '\uFEFF';

/** One sidecar on disk: what it says, and the only way to change it. */
export class SidecarFile implements vscode.Disposable {
  /** The file's text with its byte-order mark; `undefined` while there is no file. */
  private text: string | undefined;
  private parsed: ParsedSidecar | undefined;
  private failure: string | undefined;
  private loading: Promise<void> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  /** Head of a new file, from the last action. */
  private article: Sidecar['article'] | undefined;
  private written: { before: string | undefined; after: string | undefined; at: number } | undefined;
  private readonly cache = new SidecarCache();
  private readonly changed = new vscode.EventEmitter<SidecarFile>();
  private readonly history = new History();

  readonly onDidChange = this.changed.event;

  readonly uri: vscode.Uri;
  private readonly guard: Guard;

  constructor(uri: vscode.Uri, guard: Guard) {
    this.uri = uri;
    this.guard = guard;
  }

  /** What the file says; `undefined` when there is none or when it is broken. */
  get sidecar(): Sidecar | undefined {
    return this.parsed?.sidecar;
  }

  /** All that was found in the file, problems and places included. */
  get source(): { readonly text: string; readonly parsed: ParsedSidecar } | undefined {
    return this.text !== undefined && this.parsed ? { text: this.text, parsed: this.parsed } : undefined;
  }

  get exists(): boolean {
    return this.text !== undefined || this.failure !== undefined;
  }

  /** Why the annotations cannot be used, for people; `undefined` when all is well. */
  get trouble(): string | undefined {
    if (this.failure !== undefined) return this.failure;
    if (this.text === undefined || this.sidecar) return undefined;
    return this.parsed?.problems.find(({ severity }) => severity === 'error')?.message;
  }

  get canUndo(): string | undefined {
    return this.history.undoable?.label;
  }

  get canRedo(): string | undefined {
    return this.history.redoable?.label;
  }

  /** Resolves when the file has been read once. */
  loaded(): Promise<void> {
    return (this.loading ??= this.reload());
  }

  /** Reads the file again and tells listeners if it differs. */
  reload(): Promise<void> {
    const read = this.enqueue(async () => {
      if (!(await this.accept(await this.read()))) return;
      await this.rescue();
      this.changed.fire(this);
    });
    return this.guard.quietly('read sidecar', () => read);
  }

  /**
   * Applies `edits` to the file as it is on disk, or in its dirty editor, at this moment. One action after the other;
   * each can be undone under its `label`.
   *
   * @param article Head of a new file.
   * @throws Refusal when the file is broken; it is not touched then.
   */
  apply(label: string, edits: readonly SidecarEdit[], article: Sidecar['article']): Promise<void> {
    this.article = article;
    return this.enqueue(async () => {
      const entry = await this.write((before) => {
        const mark = before?.startsWith(BOM) ? BOM : '';
        const result = applyEdits(before?.slice(mark.length), edits, { article, cache: this.cache });
        if (result.kind === 'refused') throw refused(result.problems);
        return mark + result.source;
      });
      if (entry.before === entry.after) return;
      this.history.push({ label, ...entry });
      this.changed.fire(this);
    });
  }

  /** Undoes the last action made from here. @returns its label; `undefined` when there is none. */
  undo(): Promise<string | undefined> {
    return this.travel('undo');
  }

  redo(): Promise<string | undefined> {
    return this.travel('redo');
  }

  dispose(): void {
    this.changed.dispose();
  }

  private travel(direction: 'undo' | 'redo'): Promise<string | undefined> {
    return this.enqueue(async () => {
      const entry = direction === 'undo' ? this.history.undoable : this.history.redoable;
      if (!entry) return undefined;
      const [from, to] = direction === 'undo' ? [entry.after, entry.before] : [entry.before, entry.after];
      // What others wrote since stays; only this action is taken back.
      await this.write((now) => (now === from ? to : this.merge({ base: from, ours: to, theirs: now })));
      this.history.travel(direction);
      this.changed.fire(this);
      return entry.label;
    });
  }

  private get name(): string {
    return this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined); // The caller hears of it; the next action must not wait for ever.
    return result;
  }

  private async readForChange(): Promise<string | undefined> {
    await this.accept(await this.read());
    if (this.trouble !== undefined)
      throw new Refusal(
        vscode.l10n.t('“{0}” is left as it is, because it cannot be used: {1}', this.name, this.trouble),
      );
    return this.text;
  }

  /** @returns true when the file differs from what was known. */
  private async accept(read: { text: string | undefined; failure?: string }): Promise<boolean> {
    if (read.text === this.text && read.failure === this.failure) return false;
    const { text } = read;
    this.parsed = text === undefined ? undefined : await runInSteps(parseSidecarInSteps(withoutMark(text), this.cache));
    this.text = text;
    this.failure = read.failure;
    return true;
  }

  private async read(): Promise<{ text: string | undefined; failure?: string }> {
    const dirty = this.dirtyDocument();
    return dirty ? { text: dirty.getText() } : readWhole(this.uri);
  }

  private dirtyDocument(): vscode.TextDocument | undefined {
    const key = this.uri.toString();
    return vscode.workspace.textDocuments.find(
      (document) => document.isDirty && !document.isClosed && document.uri.toString() === key,
    );
  }

  /** Puts what `edit` makes of the file in its place; again when somebody else was quicker. */
  private async write(
    edit: (text: string | undefined) => string | undefined,
  ): Promise<{ before: string | undefined; after: string | undefined }> {
    for (let attempt = 1; ; attempt++) {
      const before = await this.readForChange();
      const after = edit(before);
      if (after === before) return { before, after };
      try {
        await this.put(before, after);
      } catch (error) {
        if (error instanceof ChangedMeanwhile && attempt < 20) continue;
        throw error;
      }
      this.written = { before, after, at: Date.now() };
      await this.accept({ text: after });
      return { before, after };
    }
  }

  private async put(before: string | undefined, after: string | undefined): Promise<void> {
    const dirty = this.dirtyDocument();
    if (!dirty || after === undefined) return writeWhole(this.uri, after, before);
    const edit = new vscode.WorkspaceEdit();
    const end = dirty.positionAt(dirty.getText().length);
    edit.replace(this.uri, new vscode.Range(dirty.positionAt(0), end), after);
    if (!(await vscode.workspace.applyEdit(edit)))
      throw new Error(vscode.l10n.t('the editor of “{0}” refused the change', this.name));
  }

  /** Both versions brought together by id and field. */
  private merge(versions: Record<'base' | 'ours' | 'theirs', string | undefined>): string | undefined {
    const { article } = this;
    const { base, theirs } = versions;
    if (!article || theirs === undefined) return versions.ours;
    const ours = versions.ours ?? emptySidecar(article);
    const mark = theirs.startsWith(BOM) ? BOM : '';
    const sources = {
      base: base === undefined ? undefined : withoutMark(base),
      ours: withoutMark(ours),
      theirs: withoutMark(theirs),
    };
    const result = mergeSidecars(sources, { article, cache: this.cache });
    if (result.kind === 'refused') throw refused(result.problems);
    return mark + result.source;
  }

  /**
   * Two windows that write in the same moment: the second did not see what the first wrote and put its own in its place.
   * The first finds its change missing, and adds it again.
   */
  private async rescue(): Promise<void> {
    const { written, text } = this;
    if (!written || text === undefined || text === written.after || Date.now() - written.at > 3000) return;
    if (this.sidecar === undefined || written.after === undefined || text === written.before) return;
    this.written = undefined;
    await this.write((theirs) => this.merge({ base: written.before, ours: written.after, theirs }));
  }
}

const withoutMark = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

const refused = (problems: readonly SidecarProblem[]): Refusal =>
  new Refusal(problems[0]?.message ?? vscode.l10n.t('Nothing changed.'));

/** What a sidecar says in which nothing has been decided. */
function emptySidecar(article: Sidecar['article']): string {
  const empty = applyEdits(undefined, [], { article });
  return empty.kind === 'written' ? empty.source : '';
}

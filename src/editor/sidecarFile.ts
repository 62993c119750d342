import * as vscode from 'vscode';
import { applyEdits, type SidecarEdit } from '../core/sidecar/edit';
import { parseSidecarInSteps, SidecarCache, type ParsedSidecar } from '../core/sidecar/parse';
import type { Sidecar } from '../core/sidecar/schema';
import { readWhole, writeWhole } from './diskFile';
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
      if (await this.accept(await this.read())) this.changed.fire(this);
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
    return this.enqueue(async () => {
      const before = await this.readForChange();
      const mark = before?.startsWith(BOM) ? BOM : '';
      const result = applyEdits(before?.slice(mark.length), edits, { article, cache: this.cache });
      if (result.kind === 'refused')
        throw new Refusal(result.problems[0]?.message ?? vscode.l10n.t('Nothing changed.'));
      const after = mark + result.source;
      if (after === before) return;
      await this.write(before, after);
      this.history.push({ label, before, after });
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
      const now = await this.readForChange();
      const [from, to] = direction === 'undo' ? [entry.after, entry.before] : [entry.before, entry.after];
      if (now !== from)
        throw new Refusal(
          vscode.l10n.t('“{0}” was changed elsewhere since; “{1}” can no longer be undone.', this.name, entry.label),
        );
      await this.write(now, to);
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

  private async write(before: string | undefined, after: string | undefined): Promise<void> {
    const dirty = this.dirtyDocument();
    if (dirty && after !== undefined) {
      const edit = new vscode.WorkspaceEdit();
      const end = dirty.positionAt(dirty.getText().length);
      edit.replace(this.uri, new vscode.Range(dirty.positionAt(0), end), after);
      if (!(await vscode.workspace.applyEdit(edit)))
        throw new Error(vscode.l10n.t('the editor of “{0}” refused the change', this.name));
    } else {
      await writeWhole(this.uri, after, before);
    }
    await this.accept({ text: after });
  }
}

const withoutMark = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

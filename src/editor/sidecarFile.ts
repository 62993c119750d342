import * as vscode from 'vscode';
import { applyEditsInSteps, type SidecarEdit } from '../core/sidecar/edit';
import { History, type HistoryEntry } from '../core/sidecar/history';
import { mergeSidecarsInSteps } from '../core/sidecar/merge';
import { newSource } from '../core/sidecar/newSidecar';
import { parseSidecarInSteps, SidecarCache, type ParsedSidecar } from '../core/sidecar/parse';
import type { SidecarProblem } from '../core/sidecar/problem';
import type { Sidecar } from '../core/sidecar/schema';
import { ChangedMeanwhile, type FileChange } from '../disk/fileChange';
import { BOM, withoutMark } from './byteOrderMark';
import { canLock, readWhole, tidyUp, writeWhole } from './disk/diskFile';
import { lookAgain, PendingWrites } from './disk/pendingWrites';
import { fileName } from './fileName';
import { Refusal, type Guard } from './guard';
import type { HistoryStore } from './historyStore';
import { documentAt } from './openText';
import { runInSteps } from './steps';

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
  private readonly pending = new PendingWrites();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly cache = new SidecarCache();
  private readonly changed = new vscode.EventEmitter<SidecarFile>();
  private readonly history = new History();

  readonly onDidChange = this.changed.event;

  readonly uri: vscode.Uri;
  private readonly guard: Guard;
  private readonly store: HistoryStore;
  private readonly at: (uri: vscode.Uri) => SidecarFile;

  /** @param context.at Gives the other sidecars, for actions on several. */
  constructor(
    uri: vscode.Uri,
    context: {
      readonly guard: Guard;
      readonly history: HistoryStore;
      readonly at: (uri: vscode.Uri) => SidecarFile;
    },
  ) {
    this.uri = uri;
    this.guard = context.guard;
    this.store = context.history;
    this.at = context.at;
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
    return (this.loading ??= this.load());
  }

  /** Reads the file again and tells listeners if it differs. */
  reload(): Promise<void> {
    const read = this.enqueue(async () => {
      const differs = await this.accept(await this.read());
      if ((await this.rescue()) || differs) this.changed.fire(this);
    });
    return this.guard.quietly('read sidecar', () => read);
  }

  private async load(): Promise<void> {
    await this.guard.quietly('tidy up', () => tidyUp(this.uri));
    await this.reload();
    await this.enqueue(() => this.store.load(this.uri, this.text, this.history));
    if (this.canUndo ?? this.canRedo) this.changed.fire(this);
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
      const entry = await this.write(async (before) => {
        const mark = before?.startsWith(BOM) ? BOM : '';
        const context = { article, cache: this.cache };
        const result = await runInSteps(applyEditsInSteps(before?.slice(mark.length), edits, context));
        if (result?.kind !== 'written') throw refused(result?.problems);
        return mark + result.source;
      });
      if (entry.before === entry.after) return;
      this.history.push({ label, ...entry });
      this.acted();
    });
  }

  /**
   * Takes a change that a workspace edit has made already for an action of ours, so that undo takes it back. Nothing
   * happens when the file says something else by now.
   */
  async adopt({ label, before, after, group }: HistoryEntry): Promise<void> {
    await this.loaded();
    await this.enqueue(async () => {
      await this.accept(await this.read());
      if (this.text === undefined || withoutMark(this.text) !== after) return;
      const mark = this.text.startsWith(BOM) ? BOM : '';
      this.history.push({ label, before: before === undefined ? undefined : mark + before, after: this.text, group });
      this.acted();
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
    for (const timer of this.timers) clearTimeout(timer);
    this.changed.dispose();
  }

  private acted(): void {
    void this.store.save(this.uri, this.text, this.history);
    this.changed.fire(this);
  }

  private async travel(direction: 'undo' | 'redo'): Promise<string | undefined> {
    const entry = await this.step(direction);
    for (const other of entry?.group?.files ?? []) {
      if (other === this.uri.toString()) continue;
      const file = this.at(vscode.Uri.parse(other));
      await file.loaded();
      // Where something else was done since, that comes first; its own undo leads to this one.
      await file.step(direction, entry?.group?.id);
    }
    return entry?.label;
  }

  /** One step back or forth in this file. @param group Only if it belongs to this group. */
  private step(direction: 'undo' | 'redo', group?: string): Promise<HistoryEntry | undefined> {
    return this.enqueue(async () => {
      const entry = direction === 'undo' ? this.history.undoable : this.history.redoable;
      if (!entry || (group !== undefined && entry.group?.id !== group)) return undefined;
      const [from, to] = direction === 'undo' ? [entry.after, entry.before] : [entry.before, entry.after];
      // What others wrote since stays; only this action is taken back.
      await this.write(async (now) =>
        now === from ? to : (await this.merge({ base: from, ours: to, theirs: now })).source,
      );
      this.history.travel(direction);
      this.acted();
      return entry;
    });
  }

  private get name(): string {
    return fileName(this.uri);
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined); // The caller hears of it; the next action must not wait for ever.
    return result;
  }

  private async readForChange(): Promise<void> {
    await this.accept(await this.read());
    if (this.trouble !== undefined)
      throw new Refusal(
        vscode.l10n.t('“{0}” is left as it is, because it cannot be used: {1}', this.name, this.trouble),
      );
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
    const document = documentAt(this.uri);
    return document?.isDirty ? document : undefined;
  }

  /** Puts what `edit` makes of the file in its place; again when somebody else was quicker. */
  private async write(edit: (text: string | undefined) => Promise<string | undefined>): Promise<FileChange> {
    for (let attempt = 1; ; attempt++) {
      await this.readForChange();
      await this.rescue();
      const before = this.text;
      const change = { before, after: await edit(before) };
      try {
        await this.put(change);
        return change;
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        if (attempt === 20) throw new Error(vscode.l10n.t('the file changed at the same moment; please try again'));
      }
    }
  }

  private async put(change: FileChange): Promise<void> {
    const { before, after } = change;
    if (after === before) return;
    const dirty = this.dirtyDocument();
    // A file that goes must be as its editor has it.
    if (dirty && after === undefined) await dirty.save();
    if (dirty && after !== undefined) await this.putInEditor(dirty, after);
    else {
      await writeWhole(this.uri, change);
      this.pending.add(change);
      for (const milliseconds of lookAgain) this.reloadIn(milliseconds);
    }
    await this.accept({ text: after });
  }

  private async putInEditor(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.replace(this.uri, new vscode.Range(document.positionAt(0), end), text);
    if (!(await vscode.workspace.applyEdit(edit)))
      throw new Error(vscode.l10n.t('the editor of “{0}” refused the change', this.name));
  }

  private reloadIn(milliseconds: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.reload();
    }, milliseconds);
    this.timers.add(timer);
  }

  /** Both versions brought together by id and field. */
  private async merge(
    versions: Record<'base' | 'ours' | 'theirs', string | undefined>,
  ): Promise<{ readonly source: string | undefined; readonly conflicts: number }> {
    const { theirs } = versions;
    const article = this.article ?? this.sidecar?.article;
    if (!article || theirs === undefined) return { source: versions.ours, conflicts: 0 };
    const mark = theirs.startsWith(BOM) ? BOM : '';
    const sources = {
      base: versions.base === undefined ? undefined : withoutMark(versions.base),
      // What a sidecar says in which nothing has been decided.
      ours: versions.ours === undefined ? newSource({ article }) : withoutMark(versions.ours),
      theirs: withoutMark(theirs),
    };
    const result = await runInSteps(mergeSidecarsInSteps(sources, { article, cache: this.cache }));
    if (result?.kind !== 'written') throw refused(result?.problems);
    return { source: mark + result.source, conflicts: result.conflicts.length };
  }

  /**
   * Adds again what somebody who did not see it has put something else in the place of. @returns true when something
   * was lost.
   */
  private async rescue(): Promise<boolean> {
    const { text } = this;
    if (text !== undefined && !this.sidecar) return false; // Cannot be used now; perhaps again later.
    const lost = this.pending.lostIn(text);
    let merged = text;
    for (const { before: base, after: ours } of lost) {
      const { source, conflicts } = await this.merge({ base, ours, theirs: merged });
      // Where writes are locked, a conflict means that another window saw our change, and made its own of it.
      if (!conflicts || !canLock(this.uri)) merged = source;
    }
    if (merged === text) return false;
    await this.put({ before: text, after: merged });
    return true;
  }
}

const refused = (problems: readonly SidecarProblem[] = []): Refusal =>
  new Refusal(problems[0]?.message ?? vscode.l10n.t('Nothing changed.'));

/** One annotation action: the whole file before and after it. `undefined`: there was no file. */
export interface HistoryEntry {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Entries kept for each file. */
const limit = 500;

/** Undo and redo of annotation actions, as in an editor: a new action forgets what was undone. */
export class History {
  private done: HistoryEntry[] = [];
  private undone: HistoryEntry[] = [];

  get undoable(): HistoryEntry | undefined {
    return this.done.at(-1);
  }

  get redoable(): HistoryEntry | undefined {
    return this.undone.at(-1);
  }

  push(entry: HistoryEntry): void {
    this.done.push(entry);
    if (this.done.length > limit) this.done.shift();
    this.undone = [];
  }

  /** Moves the last entry to the other side. */
  travel(direction: 'undo' | 'redo'): void {
    const [from, to] = direction === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const entry = from.pop();
    if (entry) to.push(entry);
  }
}

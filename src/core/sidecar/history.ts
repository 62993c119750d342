import { type SourceChange, changeBetween, changed, inverse } from './sourceChange';

/** One action on a sidecar: the whole file before and after it. `undefined`: there was no file. */
export interface HistoryEntry {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly group?: ActionGroup | undefined;
}

/** One action on several sidecars: undone in one of them, it is undone in all. */
export interface ActionGroup {
  readonly id: string;
  /** Addresses of the sidecars. */
  readonly files: readonly string[];
}

/** An action as it is kept. */
interface Step {
  readonly label: string;
  /** What others changed between the action before this one and this one. */
  readonly outside?: SourceChange | undefined;
  readonly change: SourceChange;
  readonly group?: ActionGroup | undefined;
}

/** The actions as they are stored, with what leads from the file to the state between the two lists. */
export interface StoredHistory {
  readonly toNow: SourceChange;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Steps kept for each file, and UTF-16 units that their changes may take in memory and stored. */
const LIMIT = { steps: 500, memory: 50_000_000, stored: 5_000_000 };

/** Undo and redo of actions on one sidecar, as in an editor: a new action forgets what was undone. */
export class History {
  /** The file after the last action that is done: what it says if nobody else has written since. */
  private now: string | undefined;
  private done: Step[] = [];
  private undone: Step[] = [];

  /** What undo would take back. */
  get undoable(): HistoryEntry | undefined {
    const step = this.done.at(-1);
    if (!step) return undefined;
    const { label, change, group } = step;
    return { label, before: changed(this.now, inverse(change)), after: this.now, ...(group && { group }) };
  }

  /** What redo would do again. */
  get redoable(): HistoryEntry | undefined {
    const step = this.undone.at(-1);
    if (!step) return undefined;
    const before = step.outside ? changed(this.now, step.outside) : this.now;
    const { label, change, group } = step;
    return { label, before, after: changed(before, change), ...(group && { group }) };
  }

  push({ label, before, after, group }: HistoryEntry): void {
    const outside = before === this.now || !this.done.length ? undefined : changeBetween(this.now, before);
    this.done.push({ label, outside, change: changeBetween(before, after), ...(group && { group }) });
    this.now = after;
    this.undone = [];
    this.done = newest(this.done, LIMIT.memory);
  }

  /** Moves the last action to the other side. */
  travel(direction: 'undo' | 'redo'): void {
    const step = (direction === 'undo' ? this.done : this.undone).pop();
    if (!step) return;
    if (direction === 'undo') {
      const before = changed(this.now, inverse(step.change));
      this.now = step.outside ? changed(before, inverse(step.outside)) : before;
      this.undone.push(step);
    } else {
      const before = step.outside ? changed(this.now, step.outside) : this.now;
      this.now = changed(before, step.change);
      this.done.push(step);
    }
  }

  /** @param text The file as it is; the history fits this state and no other. `undefined` when there is nothing to keep. */
  store(text: string | undefined): StoredHistory | undefined {
    if (!this.done.length && !this.undone.length) return undefined;
    const done = newest(this.done, LIMIT.stored);
    const undone = newest(this.undone, LIMIT.stored);
    return { toNow: changeBetween(text, this.now), done, undone };
  }

  /** Takes up where `store` was called, on the same text. */
  restore(text: string | undefined, { toNow, done, undone }: StoredHistory): void {
    this.now = changed(text, toNow);
    this.done = [...done];
    this.undone = [...undone];
  }
}

/** The last steps, as many as are allowed. Those nearest to the present are of use without the others. */
function newest(steps: readonly Step[], limit: number): Step[] {
  let size = 0;
  let from = steps.length;
  while (from > 0 && steps.length - from < LIMIT.steps) {
    const { change, outside } = steps[from - 1] as Step;
    size += change.removed.length + change.added.length + (outside ? outside.removed.length + outside.added.length : 0);
    if (size > limit) break;
    from--;
  }
  return steps.slice(from);
}

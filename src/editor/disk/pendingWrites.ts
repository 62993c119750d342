import { changeBetween } from '../../core/sidecar/sourceChange';
import type { FileChange } from '../../disk/fileChange';

/** Milliseconds after which a write that is still in its place will stay there. */
const settling = 2_500;

/**
 * Writes that another program may put its own in the place of, because it read the file before: a sync tool, or another
 * window where files cannot be locked. Whoever finds something else in the file adds them again.
 */
export class PendingWrites {
  private writes: FileChange[] = [];
  private last = 0;

  add(change: FileChange): void {
    this.writes.push(change);
    this.last = Date.now();
  }

  /** The writes that may have been lost, oldest first, now that the file says `text`. Each is given once. */
  lostIn(text: string | undefined): readonly FileChange[] {
    const { writes } = this;
    const newest = writes.at(-1);
    if (!newest) return [];
    if (text === newest.after) {
      if (Date.now() - this.last > settling) this.writes = [];
      return [];
    }
    this.writes = [];
    // A file that is gone, or as it was before all of them, was put back by somebody who meant it.
    return text === undefined || text === writes[0]?.before ? [] : writes.filter((write) => isLost(write, text));
  }
}

/** False when what was added is known by its id: then somebody has seen it, whatever became of it since. */
function isLost({ before, after }: FileChange, text: string): boolean {
  if (after === undefined) return false;
  const { added, removed } = changeBetween(before, after);
  const old = new Set(idsIn(removed));
  return !idsIn(added).some((id) => !old.has(id) && text.includes(`id: ${id}`));
}

const idsIn = (yaml: string): readonly string[] =>
  [...yaml.matchAll(/^ *- +id: +(\S+)/gm)].flatMap((match) => match[1] ?? []);

/** Milliseconds after a write at which to look whether it is still there, for where no watcher tells. */
export const lookAgain: readonly number[] = [400, settling + 100];

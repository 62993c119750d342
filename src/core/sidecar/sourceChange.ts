/**
 * How one state of a file became another: one stretch was replaced. Far smaller than two files where a decision is one
 * line. `undefined` texts stand for no file.
 */
export interface SourceChange {
  /** UTF-16 offset of the stretch. */
  readonly at: number;
  readonly removed: string;
  readonly added: string;
  /** Was there a file before, and is there one after? Left out: yes. */
  readonly from?: 'nothing' | undefined;
  readonly to?: 'nothing' | undefined;
}

/** The shortest change of one stretch that turns `before` into `after`. */
export function changeBetween(before: string | undefined, after: string | undefined): SourceChange {
  const [a, b] = [before ?? '', after ?? ''];
  const at = commonStart(a, b);
  const tail = commonEnd(a, b, Math.min(a.length, b.length) - at);
  return {
    at,
    removed: a.slice(at, a.length - tail),
    added: b.slice(at, b.length - tail),
    ...(before === undefined ? { from: 'nothing' as const } : {}),
    ...(after === undefined ? { to: 'nothing' as const } : {}),
  };
}

/** What comes of `text`. */
export const changed = (text: string | undefined, { at, removed, added, to }: SourceChange): string | undefined =>
  to === 'nothing' ? undefined : (text ?? '').slice(0, at) + added + (text ?? '').slice(at + removed.length);

/** The change that takes `change` back. */
export const inverse = ({ at, removed, added, from, to }: SourceChange): SourceChange => ({
  at,
  removed: added,
  added: removed,
  ...(to === undefined ? {} : { from: to }),
  ...(from === undefined ? {} : { to: from }),
});

/** Units compared at once, because comparing strings is much quicker than comparing units. */
const BLOCK = 4096;

function commonStart(a: string, b: string): number {
  const size = Math.min(a.length, b.length);
  let at = 0;
  while (at + BLOCK <= size && a.slice(at, at + BLOCK) === b.slice(at, at + BLOCK)) at += BLOCK;
  while (at < size && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** At most `limit`. */
function commonEnd(a: string, b: string, limit: number): number {
  let count = 0;
  const blockOf = (text: string): string => text.slice(text.length - count - BLOCK, text.length - count);
  while (count + BLOCK <= limit && blockOf(a) === blockOf(b)) count += BLOCK;
  while (count < limit && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++;
  return count;
}

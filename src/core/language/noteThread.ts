/** One contribution to the note of a statement. */
export interface NoteEntry {
  readonly text: string;
  /** Who and on which day (ISO 8601); absent for words that nobody signed. */
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/**
 * Reads a note as a conversation. Words before the first signature are one entry; `@alice 2026-11-24:` on a line of its
 * own begins the next. Any note reads as something: one without signatures is one entry.
 */
export function parseNote(note: string): NoteEntry[] {
  const entries: NoteEntry[] = [];
  let from = 0;
  let head: Pick<NoteEntry, 'by' | 'at'> = {};
  const close = (end: number): void => {
    const text = note.slice(from, end).trim();
    if (text) entries.push({ text, ...head });
  };
  for (const match of note.matchAll(signature)) {
    close(match.index);
    head = { by: match[1], at: match[2] };
    from = match.index + match[0].length;
  }
  close(note.length);
  return entries;
}

/** The note that `parseNote` reads as these entries. Entries without text are left out; empty when there is none. */
export function formatNote(entries: readonly NoteEntry[]): string {
  return entries
    .flatMap(({ text, by, at }) => {
      const words = text.trim();
      if (!words) return [];
      return by !== undefined && at !== undefined ? [`@${nameOf(by)} ${at}:\n${words}`] : [words];
    })
    .join('\n\n');
}

const signature = /^@(\S+) (\d{4}-\d{2}-\d{2}):[^\S\n]*$/gm;

/** A signature ends at the first space. */
const nameOf = (by: string): string => by.trim().replace(/\s+/g, '-') || 'anonymous';

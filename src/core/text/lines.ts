/** Zero-based, as VS Code counts: `column` in UTF-16 code units from the start of the line. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Maps between offsets and lines of one text. Lines end at LF, CR LF or CR, as in VS Code. */
export interface Lines {
  readonly count: number;
  /** Offsets out of range are read as the nearest end of the text. */
  at(offset: number): LineColumn;
  /** Positions out of range are read as the nearest valid one; the line end belongs to no column. */
  offset(position: LineColumn): number;
}

export function linesOf(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    ends.push(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  ends.push(text.length);
  return {
    count: starts.length,
    at(offset) {
      const bounded = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= bounded) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: bounded - (starts[low] ?? 0) };
    },
    offset({ line, column }) {
      const bounded = Math.max(0, Math.min(line, starts.length - 1));
      if (line > bounded) return text.length;
      const start = starts[bounded] ?? 0;
      return line < bounded ? 0 : Math.max(start, Math.min(start + column, ends[bounded] ?? text.length));
    },
  };
}

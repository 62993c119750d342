import { isSpace } from './chars';
import type { Span } from './span';

const MIN_WIDTH = 40;
const MAX_WIDTH = 100;
// Enough of a text to tell; the rest of a long one is wrapped alike.
const SAMPLE = 2000;

/**
 * The column at which the lines of `text` were broken by a program (mail, wire services, Project Gutenberg), or
 * undefined when its line ends mean something. Told by: nearly no line is longer, most lines that another follows
 * directly could not have held that line's first word, and few of them end as sentences do.
 *
 * @param lines The lines that hold text, trimmed, ascending.
 */
export function wrapWidthOf(text: string, lines: readonly Span[]): number | undefined {
  const sample = lines.slice(0, SAMPLE);
  const lengths = sample.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return undefined;
  let followed = 0;
  let full = 0;
  let open = 0;
  for (let i = 0; i + 1 < sample.length; i++) {
    const line = sample[i];
    const next = sample[i + 1];
    if (!line || !next || !isNextLine(text, line.end, next.start)) continue;
    followed++;
    let word = next.start;
    while (word < next.end && !isSpace(text.charCodeAt(word))) word++;
    if (line.end - line.start + 1 + (word - next.start) > width - 8) full++;
    if (!/[.!?:”"’»]$/.test(text.slice(line.end - 1, line.end))) open++;
  }
  return followed >= 3 && full >= followed * 0.7 && open >= followed * 0.6 ? width : undefined;
}

/** True when exactly one line end lies between. */
function isNextLine(text: string, from: number, to: number): boolean {
  const between = text.slice(from, Math.min(to, from + 200));
  return to - from <= 200 && between.replace(/\r\n/g, '\n').replace(/[^\n\r\v\f\u0085\u2028\u2029]/g, '').length === 1;
}

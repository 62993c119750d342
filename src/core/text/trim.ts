import { isSpace } from './chars';
import type { Span } from './span';

/** `[start, end)` without white space at its edges; empty (at `start`) when there is nothing else. */
export function trimmed(text: string, start: number, end: number): Span {
  let a = start;
  let b = end;
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  return a < b ? { start: a, end: b } : { start, end: start };
}

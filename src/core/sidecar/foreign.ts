import { findDeepNesting } from './nesting';
import type { SidecarProblem } from './problem';

/** Characters looked at between two pauses. */
const CHUNK = 400_000;

/**
 * Finds what is no YAML at all, told in words that help more than a syntax error: NUL characters, conflict markers of
 * git, absurd nesting. Hands control back now and then. Linear.
 */
export function* findForeignInSteps(source: string): Generator<void, readonly SidecarProblem[]> {
  const nul = source.indexOf('\0');
  if (nul >= 0)
    return [
      foreign(
        'nul-character',
        'There is a NUL character here: this is no text, or saved in another encoding.',
        nul,
        nul + 1,
      ),
    ];
  const markers: SidecarProblem[] = [];
  for (let at = 0; at < source.length;) {
    const newline = source.indexOf('\n', at + CHUNK);
    const end = newline < 0 ? source.length : newline + 1;
    for (const match of source.slice(at, end).matchAll(MARKER))
      markers.push(
        foreign(
          'conflict-marker',
          'Git could not merge this file. Choose between the versions and remove this line.',
          at + match.index,
          at + match.index + 7,
        ),
      );
    at = end;
    yield;
  }
  if (markers.length) return markers;
  const deep = yield* findDeepNesting(source);
  return deep === undefined ? [] : [foreign('yaml-syntax', 'This is nested too deep for annotations.', deep, deep + 1)];
}

const MARKER = /^(?:<{7}|>{7}|={7}|\|{7})(?= |\r?$)/gm;

/** A problem that keeps a file from being used. */
export const foreign = (code: SidecarProblem['code'], message: string, start: number, end: number): SidecarProblem => ({
  code,
  message,
  span: { start, end },
  severity: 'error',
});

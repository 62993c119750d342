import type * as vscode from 'vscode';

/** Longest stretch of work before the event loop gets a turn, in milliseconds. */
const slice = 10;

/** Work that waits for its turn, the longest waiting first. */
const waiting: (() => void)[] = [];

/** When the work whose turn it is has to hand over. */
let ends = 0;

/**
 * Runs work that hands control back after each piece without blocking the extension host. All such work takes turns of
 * 10 ms, one in each turn of the event loop, so that keys are served in between however much is under way.
 *
 * @returns `undefined` when cancelled.
 */
export async function runInSteps<T>(
  steps: Generator<void, T>,
  token?: vscode.CancellationToken,
): Promise<T | undefined> {
  for (;;) {
    if (performance.now() >= ends) {
      await turn();
      if (token?.isCancellationRequested) return undefined;
    }
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Resolves when it is the caller's turn to work for some milliseconds. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) afterEvents(next);
  });

/** Resolves after a rest. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

function next(): void {
  ends = performance.now() + slice;
  waiting.shift()?.();
  if (waiting.length) afterEvents(next);
}

/** Node has it, and web workers do not. */
declare const setImmediate: ((work: () => void) => unknown) | undefined;

/**
 * Calls `work` when the event loop has served what came in. In Node a timer would not do: those that are due, and those
 * that become due meanwhile, run one after the other before anything else.
 */
const afterEvents: (work: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (work) => setTimeout(work, 0);

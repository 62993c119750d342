import type * as vscode from 'vscode';

/** Longest stretch of work before the event loop gets a turn, in milliseconds. */
const slice = 10;

/**
 * Runs work that hands control back after each piece without blocking the extension host: pauses after every 10 ms.
 *
 * @returns `undefined` when cancelled.
 */
export async function runInSteps<T>(
  steps: Generator<void, T>,
  token?: vscode.CancellationToken,
): Promise<T | undefined> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < slice) continue;
    await pause();
    if (token?.isCancellationRequested) return undefined;
    started = performance.now();
  }
}

/** Resolves after other work of the extension host had its turn. */
export const pause = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

import * as vscode from 'vscode';

/** A refusal whose message the user reads: nothing went wrong, but the action makes no sense here. */
export class Refusal extends Error {}

/** The error boundary: the only place that catches everything. */
export interface Guard {
  /** Runs `work` for `id`; a failure is logged and gives `undefined`. No pop-up: providers run on each keystroke. */
  quietly<T>(id: string, work: () => T | Promise<T>): Promise<T | undefined>;
  /** The same for listeners of events, where nobody waits. */
  listener<A extends unknown[]>(id: string, work: (...args: A) => unknown): (...args: A) => void;
  /** Runs what a person asked for; a failure is logged and shown with a button to the log. */
  aloud<T>(title: string, work: () => T | Promise<T>): Promise<T | undefined>;
}

export function createGuard(log: vscode.LogOutputChannel): Guard {
  const report = (id: string, error: unknown): void => {
    if (!isCancellation(error)) log.error(`${id}:`, error instanceof Error ? error : String(error));
  };
  const quietly: Guard['quietly'] = async (id, work) => {
    try {
      return await work();
    } catch (error) {
      report(id, error);
      return undefined;
    }
  };
  return {
    quietly,
    listener:
      (id, work) =>
      (...args) =>
        void quietly(id, () => work(...args)),
    async aloud(title, work) {
      try {
        return await work();
      } catch (error) {
        if (isCancellation(error)) return undefined;
        if (error instanceof Refusal) {
          void vscode.window.showWarningMessage(error.message);
          return undefined;
        }
        report(title, error);
        const message = error instanceof Error ? error.message : String(error);
        const showLog = vscode.l10n.t('Show Log');
        void vscode.window
          .showErrorMessage(vscode.l10n.t('“{0}” failed: {1}', title, message), showLog)
          .then((choice) => choice === showLog && log.show());
        return undefined;
      }
    },
  };
}

const isCancellation = (error: unknown): boolean =>
  error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'Canceled');

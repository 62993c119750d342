import type * as vscode from 'vscode';

/**
 * Shows an input and waits for the answer; the input is disposed of then.
 *
 * @param listen Is given the function to answer with.
 * @returns `undefined` when the person gave up.
 */
export async function askWith<R>(
  input: vscode.QuickInput,
  listen: (answer: (result: R | undefined) => void) => void,
): Promise<R | undefined> {
  try {
    return await new Promise<R | undefined>((resolve) => {
      input.onDidHide(() => resolve(undefined));
      listen(resolve);
      input.show();
    });
  } finally {
    input.dispose();
  }
}

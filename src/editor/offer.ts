import * as vscode from 'vscode';
import type { Guard } from './guard';

/** Says that something is done, with a button for what people want next. Does not wait for them. */
export function offer(guard: Guard, message: string, button: string, run: () => unknown): void {
  void vscode.window.showInformationMessage(message, button).then((choice) => {
    if (choice === button) void guard.aloud(button, run);
  });
}

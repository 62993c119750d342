import * as vscode from 'vscode';

/** Given to a command as its argument, it does nothing. */
export const NOTHING = 'articleAnnotator.nothing';

/**
 * Makes the commands that the manifest binds with `context` in their condition run in the order of their keys. The first
 * time that a key asks for a command VS Code asks whether an extension wants to start for it, and keys for commands that
 * it knows already overtake it. So each of them is asked for once, through VS Code itself.
 */
export async function keepKeyOrder(manifest: unknown, context: string): Promise<void> {
  const { contributes } = manifest as Manifest;
  const bound = contributes.keybindings.filter(({ when = '' }) => when.split(/\s*&&\s*/).includes(context));
  const commands = [...new Set(bound.map(({ command }) => command))].map((command) => ({ command, args: NOTHING }));
  await vscode.commands.executeCommand('runCommands', { commands });
}

interface Manifest {
  readonly contributes: { readonly keybindings: readonly { readonly command: string; readonly when?: string }[] };
}

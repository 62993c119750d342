import * as vscode from 'vscode';
import { findDefinition } from '../../core/language/definition';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** Mention, cue or content → where the speaker is introduced; all candidates where it is not sure. */
export function registerDefinition(host: Host): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    provideDefinition: (document, position, token) =>
      host.guard.quietly('definition', async () => {
        const view = await viewOf(host, document, token);
        const found = view && findDefinition(view, document.offsetAt(position));
        return found?.introductions.map((introduction): vscode.LocationLink => {
          const target = toRange(document, introduction);
          const originSelectionRange = toRange(document, found.origin);
          return { originSelectionRange, targetUri: document.uri, targetRange: target, targetSelectionRange: target };
        });
      }),
  };
  return vscode.languages.registerDefinitionProvider({ language: languageId }, provider);
}

import * as vscode from 'vscode';
import { findSpeakerHints } from '../../core/language/inlayHints';
import { introductionOf } from '../../core/language/definition';
import { speakerOf } from '../../core/language/view';
import { languageId } from '../articles';
import { toRange, toScreenSpan } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** `he ⟨Vladimir Putin⟩`: who stands behind pronouns and descriptions. */
export function registerInlayHints(host: Host): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: (document, range, token) =>
      host.guard.quietly('inlayHints', async () => {
        const scope = host.settings(document.uri).inlayHints;
        const view = scope === 'off' ? undefined : await viewOf(host, document, token);
        if (!view || scope === 'off') return undefined;
        return findSpeakerHints(view, toScreenSpan(document, range), scope).map(
          ({ offset, label, tooltip, speaker }) => {
            const known = speakerOf(view, speaker);
            const introduction = known && introductionOf(view, known);
            const part = new vscode.InlayHintLabelPart(label);
            // Ctrl+click leads from the hint to where the speaker is introduced.
            if (introduction) part.location = new vscode.Location(document.uri, toRange(document, introduction));
            if (tooltip) part.tooltip = tooltip;
            const hint = new vscode.InlayHint(document.positionAt(offset), [part]);
            hint.paddingLeft = true;
            return hint;
          },
        );
      }),
  };
  return vscode.Disposable.from(
    changed,
    host.onDidChangeSettings(() => changed.fire()),
    host.articles.onDidChange((article) => article.isFresh && changed.fire()),
    vscode.languages.registerInlayHintsProvider({ language: languageId }, provider),
  );
}

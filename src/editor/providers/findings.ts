import type * as vscode from 'vscode';
import { diagnoseInSteps, type RuleFinding } from '../../core/language/diagnostics/index';
import { isUnattributed } from '../../core/language/diagnostics/quotationWithoutSpeaker';
import type { View } from '../../core/language/view';
import type { Host } from '../host';
import { runInSteps } from '../steps';
import { viewOf } from './viewOf';

/** What the rules find in an article at the levels that are set; `undefined` when it is no article. */
export async function findingsOf(
  host: Host,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken,
): Promise<{ view: View; findings: readonly RuleFinding[] } | undefined> {
  const view = await viewOf(host, document, token, { alsoKeep: isUnattributed });
  if (!view) return undefined;
  const levels = host.settings(document.uri).diagnostics;
  const twinsOf = levels.quotedDifferently === 'off' ? undefined : await host.index.twinFinder(document.uri, token);
  const findings = await runInSteps(diagnoseInSteps(view, { levelOf: (rule) => levels[rule], twinsOf }), token);
  return findings && { view, findings };
}

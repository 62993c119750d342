import * as vscode from 'vscode';
import type { Codebook } from '../../core/sidecar/codebook';
import { linesOf } from '../../core/text/lines';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { offer } from '../offer';
import type { CodebookFile } from './codebooks';

/** The codebook of an article. Where there is none, a person is offered to create one, and the answer is `undefined`. */
export function requireCodebook(
  host: Host,
  article: vscode.Uri,
): (CodebookFile & { readonly codebook: Codebook }) | undefined {
  const file = host.codebooks.fileFor(article);
  if (!file) {
    const message = vscode.l10n.t('There is no codebook yet: a file that says what can be coded.');
    const create = (): unknown => vscode.commands.executeCommand('articleAnnotator.createCodebook');
    offer(host.guard, message, vscode.l10n.t('Create Codebook'), create);
    return undefined;
  }
  const { codebook, problems } = file.parsed;
  if (codebook) return { ...file, codebook };
  const [problem] = problems;
  const line = linesOf(file.text).at(problem?.span.start ?? 0).line + 1;
  const name = vscode.workspace.asRelativePath(file.uri);
  throw new Refusal(vscode.l10n.t('“{0}” cannot be used, line {1}: {2}', name, line, problem?.message ?? ''));
}

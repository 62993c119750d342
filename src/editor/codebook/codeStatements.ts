import * as vscode from 'vscode';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import { withCode } from '../../core/sidecar/codeValues';
import { findTargets, type Target } from '../commands/targets';
import { decide } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { chooseCode, wordsOf, type ChosenCode, type GivenCode } from './chooseCode';
import { requireCodebook } from './requireCodebook';

/** *Set Code…* and *Repeat Last Code*, and the keys of the codebook in review mode. */
export function registerCodeStatements(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  let last: ChosenCode | undefined;
  const set = async (
    on: { readonly article: OpenArticle; readonly statements: readonly AnnotatedStatement[] },
    given: Partial<GivenCode>,
  ): Promise<void> => {
    const { article, statements } = on;
    const file = requireCodebook(host, article.uri);
    if (!file) return;
    const codes = statements.map(({ saved }) => saved?.codes ?? {});
    const title = statements.length > 1 ? t('Set Code of {0} Statements', statements.length) : t('Set Code');
    const chosen = await chooseCode(file, given, { on: 'statements', codes, title });
    if (!chosen) return;
    last = chosen;
    await apply(host, on, chosen);
  };
  return vscode.Disposable.from(
    host.command(
      'articleAnnotator.setCode',
      t('Set Code'),
      async (target?: Target | GivenCode, selected?: Target[] | null, code?: GivenCode) => {
        const given = isGiven(target) ? target : (code ?? {});
        const on = await findTargets(host, isGiven(target) ? undefined : (target ?? undefined), selected ?? undefined);
        await set(on, given);
      },
    ),
    host.command('articleAnnotator.repeatCode', t('Repeat Last Code'), async (target?: Target, selected?: Target[]) => {
      if (!last) throw new Refusal(t('Nothing has been coded yet. Use Set Code… first.'));
      await apply(host, await findTargets(host, target, selected), last);
    }),
    host.command('articleAnnotator.review.code', t('Set Code'), async (key?: string) => {
      const on = await findTargets(host);
      const variable = host.codebooks
        .of(on.article.uri)
        ?.variables.find((each) => each.on === 'statements' && each.key === key);
      if (variable) await set(on, { variable: variable.id });
    }),
    keepContext(host),
  );
}

const isGiven = (target: unknown): target is GivenCode =>
  typeof target === 'object' && target !== null && 'variable' in target;

async function apply(
  host: Host,
  { article, statements }: { readonly article: OpenArticle; readonly statements: readonly AnnotatedStatement[] },
  chosen: ChosenCode,
): Promise<void> {
  const { variable, value } = chosen;
  const label = wordsOf(chosen);
  const decisions = statements.map((statement) => ({
    statement,
    decision: { codes: withCode(statement.saved?.codes ?? {}, variable.id, value) },
  }));
  await decide(host, article, label, decisions);
  vscode.window.setStatusBarMessage(`$(tag) ${label}`, 4000);
}

/** Keeps `articleAnnotator.hasCodebook`, and `.codeKeys`: the keys of all variables, for the bindings of review mode. */
function keepContext(host: Host): vscode.Disposable {
  let known = '';
  const update = host.guard.listener('codebook context', async () => {
    const { article } = host.current;
    const file = article ? host.codebooks.fileFor(article.uri) : host.codebooks.all()[0];
    const variables = file?.parsed.codebook?.variables ?? [];
    const keys = variables.flatMap(({ on, key }) => (on === 'statements' ? (key ?? []) : [])).join('');
    const now = `${file ? 'yes' : 'no'} ${keys}`;
    if (now === known) return;
    known = now;
    await vscode.commands.executeCommand('setContext', 'articleAnnotator.hasCodebook', file !== undefined);
    await vscode.commands.executeCommand('setContext', 'articleAnnotator.codeKeys', keys);
  });
  update();
  return vscode.Disposable.from(host.current.onDidChange(update), host.codebooks.onDidChange(update));
}

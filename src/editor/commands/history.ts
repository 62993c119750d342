import * as vscode from 'vscode';
import { snippet } from '../../core/text/snippet';
import { formatItem } from '../../core/sidecar/formatValue';
import { parseSidecarInSteps, SidecarCache } from '../../core/sidecar/parse';
import type { SavedStatement, Sidecar } from '../../core/sidecar/schema';
import { statementHistory, type StatementChange } from '../../core/sidecar/statementHistory';
import { toFileStatement } from '../../core/sidecar/toFile';
import { withoutMark } from '../byteOrderMark';
import { versionsOf, type FileVersion } from '../gitHistory';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { runInSteps } from '../steps';
import { findTargets, type Target } from './targets';

const scheme = 'article-annotator-history';

/** *History of This Statement*: what became of it in git; each step opens as a comparison. */
export function registerHistory(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const texts = new Map<string, string>();
  const title = t('History of This Statement');
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === scheme && texts.delete(uri.path)),
    host.command('articleAnnotator.showHistory', title, async (target?: Target) => {
      const { article, statements } = await findTargets(host, target);
      const saved = statements[0]?.saved;
      if (!saved) throw new Refusal(t('Nobody has decided on this statement yet, so it has no history.'));
      const { uri, sidecar: now, source } = article.sidecar;
      const { versions, changes } = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: t('Reading the history…'), cancellable: true },
        async (_, token) => {
          const versions: FileVersion[] = [...(await versionsOf(uri, token)), { text: source?.text }];
          const sidecars: (Sidecar | undefined)[] = [];
          // Most statements are the same in all versions, and are read once.
          const cache = new SidecarCache();
          for (const { text } of versions.slice(0, -1)) {
            const parsed = text === undefined ? undefined : parseSidecarInSteps(withoutMark(text), cache);
            sidecars.push(parsed && (await runInSteps(parsed))?.sidecar);
          }
          return { versions, changes: statementHistory([...sidecars, now], saved.id) };
        },
      );
      if (!changes.length) throw new Refusal(t('This statement is in no version that can be read.'));
      const pick = await vscode.window.showQuickPick(
        changes.reverse().map((change) => itemOf(change, versions)),
        {
          title: t('{0}: {1} changes', title, changes.length),
          placeHolder: t('Choose a change to compare before and after'),
          matchOnDescription: true,
          matchOnDetail: true,
        },
      );
      if (pick) await compare(texts, pick.change, pick.label);
    }),
  );
}

function itemOf(change: StatementChange, versions: readonly FileVersion[]) {
  const { t } = vscode.l10n;
  const { commit } = versions[change.version] ?? {};
  const { by, at } = change.after?.provenance ?? {};
  const who = [by, at?.slice(0, 10)].filter(Boolean).join(', ');
  const what = {
    added: t('added, {0}', change.after?.status ?? ''),
    removed: t('removed'),
    changed: change.fields.map(({ field, from, to }) => `${field}: ${short(from)} → ${short(to)}`).join(' · '),
  }[change.kind];
  return {
    label: `$(${icons[change.kind]}) ${what}`,
    description: who,
    detail: commit
      ? `$(git-commit) ${commit.hash.slice(0, 8)}  ${commit.date.toISOString().slice(0, 10)}  ${commit.author}: ${snippet(commit.message, 80)}`
      : `$(edit) ${t('not committed')}`,
    change,
  };
}

const icons = { added: 'add', changed: 'edit', removed: 'trash' } as const;
const short = (value: string | undefined): string => (value === undefined ? '–' : snippet(value, 40));

async function compare(texts: Map<string, string>, { before, after, version }: StatementChange, label: string) {
  const document = (side: string, statement: SavedStatement | undefined): vscode.Uri => {
    const id = (statement ?? before ?? after)?.id ?? '';
    const path = `/${id}-${version}-${side}.yaml`;
    texts.set(path, statement ? `${formatItem(toFileStatement(statement), { indent: '', eol: '\n' })}\n` : '');
    return vscode.Uri.from({ scheme, path });
  };
  const title = snippet(label.replace(/\$\([\w-]+\) /, ''), 60);
  await vscode.commands.executeCommand('vscode.diff', document('before', before), document('after', after), title);
}

import * as vscode from 'vscode';
import { Refusal } from './guard';

/** One version of a file in git. */
export interface FileVersion {
  /** Absent for the file as it is on the disk, not committed. */
  readonly commit?: { readonly hash: string; readonly message: string; readonly author: string; readonly date: Date };
  readonly text: string | undefined;
}

/** What we use of the interface of VS Code's own Git extension, version 1. */
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}

interface Repository {
  log(options: { maxEntries: number; path: string }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** Versions that are read; a file with more of them is cut at the oldest end. */
const most = 200;

/**
 * The versions of a file, oldest first, through the Git extension of VS Code: nothing is executed by us.
 *
 * @throws Refusal when there is no git here, or the file was never committed.
 */
export async function versionsOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<FileVersion[]> {
  const { t } = vscode.l10n;
  const repository = (await gitApi()).getRepository(uri);
  if (!repository) throw new Refusal(t('The annotations are not in a git repository.'));
  const commits = await repository.log({ maxEntries: most, path: uri.fsPath });
  if (!commits.length) throw new Refusal(t('The annotations have never been committed to git.'));
  const versions: FileVersion[] = [];
  for (const { hash, message, authorName, authorDate } of [...commits].reverse()) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const text = await repository.show(hash, uri.fsPath).catch(() => undefined); // A commit that deleted the file.
    const date = new Date(authorDate ?? 0);
    versions.push({ commit: { hash, message, author: authorName ?? '', date }, text });
  }
  return versions;
}

async function gitApi(): Promise<GitApi> {
  const { t } = vscode.l10n;
  const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) throw new Refusal(t('The history needs the Git extension of VS Code, which is not here.'));
  const git = await extension.activate();
  if (!git.enabled) throw new Refusal(t('The history needs git, which is switched off or not installed.'));
  return git.getAPI(1);
}

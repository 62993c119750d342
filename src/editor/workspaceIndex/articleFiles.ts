import * as vscode from 'vscode';
import { sidecarGlob, sidecarSuffix, sidecarUri } from '../sidecars';

/** Most articles that an index holds. */
const articleLimit = 10_000;

/** The articles of the workspace: `.article`, what the setting `files` names, and what has a sidecar. */
export async function findArticles(globs: readonly string[], token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const find = (glob: string) => vscode.workspace.findFiles(glob, undefined, articleLimit, token);
  const [sidecars, ...named] = await Promise.all([find(sidecarGlob), ...articleGlobs(globs).map(find)]);
  const found = new Map(named.flat().map((uri) => [uri.toString(), uri]));
  for (const sidecar of sidecars) {
    const article = await articleOf(sidecar, (uri) => found.has(uri.toString()));
    if (article) found.set(article.toString(), article);
    if (token.isCancellationRequested) break;
  }
  return [...found.values()].filter(({ path }) => !path.endsWith(sidecarSuffix)).slice(0, articleLimit);
}

export const articleGlobs = (globs: readonly string[]): string[] => ['**/*.article', ...globs];

/** The article that a sidecar belongs to: its name, or its name without the coder's. */
export async function articleOf(
  sidecar: vscode.Uri,
  isKnown: (uri: vscode.Uri) => boolean,
): Promise<vscode.Uri | undefined> {
  const name = sidecar.path.slice(0, -sidecarSuffix.length);
  const candidates = [name, name.replace(/\.[^./]+$/, '')].map((path) => sidecar.with({ path }));
  for (const uri of candidates) if (isKnown(uri) || (await exists(uri))) return uri;
  return undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false; // No such file is an answer here.
  }
}

export interface ArticleFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly sidecar: string | undefined;
  /** Of both, in lower-case hex. */
  readonly hash: string;
}

/** Longest article that is indexed, in bytes; a longer one is read when it is opened. */
const sizeLimit = 2_000_000;

/** Reads an article and its sidecar. `undefined` when it is gone, too long or no text. */
export async function readArticle(uri: vscode.Uri, coder: string): Promise<ArticleFile | undefined> {
  const bytes = await read(uri);
  if (!bytes || bytes.length > sizeLimit || bytes.subarray(0, 8000).includes(0)) return undefined;
  const saved = await read(sidecarUri(uri, coder));
  const decoder = new TextDecoder();
  const text = decoder.decode(bytes);
  const sidecar = saved && decoder.decode(saved);
  const hashed = new TextEncoder().encode(`${text}\0${sidecar ?? ''}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', hashed));
  return { uri, text, sidecar, hash: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}

async function read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined; // Gone between finding and reading, or never there.
  }
}

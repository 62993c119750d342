import * as vscode from 'vscode';
import { parseCodebook, type Codebook, type ParsedCodebook } from '../../core/sidecar/codebook';
import { fileName } from '../fileName';
import type { Guard } from '../guard';
import { textAt } from '../openText';

export const codebookName = 'codebook.yaml';

/** A file `codebook.yaml` as it is in its editor, else on disk. */
export interface CodebookFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly parsed: ParsedCodebook;
}

/** The codebooks of the workspace. One holds for its folder and the folders below, up to the next one. */
export class Codebooks implements vscode.Disposable {
  /** By the path of the folder. */
  private readonly files = new Map<string, CodebookFile>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];

  /** A codebook came, went or changed. */
  readonly onDidChange = this.changed.event;
  /** Resolves when the codebooks that were there at the start have been read. */
  readonly loaded: Promise<unknown>;

  constructor(guard: Guard) {
    const reload = guard.listener('codebook', (uri: vscode.Uri) => this.reload(uri));
    const edited = guard.listener('codebook', ({ uri }: vscode.TextDocument) => isCodebook(uri) && this.reload(uri));
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${codebookName}`);
    const findAll = async (): Promise<void> => {
      const found = await vscode.workspace.findFiles(`**/${codebookName}`, '**/node_modules/**');
      await Promise.all(found.map((uri) => this.reload(uri)));
    };
    this.loaded = guard.quietly('codebooks', findAll);
    this.subscriptions = [
      watcher,
      watcher.onDidCreate(reload),
      watcher.onDidChange(reload),
      watcher.onDidDelete(reload),
      vscode.workspace.onDidChangeWorkspaceFolders(guard.listener('codebooks', findAll)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => edited(document)),
      vscode.workspace.onDidCloseTextDocument(edited),
    ];
  }

  /** The file that holds for an article or a sidecar; `undefined` when there is none. It may be broken. */
  fileFor(uri: vscode.Uri): CodebookFile | undefined {
    for (let folder = parentOf(uri.path); ; folder = parentOf(folder)) {
      const file = this.files.get(keyOf(uri, folder));
      if (file || folder === '') return file;
    }
  }

  /** The codebook that holds for an article or a sidecar; `undefined` when there is none or when it is broken. */
  of(uri: vscode.Uri | undefined): Codebook | undefined {
    return uri && this.fileFor(uri)?.parsed.codebook;
  }

  all(): readonly CodebookFile[] {
    return [...this.files.values()];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private async reload(uri: vscode.Uri): Promise<void> {
    const key = keyOf(uri, parentOf(uri.path));
    const before = this.files.get(key)?.text;
    const text = await textOf(uri);
    if (text === before) return;
    if (text === undefined) this.files.delete(key);
    else this.files.set(key, { uri, text, parsed: parseCodebook(text) });
    this.changed.fire();
  }
}

export const isCodebook = (uri: vscode.Uri): boolean => fileName(uri) === codebookName;

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const keyOf = ({ scheme, authority }: vscode.Uri, folder: string): string => `${scheme}://${authority}${folder}`;

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await textAt(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined; // Gone: nothing to code with.
    throw error;
  }
}

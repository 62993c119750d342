/** What is used of Node's `fs.promises`. Errors have a `code` such as `ENOSPC`. */
export interface NodeFiles {
  /** Flag `wx` fails with `EEXIST` where there is something already: of several programs one gets it. */
  open(path: string, flags: 'wx'): Promise<NodeFile>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  realpath(path: string): Promise<string>;
  chmod(path: string, mode: number): Promise<void>;
  /** @param mode 2: may it be written? */
  access(path: string, mode: number): Promise<void>;
  stat(path: string): Promise<NodeStat>;
}

export interface NodeFile {
  writeFile(data: Uint8Array): Promise<void>;
  datasync(): Promise<void>;
  stat(): Promise<NodeStat>;
  close(): Promise<void>;
}

export interface NodeStat {
  readonly ino: number;
  readonly mode: number;
  readonly mtimeMs: number;
}

/**
 * Node's file system where the extension host is Node; `undefined` in a web worker, and in a Node before 20.16.
 *
 * The extension is one bundle for all hosts and imports nothing of Node. This asks at run time, for one purpose: the
 * file system of VS Code can neither create a file exclusively nor put one in the place of another in one step (it
 * deletes the other first), and both are needed so that a sidecar is whole at every moment.
 */
export function nodeFiles(): NodeFiles | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } };
  const fs = process?.getBuiltinModule?.('node:fs') as { promises?: NodeFiles } | undefined;
  return fs?.promises;
}

/** True when `error` is one of Node with this code. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

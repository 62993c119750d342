/** A message for the person at the terminal: printed as one line on standard error, without a stack trace. */
export class Failure extends Error {
  /** 1: a part of the work failed; 2: the command could not run. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Words for a failed file operation, such as `no permission`. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known: Record<string, string> = {
    ENOENT: 'no such file or directory',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'is a directory',
    ENOTDIR: 'a part of the path is not a directory',
    ENOSPC: 'no space left on the disk',
    EROFS: 'the file system is read-only',
    EMFILE: 'too many open files',
  };
  return (code && known[code]) ?? (error instanceof Error ? error.message : String(error));
}

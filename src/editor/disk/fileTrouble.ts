import * as vscode from 'vscode';

/** Why a file cannot be read or written, as the second half of a sentence. */
export function reasonOf(error: unknown, action: 'read' | 'write'): string {
  const { t } = vscode.l10n;
  const message = error instanceof Error ? error.message : String(error);
  switch (codeOf(error, message)) {
    case 'ENOSPC':
      return t('the disk is full');
    case 'EDQUOT':
      return t('your share of the disk is used up');
    case 'EROFS':
      return t('the disk is read-only');
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return action === 'read'
        ? t('you have no permission to read it')
        : t('the file or its folder is read-only, or you have no permission to write there');
    case 'EISDIR':
    case 'FileIsADirectory':
      return t('there is a folder in its place');
    case 'ENOENT':
    case 'ENOTDIR':
    case 'FileNotFound':
    case 'EntryNotFound':
      return t('its folder is not there any more');
    case 'ENAMETOOLONG':
      return t('its name is too long');
    case 'EIO':
      return t('the disk reports an error');
    case 'Unavailable':
      return t('its file system does not answer');
    default:
      return message;
  }
}

/** True when VS Code says that there is no such file. */
export const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'EntryNotFound');

/** VS Code wraps errors of the disk and keeps some codes only in the text. */
function codeOf(error: unknown, message: string): string | undefined {
  const inText = /\b(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EISDIR|ENOTDIR|ENOENT|ENAMETOOLONG|EIO)\b/.exec(message)?.[0];
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return code === undefined || code === 'Unknown' ? inText : code;
}

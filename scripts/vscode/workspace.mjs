// A folder for tests to write in: a copy of test/fixtures/workspace that is deleted in the end.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const fixtures = path.resolve(import.meta.dirname, '../../test/fixtures/workspace');

/** Makes the copy, and returns its path. It is deleted when this program ends. */
export function copyOfWorkspace() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'articles-'));
  cpSync(fixtures, folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

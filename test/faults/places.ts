import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * What keeps the tests of disks and permissions from running here, for people: they need root rights that allow mounting.
 * `undefined` when nothing does.
 */
export function whyNot(): string | undefined {
  if (process.platform !== 'linux') return 'tests of full and read-only disks run on Linux only';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-annotator-mount-'));
  try {
    mountSmallDisk(folder);
    unmount(folder);
    return undefined;
  } catch (error) {
    const reason = String((error as { stderr?: unknown }).stderr ?? error).trim();
    return `tests of full and read-only disks need root rights that allow mounting: ${reason}`;
  } finally {
    rmdirSync(folder);
  }
}

/** Mounts an empty disk of 64 KB. */
export const mountSmallDisk = (folder: string): void => run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);

/** Makes a folder and all below a read-only disk. */
export function mountReadOnly(folder: string): void {
  run('mount', '--bind', folder, folder);
  run('mount', '-o', 'remount,ro,bind', folder);
}

export const unmount = (folder: string): void => run('umount', '--lazy', folder);

/** Makes a file such that nobody can change, rename or delete it, or takes that back. */
export const setImmutable = (file: string, on: boolean): void => run('chattr', on ? '+i' : '-i', file);

/** Starts a program for which permissions count although it runs as root. */
export const underPermissions = [
  'setpriv',
  '--bounding-set',
  '-dac_override,-dac_read_search,-fowner',
  '--inh-caps',
  '-all',
];

const run = (program: string, ...args: string[]): void => void execFileSync(program, args, { stdio: 'pipe' });

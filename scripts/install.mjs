// Installs what package-lock.json names, unless it is there. Only Node's own modules: it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stop } from './program.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Makes sure that Node is new enough and that node_modules holds exactly what package-lock.json says. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Node.js 20.19 or newer is needed, and this is ${process.version}.`);
  if (isInstalled()) return;
  process.stderr.write('installing packages with npm …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32', // where npm is a script of the shell
  });
  if (status !== 0) stop(`npm could not install the packages${error ? `: ${error.message}` : ' (see above)'}.`);
}

function isInstalled() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  // Optional packages are those of other systems.
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => !place || optional || there[place]?.version === version,
  );
}

// Packages the extension as a .vsix, which “Extensions: Install from VSIX…” takes.
//
//   node scripts/package.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { runAsProgram, stop } from './program.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Builds and packages the extension. Returns the path of the .vsix. */
export function packageExtension() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  // The bundle holds what it needs, so no dependency goes along; and links in the README stay as they are.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  run('esbuild.mjs');
  run('node_modules/@vscode/vsce/vsce', 'package', ...options);
  return file;
}

function run(...args) {
  try {
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    stop(`The extension cannot be packaged: ${String(error.stderr || error.stdout || error.message).trim()}`);
  }
}

runAsProgram(import.meta, () => {
  const file = packageExtension();
  process.stdout.write(`${path.relative(root, file)}  ${statSync(file).size} bytes\n`);
});

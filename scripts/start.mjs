// Builds the extension and opens VS Code with it on articles. Runs on a fresh clone: it installs what it needs.
//
//   node scripts/start.mjs [--article FILE] [--serve] [--port N]
//
// The desktop's `code` is used where it is on the PATH. Otherwise, or with --serve, VS Code is served on this machine.
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { runAsProgram, stop } from './program.mjs';
import { onPath } from './system.mjs';

const root = path.resolve(import.meta.dirname, '..');
const usage = 'Usage: npm start -- [--article FILE] [--serve] [--port N]';

runAsProgram(import.meta, async () => {
  const { article, serve, port } = readArguments();
  ensureInstalled();
  const { packageExtension } = await import('./package.mjs');
  const vsix = packageExtension();
  const code = serve ? undefined : desktopCode();
  await (code ? openDesktop(code, vsix, article) : openServed(vsix, article, port));
});

function readArguments() {
  const options = {
    article: { type: 'string', default: path.join(root, 'samples/ferry-vote.article') },
    serve: { type: 'boolean', default: false },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  };
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    return stop(`${error.message.split('. ')[0]}. ${usage}`);
  }
  if (values.help) stop(usage);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(port > 0 && port < 65536)) stop(`“${values.port}” is no port. ${usage}`);
  const article = path.resolve(process.env.INIT_CWD ?? '.', values.article);
  if (!existsSync(article) || !statSync(article).isFile()) stop(`There is no file ${article}.`);
  return { article, serve: values.serve, port };
}

/** The `code` of a desktop that can show a window, or `undefined`. */
function desktopCode() {
  // In a terminal of a remote VS Code, `code` speaks to that window and takes no profile.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return onPath('code', 'code.cmd', 'codium', 'code-insiders');
}

/** Settings of the profile: quiet, and the file is an article whatever its name. */
const settingsFor = (article) =>
  article.endsWith('.article') ? {} : { 'files.associations': { [path.basename(article)]: 'text-article' } };

/** Opens a window of its own, with a profile that is thrown away when the window is closed. */
async function openDesktop(code, vsix, article) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'article-annotator-'));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  const settings = path.join(profile, 'user/User/settings.json');
  mkdirSync(path.dirname(settings), { recursive: true });
  const { quietSettings } = await import('./vscode/server.mjs');
  writeFileSync(settings, JSON.stringify({ ...quietSettings, ...settingsFor(article) }, null, 2));
  const own = ['--user-data-dir', path.join(profile, 'user'), '--extensions-dir', path.join(profile, 'extensions')];
  await run(code, [...own, '--install-extension', vsix]);
  process.stdout.write(
    `VS Code opens ${path.relative(process.cwd(), article)}. Closing its window ends this program.\n`,
  );
  await run(code, [...own, '--new-window', '--wait', path.dirname(article), article]);
}

function run(program, args) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', failed);
    child.once('exit', (status) => (status === 0 ? done() : failed(new Error(`${program} ended with code ${status}`))));
  });
}

/** Serves VS Code on the loopback interface, with the extension installed, until it is interrupted. */
async function openServed(vsix, article, port) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    stop(
      "VS Code is not on the PATH: in VS Code, run the command “Shell Command: Install 'code' command in PATH”, then try again.",
    );
  const { startServer } = await import('./vscode/server.mjs');
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ vsix, port, token, settings: settingsFor(article) });
  const file = new URL(`vscode-remote://${new URL(server.url).host}`);
  file.pathname = article;
  const query = new URLSearchParams({
    tkn: token,
    folder: path.dirname(article),
    payload: JSON.stringify([['openFile', file.href]]),
  });
  process.stdout.write(`VS Code with Article Annotator is at\n\n  ${server.url}/?${query}\n\nCtrl+C ends it.\n`);
  const code = await server.ended;
  stop(`The VS Code server ended with code ${code}: ${server.output().trim().split('\n').pop()}`);
}

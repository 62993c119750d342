// Makes sure that the programs which npm does not bring are there: a Chromium, and fonts for it to show text with.
//
//   node scripts/system.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { runAsProgram, stop } from './program.mjs';

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'];

/**
 * Returns the path of a Chromium: the one that the variable `CHROMIUM` names, one on the PATH, or the one that apt installs now.
 * Stops with one line where there is none and it cannot be installed.
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named)
    return existsSync(named) ? named : stop(`There is no Chromium at ${named}, which the variable CHROMIUM names.`);
  return onPath(...browsers) ?? installChromium();
}

/** Returns the path of the first of these programs that is on the PATH, or `undefined`. */
export function onPath(...names) {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      if (folder && isExecutable(file)) return file;
    }
  return undefined;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run
  }
}

function installChromium() {
  const missing = `Chromium is missing: install it (on Debian: apt-get install ${packages.join(' ')}), or set CHROMIUM to its path.`;
  const root = process.getuid?.() === 0;
  const sudo = root ? [] : ['sudo', '-n'];
  if (!onPath('apt-get') || (!root && spawnSync('sudo', ['-n', 'true']).status !== 0)) return stop(missing);
  process.stderr.write('installing Chromium with apt …\n');
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    execFileSync(command, rest, { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    return stop(
      `${missing} apt said: ${String(error.stderr || error.message)
        .trim()
        .split('\n')
        .pop()}`,
    );
  }
  return onPath(...browsers) ?? stop(missing);
}

runAsProgram(import.meta, () => process.stdout.write(`${findChromium()}\n`));

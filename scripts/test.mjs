// Runs all tests, installing what they need. The last line is `N passed, N failed`, over all suites.
//
//   node scripts/test.mjs [SUITE]…     (core, grammar, cli, host, web, vsix, ui, faults, start; desktop)
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { runAsProgram, Stop, stop } from './program.mjs';
import { runSuite } from './suite.mjs';

const root = path.resolve(import.meta.dirname, '..');
const mocha = (folder) => ['node_modules/mocha/bin/mocha.js', '--config', `test/${folder}/.mocharc.json`];
const linux = process.platform === 'linux' && process.arch === 'x64';

/** Name → the program, and whether it starts a VS Code, which may fail to start for reasons of the machine. */
const suites = {
  core: { args: mocha('core') },
  grammar: { args: ['scripts/testGrammar.mjs'] },
  cli: { args: mocha('cli') },
  ...(linux
    ? {
        host: { args: ['scripts/vscode/testHost.mjs', 'host'], vscode: true },
        web: { args: ['scripts/vscode/testHost.mjs', 'web'], vscode: true },
        vsix: { args: ['scripts/vscode/testHost.mjs', 'vsix'], vscode: true },
        ui: { args: mocha('ui'), vscode: true, limit: 600_000 },
        // A thousand writes take their time on a slow disk.
        faults: { args: mocha('faults'), vscode: true, limit: 900_000 },
        start: { args: mocha('start'), vscode: true },
      }
    : {}),
  // Downloads a whole VS Code, so on Linux it runs only when it is asked for.
  desktop: { args: ['scripts/vscode/testDesktop.mjs'], vscode: true, onRequest: linux },
};

runAsProgram(import.meta, async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !suites[name]);
  if (unknown) stop(`“${unknown}” is none of the suites ${Object.keys(suites).join(', ')}.`);
  const names = asked.length ? asked : Object.keys(suites).filter((name) => !suites[name].onRequest);
  ensureInstalled();
  const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (built.status !== 0) stop('The extension does not build (see above).');

  const missing = names.some((name) => suites[name].vscode) ? await prepareVscode() : undefined;
  const rows = [];
  for (const name of names) rows.push(await outcomeOf(name, missing));

  process.stdout.write('\n');
  for (const { name, passed, failed, seconds, note } of rows)
    process.stdout.write(
      `${name.padEnd(8)} ${passed} passed, ${failed} failed  ${seconds} s${note ? `  (${note})` : ''}\n`,
    );
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') || !sum('passed') ? 1 : 0;
});

/** Runs one suite. A suite that broke down counts as one more failure, so that it cannot go unseen. */
async function outcomeOf(name, missing) {
  const { args, vscode, limit = 600_000 } = suites[name];
  process.stdout.write(`\n── ${name} ──\n`);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  if (vscode && missing) {
    process.stdout.write(`${missing}\n`);
    return { name, passed: 0, failed: 1, seconds: seconds(), note: missing };
  }
  let { passed, failed, trouble } = await runSuite(name, args, { limit });
  let again = '';
  // A whole VS Code on a busy machine may miss a time limit. The suite gets one more try, and the summary says so: what
  // fails twice is a failure.
  if (vscode && (trouble || failed)) {
    again = `second try; first ${trouble ?? `${failed} failed`}`;
    process.stdout.write(`${name}: ${trouble ?? `${failed} failed`}; one more try\n`);
    ({ passed, failed, trouble } = await runSuite(name, args, { limit }));
  }
  const note = [again, trouble].filter(Boolean).join('; ');
  return { name, passed: passed ?? 0, failed: (failed ?? 0) + (trouble ? 1 : 0), seconds: seconds(), note };
}

/** Fetches VS Code and finds a Chromium. Returns the line that says what is missing and cannot be had, if something is. */
async function prepareVscode() {
  if (!linux) return undefined; // @vscode/test-electron brings its own
  // These two are loaded late because they need what has just been installed.
  const { fetchVscode } = await import('./vscode/fetch.mjs');
  const { findChromium } = await import('./system.mjs');
  try {
    findChromium();
    fetchVscode('server');
    fetchVscode('web');
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.message;
    throw error;
  }
}

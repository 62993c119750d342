// Runs one suite of tests as a program of its own, within a time limit, and reads its counts.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Runs `node ARGS…` to its end, or to the end of `limit` milliseconds. What it prints is shown and kept in
 * test-results/NAME.log.
 *
 * @returns The counts of the last line `N passed, N failed`, or none; and `trouble`, why they cannot be the whole truth.
 */
export async function runSuite(name, args, { limit, env }) {
  mkdirSync(path.join(root, 'test-results'), { recursive: true });
  const log = createWriteStream(path.join(root, 'test-results', `${name}.log`));
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // to lead a process group, which can be ended as a whole
  });
  let counts;
  const read = (stream, out) =>
    createInterface({ input: stream }).on('line', (line) => {
      const found = /^(?:│ )?(\d+) passed, (\d+) failed$/.exec(line.trim());
      if (found) counts = { passed: Number(found[1]), failed: Number(found[2]) };
      log.write(`${line}\n`);
      out.write(`${line}\n`);
    });
  read(child.stdout, process.stdout);
  read(child.stderr, process.stderr);

  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end(child);
  }, limit);
  const forward = (signal) => {
    end(child);
    process.exitCode = 1;
    setTimeout(() => process.exit(signal === 'SIGINT' ? 130 : 143), 6000).unref();
  };
  process.once('SIGINT', forward).once('SIGTERM', forward);
  const code = await new Promise((done) => {
    child.once('error', () => done(-1));
    child.once('close', (status, signal) => done(status ?? signal));
  });
  clearTimeout(timer);
  process.removeListener('SIGINT', forward).removeListener('SIGTERM', forward);
  signalGroup(child, 'SIGKILL'); // whatever it left behind
  log.end();
  return { ...counts, trouble: troubleOf({ counts, code, late, limit }) };
}

function troubleOf({ counts, code, late, limit }) {
  if (late) return `ended after ${limit / 1000} s without a result`;
  if (!counts) return `ended with code ${code} and no counts`;
  if (!counts.passed && !counts.failed) return 'ran no test';
  if (code !== 0 && !counts.failed) return `ended with code ${code} though no test failed`;
  return undefined;
}

/** Asks the program to end, which lets it stop its own servers, and makes it end five seconds later. */
function end(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), 5000).unref();
}

function signalGroup(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // all of it has ended
  }
}

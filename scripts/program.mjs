// What every script here shares: how it starts, and how it gives up. Only Node's own modules, so that a script can run
// before anything is installed.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a person can put right: the program ends with this one line and no stack. */
export class Stop extends Error {}

/** Gives up with one line that says what is wrong. */
export function stop(line) {
  throw new Stop(line);
}

/** Runs `main` if `meta` is the module that Node was started with. A {@link Stop} ends it with its line and exit code 1. */
export function runAsProgram(meta, main) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(meta.url)) return;
  Promise.resolve()
    .then(main)
    .catch((error) => {
      process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
      process.exitCode = 1;
    });
}

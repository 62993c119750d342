import Mocha from 'mocha';

/**
 * Runs mocha inside an extension host, on the suites that `load` declares.
 *
 * The driver outside takes the lines that begin with `│ `, up to `│ N passed, N failed`; the rest is the log of VS Code.
 * Rejects when a test failed or none ran. The variable `GREP`, where there are variables, narrows the run.
 */
export async function runMocha(load: () => Promise<void>): Promise<void> {
  const grep = typeof process === 'object' ? process.env?.GREP : undefined;
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: Lines as unknown as Mocha.ReporterConstructor,
    timeout: 20_000,
    ...(grep && { grep }),
  });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await load();
  const { passes, failures } = await new Promise<Mocha.Stats>((done) => {
    const runner = mocha.run(() => done(runner.stats!));
  });
  say(`${passes} passed, ${failures} failed`);
  if (failures || !passes) throw new Error(`${passes} tests passed, ${failures} failed`);
}

/** Says one line per test, and what was wrong with it right below. */
class Lines {
  constructor(runner: Mocha.Runner) {
    runner.on('pass', (test) => say(`  ✔ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('fail', (test, error: Error) => say(`  ✖ ${test.fullTitle()}\n${error.stack ?? String(error)}`));
  }
}

function say(text: string): void {
  for (const line of text.split('\n')) console.log(`│ ${line}`);
}

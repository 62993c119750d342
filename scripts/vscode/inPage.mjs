// Runs the tests of an extension host that a page in Chromium drives, and says how they went.
import { setTimeout as sleep } from 'node:timers/promises';

/** What `run()` in the host says of the tests; everything else is the workbench's own log. */
const said = /^│ ?(.*)$/s;
/** The last line that it says. */
const counts = /^(\d+) passed, (\d+) failed$/;

/**
 * Opens the workbench with `open(page)` and waits until its extension host has run the tests.
 * The variable `DEBUG` shows the workbench's log as well.
 *
 * @returns The counts `{ passed, failed }`. Throws where the host ends without any, or gives none in `limit` milliseconds.
 */
export async function testsInPage(browser, open, limit) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let result;
  const ended = new Promise((done) => void page.exposeFunction('codeAutomationExit', done));
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const text = args.join(' ');
    const line = said.exec(text)?.[1];
    const found = counts.exec(line);
    if (found) result = { passed: Number(found[1]), failed: Number(found[2]) };
    else if (line !== undefined && !result) process.stdout.write(`${line}\n`);
    else if (process.env.DEBUG) process.stderr.write(`${text}\n`);
  });
  if (process.env.DEBUG) page.on('console', (message) => process.stderr.write(`[page] ${message.text()}\n`));
  const crashed = new Promise((_, failed) => page.once('crash', () => failed(new Error('the page crashed'))));
  const late = sleep(limit, undefined, { ref: false }).then(() => {
    throw new Error(`no result after ${limit / 1000} s`);
  });
  await open(page);
  const code = await Promise.race([ended, crashed, late]);
  for (let tries = 0; !result && tries < 20; tries++) await sleep(100); // the log may come a little after the end
  await page.close();
  if (!result) throw new Error(`the extension host ended with code ${code} and no counts`);
  return result;
}

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyOfWorkspace } from '../../scripts/vscode/workspace.mjs';
import { bridgeNews } from '../support/bridgeNews';
import { poll } from '../support/poll';
import { randomFrom } from '../support/random';
import { startSession } from '../support/session';
import { suiteSession } from '../support/suiteSession';
import { textOfFile } from '../support/textOfFile';

const count = 48;

/** What a person means who presses `keys`: each key is for the statement that the one before it went on to. */
function meant(keys: readonly string[]): string[] {
  const status = Array<string>(count).fill('suggested');
  const decided: number[] = [];
  let at = 0;
  const go = (step: 1 | -1): void => {
    for (let tries = 1, to = at; tries < count; tries++) {
      to = (to + step + count) % count;
      if (status[to] !== 'suggested') continue;
      at = to;
      return;
    }
  };
  for (const key of keys) {
    if (key === 'a' || key === 'x') {
      status[at] = key === 'a' ? 'accepted' : 'rejected';
      decided.push(at);
      go(1);
    } else if (key === 'u') {
      const last = decided.pop();
      if (last === undefined) continue;
      status[last] = 'suggested';
      at = last;
    } else go(key === 'b' ? -1 : 1);
  }
  return status;
}

suite('review mode, at the speed of a machine', () => {
  const session = suiteSession('fastKeys', async () => {
    const folder = copyOfWorkspace();
    for (const name of ['mixed', 'undone']) await writeFile(path.join(folder, `${name}.article`), bridgeNews(count));
    return startSession({ folder });
  });
  suiteSetup(async () => {
    const { workbench } = session();
    for (const name of ['mixed', 'undone']) await workbench.openFile(`${name}.article`);
    await workbench.openViews('Article Annotator');
  });
  const open = async (name: string): Promise<void> => {
    const { workbench } = session();
    const tab = workbench.page.locator('.tabs-container .tab').filter({ hasText: `${name}.article` });
    await tab.click();
    await workbench.decorations.filter({ hasText: 'bridges' }).first().waitFor();
    await workbench.status(`0 of ${count} reviewed`).waitFor();
    await workbench.press('Control+Home', 'Control+k', 'g');
    await workbench.status('A accept').waitFor();
  };
  /** The status of each statement by its number in the text, as the sidecar says it. */
  const statuses = async (name: string): Promise<string[]> => {
    const yaml = (await textOfFile(path.join(session().folder, `${name}.article.annotations.yaml`))) ?? '';
    const found = Array<string>(count).fill('suggested');
    for (const item of yaml.split(/^ +- id: /m).slice(1)) {
      const status = /^ +status: (\w+)$/m.exec(item)?.[1];
      const number = /The (\d+) new bridges/.exec(item)?.[1];
      if (status && number) found[Number(number) - 2] = status;
    }
    return found;
  };
  const end = async (): Promise<void> => {
    const { workbench } = session();
    await workbench.press('Escape');
    await workbench.status('A accept').waitFor({ state: 'hidden' });
  };

  for (const [name, some] of [
    ['mixed', 'aaxxaxax b'],
    ['undone', 'axaxu axu'],
  ] as const)
    test(`40 keys without a pause between them, ${name}: each meets its statement`, async () => {
      const { workbench } = session();
      const random = randomFrom(1);
      const keys = Array.from({ length: 40 }, () => random.pick([...some]));
      await open(name);
      const started = Date.now();
      for (const key of keys) await workbench.page.keyboard.press(key === ' ' ? 'Space' : key);
      console.log(`│ ${keys.join('')} in ${Date.now() - started} ms`);
      const expected = meant(keys);
      try {
        await poll('all keys are served', async () => (await statuses(name)).join() === expected.join(), 20_000);
      } catch {
        assert.deepEqual(await statuses(name), expected, keys.join(''));
      }
      await end();
    });
});

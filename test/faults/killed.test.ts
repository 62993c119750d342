import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseSidecar } from '../../src/core/sidecar/parse';
import { copyOfWorkspace } from '../../scripts/vscode/workspace.mjs';
import { poll } from '../support/poll';
import { startDriven, type Driven } from './tasks';

const writes = 1000;
const kills = 8;
const text = '“We will build it in spring,” said Lena Morvik.\n\nTom Erland said that the town could not pay for it.\n';

suite('an extension host that is killed while it writes', () => {
  let session: Driven;
  const folder = copyOfWorkspace();
  const article = path.join(folder, 'killed.article');
  const sidecar = `${article}.annotations.yaml`;
  suiteSetup(async () => {
    writeFileSync(article, text);
    session = await startDriven({ folder });
  });
  suiteTeardown(() => session?.close());

  test(`leaves the old or the new state each time, over ${writes} writes and ${kills} kills`, async function () {
    this.timeout(600_000);
    const progress = path.join(folder, 'progress');
    const told = (which: 0 | 1): number => Number(readFileSync(progress, 'utf8').split(' ')[which] ?? 0);
    const count = (): number => told(0);
    const seen = new Set<string>();
    let looks = 0;
    let total = 0;
    for (let kill = 0; kill < kills; kill++) {
      writeFileSync(progress, '0');
      await session.start('decideForEver', { article, words: ['build it in spring'], progress });
      await poll('the host writes', () => count() > 2, 120_000);
      // What anybody who looks at the file in the meantime sees is whole, and there.
      const enough = Math.ceil(writes / kills);
      await poll(
        'it has written often enough',
        () => {
          seen.add(statusOf(readFileSync(sidecar, 'utf8')));
          looks++;
          return count() >= enough;
        },
        180_000,
      );
      await sleep(7 * kill); // at another point of a write
      const host = await poll('the host says which process it is', () => told(1));
      process.kill(host, 'SIGKILL');
      seen.add(statusOf(readFileSync(sidecar, 'utf8')));
      total += count();
      await restart(session);
    }
    assert.deepEqual([...seen].sort(), ['accepted', 'rejected']);
    process.stdout.write(`      ${total} writes, ${kills} kills, ${looks} looks at the file in between\n`);

    // A host that opens the article again tidies up after those that were killed.
    await sleep(5_500);
    await restart(session);
    await session.do('statements', { article });
    await session.do('decide', { article, words: ['could not pay'], command: 'reject' });
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('~')),
      [],
    );
  });
});

/** The status of the first statement of a sidecar, which is whole. */
function statusOf(source: string): string {
  const { sidecar, problems } = parseSidecar(source);
  assert.deepEqual(problems, [], source);
  return sidecar?.statements[0]?.status ?? 'none';
}

const restart = async ({ workbench }: Driven): Promise<void> => {
  await workbench.page.reload();
  await workbench.ready();
};

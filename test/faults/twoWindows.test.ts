import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../src/core/sidecar/parse';
import { copyOfWorkspace } from '../../scripts/vscode/workspace.mjs';
import { startDriven, type Driven } from './tasks';

const each = 100;

suite('two windows on the same article', () => {
  let session: Driven;
  const folder = copyOfWorkspace();
  const article = path.join(folder, 'shared.article');
  const sidecar = `${article}.annotations.yaml`;
  suiteSetup(async () => {
    const names = Array.from({ length: 2 * each }, (_, i) => `“Ferry number ${i + 1} is late,” said Tom Erland.`);
    writeFileSync(article, `Ferries\n\n${names.join('\n\n')}\n`);
    session = await startDriven({ folder });
    await session.openWindow();
  });
  suiteTeardown(() => session?.close());

  test(`that each add ${each} decisions at the same time keep all ${2 * each}`, async function () {
    this.timeout(300_000);
    const words = (odd: number) => Array.from({ length: each }, (_, i) => `number ${2 * i + odd + 1} is late`);
    const started = await Promise.all([
      session.start('decide', { article, words: words(0), command: 'accept' }),
      session.start('decide', { article, words: words(1), command: 'reject' }),
    ]);
    const [one, two] = await Promise.all(started.map(({ done }) => done(240_000)));
    assert.equal(one?.error ?? two?.error, undefined);
    assert.notEqual(one?.pid, two?.pid, 'each window has taken one of the tasks');
    const { sidecar: saved, problems } = parseSidecar(readFileSync(sidecar, 'utf8'));
    assert.deepEqual(problems, []);
    const count = (status: string) => saved?.statements.filter((statement) => statement.status === status).length;
    assert.deepEqual([count('accepted'), count('rejected')], [each, each]);
    assert.equal(saved?.statements.filter(({ conflicts }) => conflicts?.length).length, 0);
    assert.equal(new Set(saved?.statements.map(({ id }) => id)).size, 2 * each);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('~')),
      [],
    );
  });
});

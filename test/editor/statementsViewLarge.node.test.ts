import assert from 'node:assert/strict';
import { bridgeNews } from '../support/bridgeNews';
import { closeEditors, openArticle, putCursorOn, run, statementsOf, writeFile } from '../support/openArticle';
import { poll } from '../support/poll';

// In the Node host only: the figures are about our own work, which is the same in both.

/** Runs `work` and says how long it took and how long the extension host stood still at most, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<{ total: number; longest: number }> {
  let [last, longest] = [performance.now(), 0];
  const start = last;
  const tick = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  await work();
  await new Promise((settled) => setTimeout(settled, 50));
  clearInterval(tick);
  return { total: performance.now() - start - 50, longest };
}

suite('the Statements view, large', () => {
  teardown(closeEditors);

  test('stays smooth with 10,000 statements', async function () {
    this.timeout(180_000);
    const figures: string[] = [];
    const costs: Record<number, number> = {};
    for (const count of [1000, 10_000]) {
      const uri = await writeFile(`view-${count}.article`, bridgeNews(count));
      const editor = await openArticle(uri);
      await poll('all are found', async () => (await statementsOf(uri)).length >= count, 100_000);
      await new Promise((drawn) => setTimeout(drawn, 3000));
      const say = (what: string, { total, longest }: { total: number; longest: number }) =>
        figures.push(`${count} ${what}: ${Math.round(total)} ms, longest pause ${Math.round(longest)} ms`);
      say('group by kind', await timed(() => run('groupBy.kind') as Promise<unknown>));
      say('filter', await timed(() => run('filterStatements', 'speaker:bram text:"7 new"') as Promise<unknown>));
      say('clear filter', await timed(() => run('clearFilter') as Promise<unknown>));
      putCursorOn(editor, '57 new bridges');
      const first = await timed(() => run('accept') as Promise<unknown>);
      say('first decision', first);
      putCursorOn(editor, '58 new bridges');
      const second = await timed(() => run('accept') as Promise<unknown>);
      say('decision', second);
      costs[count] = second.total;
      await closeEditors();
    }
    for (const line of figures) console.log(`│   ${line}`);
    assert.ok(costs[10_000]! / costs[1000]! < 40, figures.join('\n'));
  });
});

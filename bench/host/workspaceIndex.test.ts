// npm run bench:editor: what the index of a workspace of 2,000 articles costs in the extension host, beside everything else
// that runs there. Prints figures, and judges none of them.
import * as vscode from 'vscode';
import { articleOf } from '../../test/support/articles';
import { openArticle, run, writeFile } from '../../test/support/openArticle';
import { askAt } from '../../test/support/providers';
import { articleNumber } from '../texts';
import { heap, say, since, watch } from './figures';

const ARTICLES = 2000;

interface Report {
  readonly articles: number;
  readonly analysed: number;
  readonly stopped: boolean;
}

suite('index of 2,000 articles', function () {
  this.timeout(600_000);
  const folder = articleOf('thousands');
  const settings = vscode.workspace.getConfiguration('articleAnnotator');
  suiteTeardown(async () => {
    await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('built, stopped, read from the store, searched', async () => {
    await run('indexWorkspace');
    // No articles yet, so that nothing reads them while they are written.
    for (let number = 0; number < ARTICLES; number++) await writeFile(`thousands/${number}.txt`, articleNumber(number));
    await settings.update('files', ['thousands/*.txt'], vscode.ConfigurationTarget.Workspace);
    await settle();
    const before = heap();

    const started = run('indexWorkspace') as Thenable<Report>;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const stopping = performance.now();
    await run('stopIndexing');
    say(`index stopped after 2 s: ${(await started).articles} articles kept, stopped within ${since(stopping)}`);

    const building = measured();
    const built = (await run('indexWorkspace')) as Report;
    say(`index built: ${built.articles} articles, ${built.analysed} analysed, ${building()}`);
    await settle();
    say(`  memory of the index: ${(heap() - before).toFixed(0)} MB`);
    const again = measured();
    const kept = (await run('indexWorkspace')) as Report;
    say(`  looked at again: ${kept.analysed} analysed, ${again()}`);

    const { document } = await openArticle(
      await writeFile('open.article', 'Pier\n\nMarta Kiel said that the bridge was shut.\n'),
    );
    const times: number[] = [];
    let places = 0;
    for (let time = 0; time < 9; time++) {
      const start = performance.now();
      const found = await askAt<vscode.Location[]>('vscode.executeReferenceProvider', document, 'Marta Ki|el');
      times.push(performance.now() - start);
      places = found.length;
    }
    times.sort((a, b) => a - b);
    say(`  ${places} references: median ${times[4]!.toFixed(0)} ms, longest ${times[8]!.toFixed(0)} ms`);
    const asking = performance.now();
    const symbols = await vscode.commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', 'kiel');
    say(`  ${symbols.length} symbols for “kiel” in ${since(asking)}`);
  });
});

/** Wall clock, processor time and the longest stretch, from now to the call of what is returned. */
function measured(): () => string {
  const delays = watch();
  const start = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return `${since(start)} (processor ${((user + system) / 1000).toFixed(0)} ms), ${delays()}`;
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3000));

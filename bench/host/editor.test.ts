// npm run bench:editor: what the extension costs inside a real VS Code. Prints figures, and judges none of them: machines
// differ.
import * as vscode from 'vscode';
import { theApi, theExtension } from '../../test/support/api';
import { statementsOf, writeFile } from '../../test/support/openArticle';
import { shapes } from '../texts';
import { heap, say, since, watch } from './figures';

const megabyte = 1_000_000;

suite('bench', function () {
  this.timeout(600_000);
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('activation', async () => {
    if (theExtension().isActive) say('activation: the extension was active already');
    const start = performance.now();
    const before = process.cpuUsage();
    await theApi();
    const { user, system } = process.cpuUsage(before);
    say(`activation: ${since(start)}, of which the host computed ${((user + system) / 1000).toFixed(0)} ms`);
  });

  test('first article', async () => {
    const uri = await writeFile('first.article', text('news', 4096));
    const start = performance.now();
    await vscode.window.showTextDocument(uri);
    const shown = performance.now();
    const { length } = await statementsOf(uri);
    say(`first article of 4 KB: shown ${since(start, shown)}, its ${length} statements ${since(shown)} later`);
    const again = await writeFile('second.article', `${text('news', 4096)}.`);
    const second = performance.now();
    await vscode.window.showTextDocument(again);
    await statementsOf(again);
    say(`  the next one: ${since(second)} to its statements`);
  });

  for (const [name, size] of [
    ['news', 100_000],
    ['news', megabyte],
  ] as const)
    test(`typing, ${size}`, async () => {
      const uri = await writeFile(`typing-${size}.article`, text(name, size));
      const opening = watch();
      const editor = await vscode.window.showTextDocument(uri);
      const start = performance.now();
      const { length } = await statementsOf(uri);
      say(`${size / 1000} KB of news: ${length} statements in ${since(start)}, ${opening()}`);
      const position = editor.document.positionAt(Math.floor(size / 2));
      editor.selection = new vscode.Selection(position, position);
      await settle();
      const before = heap();
      const typing = watch();
      const times: number[] = [];
      for (const letter of 'and then he said that it was so '.repeat(6)) {
        const pressed = performance.now();
        await vscode.commands.executeCommand('type', { text: letter });
        times.push(performance.now() - pressed);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      times.sort((a, b) => a - b);
      const at = (share: number): string => `${(times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0)} ms`;
      say(`  typing 192 letters: a letter takes ${at(0.5)} (median), ${at(0.95)} (95 %), ${at(1)} (most); ${typing()}`);
      const analysed = performance.now();
      await statementsOf(uri);
      await settle();
      say(`  analysed again after ${since(analysed)}; heap ${before.toFixed(0)} → ${heap().toFixed(0)} MB`);
    });

  for (const [name, size, make] of [
    ['one line of 5 MB', 5 * megabyte, (size: number) => text('news', size).replace(/\s+/g, ' ')],
    ['20 MB of news', 20 * megabyte, (size: number) => text('news', size)],
    ['5 MB without a space', 5 * megabyte, (size: number) => 'abcdefghij'.repeat(size / 10)],
    ['10,000 open marks', 10_000, (size: number) => '“a '.repeat(size)],
    ['2 MB of bytes', 2 * megabyte, (size: number) => '\u0000\u0001\ufffd'.repeat(size / 3)],
  ] as const)
    test(name, async () => {
      const uri = await writeFile(`large.article`, make(size));
      const delays = watch();
      const start = performance.now();
      await vscode.window.showTextDocument(uri);
      const { length } = await statementsOf(uri);
      const messages = vscode.languages.getDiagnostics(uri).map(({ message }) => message);
      const limits = messages.filter((message) => /analysed/.test(message));
      say(
        `${name}: ${length} statements in ${since(start)}, ${delays()}${limits.map((each) => `; “${each}”`).join('')}`,
      );
    });
});

const text = (shape: string, size: number): string => {
  const make = shapes[shape];
  if (!make) throw new Error(`The shape ${shape} is missing.`);
  return make(size);
};

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500));

// npm run bench:editor: what annotations files with many statements cost inside a real VS Code. A stretch is how much
// the extension host computed between two turns of its event loop, so that other programs do not count.
import * as vscode from 'vscode';
import { openArticle, putCursorOn, run, sidecarOf, statementsOf, writeFile } from '../../test/support/openArticle';
import { poll } from '../../test/support/poll';

const say = (line: string): void => console.log(`│ ${line}`);

suite('bench of annotations files', function () {
  this.timeout(900_000);
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [name, count, isLost] of [
    ['10,000 statements in their article', 10_000, false],
    ['20,000 statements, all orphans', 20_000, true],
  ] as const)
    test(name, async () => {
      const sentences = Array.from(
        { length: isLost ? 1 : count },
        (_, i) => `“Boat ${i} is late again,” said Tom Erland.`,
      );
      const article = `${sentences.join('\n\n')}\n\nAnn Lee said that it was too dear.\n`;
      const uri = await writeFile(`heavy-${count}.article`, article);
      let at = 0;
      const statements = Array.from({ length: count }, (_, i) => {
        const words = `“Boat ${i} is late again,”`;
        const start = at;
        at += words.length + ' said Tom Erland.\n\n'.length;
        const quote = isLost ? `Words ${i} that stand nowhere in the article, as after a change` : words;
        const [prefix, suffix] = isLost
          ? ['the words before it are here as ', ' and those behind it']
          : ['', ' said Tom Erland.'];
        return (
          `  - id: k${i}\n    kind: direct\n    attitude: says\n    status: suggested\n    content:\n` +
          `      - {quote: ${JSON.stringify(quote)}, prefix: ${JSON.stringify(prefix)}, suffix: ${JSON.stringify(suffix)}, start: ${start}, end: ${start + quote.length}}\n` +
          `    provenance: {engine: 1.0.0, rule: quote-cue-source, confidence: 0.97}\n`
        );
      });
      const source = `version: 1\narticle:\n  sha256: ab\nstatements:\n${statements.join('')}`;
      await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(source));
      const opening = watch();
      const editor = await openArticle(uri);
      await poll('all are there', async () => (await statementsOf(uri)).length >= count, 600_000);
      await settle();
      say(`${name}, ${source.length} characters; opening: ${opening()}`);
      for (const command of ['accept', 'reject', 'undo']) {
        putCursorOn(editor, 'too dear');
        const deciding = watch();
        await run(command);
        await settle();
        say(`  ${command}: ${deciding()}`);
      }
    });
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4000));

/** Watches the event loop; the function returned ends that and says what was seen. */
function watch(): () => string {
  const all = process.cpuUsage();
  let last = all;
  const stretches: number[] = [];
  const timer = setInterval(() => {
    const now = process.cpuUsage();
    stretches.push((now.user + now.system - last.user - last.system) / 1000);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    const { user, system } = process.cpuUsage(all);
    const longest = stretches.sort((a, b) => b - a).slice(0, 8);
    const shown = longest.map((each) => each.toFixed(0)).join(', ');
    return `longest stretches ${shown} ms, in all ${((user + system) / 1000).toFixed(0)} ms`;
  };
}

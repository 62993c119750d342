// npm run bench:editor: what annotations files with many statements cost inside a real VS Code.
import * as vscode from 'vscode';
import { openArticle, putCursorOn, run, sidecarOf, statementsOf, writeFile } from '../../test/support/openArticle';
import { poll } from '../../test/support/poll';
import { say, watch } from './figures';

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

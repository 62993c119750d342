import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { openArticle, readFile, run, sidecarOf, statementsOf, writeFile } from '../../support/openArticle';
import { poll } from '../../support/poll';

const count = 20_000;

suite('a sidecar of ten megabytes', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test(`with ${count} statements is read, and one decision in it written, while others get their turn`, async function () {
    this.timeout(180_000);
    const line = '“The ferry to the island is late again today, and nobody says why,” said Tom Erland.';
    const uri = await writeFile('large.article', `${line}\n\nAnn Lee said that it was too dear.\n`);
    const statements = Array.from(
      { length: count },
      (_, i) =>
        `  - id: k${i}\n    kind: direct\n    attitude: says\n    status: suggested\n    content:\n` +
        `      - {quote: "Words ${i} that stand nowhere in the article, as after a change of the whole text", ` +
        `prefix: "the words before it are here as ", suffix: " and those behind it come here al", ` +
        `start: ${i * 90}, end: ${i * 90 + 70}}\n` +
        `    source: {quote: someone, prefix: "x", suffix: "y", start: ${i * 90}, end: ${i * 90 + 7}}\n` +
        `    provenance: {engine: 1.0.0, rule: quote-cue-source, confidence: 0.97}\n`,
    );
    const source = `version: 1\narticle:\n  sha256: ab\nstatements:\n${statements.join('')}`;
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(source));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const figures: string[] = [];
    const lap = (name: string): void => {
      figures.push(
        `${name}: longest ${Math.round(delay.max / 1e6)} ms, 99 % below ${Math.round(delay.percentile(99) / 1e6)} ms`,
      );
      delay.reset();
    };
    delay.enable();
    const editor = await openArticle(uri);
    await poll('all are there', async () => (await statementsOf(uri)).length > count, 120_000);
    lap('opening');
    const at = editor.document.getText().indexOf('too dear');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at));
    await run('accept');
    lap('deciding');
    delay.disable();
    console.log(`│     ${source.length} characters; ${figures.join('; ')}`);
    const after = (await readFile(sidecarOf(uri))) ?? '';
    assert.equal(after.match(/status: accepted/g)?.length, 1);
    assert.ok(after.includes(statements[count - 1] as string));
  });
});

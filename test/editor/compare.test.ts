import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleOf } from '../support/articles';
import { closeEditors, openArticle, readFile, run, writeFile } from '../support/openArticle';
import { poll } from '../support/poll';

const text = [
  'Lighthouse keeper to stay',
  '“I will not leave the light,” said Ymir Straum, the keeper.',
  'The ministry said that the lamp could be switched from the city.',
  '',
].join('\n\n');

/** A coder's sidecar with both statements accepted. */
function sidecar(topic: string, content: string, second: string): string {
  const at = (quote: string) => {
    const start = text.indexOf(quote);
    return `{quote: "${quote}", prefix: "${text.slice(start - 8, start).replaceAll('\n', '\\n')}", start: ${start}, end: ${start + quote.length}}`;
  };
  return `version: 1
article: {sha256: x}
offset_unit: codepoint
speakers:
  - {id: ymir-straum, name: Ymir Straum}
statements:
  - id: k1
    kind: direct
    status: accepted
    speaker: ymir-straum
    content: [${at('“I will not leave the light,”')}]
    codes: {topic: ${topic}}
  - id: k2
    kind: ${second}
    status: accepted
    content: [${at(content)}]
`;
}

const CODEBOOK = 'version: 1\nvariables:\n  - {id: topic, type: choice, values: [light, sea]}\n';

suite('comparing coders', () => {
  const gold = articleOf('coders/light.article.gold.annotations.yaml');
  const blind = () => vscode.workspace.getConfiguration('articleAnnotator');
  suiteSetup(async () => {
    const uri = await writeFile('coders/light.article', text);
    const words = 'that the lamp could be switched from the city';
    await writeFile('coders/light.article.ann.annotations.yaml', sidecar('light', words, 'indirect'));
    await writeFile('coders/light.article.bob.annotations.yaml', sidecar('sea', `${words}.`, 'mixed'));
    await openArticle(uri);
  });
  suiteTeardown(async () => {
    await run('compare.stop');
    await closeEditors();
    await vscode.workspace.fs.delete(articleOf('coders'), { recursive: true });
  });

  test('is refused in blind mode', async () => {
    await blind().update('blind', 'coders', vscode.ConfigurationTarget.Workspace);
    await run('compareCoders');
    await run('compare.take', 1);
    assert.equal(await readFile(gold), undefined);
    // The codes of others would be shown and changed.
    const codebook = await writeFile('coders/codebook.yaml', CODEBOOK);
    await poll('the codebook is known', async () => {
      await run('openCodebook');
      return vscode.window.activeTextEditor?.document.uri.toString() === codebook.toString();
    });
    await run('renameCode', { variable: 'topic', from: ['sea'], to: 'water', review: false });
    assert.equal(await readFile(codebook), CODEBOOK);
    await closeEditors();
    await vscode.workspace.fs.delete(codebook);
    await openArticle(articleOf('coders/light.article'));
    await blind().update('blind', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('disagreements are settled one by one into the gold sidecar, with provenance and undo', async () => {
    await run('compareCoders');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText(editor.selection) ?? '', /I will not leave/);
    await run('compare.take', 2); // topic: sea, of bob
    const first = await poll('gold is written', () => readFile(gold));
    assert.match(first, /codes: \{topic: sea\}/);
    assert.match(first, /by: anonymous/);
    assert.match(first, /from: \{codes\.topic: bob\}/);
    // The next disagreement was selected: whether the second is mixed or indirect.
    await run('compare.take', 1);
    const second = await poll('the second is settled', async () => {
      const now = await readFile(gold);
      return now !== first && now;
    });
    assert.match(second, /kind: indirect/);
    assert.match(second, /from: \{kind: ann\}/);
    await run('compare.undo');
    assert.equal(await readFile(gold), first);
    await run('compare.undo');
    assert.equal(await readFile(gold), undefined);
  });

  test('the figures say what they are over', async () => {
    await run('compare.report');
    const report = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(report, /\| ann – bob +\| +1\.00 \| +1\.00 \| +2 and 2 \|/);
    assert.match(report, /\| topic +\| +0\.00 \| +0\.00 \| +0 % \| +1 \| +1 \|/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

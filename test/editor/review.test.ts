import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll } from '../support/poll';
import { closeEditors, openArticle, readFile, run, sidecarOf, statementsOf, writeFile } from '../support/openArticle';

const speakers = ['Ada Quill', 'Bram Oste', 'Carla Venn', 'Dov Marek', 'Esa Lind', 'Finn Orr', 'Gro Hald', 'Hana Bly'];
const text = [
  'Council meets',
  ...speakers.map((name, i) => `“The ${i + 2} new bridges are safe,” said ${name}.`),
  '',
].join('\n\n');

suite('review mode', () => {
  teardown(closeEditors);

  test('N suggestions take N keys, however fast they come', async () => {
    const uri = await writeFile('review.article', text);
    await openArticle(uri);
    const open = async () => (await statementsOf(uri)).filter(({ status }) => status === 'suggested').length;
    const total = await open();
    assert.ok(total >= speakers.length, `${total} statements`);
    await run('review.start');
    await Promise.all(Array.from({ length: total }, (_, i) => run(i % 3 === 2 ? 'review.reject' : 'review.accept')));
    assert.equal(await open(), 0);
    const yaml = (await readFile(sidecarOf(uri))) ?? '';
    assert.equal(yaml.match(/status: rejected/g)?.length, Math.floor(total / 3));
    for (let i = 0; i < total; i++) await run('review.undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
    await run('review.stop');
  });

  test('accepting all that is listed is one action', async () => {
    const uri = await writeFile('bulk.article', text);
    await openArticle(uri);
    const total = (await statementsOf(uri)).length;
    await run('acceptListed', { confirmed: true });
    assert.ok((await statementsOf(uri)).every(({ status }) => status === 'accepted'));
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
    let given = false;
    const asked = run('rejectListed').then(() => (given = true));
    await poll('the question is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return given;
    });
    await asked;
    assert.equal(await readFile(sidecarOf(uri)), undefined, 'Escape leaves all as it is');
    const confirmed = run('rejectListed');
    await poll('Enter goes ahead', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await statementsOf(uri)).every(({ status }) => status === 'rejected');
    });
    await confirmed;
    const yaml = (await readFile(sidecarOf(uri))) ?? '';
    assert.equal(yaml.match(/status: rejected/g)?.length, total);
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
  });

  test('accepting what is selected in the text', async () => {
    const uri = await writeFile('selected.article', text);
    const editor = await openArticle(uri);
    const { document } = editor;
    const at = (words: string) => document.positionAt(document.getText().indexOf(words) + 3);
    editor.selection = new vscode.Selection(at('“The 3 new'), at('“The 5 new'));
    await vscode.commands.executeCommand('articleAnnotator.toggleDecorations'); // by then the selection is known
    await vscode.commands.executeCommand('articleAnnotator.toggleDecorations');
    await run('acceptSelected', { confirmed: true });
    const accepted = (await statementsOf(uri)).filter(({ status }) => status === 'accepted');
    assert.deepEqual(
      accepted.map(({ content }) =>
        document
          .getText()
          .slice(content[0]![0] + 5, content[0]![1])
          .charAt(0),
      ),
      ['3', '4', '5'],
    );
  });
});

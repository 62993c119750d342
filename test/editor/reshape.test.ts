import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  freshArticles,
  openArticle,
  putCursorOn,
  readFile,
  run,
  select,
  sidecarOf,
  statementsOf,
  statementWith,
} from '../support/openArticle';
import { pierVote } from '../support/pierVote';

const fresh = freshArticles('reshape', pierVote);
const open = async () => openArticle(await fresh());

/** The contents of all statements that are not rejected, each a list of its pieces. */
async function contents(editor: vscode.TextEditor): Promise<string[][]> {
  const all = editor.document.getText();
  const statements = (await statementsOf(editor.document.uri)).filter(({ status }) => status !== 'rejected');
  return statements.map(({ content }) => content.map(([start, end]) => all.slice(start, end)));
}

suite('reshaping statements', () => {
  teardown(closeEditors);

  test('a statement is split at the cursor and joined again; undo gives back what was', async () => {
    const editor = await open();
    const before = await contents(editor);
    putCursorOn(editor, 'and that the old');
    await run('splitStatement');
    const split = await contents(editor);
    assert.equal(split.length, before.length + 1);
    assert.deepEqual(
      split.filter(([first]) => /^(that the town|and that)/.test(first!)),
      [['that the town could not pay for it'], ['and that the old pier would do']],
    );
    putCursorOn(editor, 'could not pay');
    await run('joinStatements');
    const joined = await contents(editor);
    assert.equal(joined.length, before.length);
    assert.ok(joined.some(([first]) => first === 'that the town could not pay for it and that the old pier would do'));
    await run('undo');
    await run('undo');
    assert.deepEqual(await contents(editor), before);
    assert.equal(await readFile(sidecarOf(editor.document.uri)), undefined);
  });

  test('selected words become a further piece of the content, and go again', async () => {
    const editor = await open();
    putCursorOn(editor, 'money is there');
    await vscode.commands.executeCommand('cursorRight'); // by then VS Code has said where the cursor is
    select(editor, 'the old pier would do');
    await run('addContent');
    assert.deepEqual((await contents(editor)).filter(([, second]) => second === '“The money is there,”').length, 1);
    putCursorOn(editor, 'old pier');
    await run('removeContent');
    assert.ok((await contents(editor)).some((pieces) => pieces.length === 1 && pieces[0] === '“The money is there,”'));
  });

  test('edges move by sentence and by quotation mark', async () => {
    const editor = await open();
    putCursorOn(editor, 'could not pay');
    await run('growEndSentence');
    assert.ok(
      (await contents(editor)).flat().includes('that the town could not pay for it and that the old pier would do.'),
    );
    await run('undo');
    putCursorOn(editor, 'could not pay');
    await run('growStartMark');
    const [grown] = (await contents(editor)).flat().filter((words) => words.includes('could not pay'));
    assert.match(grown!, /^Tom Erland said that/);
  });

  test('marks and spaces beside the selection are not taken in', async () => {
    const editor = await open();
    select(editor, ' the harbour master. “');
    await run('addStatement');
    assert.ok((await contents(editor)).flat().includes('the harbour master.'));
  });

  test('not a statement: rejected, with the reason as a tag', async () => {
    const editor = await open();
    putCursorOn(editor, 'could not pay');
    const done = run('notAStatement');
    for (let tries = 0; tries < 50 && !(await readFile(sidecarOf(editor.document.uri))); tries++) {
      await new Promise((again) => setTimeout(again, 100));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await done;
    assert.equal((await statementWith(editor, 'could not pay')).status, 'rejected');
    assert.match(
      (await readFile(sidecarOf(editor.document.uri))) ?? '',
      /tags: *\[ *scare-quote *\]|tags:\n +- scare-quote/,
    );
  });
});

import assert from 'node:assert/strict';
import {
  closeEditors,
  openArticle,
  putCursorOn,
  readFile,
  run,
  sidecarOf,
  statementsOf,
  writeFile,
} from '../support/openArticle';
import { pierVote } from '../support/pierVote';

suite('undoing actions', () => {
  teardown(closeEditors);

  test('single and bulk actions, one after the other and back, give the bytes of each state', async () => {
    const uri = await writeFile('undo-all.article', pierVote);
    const editor = await openArticle(uri);
    const states: (string | undefined)[] = [undefined];
    const act = async (command: string, words?: string) => {
      if (words !== undefined) putCursorOn(editor, words);
      await run(command, ...(words === undefined ? [{ confirmed: true }] : []));
      states.push(await readFile(sidecarOf(uri)));
    };
    await act('accept', 'build it in spring');
    await act('reject', 'could not pay');
    await act('writeAnnotations');
    await act('acceptListed');
    await act('resetStatus', 'money is there');
    assert.equal(new Set(states).size, states.length, 'every action changed the file');
    for (const state of [...states].reverse().slice(1)) {
      await run('undo');
      assert.equal(await readFile(sidecarOf(uri)), state);
    }
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined, 'the file did not exist, and is gone again');
    for (const state of states.slice(1)) {
      await run('redo');
      assert.equal(await readFile(sidecarOf(uri)), state);
    }
    assert.ok((await statementsOf(uri)).some(({ status }) => status === 'rejected'));
  });
});

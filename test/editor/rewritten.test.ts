import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  openArticle,
  putCursorOn,
  run,
  statementsOf,
  statementWith,
  writeFile,
} from '../support/openArticle';
import { poll } from '../support/poll';

const paragraphs = [
  'Harbour town votes on a new pier',
  'The council met on Monday in the old customs house. “No,” said Lena Morvik, the harbour master, and left early.',
  '“We will build it in spring,” Tom Erland told the few who had stayed until the end of the evening.',
  'Fishermen waited outside in the rain for the result. “No,” said Lena Morvik, when they asked her for a date.',
];

suite('a file that another program writes while it is open', () => {
  teardown(closeEditors);

  test('decisions stay with their words, equal words with their neighbours', async () => {
    const uri = await writeFile('rewritten.article', `${paragraphs.join('\n\n')}\n`);
    const editor = await openArticle(uri);
    putCursorOn(editor, 'No,” said Lena Morvik, the');
    await run('accept');
    putCursorOn(editor, 'build it in spring');
    await run('accept');

    const [head, first, second, third] = paragraphs;
    const rewritten = [head, 'A new beginning.', third, first, second?.replace('in spring', 'in summer')].join(
      '\r\n\r\n',
    );
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(rewritten));
    await poll('the editor shows the new text', () => editor.document.getText().includes('A new beginning'));

    const accepted = await poll('both are placed', async () => {
      const decided = (await statementsOf(uri)).filter(({ status }) => status === 'accepted');
      return decided.length === 2 && decided.every(({ orphan }) => !orphan) && decided;
    });
    const text = editor.document.getText();
    const words = accepted.map(({ content }) => content.map(([start, end]) => text.slice(start, end)).join(' '));
    assert.deepEqual(words.sort(), ['“No,”', '“We will build it in summer,”']);
    const no = accepted.find(({ content }) => content.some(([start]) => text.startsWith('“No', start)));
    assert.ok((no?.content[0]?.[0] ?? 0) > text.indexOf('The council met'), 'the other “No” was taken');
    assert.equal((await statementWith(editor, 'build it in summer')).status, 'accepted');
  });
});

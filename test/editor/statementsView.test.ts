import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bridgeNews } from '../support/bridgeNews';
import {
  closeEditors,
  openArticle,
  putCursorOn,
  run,
  statementsOf,
  statementWith,
  writeFile,
} from '../support/openArticle';

const setting = (name: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('articleAnnotator')
    .update(`statements.${name}`, value, vscode.ConfigurationTarget.Workspace);

suite('the Statements view', () => {
  suiteSetup(() => vscode.commands.executeCommand('articleAnnotator.statements.focus'));
  teardown(async () => {
    await run('clearFilter');
    await setting('groupBy', undefined);
    await setting('sortBy', undefined);
    await closeEditors();
  });

  test('bulk actions concern what the filter leaves', async () => {
    const uri = await writeFile('view-filter.article', bridgeNews(8));
    await openArticle(uri);
    await run('filterStatements', 'speaker:"Ada Quill" text:"2 new"');
    await run('acceptListed', { confirmed: true });
    const accepted = (await statementsOf(uri)).filter(({ status }) => status === 'accepted');
    assert.deepEqual(
      accepted.map(({ speaker }) => speaker),
      ['Ada Quill'],
    );
    await run('clearFilter');
    await run('acceptListed', { confirmed: true });
    assert.ok((await statementsOf(uri)).every(({ status }) => status === 'accepted'));
  });

  test('shows every grouping and sorting, and follows the cursor in each', async function () {
    this.timeout(60_000); // Settings are written to the disk each time.
    const uri = await writeFile('view-groups.article', bridgeNews(8));
    const editor = await openArticle(uri);
    const check = async (what: string) => {
      putCursorOn(editor, '5 new bridges');
      await run('accept');
      assert.equal((await statementWith(editor, '5 new')).status, 'accepted', what);
      await run('undo');
    };
    for (const groupBy of ['reading', 'paragraph', 'kind', 'status', 'code', 'article', 'speaker']) {
      await setting('groupBy', groupBy);
      await check(groupBy);
    }
    for (const sortBy of ['confidence', 'speaker', 'length', 'order']) {
      await setting('sortBy', sortBy);
      await check(sortBy);
    }
  });
});

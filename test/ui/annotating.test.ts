import assert from 'node:assert/strict';
import path from 'node:path';
import { poll } from '../support/poll';
import { suiteSession } from '../support/suiteSession';
import { textOfFile } from '../support/textOfFile';

// One story: each test goes on where the one before it ended.
suite('annotating an article', () => {
  const session = suiteSession('annotating');

  test('an opened article shows its statements in the text and in the sidebar', async () => {
    const { workbench } = session();
    await workbench.openFile('ferry.article');
    await workbench.decorations.filter({ hasText: 'We' }).first().waitFor();
    await workbench.openViews('Article Annotator');
    await workbench.treeRow('Nora Lindqvist').first().waitFor();
    await workbench.treeRow('We cannot keep').first().waitFor();
  });

  test('a click in the tree selects the statement in the text', async () => {
    const { workbench } = session();
    await workbench.treeRow('We cannot keep').first().click();
    await workbench.status('Ln 5, Col 1').waitFor();
    await workbench.status('selected').waitFor();
  });

  test('one key accepts it, and the decision is on the disk', async () => {
    const { workbench, folder } = session();
    await workbench.press('Control+k', 'a');
    const yaml = await poll('the sidecar is written', () =>
      textOfFile(path.join(folder, 'ferry.article.annotations.yaml')),
    );
    assert.match(yaml, /^version: 1$/m);
    assert.match(yaml, /^ +status: accepted$/m);
    assert.match(yaml, /quote: .*We cannot keep the boat safe in this ice/);
    assert.match(yaml, /name: Nora Lindqvist/);
    await workbench.treeRow('We cannot keep').and(workbench.page.locator('[aria-label^="Accepted"]')).waitFor();
  });

  test('the export holds the decision', async () => {
    const { workbench, folder } = session();
    await workbench.command('Export Annotations…');
    await workbench.pick('CSV');
    await workbench.pick('This article');
    const proposed = workbench.quickInput.locator('input').first();
    await poll('a file is proposed', async () => (await proposed.inputValue()).endsWith('ferry.csv'));
    await workbench.press('Enter');
    await workbench.notification('ferry.csv').waitFor();
    const csv = await poll('the export is written', () => textOfFile(path.join(folder, 'ferry.csv')));
    const rows = csv.split('\r\n');
    assert.match(rows[0]!, /^article,title,id,status,/);
    const accepted = rows.filter((row) => row.includes(',accepted,'));
    assert.equal(accepted.length, 1, csv);
    assert.match(accepted[0]!, /^ferry\.article,.*Nora Lindqvist.*“We cannot keep the boat safe in this ice,”/);
  });

  test('opened again, the article still shows the decision', async () => {
    const { workbench } = session();
    await workbench.page.reload();
    await workbench.ready();
    await workbench.openViews('Article Annotator');
    await workbench.treeRow('We cannot keep').and(workbench.page.locator('[aria-label^="Accepted"]')).waitFor();
  });
});

import assert from 'node:assert/strict';
import path from 'node:path';
import { poll } from '../support/poll';
import { suiteSession } from '../support/suiteSession';
import { textOfFile } from '../support/textOfFile';

suite('undoing after a reload of the window', () => {
  const session = suiteSession('undo');

  test('each action can be undone, down to a file that did not exist, and done again', async () => {
    const { workbench, folder } = session();
    const sidecar = path.join(folder, 'ferry.article.annotations.yaml');
    const text = () => textOfFile(sidecar);
    const becomes = (what: string, wanted: string | undefined) => poll(what, async () => (await text()) === wanted);
    const reload = async () => {
      // The history is stored a moment after the file, and nothing on the page tells when.
      await workbench.page.waitForTimeout(1500);
      await workbench.page.reload();
      await workbench.ready();
      await workbench.decorations.first().waitFor();
    };
    await workbench.openFile('ferry.article');
    await workbench.decorations.first().waitFor();
    await workbench.openViews('Article Annotator');
    await workbench.treeRow('We cannot keep').first().click();
    await workbench.command('Article: Accept');
    const one = await poll('it is accepted', text);
    await workbench.command('Article: Write Annotations');
    const two = await poll('all is written', async () => (await text()) !== one && text());
    await reload();
    await workbench.command('Article: Undo Annotation');
    await becomes('writing is undone', one);
    await reload();
    await workbench.command('Article: Undo Annotation');
    await becomes('the file is gone again', undefined);
    await reload();
    await workbench.command('Article: Redo Annotation');
    await becomes('accepting is done again', one);
    await workbench.command('Article: Redo Annotation');
    await becomes('writing is done again', two);
    assert.match(two, /status: suggested/);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { poll } from '../support/poll';
import { suiteSession } from '../support/suiteSession';
import { textOfFile } from '../support/textOfFile';

/** True when the undo history that the extension keeps was made on this text; nothing on the page tells. */
function storedFor(home: string, text: string | undefined): boolean {
  const hash = text === undefined ? '' : createHash('sha256').update(text).digest('hex');
  return globSync(`${home}/**/history/*.json`).some((file) => {
    const stored = readFileSync(file, 'utf8');
    return stored.endsWith('}') && (JSON.parse(stored) as { hash: string }).hash === hash;
  });
}

suite('undoing after a reload of the window', () => {
  const session = suiteSession('undo');

  test('each action can be undone, down to a file that did not exist, and done again', async () => {
    const { workbench, folder, home } = session();
    const sidecar = path.join(folder, 'ferry.article.annotations.yaml');
    const text = () => textOfFile(sidecar);
    const becomes = (what: string, wanted: string | undefined) => poll(what, async () => (await text()) === wanted);
    const reload = async () => {
      await poll('the history of this very text is stored', async () => storedFor(home, await text()));
      await workbench.page.reload();
      await workbench.ready();
      // VS Code does not always get round to storing which editors were open before its page is gone.
      await workbench.openViews('Explorer');
      await workbench.openFile('ferry.article');
      await workbench.decorations.first().waitFor();
    };
    await workbench.openFile('ferry.article');
    await workbench.decorations.first().waitFor();
    await workbench.openViews('Article Annotator');
    await workbench.treeRow('We cannot keep').first().click();
    await workbench.command('Article Annotator: Accept');
    const one = await poll('it is accepted', text);
    await workbench.command('Article Annotator: Write Annotations');
    const two = await poll('all is written', async () => (await text()) !== one && text());
    await reload();
    await workbench.command('Article Annotator: Undo Annotation');
    await becomes('writing is undone', one);
    await reload();
    await workbench.command('Article Annotator: Undo Annotation');
    await becomes('the file is gone again', undefined);
    await reload();
    await workbench.command('Article Annotator: Redo Annotation');
    await becomes('accepting is done again', one);
    await workbench.command('Article Annotator: Redo Annotation');
    await becomes('writing is done again', two);
    assert.match(two, /status: suggested/);
  });
});

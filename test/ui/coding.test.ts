import assert from 'node:assert/strict';
import path from 'node:path';
import { codedFolder } from '../support/codedFolder';
import { poll } from '../support/poll';
import { startSession } from '../support/session';
import { suiteSession } from '../support/suiteSession';
import { textOfFile } from '../support/textOfFile';

const article = 'night-ferry.article';

// One story: each test goes on where the one before it ended.
suite('coding and comparing', () => {
  let folder = '';
  const session = suiteSession('coding', async () => {
    folder = await codedFolder();
    return startSession({ folder, settings: { 'articleAnnotator.coder': 'bob' } });
  });
  const saved = async (coder: string) =>
    (await textOfFile(path.join(folder, `${article}${coder}.annotations.yaml`))) ?? '';

  test('two keys code a statement: one for the variable, one for the value', async () => {
    const { workbench } = session();
    await workbench.openFile(article);
    await workbench.decorations.first().waitFor();
    await workbench.openViews('Article Annotator');
    await workbench.clickLine('since my father');
    await workbench.command('Set Code…');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'Position' }).first().waitFor();
    await workbench.press('1');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'Money and jobs' }).first().waitFor();
    await workbench.press('p');
    await poll('the code is saved', async () => /codes: \{topic: procedure, position/.test(await saved('.bob')));
  });

  test('in review mode the key of a variable asks for its value at once', async () => {
    const { workbench } = session();
    await workbench.press('Control+k', 'g');
    await workbench.status('A accept').waitFor();
    // As a person would, who sees which statement is the current one: the nearest that is open.
    const selected = workbench.page.locator('.customview-tree .monaco-list-row.selected');
    await selected.filter({ hasText: 'two families' }).waitFor();
    await workbench.press('2');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'Supports it' }).first().waitFor();
    await workbench.press('u');
    await poll('the code is saved', async () => /codes: \{position: unclear\}/.test(await saved('.bob')));
    await workbench.press('Escape');
    await workbench.status('A accept').waitFor({ state: 'hidden' });
  });

  test('a key settles a disagreement, and the next one is selected', async () => {
    const { workbench } = session();
    await workbench.command('Compare Coders');
    await workbench.treeRow('Topic').and(workbench.page.locator('.selected')).waitFor();
    await workbench.status('selected)').waitFor(); // the words in the article: the last of what the command does
    await workbench.press('2');
    const gold = await poll('gold is written', () => saved('.gold'));
    assert.match(gold, /codes: \{.*topic: procedure/);
    assert.match(gold, /from: \{codes\.topic: bob\}/);
    await workbench.press('1');
    await poll('the next one is settled', async () =>
      /from: \{codes\.topic: bob, codes\.legitimation: ann\}/.test(await saved('.gold')),
    );
  });
});

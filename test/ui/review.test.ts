import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { poll } from '../support/poll';
import { suiteSession } from '../support/suiteSession';
import { textOfFile } from '../support/textOfFile';

const names = ['Ada Quill', 'Bram Oste', 'Carla Venn', 'Dov Marek', 'Esa Lind', 'Finn Orr', 'Gro Hald', 'Hana Bly'];
const lines = names.flatMap((name, i) => [
  `“The ${i + 2} new bridges are safe,” said ${name}.`,
  `${name.split(' ')[1]} added that the old ones would close in ${2030 + i}.`,
]);
const article = `Council meets\n\n${lines.join('\n\n')}\n`;

suite('review mode, with the keyboard only', () => {
  const session = suiteSession('review');
  /** Keys pressed since `open`. */
  let keys = 0;

  suiteSetup(async () => {
    const { folder, workbench } = session();
    const articles = ['editor', 'tree', 'mixed', 'empty', 'off'];
    for (const name of articles) await writeFile(path.join(folder, `${name}.article`), article);
    // All at once: later the list of files moves under the mouse, when annotations are written.
    for (const name of articles) await workbench.openFile(`${name}.article`);
    await workbench.openViews('Article Annotator');
  });

  const press = async (...pressed: string[]): Promise<void> => {
    keys += pressed.length;
    await session().workbench.press(...pressed);
  };
  const sourceOf = (name: string): Promise<string> => readFile(path.join(session().folder, name), 'utf8');
  const decisionsIn = async (name: string): Promise<string[]> => {
    const yaml = (await textOfFile(path.join(session().folder, `${name}.article.annotations.yaml`))) ?? '';
    return [...yaml.matchAll(/^ +status: (\w+)$/gm)].map((match) => match[1]!);
  };
  /** Opens the article. @returns how many suggestions it has. */
  const open = async (name: string): Promise<number> => {
    const { workbench } = session();
    await workbench.page
      .locator('.tabs-container .tab')
      .filter({ hasText: `${name}.article` })
      .click();
    await workbench.page
      .locator('.tabs-container .tab.active')
      .filter({ hasText: `${name}.article` })
      .waitFor();
    await workbench.decorations.filter({ hasText: 'bridges' }).first().waitFor();
    const status = await workbench.status('0 of ').first().innerText();
    const total = Number(/0 of (\d+) reviewed/.exec(status)?.[1]);
    assert.ok(total >= lines.length, status);
    keys = 0;
    return total;
  };
  const startReview = async (): Promise<void> => {
    await session().workbench.press('Control+k', 'g');
    await session().workbench.status('A accept').waitFor();
  };
  const endReview = async (): Promise<void> => {
    await session().workbench.press('Escape');
    await session().workbench.status('A accept').waitFor({ state: 'hidden' });
  };

  test('N correct suggestions take exactly N keys in the text', async () => {
    const { workbench } = session();
    const total = await open('editor');
    await startReview();
    for (let i = 0; i < total; i++) await press('a');
    await workbench.status(`${total} of ${total} reviewed`).waitFor();
    assert.equal(keys, total);
    assert.deepEqual(await decisionsIn('editor'), Array<string>(total).fill('accepted'));
    await endReview();
    assert.equal(await sourceOf('editor.article'), article);
  });

  test('and exactly N keys in the tree', async () => {
    const { workbench } = session();
    const total = await open('tree');
    await startReview();
    await workbench.command('Focus on Statements View');
    await workbench.page.locator('.customview-tree .monaco-list:focus').waitFor();
    for (let i = 0; i < total; i++) await press('a');
    await workbench.status(`${total} of ${total} reviewed`).waitFor();
    assert.equal(keys, total);
    assert.deepEqual(await decisionsIn('tree'), Array<string>(total).fill('accepted'));
    await endReview();
  });

  test('an empty list says why it is empty, and that all is reviewed', async () => {
    const { workbench } = session();
    const total = await open('empty');
    const message = workbench.page.locator('.part.sidebar .pane-body .message');
    await workbench.command('Filter Statements');
    await workbench.answer('speaker:nobody');
    await message.filter({ hasText: 'No statement listed with the filter: speaker:nobody' }).waitFor();
    await workbench.command('Clear Filter');
    await startReview();
    for (let i = 0; i < total; i++) await press('x');
    await workbench.status(`${total} of ${total} reviewed`).waitFor();
    await message.filter({ hasText: 'All statements of this article are rejected' }).waitFor();
    await endReview();
  });

  test('rejects, skips, goes back, changes and undoes; other keys write nothing', async () => {
    const { workbench } = session();
    const total = await open('mixed');
    await startReview();
    const shown = workbench.page.locator('.customview-tree .monaco-list-row.selected');
    for (const [key, next] of [
      ['a', 'in 2030'],
      ['x', 'The 3 new'],
      ['Space', 'in 2031'],
      ['x', 'The 4 new'],
      ['u', 'in 2031'],
      ['b', 'The 3 new'],
      ['a', 'in 2031'],
    ] as const) {
      await press(key);
      await shown.filter({ hasText: next }).waitFor(); // as a person would, who looks before the next key
    }
    await workbench.status(`3 of ${total} reviewed`).waitFor(); // what is rejected is reviewed, though it is not listed
    await press('w', 'Enter', 'Tab', 'Backspace', 'Delete', 'Shift+K');
    const decisions = await poll('three decisions and a change of attitude', async () => {
      const found = await decisionsIn('mixed');
      return found.length === 4 && found;
    });
    // In reading order: each key met the statement that was shown.
    assert.deepEqual(decisions, ['accepted', 'rejected', 'accepted', 'suggested']);
    assert.match(await sourceOf('mixed.article.annotations.yaml'), /attitude: thinks\n +status: suggested/);
    await workbench
      .status(`3 of ${total}`)
      .or(workbench.status(`2 of ${total - 1}`))
      .waitFor();
    await endReview();
    assert.equal(await sourceOf('mixed.article'), article);
  });

  test('takes no key when it is off, nor from other inputs when it is on', async () => {
    const { workbench } = session();
    await open('off');
    await workbench.clickLine('Council meets');
    await startReview();
    await workbench.press('Control+f');
    const find = workbench.page.locator('.find-widget.visible textarea').first();
    await find.waitFor();
    await find.fill('');
    await workbench.press('a', 'x', 's', 'k', 'n', 'u');
    assert.equal(await find.inputValue(), 'axsknu');
    await workbench.press('Escape', 'Escape');
    await workbench.status('A accept').waitFor({ state: 'hidden' });
    await workbench.clickLine('Council meets');
    await workbench.press('Control+End');
    await workbench.page.keyboard.type('a x b s k n u h AXK');
    await workbench.press('Control+s');
    await poll(
      'the article holds what was typed',
      async () => (await sourceOf('off.article')) === `${article}a x b s k n u h AXK`,
    );
    assert.deepEqual(await decisionsIn('off'), []);
  });
});

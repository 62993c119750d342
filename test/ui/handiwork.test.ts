import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyOfWorkspace } from '../../scripts/vscode/workspace.mjs';
import { poll } from '../support/poll';
import { startSession } from '../support/session';
import { suiteSession } from '../support/suiteSession';
import { textOfFile } from '../support/textOfFile';

const article = [
  'Pier vote',
  '“We will build it in spring,” said Lena Morvik, the harbour master.',
  'Tom Erland said that the town could not pay for it.',
  '“The money is there,” Morvik said.',
  'Erland replied that he had seen no money.',
  '',
].join('\n\n');

// One story: each test goes on where the one before it ended.
suite('the Statements view, notes and history', () => {
  let folder = '';
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Eva', '-c', 'user.email=eva@example.org', ...args], { cwd: folder });
  const yaml = (): Promise<string> =>
    textOfFile(path.join(folder, 'pier.article.annotations.yaml')).then((text) => text ?? '');

  const session = suiteSession('handiwork', async () => {
    folder = copyOfWorkspace();
    await writeFile(path.join(folder, 'pier.article'), article);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Begin');
    return startSession({ folder, settings: { 'git.enabled': true, 'articleAnnotator.coder': '' } });
  });
  suiteSetup(async () => {
    const { workbench } = session();
    await workbench.openFile('pier.article');
    await workbench.openViews('Article Annotator');
    await workbench.treeRow('build it in spring').waitFor();
  });

  test('the check box of a row accepts; what is collapsed and selected stays so', async () => {
    const { workbench } = session();
    await workbench.treeRow('Tom Erland').first().click();
    await workbench.press('ArrowLeft');
    await workbench.treeRow('could not pay').waitFor({ state: 'hidden' });
    await workbench.treeRow('build it in spring').locator('.custom-view-tree-node-item-checkbox').click();
    await poll('it is accepted', async () => /status: accepted/.test(await yaml()));
    await workbench.treeRow('build it in spring').and(workbench.page.locator('[aria-label^="Accepted"]')).waitFor();
    assert.equal(await workbench.treeRow('could not pay').count(), 0, 'the group stays closed');
    await workbench.treeRow('The money is there').click();
    await workbench.press('Control+k', 'a');
    await poll('both are accepted', async () => (await yaml()).match(/status: accepted/g)?.length === 2);
    await workbench.page
      .locator('.customview-tree .monaco-list-row.selected')
      .filter({ hasText: 'The money' })
      .waitFor();
    assert.equal(await workbench.treeRow('could not pay').count(), 0);
  });

  test('the filter shows its effect while it is typed, completes, and goes with Escape', async () => {
    const { workbench } = session();
    await workbench.press('Control+k', '/');
    const input = workbench.quickInput.locator('input').first();
    await input.waitFor();
    await workbench.page.keyboard.type('is:unsa');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'is:unsaved' }).waitFor();
    const offered = workbench.quickInput.locator('.monaco-list-row.focused').filter({ hasText: 'is:unsaved' });
    await poll('it is reached', async () => {
      await workbench.press('ArrowDown');
      return offered.isVisible();
    });
    await workbench.press('Enter');
    await poll('it is completed', async () => (await input.inputValue()).trim() === 'is:unsaved');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: '2 of 4 statements' }).waitFor();
    await workbench.treeRow('build it in spring').waitFor({ state: 'hidden' });
    await workbench.press('Escape');
    await workbench.treeRow('build it in spring').waitFor();
  });

  test('a note is a thread in the article that can be answered', async () => {
    const { workbench } = session();
    await workbench.treeRow('build it in spring').click();
    await workbench.press('Control+k', 'j');
    await workbench.answer('Which spring?');
    await poll('the note is saved', async () => /note: .*Which spring/.test(await yaml()));
    await workbench.press('Control+k', 'Shift+Y');
    const thread = workbench.page.locator('.review-widget');
    await thread.filter({ hasText: 'Which spring?' }).waitFor();
    await thread.locator('.comment-form .monaco-editor, .comment-form .review-thread-reply-button').first().click();
    await workbench.page.keyboard.type('The next one.');
    await thread.locator('.monaco-button').filter({ hasText: 'Reply' }).first().click();
    await poll('the answer is saved', async () => /@anonymous \d{4}-\d\d-\d\d:\s+The next one\./.test(await yaml()));
    await workbench.command('Undo Annotation');
    await poll('one undo takes the answer back', async () => !/The next one/.test(await yaml()));
  });

  test('the history tells what became of a statement, and compares', async () => {
    const { workbench } = session();
    git('add', '.');
    git('commit', '--quiet', '--message', 'Accept two');
    await workbench.treeRow('build it in spring').click();
    await workbench.press('Control+k', 'x');
    await poll('it is rejected', async () => /status: rejected/.test(await yaml()));
    await workbench.treeRow('The money is there').click();
    await workbench.press('Control+k', 'x');
    await poll('both are rejected', async () => (await yaml()).match(/status: rejected/g)?.length === 2);
    await workbench.command('Undo Annotation');
    await workbench.status('2 of 4 reviewed').waitFor(); // by then the rows stand still
    await workbench.treeRow('The money is there').click();
    await workbench.press('Control+k', 'k');
    await workbench.pick('Mixed');
    await poll('the kind is changed', async () => /kind: mixed/.test(await yaml()));
    await workbench.press('Control+k', 'Shift+H');
    const rows = workbench.quickInput.locator('.monaco-list-row');
    await rows.filter({ hasText: 'kind: direct → mixed' }).filter({ hasText: 'not committed' }).waitFor();
    await rows.filter({ hasText: 'added, accepted' }).filter({ hasText: 'Eva: Accept two' }).waitFor();
    await workbench.pick('kind: direct → mixed');
    await workbench.page.locator('.tabs-container .tab.active').filter({ hasText: 'kind: direct' }).waitFor();
    await workbench.page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
  });
});

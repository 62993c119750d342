import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyOfWorkspace } from '../../scripts/vscode/workspace.mjs';
import { poll } from '../support/poll';
import { startSession, type Session } from '../support/session';

const quay = [
  'The quay is closed',
  'Ida Brandvold, the harbour master of Tveit, said that the quay was closed. “It will stay closed,” Brandvold said.',
  'Karl Nyland said that the boats lay idle.',
  '“Nobody told the crews,” said Mr Nyelandt.',
  '',
].join('\n\n');
const lamps = [
  'Lamps for Tveit',
  'Ida Brandvold said that the lamps would come in May. “They are paid for,” she said.',
  '',
].join('\n\n');

suite('speakers', () => {
  let session: Session;
  let folder = '';
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8').catch(() => '');
  const sidecar = (name: string): Promise<string> => read(`${name}.article.annotations.yaml`);

  suiteSetup(async () => {
    folder = copyOfWorkspace();
    await writeFile(path.join(folder, 'quay.article'), quay);
    await writeFile(path.join(folder, 'lamps.article'), lamps);
    session = await startSession({ folder, viewport: { width: 1280, height: 900 } });
  });
  suiteTeardown(() => session?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await session.workbench.screenshot('speakers');
  });

  test('a rename is shown before it is made, changes all annotations and no article, and is one undo', async () => {
    const { workbench } = session;
    const { page } = workbench;
    for (const name of ['quay', 'lamps']) {
      await workbench.openFile(`${name}.article`);
      await workbench.decorations.first().waitFor();
      await workbench.command('Article Annotator: Write Annotations');
      await poll(`${name} is annotated`, async () => /name: Ida Brandvold/.test(await sidecar(name)));
    }
    const before = { quay: await sidecar('quay'), lamps: await sidecar('lamps') };
    await workbench.openFile('quay.article');
    await workbench.lines.getByText('Ida').first().click();
    await workbench.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    assert.equal(await input.inputValue(), 'Ida Brandvold');
    await input.fill('Ida Brandvoll');
    await workbench.press('Control+Enter');
    const panel = page.locator('.bulk-edit-panel');
    const rows = panel.locator('.monaco-list-row');
    await rows.filter({ hasText: 'quay.article.annotations.yaml' }).waitFor();
    await rows.filter({ hasText: 'lamps.article.annotations.yaml' }).waitFor();
    assert.deepEqual({ quay: await sidecar('quay'), lamps: await sidecar('lamps') }, before, 'nothing is written yet');
    await panel.locator('.monaco-button').filter({ hasText: 'Apply' }).click();
    for (const name of ['quay', 'lamps'])
      await poll(`${name} has the new name`, async () => /name: Ida Brandvoll/.test(await sidecar(name)));
    await workbench.openFile('quay.article');
    await workbench.command('Article Annotator: Undo Annotation');
    for (const name of ['quay', 'lamps'] as const)
      await poll(`${name} is as before`, async () => (await sidecar(name)) === before[name]);
    assert.deepEqual([await read('quay.article'), await read('lamps.article')], [quay, lamps]);
  });

  test('a speaker dropped on another becomes that one, with all statements, and one undo takes it back', async () => {
    const { workbench } = session;
    await workbench.openFile('quay.article');
    await workbench.openViews('Article Annotator');
    const speakers = workbench.page.locator('.part.sidebar .customview-tree').last();
    const row = (name: string) => speakers.locator('.monaco-list-row').filter({ hasText: name });
    await row('Nyelandt').waitFor();
    const before = await sidecar('quay');
    await row('Nyelandt').dragTo(row('Karl Nyland'));
    await row('Nyelandt').waitFor({ state: 'detached' });
    const merged = await poll('it is saved', async () => ((await sidecar('quay')) === before ? '' : sidecar('quay')));
    assert.match(merged, /name: Karl Nyland\n(?: {4}.*\n)*? {4}aliases: \[.*Nyelandt.*\]/);
    await workbench.command('Article Annotator: Undo Annotation');
    await poll('it is undone', async () => (await sidecar('quay')) === before);
    await row('Nyelandt').waitFor();
  });
});

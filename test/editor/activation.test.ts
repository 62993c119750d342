import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { theApi, theExtension } from '../support/api';
import { articleOf } from '../support/articles';
import { poll } from '../support/poll';

suite('the extension', () => {
  test('activates for an article', async () => {
    const document = await vscode.workspace.openTextDocument(articleOf('ferry.article'));
    assert.equal(document.languageId, 'text-article');
    await vscode.window.showTextDocument(document);
    await poll('the extension is active', () => theExtension().isActive);
  });

  test('registers exactly the commands of its manifest', async () => {
    await theApi();
    const manifest = theExtension().packageJSON as {
      contributes: { commands: { command: string }[]; views: Record<string, { id: string }[]> };
    };
    const { commands, views } = manifest.contributes;
    // VS Code makes these for each view by itself.
    const ofViews = Object.values(views).flatMap((each) =>
      each.flatMap(({ id }) =>
        ['focus', 'open', 'resetViewLocation', 'toggleVisibility', 'removeView'].map((name) => `${id}.${name}`),
      ),
    );
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) => id.startsWith('articleAnnotator.') && !ofViews.includes(id),
    );
    assert.deepEqual(registered.sort(), commands.map(({ command }) => command).sort());
  });

  test('gives the statements of an article to others', async () => {
    const document = await vscode.workspace.openTextDocument(articleOf('ferry.article'));
    const api = await theApi();
    assert.equal(api.version, 1);
    const statements = await api.statements(document.uri);
    const quoted = statements.map(({ speaker, content }) => [
      speaker,
      ...content.map(([start, end]) => document.getText().slice(start, end)),
    ]);
    assert.ok(
      quoted.some(([speaker, ...content]) => speaker === 'Nora Lindqvist' && content[0]?.startsWith('“We cannot keep')),
      JSON.stringify(quoted),
    );
    const found = await api.analyse(document.uri);
    assert.equal(found.offset_unit, 'utf16');
    assert.equal(found.statements.length, statements.length);
  });
});

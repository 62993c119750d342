import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openArticle, writeFile } from '../support/openArticle';

suite('hover', () => {
  teardown(closeEditors);

  test('says who, how and why; text of the article stays text', async () => {
    const uri = await writeFile('hover.article', '“It [rains](command:quit) <b>now</b>,” said Ole Vik.\n');
    await openArticle(uri);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(0, 4),
    );
    const card = hovers.flatMap(({ contents }) => contents).map((part) => (part as vscode.MarkdownString).value);
    assert.match(card.join('\n'), /\*\*Ole Vik\*\*/);
    assert.doesNotMatch(card.join('\n'), /command:quit/);
  });
});

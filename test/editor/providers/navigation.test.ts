import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askAt, openArticle } from '../../support/providers';
import { writeFile } from '../../support/openArticle';
import { poll } from '../../support/poll';

suite('navigation in an article', () => {
  let ferry: vscode.TextDocument;
  suiteSetup(async () => {
    ferry = await openArticle('ferry.article');
  });
  const name = (uri: vscode.Uri) => uri.path.split('/').at(-1);

  test('goes from a pronoun to where the speaker is introduced', async () => {
    const [link] = await askAt<vscode.LocationLink[]>('vscode.executeDefinitionProvider', ferry, 'H|e called');
    assert.ok(link?.originSelectionRange);
    assert.equal(ferry.getText(link.originSelectionRange), 'He');
    assert.match(ferry.getText(link.targetRange), /Tomas Adeyemi$/);
    assert.equal(link.targetRange.start.line, 6);
  });

  test('finds references here and in other articles', async () => {
    const found = await poll('references in another article', async () => {
      const locations = await askAt<vscode.Location[]>('vscode.executeReferenceProvider', ferry, 'Tomas Ade|yemi');
      return locations.some(({ uri }) => name(uri) === 'council.article') && locations;
    });
    const here = found.filter(({ uri }) => name(uri) === 'ferry.article').map(({ range }) => ferry.getText(range));
    assert.ok(here.some((words) => words.includes('Adeyemi')));
    assert.ok(here.includes('He'));
    const council = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(ferry.uri, '../council.article'));
    const there = found.filter(({ uri }) => name(uri) === 'council.article').map(({ range }) => council.getText(range));
    assert.ok(
      there.every((words) => /Adeyemi|he/.test(words)),
      there.join(' · '),
    );
  });

  test('highlights all mentions of the speaker', async () => {
    const found = await askAt<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', ferry, 'Tomas| Adeyemi');
    const words = found.map(({ range }) => ferry.getText(range));
    assert.ok(words.includes('He'));
    assert.equal(found[0]?.kind, vscode.DocumentHighlightKind.Write);
  });

  test('finds speakers and statements of the workspace, a person once', async () => {
    const symbols = await poll('the symbol of the speaker', async () => {
      const command = 'vscode.executeWorkspaceSymbolProvider';
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, 'Tomas Adeyemi');
      const people = all.filter(({ kind, name: title }) => kind === vscode.SymbolKind.Class && /Adeyemi$/.test(title));
      return people[0]?.containerName.includes('2 articles') && { all, people };
    });
    assert.equal(symbols.people.length, 1);
    assert.ok(symbols.all.some(({ kind }) => kind === vscode.SymbolKind.String));
  });

  test('says who speaks about whom, over the workspace', async () => {
    const council = await openArticle('council.article');
    const [mayor] = await askAt<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', council, 'Tomas Ade|yemi');
    assert.match(mayor?.name ?? '', /Adeyemi/);
    const incoming = (item: unknown) =>
      vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    const calls = await incoming(mayor);
    const here = calls.filter(({ from }) => from.uri.toString() === council.uri.toString());
    assert.deepEqual(
      here.map(({ from, fromRanges }) => [from.name, fromRanges.map((range) => council.getText(range))]),
      [['Nora Lindqvist', ['Adeyemi']]],
    );
    // In another article, which nobody has opened, somebody speaks about him too.
    await writeFile('pier.article', 'Pier opens\n\nIda Falk said that Tomas Adeyemi had kept his word.\n');
    const there = await poll('the other article is indexed', async () =>
      (await incoming(mayor)).find(({ from }) => name(from.uri) === 'pier.article'),
    );
    assert.equal(there.from.name, 'Ida Falk');
    assert.equal(there.from.detail, 'pier.article');
    const pier = await vscode.workspace.openTextDocument(there.from.uri);
    assert.deepEqual(
      there.fromRanges.map((range) => pier.getText(range)),
      ['Tomas Adeyemi', 'his'],
    );
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      there.from,
    );
    assert.deepEqual(
      outgoing.map(({ to, fromRanges }) => [to.name, fromRanges.length]),
      [[mayor?.name, 2]],
    );
    await vscode.workspace.fs.delete(pier.uri);
  });
});

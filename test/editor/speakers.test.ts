import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  freshArticles,
  openArticle,
  putCursorOn,
  readFile,
  run,
  sidecarOf,
  statementWith,
  statementsOf,
} from '../support/openArticle';
import { poll } from '../support/poll';

const text = [
  'Town argues over its bridge',
  'Rosa Marn, the mayor, opened the meeting on Monday with Edda Cole, the treasurer of the town.',
  '“We will open the bridge in May,” the official said.',
  'Paul Kerr, a farmer, listened. Mary Kerr, his sister, stayed at home.',
  '“It is too late for us,” Kerr said.',
  'The official said that the town had no money left. Kerr said that the road was worse.',
  '“Nobody asked us,” Mary Kerr said.',
  '',
].join('\n\n');

const fresh = freshArticles('speakers', text);

const who = async (editor: vscode.TextEditor, words: string) => (await statementWith(editor, words)).speaker;

/** Waits until the statement with `words` is by `name`. */
const isBy = (editor: vscode.TextEditor, words: string, name: string | null) =>
  poll(`“${words}” is by ${String(name)}`, async () => (await who(editor, words)) === name);

/** The key of the statement with `words`: for a suggestion its id, as long as nothing has changed. */
const setSpeaker = async (editor: vscode.TextEditor, words: string, id: string) => {
  putCursorOn(editor, words);
  await run('setSpeaker', undefined, undefined, id);
};

suite('deciding about speakers', () => {
  teardown(closeEditors);

  test('a re-attribution teaches the article, is remembered, and is taken back at once', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    assert.equal(await who(editor, 'open the bridge in May'), null);
    await setSpeaker(editor, 'open the bridge in May', 'edda-cole');
    await isBy(editor, 'open the bridge in May', 'Edda Cole');
    // The other statement with the same words follows, and stays a suggestion.
    await isBy(editor, 'had no money left', 'Edda Cole');
    assert.equal((await statementWith(editor, 'had no money left')).status, 'suggested');
    assert.match((await readFile(sidecarOf(uri))) ?? '', /aliases: .*the official/s);
    await closeEditors();
    const again = await openArticle(uri);
    await isBy(again, 'had no money left', 'Edda Cole');
    await run('undo');
    await isBy(again, 'had no money left', null);
    assert.equal(await readFile(sidecarOf(uri)), undefined);
  });

  test('Set Speaker asks with the likely ones first, for all that are chosen', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'too late for us');
    const keys = (await statementsOf(uri)).filter(({ speaker }) => speaker === 'Mary Kerr').map(({ id }) => id);
    assert.equal(keys.length, 3);
    const asked = run('setSpeaker', undefined, keys);
    await poll('the list is open', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await statementsOf(uri)).filter(({ id }) => !id.startsWith('~')).length === 3;
    });
    await asked;
    // The first of the list is the one whom the engine thinks most likely.
    await isBy(editor, 'too late for us', 'Mary Kerr');
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
  });

  test('split takes an alias and its statements away, and merge gives them back', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    await isBy(editor, 'too late for us', 'Mary Kerr');
    putCursorOn(editor, 'too late for us');
    await run('accept');
    await run('splitSpeaker', 'mary-kerr', undefined, { name: 'Old Kerr', aliases: ['Kerr'], statements: [] });
    await isBy(editor, 'too late for us', 'Old Kerr');
    await isBy(editor, 'the road was worse', 'Old Kerr');
    await isBy(editor, 'Nobody asked us', 'Mary Kerr');
    await run('mergeSpeakers', 'old-kerr', undefined, 'paul-kerr');
    await isBy(editor, 'too late for us', 'Paul Kerr');
    await isBy(editor, 'the road was worse', 'Paul Kerr');
    await run('undo');
    await isBy(editor, 'the road was worse', 'Old Kerr');
    await run('undo');
    await isBy(editor, 'the road was worse', 'Mary Kerr');
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
  });

  test('split takes chosen statements away', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    const { id } = await statementWith(editor, 'Nobody asked us');
    await run('splitSpeaker', 'mary-kerr', undefined, { name: 'A neighbour', aliases: [], statements: [id] });
    await isBy(editor, 'Nobody asked us', 'A neighbour');
    await isBy(editor, 'too late for us', 'Mary Kerr');
  });

  test('kind and colour are set, and links and codes of the speaker stay', async () => {
    const uri = await fresh();
    const sidecar = [
      'version: 1',
      `article: {sha256: ${'a'.repeat(64)}}`,
      'offset_unit: codepoint',
      'speakers:',
      '  - id: rosa-marn',
      '    name: Rosa Marn',
      '    kind: person',
      '    same_as: https://example.org/rosa # by hand',
      '    codes: {party: green}',
      'statements: []',
      '',
    ].join('\n');
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(sidecar));
    await openArticle(uri);
    await run('setSpeakerKind', 'rosa-marn', undefined, 'group');
    await run('setSpeakerColor', 'rosa-marn', undefined, 6);
    const saved = await readFile(sidecarOf(uri));
    assert.match(saved ?? '', /kind: group/);
    assert.match(saved ?? '', /color: 6/);
    assert.match(saved ?? '', /same_as: https:\/\/example.org\/rosa # by hand/);
    assert.match(saved ?? '', /codes: \{party: green\}/);
    await run('undo');
    await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), sidecar);
  });
});

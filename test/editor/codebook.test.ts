import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleOf } from '../support/articles';
import { askAt } from '../support/providers';
import {
  closeEditors,
  freshArticles,
  openArticle,
  putCursorOn,
  readFile,
  run,
  sidecarOf,
  writeFile,
} from '../support/openArticle';
import { poll } from '../support/poll';

const text = [
  'Island council argues over the night boat',
  '“We cannot do without the night boat,” said Runa Falkberg, who runs the clinic.',
  'Ivar Stenmo, of the finance committee, warned that the money would be missing in the schools.',
  '',
].join('\n\n');

const CODEBOOK = `version: 1
variables:
  - id: topic
    label: Topic
    type: choice
    key: "1"
    required: true
    values:
      - {id: boats, label: Boats at night, key: b, description: All that floats., examples: [The boat is late.]}
      - {id: schools, label: Schools, key: s}
  - {id: frames, label: Frames, type: multi-choice, values: [cost, safety]}
  - {id: checkable, type: boolean}
  - {id: intensity, type: integer, min: 1, max: 5}
  - {id: role, label: Role, on: speakers, type: choice, values: [doctor, politician]}
`;

const fresh = freshArticles('coding/council', text);
const set = (variable: string, value?: unknown) => run('setCode', undefined, undefined, { variable, value });
const folder = () => articleOf('coding');
const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

suite('codebook', () => {
  suiteSetup(async () => {
    await writeFile('coding/codebook.yaml', CODEBOOK);
    const editor = await openArticle(await fresh());
    putCursorOn(editor, 'do without');
    // The watcher needs a moment to see the new codebook.
    await poll('the codebook is known', async () => {
      await set('topic', 'boats');
      return readFile(sidecarOf(editor.document.uri));
    });
  });
  suiteTeardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  test('is created with an example, and an existing one is left as it is', async () => {
    await vscode.workspace.fs.createDirectory(articleOf('coding/new'));
    const uri = articleOf('coding/new/codebook.yaml');
    await run('createCodebook', articleOf('coding/new'));
    assert.match((await readFile(uri)) ?? '', /id: legitimation/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('version: 1\nvariables: []\n'));
    await run('createCodebook', articleOf('coding/new'));
    assert.equal(await readFile(uri), 'version: 1\nvariables: []\n');
  });

  test('codes of every type are saved, changed and taken away, each with one undo', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'do without');
    const codes = async () => /codes: (.*)/.exec((await readFile(sidecarOf(uri))) ?? '')?.[1];
    await set('topic', 'boats');
    assert.equal(await codes(), '{topic: boats}');
    await set('frames', ['cost', 'safety']);
    await set('checkable', false);
    await set('intensity', 3);
    assert.equal(await codes(), '{topic: boats, frames: [cost, safety], checkable: false, intensity: 3}');
    await set('checkable', null);
    assert.equal(await codes(), '{topic: boats, frames: [cost, safety], intensity: 3}');
    await run('undo');
    assert.equal(await codes(), '{topic: boats, frames: [cost, safety], checkable: false, intensity: 3}');
    await set('intensity', 9);
    await set('topic', 'sea');
    await set('mood', 'bad');
    assert.equal(await codes(), '{topic: boats, frames: [cost, safety], checkable: false, intensity: 3}');
    for (let times = 0; times < 4; times++) await run('undo');
    assert.equal(await readFile(sidecarOf(uri)), undefined);
  });

  test('the last code is repeated on another statement, and speakers have codes of their own', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'do without');
    await set('topic', 'schools');
    putCursorOn(editor, 'money would be missing');
    await run('repeatCode');
    assert.equal((await readFile(sidecarOf(uri)))?.match(/codes: \{topic: schools\}/g)?.length, 2);
    putCursorOn(editor, 'do without');
    await run('codeSpeaker', undefined, undefined, { variable: 'role', value: 'doctor' });
    assert.match((await readFile(sidecarOf(uri))) ?? '', /name: Runa Falkberg[^-]*codes: \{role: doctor\}/);
  });

  test('picks the value with the keyboard; the hover shows what is coded', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    putCursorOn(editor, 'do without');
    const done = set('topic');
    await poll('the first value is taken', async () => {
      await accept();
      return readFile(sidecarOf(uri));
    });
    await done;
    assert.match((await readFile(sidecarOf(uri))) ?? '', /topic: boats/);
    const [hover] = await askAt<vscode.Hover[]>('vscode.executeHoverProvider', editor.document, 'We can|not');
    const card = (hover?.contents[0] as vscode.MarkdownString).value;
    assert.match(card, /Topic: \*\*Boats at night\*\*/);
  });

  test('renaming and merging go into the codebook and all sidecars that it holds for', async () => {
    const uri = await fresh();
    const editor = await openArticle(uri);
    const codebook = articleOf('coding/codebook.yaml');
    putCursorOn(editor, 'do without');
    await set('topic', 'boats');
    await set('frames', ['cost', 'safety']);
    const textNow = async (file: vscode.Uri) => (await vscode.workspace.openTextDocument(file)).getText();
    await run('renameCode', { variable: 'topic', from: ['boats'], to: 'ships', review: false });
    assert.match(await textNow(codebook), /- \{id: ships, label: Boats at night,/);
    assert.match(await textNow(sidecarOf(uri)), /codes: \{topic: ships, frames: \[cost, safety\]\}/);
    await run('mergeCodes', { variable: 'frames', from: ['cost', 'safety'], to: 'safety', review: false });
    assert.match(await textNow(codebook), /id: frames,.*values: \[safety\]/);
    assert.match(await textNow(sidecarOf(uri)), /codes: \{topic: ships, frames: \[safety\]\}/);
    // What is taken is refused, and nothing changes.
    const before = await textNow(codebook);
    await run('renameCode', { variable: 'topic', from: ['ships'], to: 'schools', review: false });
    assert.equal(await textNow(codebook), before);
    await vscode.workspace.saveAll(false);
  });
});

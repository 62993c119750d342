import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  acceptedArticle,
  closeEditors,
  openArticle,
  putCursorOn,
  readFile,
  run,
  sidecarOf,
  statementWith,
  writeFile,
} from '../support/openArticle';
import { pierVote } from '../support/pierVote';
import { poll } from '../support/poll';

const write = (uri: vscode.Uri, content: string) =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
const withNote = (yaml: string, note: string) => yaml.replace(/(\n {4}status: \w+)/, `$1\n    note: ${note}`);

suite('working together on one file', () => {
  teardown(closeEditors);

  /** An article with one decision of ours, and what its sidecar was before and after. */
  const decided = async (name: string) => {
    const { uri, editor, before } = await acceptedArticle(name, pierVote, 'build it in spring');
    putCursorOn(editor, 'could not pay');
    await run('reject');
    return { uri, editor, before, after: (await readFile(sidecarOf(uri))) ?? '' };
  };

  test('undo takes back our action and leaves what another program wrote since', async () => {
    const { uri, editor, after } = await decided('together-undo.article');
    await write(sidecarOf(uri), withNote(after, 'from elsewhere'));
    await run('undo');
    const now = (await readFile(sidecarOf(uri))) ?? '';
    assert.match(now, /note: from elsewhere/);
    assert.doesNotMatch(now, /status: rejected/);
    assert.equal((await statementWith(editor, 'could not pay')).status, 'suggested');
  });

  test('a decision that another window overwrote in the same moment is added again', async () => {
    const { uri, before } = await decided('together-race.article');
    await write(sidecarOf(uri), withNote(before, 'from the other window'));
    const both = await poll('both are there', async () => {
      const now = (await readFile(sidecarOf(uri))) ?? '';
      return /status: rejected/.test(now) && now;
    });
    assert.match(both, /note: from the other window/);
  });

  test('fifty decisions in a row are all kept', async function () {
    this.timeout(60_000); // Each is written to the disk before the next; slow disks and busy machines take their time.
    const names = Array.from({ length: 50 }, (_, i) => `“The ${i + 2} boats are late,” said Tom Erland.`);
    const uri = await writeFile('together-many.article', `Boats\n\n${names.join('\n\n')}\n`);
    await openArticle(uri);
    await run('review.start');
    await Promise.all(names.map(() => run('review.accept')));
    await run('review.stop');
    const yaml = (await readFile(sidecarOf(uri))) ?? '';
    assert.ok((yaml.match(/status: accepted/g)?.length ?? 0) >= 50);
  });
});

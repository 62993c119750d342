import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, putCursorOn, run, sidecarOf, statementsOf, writeFile } from '../../support/openArticle';
import { poll } from '../../support/poll';

const text = '“We will build it in spring,” said Lena Morvik.\n\nTom Erland said that it was too dear.\n';

const good = [
  'version: 1',
  'article:',
  '  sha256: ab',
  'statements:',
  '  - id: k1',
  '    kind: direct',
  '    status: accepted',
  '    content:',
  '      - {quote: “We will build it in spring”, start: 0, end: 28}',
  '',
];
const withLine = (index: number, ...lines: string[]): string =>
  [...good.slice(0, index), ...lines, ...good.slice(index + 1)].join('\n');

/** Ten levels of ten aliases each. */
const bomb = [
  'bomb0: &b0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, i) => `bomb${i + 1}: &b${i + 1} [${Array(10).fill(`*b${i}`).join(', ')}]`),
];

/** What the file holds → rule and line (from 0) of the first diagnostic in it. */
const cases: Readonly<Record<string, { source: string; rule: string; line: number }>> = {
  'conflict markers of git': {
    source: withLine(6, '<<<<<<< ours', '    status: accepted', '=======', '    status: rejected', '>>>>>>> theirs'),
    rule: 'conflict-marker',
    line: 6,
  },
  'a key that is there twice': {
    source: withLine(6, '    status: accepted', '    status: rejected'),
    rule: 'duplicate-key',
    line: 7,
  },
  'a wrong type': { source: withLine(5, '    kind: [direct]'), rule: 'wrong-type', line: 5 },
  'a wrong value': { source: withLine(6, '    status: perhaps'), rule: 'wrong-value', line: 6 },
  'broken syntax': { source: withLine(6, '    status: {accepted'), rule: 'yaml-syntax', line: 7 },
  'an alias bomb': { source: [...good.slice(0, 9), ...bomb, ''].join('\n'), rule: 'alias-bomb', line: 15 },
  'a NUL character': { source: withLine(6, '    status: acc\0epted'), rule: 'nul-character', line: 6 },
  'a newer version': { source: withLine(0, 'version: 2'), rule: 'unknown-version', line: 0 },
  'version 0': { source: withLine(0, 'version: 0'), rule: 'unknown-version', line: 0 },
  'no version': { source: withLine(0, '# no version'), rule: 'missing-key', line: 1 },
};

const bytesOf = async (uri: vscode.Uri) => Uint8Array.from(await vscode.workspace.fs.readFile(uri));

/** Tries to decide, to write and to undo. */
async function act(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  putCursorOn(editor, 'build it in spring');
  for (const command of ['accept', 'writeAnnotations', 'undo']) await run(command);
}

const inArticle = (uri: vscode.Uri) =>
  poll('the article says so', () =>
    vscode.languages.getDiagnostics(uri).find(({ message }) => message.startsWith('Saved annotations are off: ')),
  );

suite('a sidecar that cannot be used', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [index, [name, { source, rule, line }]] of Object.entries(cases).entries())
    test(`${name}: told on the line and in the article; never written`, async () => {
      const uri = await writeFile(`bad-${index}.article`, text);
      const bytes = new TextEncoder().encode(source);
      await vscode.workspace.fs.writeFile(sidecarOf(uri), bytes);
      const editor = await openArticle(uri);
      const told = await inArticle(uri);
      assert.ok((await statementsOf(uri)).every(({ status }) => status === 'suggested'));
      await act(editor);
      assert.deepEqual(await bytesOf(sidecarOf(uri)), bytes);

      const related = told.relatedInformation?.[0]?.location;
      assert.equal(related?.uri.toString(), sidecarOf(uri).toString());
      assert.equal(related?.range.start.line, line);
      // VS Code does not open what it takes for a binary file.
      if (source.includes('\0')) return;
      const yaml = await vscode.workspace.openTextDocument(sidecarOf(uri));
      const first = await poll('the file says so', () => vscode.languages.getDiagnostics(yaml.uri)[0]);
      assert.deepEqual([first.code, first.range.start.line], [rule, line], first.message);
    });

  for (const [name, bytes] of Object.entries({
    'UTF-16': new Uint8Array([0xff, 0xfe, ...[...good.join('\n')].flatMap((c) => [c.charCodeAt(0) & 255, 0])]),
    'Latin 1': new TextEncoder().encode(good.join('\n')).map((byte) => (byte > 127 ? 0xe9 : byte)),
  }))
    test(`${name} in place of UTF-8: told in the article; never written`, async () => {
      const uri = await writeFile(`encoded-${name.replace(' ', '')}.article`, text);
      await vscode.workspace.fs.writeFile(sidecarOf(uri), bytes);
      const editor = await openArticle(uri);
      assert.match((await inArticle(uri)).message, /it is not UTF-8 text/);
      await act(editor);
      assert.deepEqual(await bytesOf(sidecarOf(uri)), bytes);
    });

  test('when it is mended, it is used at once', async () => {
    const uri = await writeFile('mended.article', text);
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(withLine(0, 'version: 7')));
    await openArticle(uri);
    await inArticle(uri);
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(good.join('\n')));
    await poll('it is accepted', async () => (await statementsOf(uri)).some(({ status }) => status === 'accepted'));
    await poll('no trouble is left', () => {
      const messages = vscode.languages.getDiagnostics(uri).map(({ message }) => message);
      return !messages.some((message) => message.startsWith('Saved annotations'));
    });
  });
});

import assert from 'node:assert/strict';
import type { ExtractObject } from '../../src/core/export/extractObject';
import { runCli } from '../support/cli';
import { withFolder } from '../support/temporaryFolder';

const story = '“We 🥂 won,” Ana Torres said. “It was hard.”\r\n\r\nShe said that the team had slept badly.\r\n';

suite('extract', () => {
  test('prints one object for one file, offsets as Python counts them', () =>
    withFolder({ 'a.txt': '\uFEFF' + story }, async (folder) => {
      const { code, stdout, stderr } = await runCli(['extract', '--format', 'json', `${folder}/a.txt`]);
      assert.equal(stderr, '');
      assert.equal(code, 0);
      const object = JSON.parse(stdout) as ExtractObject;
      const asPython = [...story.replaceAll('\r\n', '\n')];
      const words = object.statements.map(({ content }) => content.map(([s, e]) => asPython.slice(s, e).join('')));
      assert.deepEqual(words, [['“We 🥂 won,”', '“It was hard.”'], ['that the team had slept badly']]);
      assert.equal(object.offset_unit, 'codepoint');
      assert.deepEqual(
        object.statements.map(({ speaker }) => speaker),
        ['Ana Torres', 'Ana Torres'],
      );
    }));

  test('gives UTF-16 offsets on request', async () => {
    const { stdout } = await runCli(['extract', '--format', 'json', '--offsets', 'utf16', '-'], { input: story });
    const { statements } = JSON.parse(stdout) as ExtractObject;
    assert.equal(story.slice(...statements[0]!.content[1]!), '“It was hard.”');
    assert.equal(story.slice(...statements[0]!.source![0]!), 'Ana Torres');
  });

  test('walks a directory and prints an array', () =>
    withFolder({ 'b/x.article': story, 'a.txt': story, 'c.md': story, 'node_modules/n.txt': story }, async (folder) => {
      const { stdout } = await runCli(['extract', '--format', 'json', folder]);
      assert.deepEqual(
        (JSON.parse(stdout) as ExtractObject[]).map(({ id }) => id.slice(folder.length + 1)),
        ['a.txt', 'b/x.article'],
      );
    }));

  test('streams JSON Lines, answers a bad line and goes on', async () => {
    const lines = [
      '{"id":"a","text":"“No,” she said.\u2028"}',
      '{broken',
      '{"id":"c"}',
      '{"id":"d","text":""}',
      '{"id":7,"text":"x"}',
    ];
    const { code, stdout } = await runCli(['extract', '--jsonl-in'], { input: lines.join('\n') });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id?: unknown; error?: string; statements?: [] });
    assert.equal(code, 1);
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['a', undefined, 'c', 'd', 7],
    );
    assert.equal(answers[0]!.statements!.length, 1);
    assert.match(answers[1]!.error!, /not JSON/);
    assert.match(answers[2]!.error!, /text/);
  });

  test('answers each line before the next one comes', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => JSON.stringify({ id: String(n), text: story })).join('\n');
    const { stdout, code } = await runCli(['extract', '--jsonl-in'], { input: many });
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    assert.equal(code, 0);
    assert.deepEqual(
      ids,
      Array.from({ length: 2000 }, (_, n) => String(n)),
    );
  });

  test('prints a table for people', async () => {
    const { stdout } = await runCli(['extract', '-'], { input: story });
    assert.match(stdout, /-: 2 statements/);
    assert.match(stdout, /direct\s+\d\.\d\d\s+Ana Torres\s+said\s+“We 🥂 won,” … “It was hard.”/);
  });
});

suite('command line', () => {
  const failing: [string, string[], RegExp, number][] = [
    ['a missing file', ['extract', 'no-such.txt'], /no-such\.txt: no such file or directory/, 2],
    ['no file', ['extract'], /name an article/, 2],
    ['an unknown command', ['explode'], /no command “explode”/, 2],
    ['an unknown option', ['extract', '--nope', 'x'], /--nope/, 2],
    ['a bad format', ['extract', '--format', 'pdf', '-'], /--format must be one of/, 2],
    ['a bad number', ['extract', '--min-confidence', 'high', '-'], /number from 0 to 1/, 2],
  ];
  for (const [what, args, message, exit] of failing)
    test(`${what} is one line on standard error`, async () => {
      const { code, stdout, stderr } = await runCli(args);
      assert.equal(code, exit);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });

  test('every command explains itself with an example', async () => {
    const { stdout } = await runCli(['--help']);
    const commands = [...stdout.matchAll(/^ {2}(\w+) /gm)].map((match) => match[1]!);
    assert.ok(commands.includes('extract'));
    for (const command of commands) {
      const { stdout: help, code } = await runCli([command, '--help']);
      assert.equal(code, 0);
      assert.match(help, /^Usage: /);
      assert.match(help, /Example\n/);
    }
  });

  test('a binary file is refused with a clear message, the others are done', () =>
    withFolder({ 'a.txt': new Uint8Array([80, 0, 1, 2]), 'b.txt': story }, async (folder) => {
      const { code, stdout, stderr } = await runCli(['extract', '--format', 'jsonl', folder]);
      assert.equal(code, 1);
      assert.match(stderr, /a\.txt: not a text file/);
      assert.equal(stdout.trimEnd().split('\n').length, 1);
    }));
});

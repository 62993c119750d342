import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const start = (...args: string[]) =>
  spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });

suite('npm start', () => {
  test('serves VS Code at the address that it prints, until it is interrupted', async () => {
    const program = start('--serve');
    const ended = new Promise<number | null>((done) => program.once('exit', done));
    let printed = '';
    try {
      const url = await new Promise<string>((found, failed) => {
        program.stdout.on('data', (data: Buffer) => {
          printed += data.toString();
          const line = /http:\S+/.exec(printed);
          if (line && printed.includes('Ctrl+C')) found(line[0]);
        });
        program.stderr.on('data', (data: Buffer) => (printed += data.toString()));
        void ended.then((code) => failed(new Error(`ended with code ${code}: ${printed}`)));
      });
      const { searchParams, origin } = new URL(url);
      assert.equal(searchParams.get('folder'), path.join(root, 'samples'));
      assert.match(searchParams.get('payload')!, /samples\/[\w-]+\.article/);
      assert.match(await (await fetch(url)).text(), /vscode-workbench-web-configuration/);
      program.kill('SIGINT');
      await ended;
      await assert.rejects(fetch(origin), 'the server runs on');
    } finally {
      program.kill('SIGTERM');
      await ended;
    }
  });

  test('says in one line what is wrong', async () => {
    for (const [args, line] of [
      [['--article', 'missing.txt'], /^There is no file .*missing\.txt\.\n$/],
      [['--articles'], /^Unknown option '--articles'\. Usage: .*\n$/],
    ] as const) {
      const program = start(...args);
      let said = '';
      program.stderr.on('data', (data: Buffer) => (said += data.toString()));
      const code = await new Promise((done) => program.once('close', done));
      assert.equal(code, 1);
      assert.match(said, line);
    }
  });
});

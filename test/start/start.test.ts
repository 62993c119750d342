import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { withFolder } from '../support/temporaryFolder';

const root = path.resolve(__dirname, '../..');
const start = (...args: string[]) =>
  spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });

/** Starts the program, gives the address that it prints to `look`, and interrupts it. The server has to be gone then. */
async function whileServing(args: string[], look: (url: URL) => Promise<void>): Promise<void> {
  const program = start('--serve', ...args);
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
    await look(new URL(url));
    program.kill('SIGINT');
    await ended;
    await assert.rejects(fetch(new URL(url).origin), 'the server runs on');
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
}

suite('npm start', () => {
  test('serves VS Code on the samples at the address that it prints, until it is interrupted', () =>
    whileServing([], async (url) => {
      assert.equal(url.searchParams.get('folder'), path.join(root, 'samples'));
      assert.match(url.searchParams.get('payload')!, /samples\/[\w-]+\.article/);
      // A browser keeps what the address brings in a cookie, and without it nobody gets in.
      const first = await fetch(url, { redirect: 'manual' });
      const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
      const workbench = await fetch(new URL(first.headers.get('location') ?? '', url), { headers: { cookie } });
      assert.match(await workbench.text(), /vscode-workbench-web-configuration/);
      assert.equal((await fetch(url.origin)).status, 403);
    }));

  test("opens one's own article", () =>
    withFolder({ 'Ægir & co.txt': 'Nothing new\n' }, async (folder) => {
      const file = path.join(folder, 'Ægir & co.txt');
      await whileServing(['--article', file], async (url) => {
        assert.equal(url.searchParams.get('folder'), folder);
        const [[what, opened]] = JSON.parse(url.searchParams.get('payload')!) as [[string, string]];
        assert.equal(what, 'openFile');
        assert.equal(decodeURIComponent(new URL(opened).pathname), file);
      });
    }));

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

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { runCli } from '../support/cli';
import { withFolder } from '../support/temporaryFolder';

const story = '“We won the cup,” Ana Torres said.\n\nShe said that the team had slept badly.\n';

const annotated = (use: (folder: string, sidecar: string) => Promise<void>) =>
  withFolder({ 'a.txt': story }, async (folder) => {
    await runCli(['annotate', 'a.txt'], { cwd: folder });
    await use(folder, `${folder}/a.txt.annotations.yaml`);
  });

suite('check', () => {
  test('is silent where all is well', () =>
    annotated(async (folder) => {
      const { code, stdout, stderr } = await runCli(['check', '.'], { cwd: folder });
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '' });
    }));

  test('names an orphan with its line', () =>
    annotated(async (folder) => {
      await writeFile(`${folder}/a.txt`, story.replace('We won the cup', 'Nobody expected any of this'));
      const { code, stdout } = await runCli(['check', 'a.txt'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stdout, /^a\.txt\.annotations\.yaml:\d+:\d+: \w+ orphan /m);
    }));

  test('names what keeps a sidecar from being read', () =>
    annotated(async (folder, sidecar) => {
      const lines = (await readFile(sidecar, 'utf8')).split('\n');
      await writeFile(sidecar, [...lines, '  - id: [', ''].join('\n'));
      const { code, stdout } = await runCli(['check', 'a.txt.annotations.yaml'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stdout, /^a\.txt\.annotations\.yaml:\d+:\d+: error yaml-syntax /m);
    }));

  test('knows the codebook of the folder', () =>
    annotated(async (folder, sidecar) => {
      await writeFile(
        `${folder}/codebook.yaml`,
        'version: 1\nvariables:\n  - id: topic\n    type: choice\n    values: [{id: sport}, {id: economy}]\n',
      );
      await writeFile(
        sidecar,
        (await readFile(sidecar, 'utf8')).replace('status: suggested', 'status: accepted\n    codes: {topic: weather}'),
      );
      const { code, stdout } = await runCli(['check', '.'], { cwd: folder });
      assert.equal(code, 1, stdout);
      assert.match(stdout, /unknownCode|unknown-code/);
    }));

  test('an article that is gone', () =>
    withFolder({ 'b.txt.annotations.yaml': 'version: 1\n' }, async (folder) => {
      const { code, stdout } = await runCli(['check', '.'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stdout, /b\.txt\.annotations\.yaml:1:1: error no-article/);
    }));

  test('writes SARIF', () =>
    annotated(async (folder) => {
      await writeFile(`${folder}/a.txt`, 'Nothing of it is left.\n');
      const { code, stdout } = await runCli(['check', '--format', 'sarif', '.'], { cwd: folder });
      const log = JSON.parse(stdout) as { version: string; runs: { results: { ruleId: string }[] }[] };
      assert.equal(code, 1);
      assert.equal(log.version, '2.1.0');
      assert.ok(log.runs[0]!.results.some(({ ruleId }) => ruleId === 'orphan'));
    }));

  test('a path that is not there: exit code 2, one line', async () => {
    const { code, stderr } = await runCli(['check', 'no-such-folder']);
    assert.equal(code, 2);
    assert.match(stderr, /no-such-folder: no such file or directory/);
  });
});

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { runCli } from '../support/cli';
import { withFolder } from '../support/temporaryFolder';

const story = '“We won the cup,” Ana Torres said.\n\nShe said that the team had slept badly.\n';

/** Two coders who accept all; the second codes the first statement differently. */
const coded = (use: (folder: string) => Promise<void>) =>
  withFolder({ 'a.txt': story }, async (folder) => {
    for (const [coder, topic] of [
      ['ann', 'sport'],
      ['bob', 'sleep'],
    ] as const) {
      await runCli(['annotate', '--coder', coder, 'a.txt'], { cwd: folder });
      const file = `${folder}/a.txt.${coder}.annotations.yaml`;
      const accepted = (await readFile(file, 'utf8')).replaceAll('status: suggested', 'status: accepted');
      await writeFile(file, accepted.replace('status: accepted', `status: accepted\n    codes: {topic: ${topic}}`));
    }
    await use(folder);
  });

suite('agreement', () => {
  test('gives figures with unit and n, and the disagreements', () =>
    coded(async (folder) => {
      const { code, stdout, stderr } = await runCli(['agreement', '--list', '.'], { cwd: folder });
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      assert.match(stdout, /^a\.txt:1:1: topic ann: sport \| bob: sleep$/m);
      assert.match(stdout, /^\| ann – bob +\| +1\.00 \| +1\.00 \| +2 and 2 \|$/m);
      assert.match(stdout, /^\| topic +\| +0\.00 \| +0\.00 \| +0 % \| +1 \| +1 \|$/m);
    }));

  test('gives them as JSON', () =>
    coded(async (folder) => {
      const { stdout } = await runCli(['agreement', '--format', 'json', '--coders', 'ann,bob', 'a.txt'], {
        cwd: folder,
      });
      const figures = JSON.parse(stdout) as { articles: number; spans: { exact: number }[] };
      assert.deepEqual([figures.articles, figures.spans[0]?.exact], [1, 1]);
    }));

  test('says when there is nothing to compare', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await runCli(['annotate', '--coder', 'ann', 'a.txt'], { cwd: folder });
      const { code, stderr } = await runCli(['agreement', '.'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stderr, /no two coders/);
    }));
});

import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, readFile, readdir, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { runCli } from '../support/cli';
import { withFolder } from '../support/temporaryFolder';

const story =
  '“We 🥂 won the long race across the bay today,” Ana Torres said. “It was hard.”\r\n\r\nShe said that the team had slept badly.\r\n\r\nNobody else spoke.\r\n';
const sidecarOf = (folder: string) => readFile(`${folder}/a.txt.annotations.yaml`, 'utf8');

suite('annotate', () => {
  test('writes suggestions once, and nothing the second time', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      const first = await runCli(['annotate', `${folder}/a.txt`]);
      assert.equal(first.code, 0, first.stderr);
      assert.match(first.stdout, /a\.txt: 2 new → .*a\.txt\.annotations\.yaml/);
      const written = await sidecarOf(folder);
      assert.match(written, /^version: 1$/m);
      assert.equal([...written.matchAll(/status: suggested/g)].length, 2);
      assert.match(written, /name: Ana Torres/);
      const second = await runCli(['annotate', `${folder}/a.txt`]);
      assert.match(second.stdout, /nothing to change/);
      assert.equal(await sidecarOf(folder), written);
      assert.deepEqual((await readdir(folder)).sort(), ['a.txt', 'a.txt.annotations.yaml']);
    }));

  test('a dry run writes nothing', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      const { stdout } = await runCli(['annotate', '--dry-run', folder]);
      assert.match(stdout, /2 new .*\(not written\)/);
      assert.deepEqual(await readdir(folder), ['a.txt']);
    }));

  test('leaves alone what people decided, and their comments', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await runCli(['annotate', folder]);
      const edited = (await sidecarOf(folder))
        .replace('status: suggested', 'status: rejected # not news')
        .replace(/^/, '# read on Monday\n');
      await writeFile(`${folder}/a.txt.annotations.yaml`, edited);
      await writeFile(`${folder}/a.txt`, `“Hello,” said Bo Lind.\r\n\r\n${story}`);
      const { stdout } = await runCli(['annotate', folder]);
      assert.match(stdout, /1 new/);
      const after = await sidecarOf(folder);
      assert.match(after, /^# read on Monday\n/);
      assert.equal([...after.matchAll(/status: rejected # not news/g)].length, 1);
      assert.equal([...after.matchAll(/^ +status: /gm)].length, 3);
    }));

  test('never overwrites a sidecar that it cannot read, and says where it breaks', () =>
    withFolder({ 'a.txt': story, 'a.txt.annotations.yaml': 'version: 1\nstatements: [\n' }, async (folder) => {
      const { code, stderr } = await runCli(['annotate', folder]);
      assert.equal(code, 1);
      assert.match(stderr, /a\.txt\.annotations\.yaml:\d+:\d+: .*left as it is/);
      assert.equal(await sidecarOf(folder), 'version: 1\nstatements: [\n');
    }));

  test('a folder stands where the sidecar should be: one clear line', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await mkdir(`${folder}/a.txt.annotations.yaml`);
      const { code, stderr } = await runCli(['annotate', folder]);
      assert.equal(code, 1);
      assert.match(stderr, /is a directory/);
    }));

  /** A story that has one statement more than its sidecar. */
  const grown = async (folder: string) => {
    await runCli(['annotate', folder]);
    await writeFile(`${folder}/a.txt`, `“Hello,” said Bo Lind.\r\n\r\n${story}`);
  };

  test('follows a link to the sidecar and keeps its permissions', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await grown(folder);
      await rename(`${folder}/a.txt.annotations.yaml`, `${folder}/notes.yaml`);
      await chmod(`${folder}/notes.yaml`, 0o600);
      await symlink('notes.yaml', `${folder}/a.txt.annotations.yaml`);
      const { code, stderr } = await runCli(['annotate', folder]);
      assert.equal(code, 0, stderr);
      assert.ok((await lstat(`${folder}/a.txt.annotations.yaml`)).isSymbolicLink());
      assert.match(await readFile(`${folder}/notes.yaml`, 'utf8'), /name: Bo Lind/);
      assert.equal((await stat(`${folder}/notes.yaml`)).mode & 0o777, 0o600);
    }));

  test('a read-only sidecar stays as it is', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await grown(folder);
      const before = await sidecarOf(folder);
      await chmod(`${folder}/a.txt.annotations.yaml`, 0o400);
      const { code, stderr } = await runCli(['annotate', folder]);
      assert.equal(code, 1);
      assert.match(stderr, /no permission/);
      assert.equal(await sidecarOf(folder), before);
    }));

  // Permissions do not hold for root.
  if (process.getuid?.() !== 0)
    test('a read-only folder: one clear line, nothing left behind', () =>
      withFolder({ 'a.txt': story }, async (folder) => {
        await chmod(folder, 0o500);
        const { code, stderr } = await runCli(['annotate', folder]);
        await chmod(folder, 0o700);
        assert.equal(code, 1);
        assert.match(stderr, /no permission/);
        assert.deepEqual(await readdir(folder), ['a.txt']);
      }));
});

suite('export', () => {
  const annotated = async (folder: string) => {
    await runCli(['annotate', folder]);
    await writeFile(
      `${folder}/a.txt.annotations.yaml`,
      (await sidecarOf(folder)).replace('status: suggested', 'status: accepted'),
    );
  };

  test('JSON Lines: spans in the text as it is now, as Python counts', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await annotated(folder);
      const moved = `🥂 A new first line.\r\n\r\n${story.replace('slept badly', 'won the cup')}`;
      await writeFile(`${folder}/a.txt`, moved);
      const { code, stderr } = await runCli([
        'export',
        '--format',
        'jsonl',
        '--out',
        `${folder}/out.jsonl`,
        `${folder}/a.txt`,
      ]);
      assert.equal(code, 0, stderr);
      const rows = (await readFile(`${folder}/out.jsonl`, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const points = [...moved.replaceAll('\r\n', '\n')];
      const [first] = rows;
      assert.deepEqual(
        (first!['content'] as [number, number][]).map(([s, e]) => points.slice(s, e).join('')),
        ['“We 🥂 won the long race across the bay today,”', '“It was hard.”'],
      );
      assert.equal(first!['status'], 'accepted');
      assert.equal(first!['speaker'], 'Ana Torres');
      assert.equal(first!['orphan'], false);
      assert.equal(first!['offset_unit'], 'codepoint');
      assert.deepEqual(Object.keys(first!).slice(0, 15), [
        'article',
        'id',
        'kind',
        'attitude',
        'status',
        'speaker',
        'speaker_id',
        'content',
        'quotes',
        'source',
        'cue',
        'codes',
        'tags',
        'note',
        'orphan',
      ]);
    }));

  test('a statement whose words are gone is an orphan', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await annotated(folder);
      await writeFile(`${folder}/a.txt`, 'Something else entirely.\n');
      const { stdout } = await runCli(['export', '--format', 'jsonl', '--out', '-', folder]);
      const row = JSON.parse(stdout.split('\n')[0]!) as Record<string, unknown>;
      assert.equal(row['orphan'], true);
      assert.equal(row['content'], null);
      assert.deepEqual(row['quotes'], ['“We 🥂 won the long race across the bay today,”', '“It was hard.”']);
    }));

  test('CSV: one row each, quoted as RFC 4180 asks', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await annotated(folder);
      const { stdout } = await runCli(['export', '--format', 'csv', '--out', '-', folder]);
      const lines = stdout.trimEnd().split('\r\n');
      assert.equal(lines.length, 3);
      assert.match(lines[0]!, /^article,title,id,status,kind/);
      assert.match(lines[1]!, /"“We 🥂 won the long race across the bay today,” … “It was hard.”"/);
    }));

  test('CSV: cells that a spreadsheet would run are made safe on request', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await annotated(folder);
      const file = `${folder}/a.txt.annotations.yaml`;
      await writeFile(file, (await sidecarOf(folder)).replace('status: accepted', 'status: accepted\n    note: =1+1'));
      const plain = await runCli(['export', '--format', 'csv', '--out', '-', folder]);
      assert.match(plain.stdout, /,=1\+1,/);
      const safe = await runCli(['export', '--format', 'csv', '--safe-cells', '--out', '-', folder]);
      assert.match(safe.stdout, /,"?'=1\+1"?,/);
    }));

  test('Markdown: a report with the speakers and their statements', () =>
    withFolder({ 'a.txt': story }, async (folder) => {
      await annotated(folder);
      const { stdout } = await runCli(['export', '--format', 'markdown', '--out', '-', folder]);
      assert.match(stdout, /\| Ana Torres \| 2 \| 100 % \|/);
      assert.match(stdout, /> “We 🥂 won the long race across the bay today,” … “It was hard\.”/);
    }));

  test('a folder as target gets one file for each article', () =>
    withFolder({ 'a.txt': story, 'b/c.article': story }, async (folder) => {
      await runCli(['annotate', folder]);
      const { code, stderr } = await runCli(['export', '--format', 'jsonl', '--out', 'out/', 'a.txt', 'b'], {
        cwd: folder,
      });
      assert.equal(code, 0, stderr);
      assert.deepEqual((await readdir(`${folder}/out`, { recursive: true })).sort(), [
        'a.txt.jsonl',
        'b',
        'b/c.article.jsonl',
      ]);
    }));
});

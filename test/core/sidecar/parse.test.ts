import assert from 'node:assert/strict';
import { migrate } from '../../../src/core/sidecar/migrate';
import { applyEdits } from '../../../src/core/sidecar/edit';
import { SidecarCache, parseSidecar, parseSidecarInSteps, parseWhole } from '../../../src/core/sidecar/parse';
import { randomFrom } from '../../support/random';
import { userSidecar } from '../../support/userSidecar';

const codes = (source: string): string[] => parseSidecar(source).problems.map(({ code }) => code);

suite('reading sidecars', () => {
  test('never throws, and says what is wrong', () => {
    assert.deepEqual(codes(''), ['wrong-type']);
    assert.deepEqual(codes('- a\n- b'), ['wrong-type']);
    assert.deepEqual(codes('version: 1\narticle: {sha256: x}\nstatements: 5'), ['wrong-type']);
    assert.deepEqual(codes('version: one\narticle: {sha256: x}'), ['wrong-type']);
    assert.deepEqual(codes('article: {sha256: x}'), ['missing-key']);
    assert.deepEqual(codes('a: "b'), ['yaml-syntax']);
    assert.equal(codes('['.repeat(100_000)).length > 0, true);
    assert.equal(
      codes('a:\n' + Array.from({ length: 5000 }, (_, i) => ' '.repeat(i + 1) + 'a:').join('\n')).length > 0,
      true,
    );
    assert.deepEqual(codes('version: 1\n=======\narticle: x'), ['conflict-marker']);
    assert.deepEqual(codes('\ufffd\ufffdv\0e\0r\0'), ['nul-character']);
  });
  test('an alias bomb is found at once', () => {
    const lines = ['version: 1', 'article: {sha256: x}', 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 20; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    assert.deepEqual(codes(lines.join('\n')), ['alias-bomb']);
    assert.equal(parseSidecar('version: 1\narticle: &x {sha256: x}\nb: *x').sidecar?.version, 1);
  });
  test('the quick way reads random files of people as the full parser does', () => {
    let quick = 0;
    for (let seed = 0; seed < 300; seed++) {
      const source = userSidecar(randomFrom(seed));
      const whole = parseWhole(source);
      const parsed = parseSidecar(source);
      assert.deepEqual(parsed.sidecar, whole.sidecar, source);
      assert.deepEqual(parsed.problems, whole.problems, source);
      assert.deepEqual(
        parsed.places.statements.map(({ start }) => start),
        whole.places.statements.map(({ start }) => start),
        source,
      );
      if (whole.sidecar?.statements.length) quick++;
    }
    assert.ok(quick > 200, `only ${quick} could be read`);
  });
  test('an edit of one statement costs one statement', () => {
    const source = userSidecar(randomFrom(3));
    const cache = new SidecarCache();
    const steps = (text: string): number => [...parseSidecarInSteps(text, cache)].length;
    const first = steps(source);
    assert.equal(steps(source), 0);
    const id = parseSidecar(source, cache).sidecar?.statements[0]?.id ?? '';
    const edited = applyEdits(source, [{ kind: 'setStatement', id, fields: { note: 'new' } }], {
      article: { sha256: '' },
    });
    assert.ok(first > 1 && edited.kind === 'written');
    assert.equal(steps(edited.source), 1);
  });
  test('older versions are brought up step by step', () => {
    const steps = new Map([
      [1, (source: string) => source.replace('speach:', 'speech:')],
      [2, (source: string) => source.replace('speech:', 'statements:')],
    ]);
    const old = '# mine\nversion: 1 # old\nspeach: []\n';
    assert.equal(migrate(old, steps, 3), '# mine\nversion: 3 # old\nstatements: []\n');
    assert.equal(migrate(old, new Map(), 3), old);
    assert.equal(migrate('version: 9\n', steps, 3), 'version: 9\n');
  });
});

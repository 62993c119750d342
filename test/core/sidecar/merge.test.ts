import assert from 'node:assert/strict';
import { type EditContext, type SidecarEdit, applyEdits } from '../../../src/core/sidecar/edit';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import { parseSidecar } from '../../../src/core/sidecar/parse';
import { savedStatement } from '../../support/statement';

const context: EditContext = { article: { sha256: 'ab', language: 'en' } };

function write(source: string | undefined, ...edits: readonly SidecarEdit[]): string {
  const result = applyEdits(source, edits, context);
  assert.equal(result.kind, 'written', JSON.stringify(result));
  return result.kind === 'written' ? result.source : '';
}

const add = (id: string, start: number): SidecarEdit => ({
  kind: 'addStatement',
  statement: savedStatement(id, start),
});
const set = (id: string, fields: object): SidecarEdit => ({ kind: 'setStatement', id, fields });

const BASE = write(undefined, add('k1', 10), add('k2', 200), {
  kind: 'upsertSpeaker',
  speaker: { id: 'ann', name: 'Ann Lee', kind: 'person', aliases: ['Lee'] },
});

function merged(ours: string, theirs: string, base: string | undefined = BASE) {
  const result = mergeSidecars({ base, ours, theirs }, context);
  assert.equal(result.kind, 'written', JSON.stringify(result));
  if (result.kind !== 'written') throw new Error('refused');
  assert.deepEqual(parseSidecar(result.source).sidecar, result.sidecar);
  return result;
}

suite('merging sidecars', () => {
  test('different statements and different fields come together', () => {
    const ours = write(BASE, set('k1', { status: 'accepted' }), add('m1', 100));
    const theirs =
      write(BASE, set('k1', { note: 'see also' }), set('k2', { status: 'rejected' }), add('t1', 300)) + '# theirs\n';
    const { source, sidecar, conflicts } = merged(ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      sidecar.statements.map(({ id, status, note }) => [id, status, note]),
      [
        ['k1', 'accepted', 'see also'],
        ['m1', 'suggested', undefined],
        ['k2', 'rejected', undefined],
        ['t1', 'suggested', undefined],
      ],
    );
    assert.match(source, /# theirs/);
  });
  test('a hundred decisions of each of two windows are all there', () => {
    const many = (prefix: string) => Array.from({ length: 100 }, (_, i) => add(`${prefix}${i}`, i * 10));
    const { sidecar } = merged(write(BASE, ...many('a')), write(BASE, ...many('b')));
    assert.equal(sidecar.statements.length, 202);
  });
  test('the same field changed by both keeps both versions in a valid file', () => {
    const { sidecar, conflicts } = merged(
      write(BASE, set('k1', { status: 'rejected' })),
      write(BASE, set('k1', { status: 'accepted' })),
    );
    assert.equal(sidecar.statements[0]?.status, 'accepted');
    assert.deepEqual(sidecar.statements[0]?.conflicts, [{ field: 'status', value: '"rejected"' }]);
    assert.deepEqual(conflicts, [{ id: 'k1', field: 'status', value: '"rejected"' }]);
  });
  test('the same change by both is no conflict', () => {
    const both = write(BASE, set('k1', { status: 'rejected' }));
    const { source, conflicts } = merged(both, both);
    assert.equal(source, both);
    assert.deepEqual(conflicts, []);
  });
  test('codes are merged one by one', () => {
    const code = (variable: string, value: string): SidecarEdit => ({
      kind: 'setCode',
      on: 'statements',
      id: 'k1',
      variable,
      value,
    });
    const { sidecar, conflicts } = merged(
      write(BASE, code('topic', 'a'), code('side', 'x')),
      write(BASE, code('topic', 'b'), code('tone', 'y')),
    );
    assert.deepEqual(sidecar.statements[0]?.codes, { topic: 'b', tone: 'y', side: 'x' });
    assert.deepEqual(conflicts, [{ id: 'k1', field: 'codes.topic', value: '"a"' }]);
  });
  test('what one removed and the other changed stays, marked', () => {
    const changed = write(BASE, set('k1', { note: 'mine' }));
    const removed = write(BASE, { kind: 'removeStatement', id: 'k1' });
    for (const [ours, theirs] of [
      [changed, removed],
      [removed, changed],
    ] as const) {
      const { sidecar } = merged(ours, theirs);
      const kept = sidecar.statements.find(({ id }) => id === 'k1');
      assert.equal(kept?.note, 'mine');
      assert.deepEqual(kept?.conflicts, [{ field: 'statement' }]);
    }
    assert.equal(merged(removed, BASE).sidecar.statements.length, 1);
  });
  test('two statements with one id both stay', () => {
    const { sidecar } = merged(write(BASE, add('n1', 50)), write(BASE, add('n1', 90)));
    assert.equal(sidecar.statements.length, 4);
    assert.equal(new Set(sidecar.statements.map(({ id }) => id)).size, 4);
  });
  test('without a base nothing is removed', () => {
    const { sidecar } = merged(write(undefined, add('a', 1)), write(undefined, add('b', 50)), undefined);
    assert.deepEqual(
      sidecar.statements.map(({ id }) => id),
      ['a', 'b'],
    );
  });
  test('a broken file on the disk is not written over', () => {
    assert.equal(mergeSidecars({ base: BASE, ours: BASE, theirs: '<<<<<<< ours\n' }, context).kind, 'refused');
  });
});

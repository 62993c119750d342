import assert from 'node:assert/strict';
import type { SavedStatement, Sidecar } from '../../../src/core/sidecar/schema';
import { statementHistory } from '../../../src/core/sidecar/statementHistory';
import { savedStatement } from '../../support/statement';

const sidecar = (...statements: SavedStatement[]): Sidecar => ({
  version: 1,
  article: { sha256: '' },
  offset_unit: 'codepoint',
  speakers: [{ id: 'ann', name: 'Ann Quill', kind: 'person', aliases: [] }],
  statements,
});

suite('statementHistory', () => {
  const told = (versions: readonly (Sidecar | undefined)[]) =>
    statementHistory(versions, 'a').map(({ version, kind, fields }) => [
      version,
      kind,
      ...fields.map(({ field, from, to }) => `${field}: ${from ?? '–'} → ${to ?? '–'}`),
    ]);

  test('tells what was added, changed and removed, and passes over what cannot be read', () => {
    const first = savedStatement('a', 10);
    const by = { by: 'eva', at: '2026-11-24' };
    const accepted = { ...first, status: 'accepted' as const, speaker: 'ann', provenance: by };
    const coded = { ...accepted, codes: { topic: 'port', tone: ['warm', 'long'] }, note: 'Why?\n' };
    const versions = [undefined, sidecar(first), undefined, sidecar(accepted), sidecar(coded), sidecar()];
    const [added, ...rest] = told(versions);
    assert.deepEqual(added!.slice(0, 2), [1, 'added']);
    assert.deepEqual(rest, [
      [3, 'changed', 'status: suggested → accepted', 'speaker: – → Ann Quill'],
      [4, 'changed', 'codes.topic: – → port', 'codes.tone: – → warm, long', 'note: – → Why?'],
      [5, 'removed'],
    ]);
  });
  test('words that only stand elsewhere, and who decided, are no change', () => {
    const moved = savedStatement('a', 40, {
      content: savedStatement('a', 10).content.map((s) => ({ ...s, start: 40 })),
    });
    const versions = [sidecar(savedStatement('a', 10)), sidecar({ ...moved, provenance: { by: 'eva' } })];
    assert.equal(told(versions).length, 1);
    assert.deepEqual(told([sidecar(savedStatement('b', 10))]), []);
  });
});

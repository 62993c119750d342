import assert from 'node:assert/strict';
import { parseCodebook } from '../../../src/core/sidecar/codebook';
import { fixesFor, nearest } from '../../../src/core/sidecar/codeFixes';
import { checkCodes } from '../../../src/core/sidecar/codes';
import { editCodebook, type CodebookEdit } from '../../../src/core/sidecar/editCodebook';
import { EXAMPLE_CODEBOOK } from '../../../src/core/sidecar/exampleCodebook';
import type { CodeValue } from '../../../src/core/sidecar/schema';

const CODEBOOK = `# Ours
version: 1
variables:
  # what it is about
  - id: topic
    type: choice
    values:
      - {id: roads, label: Roads} # and bridges
      - schools
      - id: ports
        label: Ports
  - {id: frames, type: multi-choice, values: [cost, safety]}
`;

/** The lines that differ. */
const changed = (...edits: CodebookEdit[]): string => {
  const after = editCodebook(CODEBOOK, edits);
  if (after === undefined) return 'refused';
  const [old, now] = [CODEBOOK.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line.trim()}`),
  ].join('\n');
};

suite('a codebook is edited', () => {
  test('touching only what changes', () => {
    const value = (variable: string, from: string, to: string) =>
      ({ kind: 'renameValue', variable, from, to }) as const;
    assert.equal(
      changed(value('topic', 'roads', 'streets')),
      '-- {id: roads, label: Roads} # and bridges\n+- {id: streets, label: Roads} # and bridges',
    );
    assert.equal(changed(value('topic', 'schools', 'pupils')), '-- schools\n+- pupils');
    assert.equal(changed({ kind: 'renameVariable', from: 'topic', to: 'subject' }), '-- id: topic\n+- id: subject');
    assert.equal(changed({ kind: 'removeValue', variable: 'topic', value: 'schools' }), '-- schools');
    assert.equal(
      changed({ kind: 'addValue', variable: 'frames', value: { id: 'growth' } }),
      '-- {id: frames, type: multi-choice, values: [cost, safety]}\n+- {id: frames, type: multi-choice, values: [cost, safety, growth]}',
    );
    assert.equal(
      changed({ kind: 'addValue', variable: 'topic', value: { id: 'sea', label: 'The sea' } }),
      '+- id: sea\n+label: The sea',
    );
    const mood = { id: 'mood', type: 'integer', on: 'statements' } as const;
    assert.equal(changed({ kind: 'addVariable', variable: mood, values: [] }), '+- id: mood\n+type: integer');
  });
  test('the example stays readable whatever is renamed', () => {
    const after = editCodebook(EXAMPLE_CODEBOOK, [
      { kind: 'renameVariable', from: 'position', to: 'stance' },
      { kind: 'renameValue', variable: 'stance', from: 'supports', to: 'for' },
      { kind: 'removeValue', variable: 'legitimation', value: 'story' },
      { kind: 'addValue', variable: 'topic', value: { id: 'sport' } },
    ]);
    const variables = parseCodebook(after ?? '').codebook?.variables ?? [];
    const ids = (id: string) => variables.find((each) => each.id === id)?.values.map((value) => value.id);
    assert.deepEqual(ids('stance'), ['for', 'opposes', 'conditional', 'unclear']);
    assert.deepEqual(ids('legitimation'), ['authority', 'morality', 'reasons']);
    assert.equal(ids('topic')?.at(-1), 'sport');
    const kept = EXAMPLE_CODEBOOK.split('\n').filter((line) => after?.split('\n').includes(line));
    assert.ok(kept.length > EXAMPLE_CODEBOOK.split('\n').length - 12);
  });
  test('what would break it is refused', () => {
    assert.equal(changed({ kind: 'renameValue', variable: 'topic', from: 'roads', to: 'ports' }), 'refused');
    assert.equal(changed({ kind: 'renameVariable', from: 'topic', to: 'frames' }), 'refused');
    assert.equal(changed({ kind: 'renameVariable', from: 'nothing', to: 'x' }), 'refused');
    assert.equal(editCodebook('version: [', [{ kind: 'renameVariable', from: 'a', to: 'b' }]), undefined);
  });
});

suite('fixes of codes', () => {
  const { codebook } = parseCodebook(CODEBOOK);
  const fixes = (codes: Readonly<Record<string, CodeValue>>): string[] => {
    assert.ok(codebook);
    return checkCodes(codes, codebook, { on: 'statements', complete: false }).flatMap((problem) =>
      fixesFor(problem, codes, codebook, 'statements').map((fix) =>
        fix.kind === 'editCodebook' ? `add ${fix.name}` : `${fix.kind} ${fix.name} ${JSON.stringify(fix.codes)}`,
      ),
    );
  };
  test('of a code that is nearly one of the codebook', () => {
    assert.deepEqual(fixes({ topic: 'raods' }), ['replace roads {"topic":"roads"}', 'add raods', 'remove raods {}']);
    assert.deepEqual(fixes({ frames: ['cost', 'costs', 'safety'] }), [
      'replace cost {"frames":["cost","safety"]}',
      'add costs',
      'remove costs {"frames":["cost","safety"]}',
    ]);
    assert.deepEqual(fixes({ topc: 'roads' }), ['replace topic {"topic":"roads"}', 'add topc', 'remove topc {}']);
    assert.deepEqual(fixes({ topic: 'x y' }), ['remove x y {}']);
    assert.deepEqual(fixes({ topic: 3 }), ['remove topic {}']);
  });
  test('nothing is near that is not', () => {
    assert.equal(nearest('roads', ['ports', 'sea']), undefined);
    assert.equal(nearest('Roads', ['raods', 'roads']), 'roads');
    assert.equal(nearest('x'.repeat(500), ['y'.repeat(500)]), undefined);
  });
});

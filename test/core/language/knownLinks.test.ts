import assert from 'node:assert/strict';
import { mergeConfirmed, withKnownLinks } from '../../../src/core/language/knownLinks';
import type { SavedSpeaker } from '../../../src/core/sidecar/schema';

const link = 'https://example.org/rosa';
const rosa: SavedSpeaker = { id: 'rosa-marn', name: 'Rosa Marn', kind: 'person', aliases: [] };
const upsert = (speaker: SavedSpeaker) => [{ kind: 'upsertSpeaker' as const, speaker }];

suite('links of speakers that other articles know', () => {
  test('go along when the speaker enters a sidecar', () => {
    const confirmed = [{ ...rosa, same_as: link }];
    assert.deepEqual(withKnownLinks(upsert(rosa), undefined, confirmed), upsert({ ...rosa, same_as: link }));
  });
  test('never replace what the sidecar says, nor go to a namesake of another name', () => {
    const confirmed = [{ ...rosa, same_as: link }];
    assert.deepEqual(withKnownLinks(upsert(rosa), { speakers: [rosa] }, confirmed), upsert(rosa));
    const own = { ...rosa, same_as: 'https://example.org/other' };
    assert.deepEqual(withKnownLinks(upsert(own), undefined, confirmed), upsert(own));
    const other = { ...rosa, name: 'Rosa Berg' };
    assert.deepEqual(withKnownLinks(upsert(other), undefined, confirmed), upsert(other));
  });
  test('are none where two articles disagree', () => {
    const merged = mergeConfirmed([
      { ...rosa, aliases: ['Marn'], same_as: link },
      { ...rosa, aliases: ['Ms Marn'] },
      { ...rosa, same_as: 'https://example.org/other' },
    ]);
    assert.deepEqual(merged, [{ ...rosa, aliases: ['Marn', 'Ms Marn'], same_as: undefined }]);
  });
});

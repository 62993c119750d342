import assert from 'node:assert/strict';
import { TextIndex } from '../../../src/core/anchor/textIndex';
import { adjudicate, adjudicateSpeaker, takeAgreed } from '../../../src/core/compare/adjudicate';
import { compareCoders, type Comparison } from '../../../src/core/compare/compare';
import { figuresOf } from '../../../src/core/compare/figures';
import { alignUnits, type CoderWork } from '../../../src/core/compare/units';
import { parseCodebook } from '../../../src/core/sidecar/codebook';
import { applyEdits } from '../../../src/core/sidecar/edit';
import { findPlacements } from '../../../src/core/sidecar/placements';
import { parseSidecar } from '../../../src/core/sidecar/parse';
import type { CodeValue, SavedSpeaker, Sidecar, Status } from '../../../src/core/sidecar/schema';
import { toSaved } from '../../../src/core/sidecar/toSaved';

const TEXT =
  '“The well is dry,” said Eira Holt. Tor Vinje said that rain would come. “Then we wait,” she said. Nobody asked the goats.\n';
const index = new TextIndex(TEXT);
const { codebook } = parseCodebook(
  'version: 1\nvariables:\n  - {id: topic, label: Topic, type: choice, values: [{id: water, label: Water}, goats]}\n  - {id: frames, type: multi-choice, values: [a, b]}\n',
);

const EIRA: SavedSpeaker = { id: 'eira-holt', name: 'Eira Holt', kind: 'person', aliases: ['Holt'] };
const TOR: SavedSpeaker = { id: 'tor-vinje', name: 'Tor Vinje', kind: 'person', aliases: [] };

interface Mark {
  readonly words: string;
  readonly status?: Status;
  readonly speaker?: string;
  readonly codes?: Readonly<Record<string, CodeValue>>;
}

function work(coder: string, marks: readonly Mark[], speakers: readonly SavedSpeaker[] = [EIRA, TOR]): CoderWork {
  const statements = marks.map(({ words, status = 'accepted', speaker = 'eira-holt', codes = {} }, i) => {
    const start = TEXT.indexOf(words);
    assert.ok(start >= 0, words);
    const content = [{ start, end: start + words.length }];
    const found = { kind: 'direct', attitude: 'says', speaker, content, source: [], cue: [] } as const;
    return { ...toSaved(found, index, { id: `${coder}${i}`, status }), codes };
  });
  const sidecar: Sidecar = {
    version: 1,
    article: { sha256: index.sha256 },
    offset_unit: 'codepoint',
    speakers,
    statements,
  };
  return { coder, sidecar, placements: findPlacements(index, sidecar) };
}

const ann = work('ann', [
  { words: '“The well is dry,”', codes: { topic: 'water', frames: ['a', 'b'] } },
  { words: 'that rain would come', speaker: 'tor-vinje', codes: { topic: 'water' } },
  { words: '“Then we wait,”', codes: { topic: 'water' } },
]);
const bob = work(
  'bob',
  [
    { words: 'The well is dry', speaker: 'holt', codes: { topic: 'goats', frames: ['b', 'a'] } },
    { words: 'rain would come', speaker: 'tor-vinje' },
    { words: '“Then we wait,”', status: 'rejected' },
    { words: 'Nobody asked the goats', status: 'suggested' },
  ],
  [{ id: 'holt', name: 'Holt', kind: 'person', aliases: [] }, TOR],
);

const compare = (coders = [ann, bob], gold?: Sidecar): Comparison =>
  compareCoders({
    text: TEXT,
    coders,
    codebook,
    gold: gold && { coder: 'gold', sidecar: gold, placements: findPlacements(index, gold) },
  });

const lines = ({ disagreements }: Comparison): string[] =>
  disagreements.map(({ label, sides, decided }) => {
    const said = sides.map(({ coder, value }) => `${coder}: ${value}`).join(' | ');
    return `${label}: ${said}${decided === undefined ? '' : ` → ${decided}`}`;
  });

suite('coders are compared', () => {
  test('disagreements come in the order of the text; stray marks and names of speakers make none', () => {
    assert.deepEqual(lines(compare()), [
      'Topic: ann: Water | bob: goats',
      'content: ann: that rain would come | bob: rain would come',
      'Topic: ann: Water | bob: ',
      'statement: ann: a statement | bob: no statement',
    ]);
    const { excluded } = compare();
    assert.deepEqual(excluded, { undecided: 1, orphans: 0 });
    assert.deepEqual(lines(compare([ann, ann])), []);
  });
  test('units of three coders are brought together, each coder once', () => {
    const cat = work('cat', [{ words: 'Nobody asked the goats' }, { words: 'The well is dry' }]);
    const { units } = alignUnits(TEXT, [ann, bob, cat]);
    assert.deepEqual(
      units.map(({ versions }) => versions.map(({ coder }) => coder).join(' ')),
      ['ann bob cat', 'ann bob', 'ann bob', 'cat'],
    );
  });
  test('figures say what they are over', () => {
    const { spans, variables } = figuresOf([{ text: TEXT, comparison: compare() }]);
    assert.deepEqual(spans, [{ coders: ['ann', 'bob'], exact: 2 / 5, overlap: 4 / 5, units: [3, 2] }]);
    const topic = variables.find(({ field }) => field === 'codes.topic');
    assert.deepEqual(topic?.kappa, { value: 0, units: 1, excluded: 1 });
    assert.deepEqual([topic?.alpha.units, topic?.alpha.excluded, topic?.agreed], [1, 1, 0]);
    const frames = variables.find(({ field }) => field === 'codes.frames');
    assert.deepEqual([frames?.agreed, frames?.kappa?.excluded], [1, 1]);
    assert.equal(
      variables.some(({ field }) => field === 'content'),
      false,
    );
  });
});

suite('disagreements are adjudicated', () => {
  let count = 0;
  const who = { by: 'dan', at: '2026-11-23T10:00:00Z', newId: () => `g${++count}` };
  /** Settles the first open disagreement; what the gold sidecar says then, read back from its source. */
  function settle(source: string | undefined, taken: string | undefined): string {
    const gold = source === undefined ? undefined : parseSidecar(source).sidecar;
    const comparison = compare([ann, bob], gold);
    const open = comparison.disagreements.find(({ decided }) => decided === undefined);
    assert.ok(open);
    const result = applyEdits(source, adjudicate({ comparison, gold }, open, taken, who), { article: { sha256: '' } });
    assert.equal(result.kind, 'written', JSON.stringify(result));
    return result.kind === 'written' ? result.source : '';
  }
  test('field by field, with the provenance of each', () => {
    let source = settle(undefined, 'bob'); // topic of the first: goats
    source = settle(source, 'ann'); // content of the second
    assert.deepEqual(lines(compare([ann, bob], parseSidecar(source).sidecar)), [
      'Topic: ann: Water | bob: goats → bob',
      'content: ann: that rain would come | bob: rain would come → ann',
      'Topic: ann: Water | bob: ',
      'statement: ann: a statement | bob: no statement',
    ]);
    source = settle(source, 'bob'); // not coded
    source = settle(source, 'bob'); // no statement
    const gold = parseSidecar(source).sidecar;
    assert.deepEqual(
      gold?.statements.map(({ status, codes, speaker, provenance }) => ({
        status,
        codes,
        speaker,
        from: provenance?.from,
      })),
      [
        {
          status: 'accepted',
          codes: { topic: 'goats', frames: ['a', 'b'] },
          speaker: 'holt',
          from: { 'codes.topic': 'bob' },
        },
        { status: 'accepted', codes: {}, speaker: 'tor-vinje', from: { content: 'ann', 'codes.topic': 'bob' } },
        { status: 'rejected', codes: {}, speaker: 'eira-holt', from: { statement: 'bob' } },
      ],
    );
    assert.ok(gold?.statements.every(({ provenance }) => provenance?.by === 'dan' && provenance.at === who.at));
    assert.equal(
      compare([ann, bob], gold).disagreements.every(({ decided }) => decided !== undefined),
      true,
    );
  });
  test('nobody may be right: the unit is rejected', () => {
    const gold = parseSidecar(settle(undefined, undefined)).sidecar;
    assert.deepEqual(
      gold?.statements.map(({ status, provenance }) => [status, provenance?.from]),
      [['rejected', { statement: 'dan' }]],
    );
    assert.equal(compare([ann, bob], gold).disagreements[0]?.decided, 'dan');
  });
  test('what all agree on is taken over once', () => {
    const comparison = compare([ann, ann]);
    const edits = takeAgreed({ comparison, gold: undefined }, who);
    const result = applyEdits(undefined, edits, { article: { sha256: '' } });
    assert.equal(result.kind, 'written');
    const gold = result.kind === 'written' ? result.sidecar : undefined;
    assert.deepEqual([gold?.statements.length, gold?.speakers.length], [3, 2]);
    assert.deepEqual(gold?.statements[0]?.codes, { topic: 'water', frames: ['a', 'b'] });
    assert.deepEqual(takeAgreed({ comparison: compare([ann, ann], gold), gold }, who), []);
  });
});

suite('codes of speakers', () => {
  const roles = parseCodebook(
    'version: 1\nvariables:\n  - {id: role, label: Role, on: speakers, type: choice, values: [{id: mayor, label: Mayor}, farmer]}\n  - {id: party, on: speakers, type: text}\n',
  ).codebook;
  const coder = (name: string, speakers: readonly SavedSpeaker[]): CoderWork =>
    work(
      name,
      [
        { words: '“The well is dry,”', speaker: speakers[0]!.id },
        { words: 'that rain would come', speaker: 'tor-vinje' },
      ],
      speakers,
    );
  const one = coder('ann', [
    { ...EIRA, codes: { role: 'mayor', party: 'none' } },
    { ...TOR, codes: { role: 'farmer' } },
    { id: 'nobody', name: 'Nobody', kind: 'unknown', aliases: [] },
  ]);
  const two = coder('bob', [
    { id: 'holt', name: 'Holt', kind: 'person', aliases: [], codes: { role: 'farmer', party: 'none' } },
    { ...TOR, codes: { role: 'farmer' } },
  ]);
  const compareRoles = (gold?: Sidecar): Comparison =>
    compareCoders({
      text: TEXT,
      coders: [one, two],
      codebook: roles,
      gold: gold && { coder: 'gold', sidecar: gold, placements: findPlacements(index, gold) },
    });
  const who = { by: 'dan', at: '2026-11-24T10:00:00Z' };

  test('are compared by speaker, whatever each coder calls them; who was neither coded nor heard is left out', () => {
    const { units, disagreements } = compareRoles().speakers;
    assert.deepEqual(
      units.map(({ versions }) => versions.map(({ coder: name, speaker }) => `${name}: ${speaker.name}`).join(' | ')),
      ['ann: Eira Holt | bob: Holt', 'ann: Tor Vinje | bob: Tor Vinje'],
    );
    assert.deepEqual(
      disagreements.map(({ label, sides }) => [label, ...sides.map(({ coder: name, value }) => `${name}: ${value}`)]),
      [['Role', 'ann: Mayor', 'bob: farmer']],
    );
  });
  test('have figures of their own', () => {
    const [role, party] = figuresOf([{ text: TEXT, comparison: compareRoles() }]).speakers;
    assert.deepEqual([role?.label, role?.agreed, role?.alpha.units, role?.kappa?.units], ['Role', 0.5, 2, 2]);
    // Two of the four values disagree within units; of twelve pairs of all values six would: 1 − (2/4) / (6/12).
    assert.equal(role?.alpha.value, 0);
    assert.deepEqual([party?.field, party?.alpha.units, party?.alpha.excluded], ['codes.party', 1, 1]);
  });
  test('are settled one by one, with provenance, and read back from the file', () => {
    const comparison = compareRoles();
    const [open] = comparison.speakers.disagreements;
    assert.ok(open);
    const edits = adjudicateSpeaker({ comparison, gold: undefined }, open, 'bob', who);
    const result = applyEdits(undefined, edits, { article: { sha256: '' } });
    assert.equal(result.kind, 'written');
    const gold = result.kind === 'written' ? parseSidecar(result.source).sidecar : undefined;
    assert.deepEqual(gold?.speakers, [
      {
        id: 'holt',
        name: 'Holt',
        kind: 'person',
        aliases: [],
        codes: { party: 'none', role: 'farmer' },
        provenance: { ...who, from: { 'codes.role': 'bob' } },
      },
    ]);
    assert.deepEqual(
      compareRoles(gold).speakers.disagreements.map(({ decided }) => decided),
      ['bob'],
    );
    assert.deepEqual(adjudicateSpeaker({ comparison, gold }, open, 'cat', who), [], 'cat does not name the speaker');
  });
  test('are taken over where all agree, once', () => {
    let count = 0;
    const all = { ...who, newId: () => `g${++count}` };
    const edits = takeAgreed({ comparison: compareRoles(), gold: undefined }, all);
    const result = applyEdits(undefined, edits, { article: { sha256: '' } });
    const gold = result.kind === 'written' ? result.sidecar : undefined;
    const tor = gold?.speakers.find(({ id }) => id === 'tor-vinje');
    assert.deepEqual([tor?.codes, tor?.provenance?.from], [{ role: 'farmer' }, { 'codes.role': 'ann, bob' }]);
    assert.equal(gold?.speakers.find(({ id }) => id === 'eira-holt')?.codes, undefined, 'that is open');
    assert.deepEqual(takeAgreed({ comparison: compareRoles(gold), gold }, all), []);
  });
});

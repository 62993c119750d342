import assert from 'node:assert/strict';
import { TextIndex } from '../../../src/core/anchor/textIndex';
import type { Article, Statement } from '../../../src/core/analysis/article';
import { annotate } from '../../../src/core/sidecar/annotate';
import { type EditContext, applyEdits } from '../../../src/core/sidecar/edit';
import { newId } from '../../../src/core/sidecar/newId';
import { findPlacements, movePlacements } from '../../../src/core/sidecar/placements';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { suggestionEdits } from '../../../src/core/sidecar/suggestionEdits';

const TEXT =
  '“We will repair the bridge this year,” said Ann Lee.\n\n“Nothing was repaired last year,” said Tom Roe.\n\n“Not in this town,” said Ann Lee.';

function statement(
  id: string,
  text: string,
  [content, cue, source]: readonly [string, string, string],
  nth = 0,
): Statement {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(content, at + 1);
  const span = (words: string) => {
    const start = text.indexOf(words, at);
    return [{ start, end: start + words.length }];
  };
  return {
    id,
    kind: 'direct',
    attitude: 'says',
    content: span(content),
    source: span(source),
    cue: span(cue),
    speaker: source.toLowerCase().replace(' ', '-'),
    candidates: [],
    confidence: 0.9,
    rule: 'quote-cue-source',
    evidence: [],
  };
}

function articleOf(text: string): Article {
  const speaker = (name: string) => {
    const start = text.indexOf(name);
    const id = name.toLowerCase().replace(' ', '-');
    const mentions =
      start < 0 ? [] : [{ start, end: start + name.length, form: 'name' as const, speaker: id, reason: '' }];
    return { id, name, kind: 'person' as const, aliases: [], mentions };
  };
  const statements = [
    ['“We will repair the bridge this year,”', 'said', 'Ann Lee'],
    ['“Nothing was repaired last year,”', 'said', 'Tom Roe'],
    ['“Not in this town,”', 'said', 'Ann Lee'],
  ] as const;
  const nothing = { metadata: {}, paragraphs: [], sentences: [], quotations: [], mentions: [], problems: [] };
  return {
    ...nothing,
    language: 'en',
    statements: statements
      .filter(([content]) => text.includes(content))
      .map((parts, i) => statement(`s${i}`, text, parts)),
    speakers: [speaker('Ann Lee'), speaker('Tom Roe')],
  };
}

const context: EditContext = { article: { sha256: new TextIndex(TEXT).sha256 } };

function saved(
  source: string | undefined,
  text = TEXT,
  sidecar?: Sidecar,
): { source: string; sidecar: Sidecar; edits: number } {
  const edits = suggestionEdits(articleOf(text), sidecar, text, { engine: '1.0.0' });
  const result = applyEdits(source, edits, context);
  assert.equal(result.kind, 'written', JSON.stringify(result));
  if (result.kind !== 'written') throw new Error('refused');
  return { source: result.source, sidecar: result.sidecar, edits: edits.length };
}

const words = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('|');

suite('annotating', () => {
  test('without a sidecar all is suggested, with ids that no saved statement has', () => {
    const { statements, speakers } = annotate(articleOf(TEXT), undefined, TEXT);
    assert.deepEqual(
      statements.map(({ id, status }) => [id, status]),
      [
        ['~s0', 'suggested'],
        ['~s1', 'suggested'],
        ['~s2', 'suggested'],
      ],
    );
    assert.deepEqual(
      speakers.map(({ id, color }) => [id, color]),
      [
        ['ann-lee', 0],
        ['tom-roe', 1],
      ],
    );
  });
  test('written suggestions are one entry with the engine’s, and writing again changes nothing', () => {
    const first = saved(undefined);
    const { statements } = annotate(articleOf(TEXT), first.sidecar, TEXT);
    assert.equal(statements.length, 3);
    assert.ok(statements.every((entry) => entry.saved && entry.suggestion));
    assert.equal(saved(first.source, TEXT, first.sidecar).edits, 0);
  });
  test('what a person decided stays, and a rejected statement does not come back', () => {
    const first = saved(undefined);
    const [a, b] = first.sidecar.statements;
    const decided = applyEdits(
      first.source,
      [
        { kind: 'setStatement', id: a?.id ?? '', fields: { status: 'rejected' } },
        { kind: 'setStatement', id: b?.id ?? '', fields: { speaker: 'ann-lee', note: 'sure' } },
      ],
      context,
    );
    assert.ok(decided.kind === 'written');
    const again = saved(decided.source, TEXT, decided.sidecar);
    assert.equal(again.edits, 0);
    const { statements } = annotate(articleOf(TEXT), again.sidecar, TEXT);
    assert.deepEqual(
      statements.map(({ status, speaker }) => [status, speaker]),
      [
        ['rejected', 'ann-lee'],
        ['suggested', 'ann-lee'],
        ['suggested', 'ann-lee'],
      ],
    );
  });
  test('source and cue come along, and lost words make an orphan', () => {
    const { sidecar } = saved(undefined);
    const later = TEXT.replace('“Nothing was repaired last year,” said Tom Roe.\n\n', '').replace(
      'Ann Lee.\n',
      'Ann Lee on Monday, as said before.\n',
    );
    const { statements } = annotate(articleOf(later), sidecar, later);
    assert.deepEqual(
      statements.map(({ content, cue, source, orphan }) => [
        words(later, content),
        words(later, cue),
        words(later, source),
        orphan,
      ]),
      [
        ['“We will repair the bridge this year,”', 'said', 'Ann Lee', false],
        ['“Not in this town,”', 'said', 'Ann Lee', false],
        ['', '', '', true],
      ],
    );
  });
  test('placements follow edits of an open document', () => {
    const { sidecar } = saved(undefined);
    const placements = findPlacements(new TextIndex(TEXT), sidecar);
    const moved = movePlacements(placements, [
      { start: 0, end: 0, text: 'Now. ' },
      { start: 54, end: 103, text: '' },
    ]);
    const later = 'Now. ' + TEXT.slice(0, 54) + TEXT.slice(103);
    assert.deepEqual(
      [...moved.values()].map(({ content }) => words(later, content)),
      ['“We will repair the bridge this year,”', '', '“Not in this town,”'],
    );
  });
  test('new ids are short, stable and free', () => {
    const id = newId('seed', new Set());
    assert.match(id, /^[a-z][a-z0-9]{5}$/);
    assert.equal(newId('seed', new Set()), id);
    assert.notEqual(newId('seed', new Set([id])), id);
    const many = new Set<string>();
    for (let i = 0; i < 3000; i++) many.add(newId('same', many));
    assert.equal(many.size, 3000);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftStatement } from '../../../src/core/language/draftStatement';
import { moveEdge, type Edge } from '../../../src/core/language/moveEdge';
import { moveView } from '../../../src/core/language/moveView';
import { newSpeaker } from '../../../src/core/language/newSpeaker';
import { nextStatement, statementAt } from '../../../src/core/language/statementAt';
import { assignKeys } from '../../../src/core/language/statementKeys';
import { speakerShares } from '../../../src/core/language/speakerShares';
import { isVisible } from '../../../src/core/language/visible';
import { findMarks } from '../../../src/core/language/marks';
import { markedView } from '../../support/markedView';

suite('moveEdge', () => {
  /** `[…]` is the content before; the result is written the same way. */
  const moved = (marked: string, edge: Edge, direction: 'grow' | 'shrink') => {
    const start = marked.indexOf('[');
    const text = marked.replace(/[[\]]/g, '');
    const [span] = moveEdge(text, [{ start, end: marked.indexOf(']') - 1 }], edge, direction);
    return `${text.slice(0, span!.start)}[${text.slice(span!.start, span!.end)}]${text.slice(span!.end)}`;
  };

  test('moves by a word', () => {
    assert.equal(moved('He said [we go] home now.', 'end', 'grow'), 'He said [we go home] now.');
    assert.equal(moved('He said [we go home] now.', 'end', 'shrink'), 'He said [we go] home now.');
    assert.equal(moved('He said [we go] home.', 'start', 'grow'), 'He [said we go] home.');
    assert.equal(moved('He [said we go] home.', 'start', 'shrink'), 'He said [we go] home.');
  });
  test('takes marks along, but no comma that ends up last', () => {
    assert.equal(moved('[“We] go,” he said.', 'end', 'grow'), '[“We go,”] he said.');
    assert.equal(moved('[We] go, she said.', 'end', 'grow'), '[We go], she said.');
    assert.equal(moved('[We go], she said.', 'end', 'grow'), '[We go, she] said.');
  });
  test('leaves at least a word, and stays inside the text', () => {
    assert.equal(moved('He said [go] now.', 'end', 'shrink'), 'He said [go] now.');
    assert.equal(moved('[All of it]', 'end', 'grow'), '[All of it]');
    assert.equal(moved('[All of it]', 'start', 'grow'), '[All of it]');
  });
  test('never gives an empty span or one outside of the text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('start', 'end'),
        fc.boolean(),
        (text, a, b, edge, grow) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          if (start === end) return;
          const [span] = moveEdge(text, [{ start, end }], edge as Edge, grow ? 'grow' : 'shrink');
          assert.ok(span && span.start < span.end && span.start >= 0 && span.end <= text.length);
        },
      ),
    );
  });
});

suite('draftStatement', () => {
  const draft = (marked: string) => {
    const view = markedView(marked.replace(/[[\]]/g, '§'));
    const [start, end] = [view.text.indexOf('§'), view.text.lastIndexOf('§')];
    const clean = markedView(marked.replace(/[[\]]/g, ''));
    const found = draftStatement(clean, { start, end: end - 1 });
    const cut = (spans: readonly { start: number; end: number }[]) =>
      spans.map((s) => clean.text.slice(s.start, s.end));
    return (
      found && { kind: found.kind, content: cut(found.content), source: cut(found.source), speaker: found.speaker }
    );
  };

  test('mends the edges: spaces, commas, words cut in two', () => {
    assert.deepEqual(draft('{ann:Ann} wants[ to le]ave, now.')?.content, ['to leave']);
    assert.deepEqual(draft('She would [stay, ]he said.')?.content, ['stay']);
    assert.equal(draft('She[ , ]he said.'), undefined);
  });
  test('takes the quotation with its marks, and calls it direct', () => {
    const found = draft('{q:“[We won,]”} said {ann:Ann}.');
    assert.deepEqual(found, { kind: 'direct', content: ['“We won,”'], source: ['Ann'], speaker: 'ann' });
  });
  test('tells mixed from indirect', () => {
    assert.equal(draft('{ann:Ann} said [it was {q:“a bitter day”} for all].')?.kind, 'mixed');
    assert.equal(draft('{ann:Ann} said [it was late].')?.kind, 'indirect');
  });
});

suite('statementAt', () => {
  const marked = '{1q:“We {2q:won}it,”} {1c:said} {1s:{ann:Ann}}. {3s:Bob} {3c:said} {3q:no|thing}. The end.';
  const view = markedView(marked);
  const at = (words: string) => statementAt(view.annotated.statements, view.text.indexOf(words) + 1)?.content[0];
  const textAt = (words: string) => {
    const span = at(words);
    return span && view.text.slice(span.start, span.end);
  };

  test('is the one with the smallest part under the cursor', () => {
    assert.equal(textAt('won'), 'won');
    assert.equal(textAt('it,'), '“We wonit,”');
    assert.equal(textAt('Ann'), '“We wonit,”');
    assert.equal(textAt('said nothing'), 'nothing');
    assert.equal(textAt('end'), undefined);
  });
  test('next and previous go round', () => {
    const { statements } = view.annotated;
    const start = (direction: 'next' | 'previous', offset: number) =>
      nextStatement(statements, offset, direction)?.content[0]?.start;
    const [first, second, third] = statements.map(({ content }) => content[0]!.start).sort((a, b) => a - b);
    assert.deepEqual([start('next', -1), start('next', first!), start('next', third!)], [first, second, first]);
    assert.deepEqual([start('previous', third!), start('previous', first!)], [second, third]);
    assert.equal(nextStatement([], 0, 'next'), undefined);
  });
});

suite('moveView', () => {
  const view = markedView('{ann:Ann} said {1q:that all is well}. {2s:{bob:Bob}} said {2q:no}.');

  test('moves every span by an insertion before it, and keeps what stands before', () => {
    const at = view.text.indexOf('that all');
    const text = `${view.text.slice(0, at)}today ${view.text.slice(at)}`;
    const moved = moveView(view, text, [[{ start: at, end: at, text: 'today ' }]]);
    const words = moved.annotated.statements.map(({ content }) => text.slice(content[0]!.start, content[0]!.end));
    assert.deepEqual(words, ['that all is well', 'no']);
    assert.equal(moved.article.mentions[0]?.start, 0);
  });
  test('drops a suggestion whose words are gone, and keeps a saved statement as an orphan', () => {
    const [first, second] = view.annotated.statements;
    const saved = { ...first!, saved: {} as NonNullable<(typeof first & object)['saved']> };
    const before = { ...view, annotated: { ...view.annotated, statements: [saved, second!] } };
    const moved = moveView(before, '', [[{ start: 0, end: view.text.length, text: '' }]]);
    assert.deepEqual(
      moved.annotated.statements.map(({ id, orphan, content }) => [id, orphan, content]),
      [[saved.id, true, []]],
    );
  });
});

suite('assignKeys', () => {
  const { statements } = markedView('{1s:Ann} said {1q:yes}. {2s:Bob} said {2q:no}.').annotated;
  const keys = assignKeys(statements, { statements: [], keys: new Map() });

  test('are the ids at first', () => {
    assert.deepEqual(
      [...keys.values()],
      statements.map(({ id }) => id),
    );
  });
  test('stay when a suggestion is saved under another id', () => {
    const [first, second] = statements;
    const saved = { ...first!, id: 'k1', saved: { id: 'k1' } as NonNullable<(typeof first & object)['saved']> };
    const next = assignKeys([saved, second!], { statements, keys });
    assert.equal(next.get('k1'), first!.id);
    const back = assignKeys(statements, { statements: [saved, second!], keys: next });
    assert.equal(back.get(first!.id), first!.id);
  });
  test('are never given twice', () => {
    const twin = { ...statements[0]!, id: statements[1]!.id };
    const next = assignKeys([statements[0]!, twin, { ...twin, id: 'other' }], { statements, keys });
    assert.equal(new Set(next.values()).size, 3);
  });
});

suite('what is shown', () => {
  const view = markedView('{1s:{ann:Ann}} {1c:said} {1q:yes}. {2s:A man} said {2q:no}.', {
    said: { 1: 'ann' },
    status: { 2: 'rejected' },
  });
  const all = { minConfidence: 0, attitudes: [], showRejected: true } as const;
  const [first, second] = view.annotated.statements;

  test('hides rejected statements and weak suggestions, never what was decided', () => {
    assert.ok(isVisible(second!, all) && !isVisible(second!, { ...all, showRejected: false }));
    const weak = { ...first!, confidence: 0.3 };
    assert.ok(!isVisible(weak, { ...all, minConfidence: 0.5 }) && isVisible(weak, { ...all, minConfidence: 0.3 }));
    assert.ok(!isVisible(weak, { ...all, attitudes: ['wants'] }));
    const saved = { ...weak, saved: {} as NonNullable<typeof weak.saved> };
    assert.ok(isVisible(saved, { ...all, minConfidence: 0.5 }));
  });
  test('marks content by kind, source in the colour of the speaker, cue without colour', () => {
    const marks = findMarks(view, view.annotated.statements).map(({ style, color, span }) => [
      style,
      color,
      view.text.slice(span.start, span.end),
    ]);
    assert.deepEqual(marks, [
      [first!.kind, 0, 'yes'],
      ['source', 0, 'Ann'],
      ['cue', undefined, 'said'],
      ['rejected', undefined, 'no'],
    ]);
  });
  test('shares of speakers add up, unnamed sources last', () => {
    const shares = speakerShares(view.annotated.speakers, view.annotated.statements);
    assert.deepEqual(
      shares.map(({ speaker, share }) => [speaker?.name, share]),
      [
        ['ann', 0.5],
        [undefined, 0.5],
      ],
    );
  });
});

suite('newSpeaker', () => {
  test('gets an id and a colour of its own', () => {
    const others = [newSpeaker('Ólafur  Þór', [])];
    assert.deepEqual([others[0]?.id, others[0]?.name, others[0]?.color], ['olafur-þor', 'Ólafur Þór', 0]);
    const second = newSpeaker('olafur þór', others);
    assert.deepEqual([second.id, second.color], ['olafur-þor-2', 1]);
    assert.equal(newSpeaker('???', []).id, 'speaker');
  });
});

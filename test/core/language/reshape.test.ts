import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveEdgeBy, type Edge, type EdgeUnit } from '../../../src/core/language/moveEdge';
import { addContent, joinStatements, removeContent, splitStatement } from '../../../src/core/language/reshape';
import { markedView, textsOf } from '../../support/markedView';

const shapeOf = (view: { text: string }, shape: ReturnType<typeof addContent>) =>
  shape && { kind: shape.kind, content: textsOf(view, shape.content) };

suite('splitStatement', () => {
  const split = (marked: string) => {
    const view = markedView(marked);
    return splitStatement(view, view.annotated.statements[0]!, view.cursor)?.map((shape) => ({
      ...shapeOf(view, shape),
      cue: textsOf(view, shape.cue).join(' '),
    }));
  };
  test('cuts at the cursor, without white space at the cut', () => {
    const parts = split('{1s:Ann} {1c:said} {1q:that it was late, |that the boat was full}.');
    assert.deepEqual(parts, [
      { kind: 'indirect', content: ['that it was late'], cue: 'said' },
      { kind: 'indirect', content: ['that the boat was full'], cue: 'said' },
    ]);
  });
  test('cuts no word in two, and gives each side its own cue', () => {
    const parts = split('{1s:Ann} {1c:said} {1q:it was late} and {1c:added} {1q:tha|t she would go}.');
    assert.deepEqual(
      parts?.map(({ content, cue }) => [content, cue]),
      [
        [['it was late'], 'said'],
        [['that she would go'], 'added'],
      ],
    );
  });
  test('looks again whether the sides are quoted', () => {
    const parts = split('{1s:Ann} {1c:said} {1q:it was late. |{q:“I go.”}}');
    assert.deepEqual(
      parts?.map(({ kind }) => kind),
      ['indirect', 'direct'],
    );
  });
  test('is not possible at an edge', () => {
    assert.equal(split('{1s:Ann} {1c:said} {1q:|it was late}.'), undefined);
    assert.equal(split('{1s:Ann} {1c:said} {1q:it was la|te}.')?.length, 2);
    assert.equal(split('{1s:Ann} {1c:said} {1q:it was late}.|'), undefined);
  });
});

suite('joinStatements', () => {
  test('keeps both contents as spans, and makes one of those that touch', () => {
    const view = markedView(
      '{1q:{q:“A,”}} {1c:said} {1s:Ann}. {2q:{q:“B.”}} {3q:{q:“C.”}} {2s:Ann} {2c:said} {3s:Bob}.',
    );
    const joined = joinStatements(view, view.annotated.statements);
    assert.deepEqual(textsOf(view, joined.content), ['“A,”', '“B.” “C.”']);
    assert.deepEqual(textsOf(view, joined.source), ['Ann', 'Ann', 'Bob']);
    assert.equal(joined.kind, 'direct');
  });
});

suite('addContent and removeContent', () => {
  const change = (marked: string, how: 'add' | 'remove') => {
    const view = markedView(marked.replace(/[[\]]/g, '§'));
    const [start, end] = [...view.text.matchAll(/§/g)].map(({ index }, at) => index - at) as [number, number];
    const clean = markedView(marked.replace(/[[\]]/g, ''));
    const [statement] = clean.annotated.statements;
    const shape =
      how === 'add'
        ? addContent(clean, statement!, [{ start, end }])
        : removeContent(clean, statement!, { start, end: end ?? start });
    return shapeOf(clean, shape);
  };
  test('what is selected becomes a further span', () => {
    assert.deepEqual(change('{1q:{q:“We go,”}} {1c:said} {1s:Ann}, [and no {q:“ifs”}].', 'add'), {
      kind: 'mixed',
      content: ['“We go,”', 'and no “ifs”'],
    });
  });
  test('what touches the content extends it', () => {
    assert.deepEqual(change('{1s:Ann} {1c:said} {1q:we go}[ home now,] she thought.', 'add')?.content, [
      'we go home now',
    ]);
    assert.equal(change('{1s:Ann} {1c:said} {1q:we [go] home}.', 'add'), undefined);
    assert.equal(change('{1s:Ann} {1c:said}[, ]{1q:we go home}.', 'add'), undefined);
  });
  test('the span under the cursor goes', () => {
    assert.deepEqual(change('{1q:one two}, said {1s:Ann}, {1q:three [four}.', 'remove')?.content, ['one two']);
    assert.equal(change('Said {1s:Ann}: {1q:three [four}.', 'remove'), undefined);
  });
  test('a hole is cut where something is selected', () => {
    assert.deepEqual(change('{1q:one two, [Ann said,] three four}.', 'remove')?.content, ['one two', 'three four']);
    assert.deepEqual(change('{1q:one two, [three four}.]', 'remove')?.content, ['one two']);
    assert.equal(change('{1q:[one]}.', 'remove'), undefined);
  });
});

suite('moveEdgeBy', () => {
  const moved = (marked: string, edge: Edge, direction: 'grow' | 'shrink', unit: EdgeUnit) => {
    const view = markedView(marked);
    const [span] = moveEdgeBy(view, view.annotated.statements[0]!.content, { edge, direction, unit });
    return view.text.slice(span!.start, span!.end);
  };
  const text = 'One came. {1q:Two saw it}. Three won. {q:“Four.”} He left, {q:“Five.”} and so on.';

  test('to the end of the sentence, and of the next', () => {
    assert.equal(moved(text, 'end', 'grow', 'sentence'), 'Two saw it.');
    assert.equal(moved(text.replace('it}.', 'it.}'), 'end', 'grow', 'sentence'), 'Two saw it. Three won.');
    assert.equal(moved(text, 'start', 'grow', 'sentence'), 'One came. Two saw it');
    assert.equal(moved('{1q:One. Two. Thr}ee.', 'end', 'shrink', 'sentence'), 'One. Two.');
    assert.equal(moved('O{1q:ne. Two. Three.}', 'start', 'shrink', 'sentence'), 'Two. Three.');
  });
  test('to the next quotation mark', () => {
    assert.equal(moved(text, 'end', 'grow', 'mark'), 'Two saw it. Three won.');
    assert.equal(moved('{1q:Two. }{q:“Four.”} He', 'end', 'grow', 'mark'), 'Two. “Four.”');
    assert.equal(moved('{q:“One,”} said {1q:Ann}.', 'start', 'grow', 'mark'), 'said Ann');
    assert.equal(moved('{1q:said {q:“one”} and}', 'start', 'shrink', 'mark'), '“one” and');
  });
  test('stays where there is nothing to move to', () => {
    assert.equal(moved('{1q:All of it.}', 'end', 'grow', 'sentence'), 'All of it.');
    assert.equal(moved('{1q:All of it.}', 'end', 'shrink', 'mark'), 'All of it.');
  });
});

suite('reshaping', () => {
  test('never gives empty spans, spans outside of the text, or spans that overlap', () => {
    const view = markedView(
      '{1q:{q:“We go,”}} {1c:said} {1s:Ann}, {1q:and, she thought, no {q:“ifs”} — none}. {q:“No!”}',
    );
    const [statement] = view.annotated.statements;
    const size = view.text.length;
    fc.assert(
      fc.property(fc.nat(size), fc.nat(size), (a, b) => {
        const selected = { start: Math.min(a, b), end: Math.max(a, b) };
        const shapes = [
          addContent(view, statement!, [selected]),
          removeContent(view, statement!, selected),
          ...(splitStatement(view, statement!, a) ?? []),
        ];
        for (const shape of shapes) {
          let from = 0;
          for (const { start, end } of shape?.content ?? []) {
            assert.ok(start >= from && end > start && end <= size, JSON.stringify(shape));
            from = end;
          }
        }
      }),
    );
  });
});

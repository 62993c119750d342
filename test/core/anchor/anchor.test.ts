import assert from 'node:assert/strict';
import { anchor } from '../../../src/core/anchor/anchor';
import { describe } from '../../../src/core/anchor/describe';
import { mapSpan } from '../../../src/core/anchor/mapSpan';
import { TextIndex } from '../../../src/core/anchor/textIndex';
import { textOf } from '../../../src/core/text/span';

const TEXT =
  'The mayor opened the meeting. “We will repair every bridge before winter,” said Mayor Ann Lee on Monday.\n\n' +
  'Her rival was not convinced. “We will repair no bridge before winter,” said Tom Roe.\n\n“No,” he added. “No,” she said.';

/** Describes `quote` (its nth place) in one text and finds it in another. */
function follow(before: string, quote: string, after: string, nth = 0): string {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = before.indexOf(quote, start + 1);
  const selector = describe(new TextIndex(before), { start, end: start + quote.length });
  const found = anchor(new TextIndex(after), selector);
  return found.kind === 'found' ? textOf(after, found.span) : 'orphan';
}

const QUOTE = '“We will repair every bridge before winter,”';

suite('anchoring', () => {
  test('finds what was described', () => {
    for (const quote of [QUOTE, 'said', '“No,”', 'Tom Roe']) assert.equal(follow(TEXT, quote, TEXT), quote);
  });
  test('follows moved, restyled and edited words', () => {
    const straight = TEXT.replace(/[“”]/g, '"').replace(/\n/g, '\r\n');
    assert.equal(follow(TEXT, QUOTE, straight), '"We will repair every bridge before winter,"');
    assert.equal(follow(TEXT, QUOTE, `New head\n\n${TEXT}`), QUOTE);
    const typo = TEXT.replace('every bridge', 'all the bridges');
    assert.equal(follow(TEXT, QUOTE, typo), '“We will repair all the bridges before winter,”');
  });
  test('a look-alike is not taken for what was deleted', () => {
    assert.equal(follow(TEXT, QUOTE, TEXT.replace(QUOTE, '').replace('said Mayor Ann Lee', '')), 'orphan');
    assert.equal(follow(TEXT, '“No,”', TEXT.replace('“No,” he added. ', '')), 'orphan');
  });
  test('a neighbour that is like what was deleted, and moves up to where it stood, is not taken for it', () => {
    const like = (what: string): string => `According to Nils Aro, the ${what} of 1945 is the pride of the town.`;
    const before = `Rain fell on the quay.\n\n${like('ferry')} ${like('bridge')}\n\nA crane stood idle near the old mill.`;
    assert.equal(follow(before, like('bridge'), before.replace(` ${like('bridge')}`, '')), 'orphan');
    assert.equal(follow(before, like('ferry'), before.replace(`${like('ferry')} `, '')), 'orphan');
    const edited = before.replace('bridge', 'harbour bridge');
    assert.equal(follow(before, like('bridge'), edited), like('harbour bridge'));
  });
  test('where passages differ in one word, that word tells them apart', () => {
    const passage = (what: string): string =>
      `“We will not sell the ${what} this year,” said Ann Lee. “We will paint it,” said Tom Roe. “And then we will see.”`;
    const [tower, canal] = [passage('tower'), passage('canal')];
    const before = `${tower}\n\n${canal}\n\nNobody laughed.`;
    const after = `${canal.replace('paint', 'pqint')}\n\n${tower}\n\nNobody laughed.`;
    const start = before.indexOf('Tom Roe', tower.length);
    const selector = describe(new TextIndex(before), { start, end: start + 7 });
    const found = anchor(new TextIndex(after), selector);
    assert.ok(found.kind === 'orphan' || found.span.start < canal.length, JSON.stringify(found));
  });
  test('short words that stand once are found by what is left of one side', () => {
    const before = 'The council met on Monday in the old mill. “Why not,” Ann Lee replied. Nobody laughed.';
    const cut = before.replace(' Lee replied', ' The crane near the quay stood idle. Lee replied');
    assert.equal(follow(before, '“Why not,”', cut), '“Why not,”');
    const elsewhere = 'A crane stood idle. “Why not,” Tom Roe said. Rain fell on the quay.';
    assert.equal(follow(before, '“Why not,”', elsewhere), 'orphan');
  });
  test('offsets are code points of the text with LF', () => {
    const text = '\ufeffA 😀\r\n“Hm 😀 no,” she said.';
    const index = new TextIndex(text);
    const start = text.indexOf('“');
    const selector = describe(index, { start, end: text.indexOf(' she') });
    const file = [...text.slice(1).replace('\r\n', '\n')];
    assert.equal(file.slice(selector.start, selector.end).join(''), '“Hm 😀 no,”');
    const found = anchor(index, selector, { sha256: index.sha256 });
    assert.deepEqual(found, {
      kind: 'found',
      span: { start, end: text.indexOf(' she') },
      method: 'position',
      score: 1,
    });
  });
});

suite('live mapping', () => {
  const change = (start: number, end: number, text: string) => [{ start, end, text }];
  test('typing at an edge does not grow a span', () => {
    assert.deepEqual(mapSpan({ start: 5, end: 9 }, change(5, 5, 'ab')), { start: 7, end: 11 });
    assert.deepEqual(mapSpan({ start: 5, end: 9 }, change(9, 9, 'ab')), { start: 5, end: 9 });
    assert.deepEqual(mapSpan({ start: 5, end: 9 }, change(6, 6, 'ab')), { start: 5, end: 11 });
  });
  test('what is deleted is gone, what is cut is shorter', () => {
    assert.equal(mapSpan({ start: 5, end: 9 }, change(4, 9, 'new')), undefined);
    assert.deepEqual(mapSpan({ start: 5, end: 9 }, change(3, 6, 'x')), { start: 4, end: 7 });
    assert.deepEqual(mapSpan({ start: 5, end: 9 }, change(8, 12, '')), { start: 5, end: 8 });
  });
});

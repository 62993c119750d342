import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { textOf } from '../../../src/core/text/span';

const broken = '“I will not go back,” she said to him at last. “Not for all the boats in the harbour.”';
const story =
  'He had been walking along the water since the first light, and his feet were cold. She had not turned round once. ' +
  'He thought of his mother, and of the lamp that she used to set into the window for him. When he was small he had ' +
  'believed that she could see him from there, however far he went. Now he knew better, and it made him tired.\n\n' +
  `${broken}\n\n` +
  'He looked at her and could not find a word. Her hands were red from the rope. She had pulled him out of it herself, ' +
  'and she had never spoken of it since. He wished that he had thanked her then, when it would have been easy for him. ' +
  'She turned away and he followed her up the steps, counting them under his breath as he had done when he was a boy. ' +
  'At the top she waited for him, and he saw that she was smiling at something behind him that he could not see.';
const news =
  'HARWICK – The 41-year-old ferry Nora will stop running on 12 March, Harwick County Council said on Tuesday.\n\n' +
  `${broken.replace('she said to him at last', 'Anna Miller said on Monday')}\n\n` +
  'Miller, 54, has run the Harwick Boat Company since 1998. The company carried 61,000 people in 2024, 9 percent fewer ' +
  'than in 2023. Mayor John Holm and the Harwick Chamber of Commerce want a bridge to Skarne Island instead. The County ' +
  'Council put the cost at 310 million crowns. Deputy Mayor Ida Lund told the Harwick Courier that work could begin in ' +
  'May 2027. The Ministry of Transport in Larne has promised 120 million crowns, and Nordbank a loan of 90 million. ' +
  'A vote of the 31 members of the Council is due on 4 April, a week after the talks with the union of seamen in Larne ' +
  'and the owners of the two farms at Skarne Point, where the road to the bridge would have to cross 3 hectares of land.';

const direct = (text: string): string[][] =>
  analyse(text)
    .statements.filter(({ kind }) => kind === 'direct')
    .map(({ content }) => content.map((span) => textOf(text, span)));

suite('stories and news', () => {
  const stretches = ['“I will not go back,”', '“Not for all the boats in the harbour.”'];
  test('a broken quotation is one statement in news', () => {
    assert.deepEqual(direct(news), [stretches]);
  });
  test('in a story each stretch is one, with the same source and cue', () => {
    assert.deepEqual(
      direct(story),
      stretches.map((stretch) => [stretch]),
    );
    const [first, second] = analyse(story).statements.filter(({ kind }) => kind === 'direct');
    assert.ok(first?.source.length);
    assert.deepEqual(first?.source, second?.source);
    assert.deepEqual(first?.cue, second?.cue);
  });
  test('a few words tell nothing', () => {
    assert.deepEqual(direct(broken), [stretches]);
  });
});

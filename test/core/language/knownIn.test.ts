import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { knownIn } from '../../../src/core/language/knownIn';

suite('speakers known from other articles', () => {
  const ann = { id: 'ann-bell', name: 'Ann B. Bell', aliases: ['Ann Bell', 'Bell', 'the Mayor', 'the Mayor of Leeds'] };
  const known = (text: string) => knownIn(text, [ann]).map(({ aliases }) => aliases);

  test('help where the text names them in full, without what may mean somebody else', () => {
    assert.deepEqual(known('Ann Bell left.'), [['Ann Bell']]);
    assert.deepEqual(known('Bell left, the Mayor of Leeds too.'), []);
  });
  test('count under their acronym', () => {
    const office = { id: 'hfo', name: 'Harbour and Ferry Office', aliases: ['HFO', 'the office'] };
    assert.deepEqual(knownIn('The HFO said no.', [office]), [{ ...office, aliases: ['HFO'] }]);
  });
  test('give one id and name over articles', () => {
    const text = 'Ann Bell met the press. “We are ready,” said Bell.';
    const { speakers, statements } = analyse(text, { knownSpeakers: knownIn(text, [ann]) });
    assert.deepEqual(
      speakers.map(({ id, name }) => [id, name]),
      [['ann-bell', 'Ann B. Bell']],
    );
    assert.equal(statements[0]?.speaker, 'ann-bell');
  });
});

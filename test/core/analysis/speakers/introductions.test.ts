import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

/** The source and the speaker of the statement whose content begins with `start`. */
function behind(text: string, start: string): [string, string | undefined] {
  const { statements, speakers } = analyse(text);
  const at = text.indexOf(start);
  const statement = statements.find(({ content }) => content[0]?.start === at);
  assert.ok(statement, `no statement begins with ${start}`);
  const source = statement.source.map((span) => text.slice(span.start, span.end)).join(' | ');
  return [source, speakers.find(({ id }) => id === statement.speaker)?.name];
}

const OPENING = 'Ada Brandt met Karl Roth, a miller, on Monday in Wexmoor. The mill is old.\n\n';

suite('speakers: quotations that the paragraph before or behind attributes', () => {
  test('“As … observed:” wins over the subject of the main clause', () => {
    const text = `${OPENING}As the Tarn Herald’s Nora Pell observed, the mill itself won:\n\n“The mill has outlived four mayors and it will outlive us too.”\n`;
    assert.deepEqual(behind(text, '“The mill has'), ['the Tarn Herald’s Nora Pell', 'Nora Pell']);
  });
  test('a clause that only leads in is passed over', () => {
    const text = `${OPENING}When the owners asked for more, Brandt went at them:\n\n“You have had your money and you shall not have another penny of it.”\n`;
    assert.deepEqual(behind(text, '“You have had'), ['Brandt', 'Ada Brandt']);
  });
  test('a pronoun, and the owner of the words', () => {
    const pronoun = `${OPENING}Roth was not amused. He went on:\n\n“The wheel was turning when I bought it and nobody told me to stop it.”\n`;
    assert.deepEqual(behind(pronoun, '“The wheel'), ['He', 'Karl Roth']);
    const owner = `${OPENING}There is nothing but blind faith in Roth’s word:\n\n“The wheel was turning when I bought it and nobody told me to stop it.”\n`;
    assert.deepEqual(behind(owner, '“The wheel'), ['Roth', 'Karl Roth']);
  });
  test('a signature behind a dash', () => {
    const text = `${OPENING}Roth said “no” to it.\n\n“It was the best speech about a mill that I have heard in my whole life.”\n\n— Mayor Lena Ruiz, writing from Tarn\n`;
    assert.deepEqual(behind(text, '“It was the best'), ['Mayor Lena Ruiz', 'Lena Ruiz']);
  });
  test('a colon without anybody before it names nobody', () => {
    const text = `${OPENING}This is what the sign at the gate of the yard has looked like:\n\n“Closed for the whole of the winter, and please do not feed the ducks.”\n`;
    const [source] = behind(text, '“Closed');
    assert.equal(source, '');
  });
  test('whoever the speaker relies on says nothing in the voice of the article', () => {
    const text = `${OPENING}Reporter Nora Pell says:\n\n“Well, Ada, according to the watchman up to an hour ago, the wheel was still turning in the dark.”\n`;
    assert.deepEqual(behind(text, '“Well'), ['Reporter Nora Pell', 'Nora Pell']);
  });
  test('are as sure as others', () => {
    const text = `${OPENING}Roth wrote:\n\n“The wheel was turning when I bought it and nobody told me to stop it.”\n`;
    const { statements } = analyse(text);
    assert.ok(statements[0]!.confidence >= 0.9);
  });
});

import assert from 'node:assert/strict';
import { checkSpeakers } from '../../../support/speakerMarks';

suite('speakers: descriptions', () => {
  test('appositions and titles introduce', () => {
    checkSpeakers(
      `Sen. Olive Marsh and Dan Pike, a retired engineer, spoke. “It is safe,” [the engineer→Dan Pike] said. “It is not,” [the senator→Olive Marsh] said.`,
    );
  });

  test('words for the same office', () => {
    checkSpeakers(
      `President Olive Marsh met Dan Pike, a surgeon. “Welcome,” [the head of state→Olive Marsh] said. “Thanks,” [the doctor→Dan Pike] said.`,
    );
  });

  test('a description before the name it belongs to', () => {
    checkSpeakers(
      `“Prices will fall,” [the Ruritanian finance minister→Olive Marsh] said. Olive Marsh, the finance minister of Ruritania, spoke in Zenda.`,
    );
  });

  test('a definite description of nobody else is whom the text is about', () => {
    checkSpeakers(
      `Dan Pike lost his house in the flood. Dan Pike moved in with friends. “I start again,” [the 61-year-old→Dan Pike] said.`,
    );
  });

  test('unnamed stays unnamed', () => {
    const { mentions } = checkSpeakers(
      `Dan Pike resigned. [A senior adviser→-] said it was time. [Officials→-] agreed. [One resident→-] wept. [Several Democrats→-] cheered. [Police sources→-] knew. [A police officer→-] waved. [The officer→-] left. [Critics→-] doubted it.`,
    );
    assert.ok(mentions.filter(({ form }) => form === 'nominal').every(({ speaker }) => speaker === undefined));
  });

  test('what people confirmed wins: name, id, alias', () => {
    const known = [
      { id: 'marsh-1', name: 'Olive T. Marsh', kind: 'person' as const, aliases: ['the Iron Duchess', 'Livvy'] },
    ];
    const { statements } = checkSpeakers(
      `“No,” [Marsh→Olive T. Marsh] said. “Never,” [Livvy→Olive T. Marsh] said. [Olive Marsh→Olive T. Marsh] left.`,
      known,
    );
    assert.ok(statements.every(({ speaker }) => speaker === 'marsh-1'));
  });

  test('a description or last name that people gave to somebody wins over what the engine would guess', () => {
    const known = [
      { id: 'olive-marsh', name: 'Olive Marsh', kind: 'person' as const, aliases: ['the official', 'Marsh'] },
      { id: 'dan-pike', name: 'Dan Pike', kind: 'person' as const, aliases: ['the senator'] },
      { id: 'ida-marsh', name: 'Ida Marsh', kind: 'person' as const, aliases: [] },
    ];
    checkSpeakers(
      `Olive Marsh and Dan Pike met Ida Marsh. [Ida Marsh→Ida Marsh] left. “No,” [the official→Olive Marsh] said. “Never,” [Marsh→Olive Marsh] said. [The senator→Dan Pike] agreed.`,
      known,
    );
  });

  test('a description that people gave to two speakers decides nothing', () => {
    const both = ['olive-marsh', 'dan-pike'].map((id) => ({ id, name: id, aliases: ['the boss'] }));
    const { statements } = checkSpeakers(`It rained. “No,” [the boss→-] said.`, both);
    assert.equal(statements[0]?.speaker, undefined);
  });

  test('question and answer', () => {
    checkSpeakers(`The actress Olive Marsh talks about her book.\n\n[Q→-]: Why a book?\n\n[A→Olive Marsh]: Why not?`);
  });
  test('the top of an article describes whom a later paragraph introduces', () => {
    checkSpeakers(
      '[A retired surgeon→Ada Brandt] said the ward was needed.\n\n[Ada Brandt, a surgeon→Ada Brandt] who left in 2012, spoke again.',
    );
    checkSpeakers(
      '[A mother of three→Nora Pell] has told how a snake hissed.\n\nNora Pell, 34, opened a door. [The mother→Nora Pell] ran.',
    );
    checkSpeakers('[A spokeswoman→-] said no.\n\n[Nora Pell, a spokeswoman→Nora Pell] for the mill, said yes.');
  });
  test('the suspect is not his lawyer', () => {
    checkSpeakers(
      'Police held a man. [His lawyer, Paul Stern→Paul Stern], said so. [The suspect→-] said nothing. [Stern→Paul Stern] left.',
    );
  });
  test('people at a body are not the body', () => {
    checkSpeakers('Harlow Capital grew. Analysts at [Harlow Capital→-] said so. [Officials in Wexmoor→-] denied it.');
    checkSpeakers('The Harbour Court sat. A [Harbour Court→-] judge sided with the mill.');
  });
});

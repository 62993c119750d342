import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../../src/core/analysis/analyse';
import { loadModel } from '../../../../src/core/analysis/model/loadModel';

const model = loadModel(readFileSync(path.resolve(__dirname, '../../../../model/english.bin')));
const contents = (text: string) =>
  analyse(text, { model }).statements.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));

suite('the learned engine', () => {
  test('takes no name of a plan for a statement', () => {
    const text = 'The plan, known as “Blue Crossing”, would sell the ferry. Mayor Jonas Lie said that it was old.';
    assert.deepEqual(contents(text), [['that it was old']]);
  });
  test('takes estimates that are beaten, and the wish to stay unnamed, for no statements', () => {
    const text = 'Pump maker beats estimates on strong sales; shares jump\n\n';
    assert.deepEqual(
      contents(`${text}One engineer, who asked not to be named because talks go on, said that the yard was sold.`),
      [['that the yard was sold']],
    );
  });
  test('takes the cue that the rules know where the learned one is no reporting word', () => {
    const text =
      'Olga Brandt during the forum for ports and roads thanked the local shipping company, specialized workers that an increased effort has provided steady supplies.';
    const { statements } = analyse(text, { model });
    assert.deepEqual(
      statements.map(({ cue }) => cue.map(({ start, end }) => text.slice(start, end))),
      [['thanked']],
    );
  });
  test('takes silence, and an answer that points back, for no statements', () => {
    const text =
      'A spokesman for the authority declined to comment. Calls to the listed number were not returned, and its lawyer could not be reached. ' +
      'The mayor did not respond to messages. Miller declined to say more. Rex Dahl denied that. Connie Brill denied that the boat was lost.';
    assert.deepEqual(contents(text), [['that the boat was lost']]);
  });
  test('takes the condition on which somebody speaks for no content', () => {
    const text =
      'One of the officials, who spoke on the condition of anonymity to discuss a pending matter, said the director had met the bidder at his lake house.';
    assert.deepEqual(contents(text), [['the director had met the bidder at his lake house']]);
  });
  test('takes no day for a source, and none in pieces', () => {
    const text =
      'Orrin & Vale, a leading maker of garden equipment, today announced the expansion of its line with three leaf blowers.\n\n' +
      'But Gareth Tibbs — no relation to the boxer of the same name — was blunter: ‘They have been robbing us blind.’';
    const sources = analyse(text, { model }).statements.map(({ source }) =>
      (source ?? []).map(({ start, end }) => text.slice(start, end)),
    );
    assert.match(sources[0]?.join(' … ') ?? '', /^Orrin & Vale(?:, a leading maker of garden equipment)?$/);
    assert.ok(sources.every((pieces) => pieces.length <= 1));
  });
  test('gives a quotation without attribution to who speaks around it', () => {
    const text = 'Marit Aune said she did not trust the numbers.\n\n“They came in July. In July, everything floats.”';
    const { statements, speakers } = analyse(text, { model });
    assert.equal(statements.length, 2);
    assert.deepEqual(speakers.find(({ id }) => id === statements[1]?.speaker)?.name, 'Marit Aune');
  });
  test('takes each paragraph of a quoted transcript for a turn', () => {
    const text = 'The talk in part:\n\n"HALE: The dam was shut in May. Who said so?\n\n"LIND: I did."';
    assert.deepEqual(contents(text), [['The dam was shut in May. Who said so?'], ['I did.']]);
  });
  test('reads the verb of a headline', () => {
    const body =
      'The ferry leaves at six in the morning and comes back at nine, on Sundays at ten, all the year round.';
    assert.deepEqual(contents(`Harbour Chief Blasts ‘Greedy’ Ferry Owners.\n\n${body}`), [['‘Greedy’ Ferry Owners']]);
  });
  test('does not take what is necessary for what somebody wants', () => {
    assert.deepEqual(contents('It is therefore necessary to support the demand for new ferries.'), []);
  });
  test('takes whom somebody praised for no statement beside the clause', () => {
    const text =
      'Olga Brandt during the forum for ports and roads industry praised the local repair company, able sailors that a harder winter has brought steady supplies.';
    assert.equal(contents(text).length, 1);
  });
  test('leaves whom somebody tells out of the source, and what stands loose at its end', () => {
    const text =
      '“You cannot cut us off,” Marit Aune, who runs the only shop, told the meeting. “My bread comes on that boat.”\n\n' +
      'A county official, who asked for her name to be left out, said the county was ready to pay.';
    const sources = analyse(text, { model }).statements.map(({ source }) =>
      (source ?? []).map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(sources[0], ['Marit Aune, who runs the only shop']);
    assert.deepEqual(sources.at(-1), ['A county official']);
  });
  test('takes the label of a headline for nobody', () => {
    assert.deepEqual(
      contents('LIVE: Council row over "ghost lights" — as it happened\n\nBy Petra Quill\n\nIt rained.'),
      [],
    );
  });
  test('takes the name that “who is” hangs on into the source', () => {
    const text =
      '“More and more, the company appears to be hiding something,” Katy Parkin, who is chairman of Our Harbours Trust said in a statement.\n\nOn Monday the minister defended Mayor Lie, who he says has done nothing wrong.';
    const sources = analyse(text, { model }).statements.map(({ source }) =>
      source.map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(sources[0], ['Katy Parkin, who is chairman of Our Harbours Trust']);
    assert.ok(sources.slice(1).every(([source]) => !source?.includes('who he')));
  });
  test('takes the name before “who” into the source', () => {
    const text =
      'But Jean Moe, who swam at the lido for 40 years, said residents had been “lied to, pure and simple”, and Ida Roe agreed.';
    const [first] = analyse(text, { model }).statements;
    assert.match(text.slice(first!.source[0]!.start, first!.source[0]!.end), /^Jean Moe, who swam/);
  });
  test('takes what a sentence relies on for no source of a warning in it', () => {
    const text =
      'According to documents seen by the Echo, an independent valuer had warned in March that the site “could fetch upwards of £3.5m” with planning permission.';
    const [only] = analyse(text, { model }).statements;
    assert.equal(text.slice(only!.source[0]!.start, only!.source[0]!.end), 'an independent valuer');
  });
});

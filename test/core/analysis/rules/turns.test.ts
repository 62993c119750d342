import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

/** Source and content of each statement that has no cue, as `source | content`. */
const turns = (text: string) =>
  analyse(text)
    .statements.filter(({ cue }) => !cue.length)
    .map(({ source, content }) =>
      [source ?? [], content]
        .map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … '))
        .join(' | '),
    );

suite('turns', () => {
  test('a name and a colon', () => {
    assert.deepEqual(turns('The talk\n\nHOLM: The bridge stays shut.\n\nMs. Lind: It does not.'), [
      'HOLM | The bridge stays shut.',
      'Ms. Lind | It does not.',
    ]);
  });
  test('who somebody is stands between the name and the colon', () => {
    const text =
      'The call\n\nIda Moe -- Halvorsen Freight -- Chief Executive Officer: Sure. Pricing held up well.\n\n' +
      'Mr. Dunne (for the city): Did you sign it?\n\nPer Aas — Finance Chief: We did.';
    assert.deepEqual(turns(text), [
      'Ida Moe | Sure. Pricing held up well.',
      'Mr. Dunne | Did you sign it?',
      'Per Aas | We did.',
    ]);
  });
  test('questions and answers of a court, with a stop for the colon', () => {
    const text =
      'The record\n\nQ. Did you sign it?\n\nA. I did not.\n\nQ. Are you certain?\n\nA. As certain as I can be.';
    assert.deepEqual(turns(text), [
      'Q. | Did you sign it?',
      'A. | I did not.',
      'Q. | Are you certain?',
      'A. | As certain as I can be.',
    ]);
  });
  test('an initial, a clause and a label are no turns', () => {
    const text =
      'The day\n\nA. Smith was late for work again.\n\nIda Moe -- who runs the port -- had one wish: more light.\n\n' +
      'Photos (from the archive): the old bridge.';
    assert.deepEqual(turns(text), []);
  });
});

import assert from 'node:assert/strict';
import { checkSpeakers } from '../../../support/speakerMarks';

suite('speakers: names', () => {
  test('a last name, a title and a given name mean the full name', () => {
    const { speakers } = checkSpeakers(
      `Mayor [Harriet Vane→Harriet Vane] opened the bridge. “It holds,” [Vane→Harriet Vane] said. [Mayor Vane→Harriet Vane] smiled. [Ms. Vane→Harriet Vane] agreed.`,
    );
    assert.equal(speakers.filter(({ kind }) => kind === 'person').length, 1);
    assert.equal(speakers[0]?.gender, 'female');
    assert.equal(speakers[0]?.id, 'harriet-vane');
  });

  test('the fullest name is the name, initials and short given names are the same person', () => {
    checkSpeakers(
      `[Thomas R. Alder→Thomas R. Alder] spoke first. [Tom Alder→Thomas R. Alder] returned at noon. [T. R. Alder→Thomas R. Alder] left.`,
    );
  });

  test('a name before its full form is the same person', () => {
    checkSpeakers(
      `[Okafor→Ada Okafor] wins race.\n\nThe swimmer Ada Okafor won on Sunday. “At last,” [Okafor→Ada Okafor] said.`,
    );
  });

  test('titles, particles and letters after the name are no part of it', () => {
    checkSpeakers(
      `[Defence Minister Joris van der Meer→Joris van der Meer] spoke. [Van der Meer→Joris van der Meer] left. [Prof. Ines Roth, KC,→Ines Roth] stayed.`,
    );
  });

  test('a family: two people with one last name are told apart by title', () => {
    checkSpeakers(
      `Paul Brandt and his wife, Carla Brandt, run the farm. “It rains,” [Mr. Brandt→Paul Brandt] said. “It pours,” [Mrs. Brandt→Carla Brandt] said.`,
    );
  });

  test('a family: the relation word finds the relative', () => {
    checkSpeakers(
      `Paul Brandt farms in the hills. His daughter, Lena Brandt, studies law. “He never rests,” [his daughter→Lena Brandt] said.`,
    );
  });

  test('namesakes with different given names stay two people', () => {
    const { speakers } = checkSpeakers(`[Simon Hale→Simon Hale] voted yes. [Peter Hale→Peter Hale] voted no.`);
    assert.deepEqual(
      speakers.map(({ id }) => id),
      ['simon-hale', 'peter-hale'],
    );
  });

  test('a surname that is also an office', () => {
    checkSpeakers(
      `[Martha King→Martha King] bakes. “Every day,” [Ms. King→Martha King] said. [King→Martha King] laughed.`,
    );
  });

  test('capitals at the start of a sentence are no names', () => {
    const { speakers } = checkSpeakers(
      `Yesterday it rained. Nobody came. Reporters waited. However, [Ana Ruiz→Ana Ruiz] stayed.`,
    );
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Ana Ruiz'],
    );
  });

  test('a headline in title case names only whom the article names', () => {
    const { speakers } = checkSpeakers(
      `Ruiz Says Rain Will Never Stop Again\n\n“It will not stop,” [Ana Ruiz→Ana Ruiz] said.`,
    );
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Ana Ruiz'],
    );
  });

  test('several sources named together are nobody in particular', () => {
    const { statements, speakers } = checkSpeakers(`[Simon Hale and Ana Ruiz→-] said they would pay.`);
    assert.deepEqual(
      statements[0]?.candidates.map(({ speaker }) => speakers.find(({ id }) => id === speaker)?.name),
      ['Simon Hale', 'Ana Ruiz'],
    );
  });

  test('inverted introductions', () => {
    checkSpeakers(
      `“It is cold,” said [the head of the rescue service, Olga Brandt→Olga Brandt]. “Very,” added [nurse Tim Osei→Tim Osei]. “Quite,” said [her deputy, Ivo Lund→Ivo Lund].`,
    );
  });
  test('a last name means the relative whom the article does not always name in full', () => {
    checkSpeakers(
      `Tom Brandt owns the mill. His son Karl Brandt works there. Karl Brandt is 30. Karl Brandt cooks. Karl Brandt sings.

On Monday they met visitors with Karl Brandt and Tom Brandt. [Brandt→Tom Brandt] said the mill was dry.`,
    );
  });

  test('a last name spelled almost so', () => {
    const { statements } = checkSpeakers(
      `[Anton Kiedler→Anton Kiedler] said the boat was old. “Very,” [Keidler→Anton Kiedler] went on. The firm [Kiedlers→Kiedlers] said nothing.`,
    );
    assert.match(statements[1]?.candidates[0]?.reason ?? '', /spelled almost so/);
  });
  test('no misspelling where two people may be meant, nor in a short name', () => {
    checkSpeakers(`Ann Hansen and Tom Hanton came, and so did Bo Lind. [Hanson→Hanson] said no. [Lund→Lund] said yes.`);
  });
  test('a name that somebody gives', () => {
    checkSpeakers(`[A survivor who gave his name only as Milo→Milo] said the doors were locked.`);
  });
  test('a last name that two people share has both as candidates, the likelier first', () => {
    const { statements, speakers } = checkSpeakers(
      `Ann Bell, the mayor, and her brother, Tom Bell, came to the bridge. [Bell→Ann Bell] said it would open.

Many people heard it there, and most of them went home. The rain had not stopped since noon.

Ann Bell left. “We are done,” [Bell→Ann Bell] said.`,
    );
    const names = statements.map(({ candidates }) =>
      candidates.map(({ speaker }) => speakers.find(({ id }) => id === speaker)?.name),
    );
    assert.deepEqual(names, [
      ['Ann Bell', 'Tom Bell'],
      ['Ann Bell', 'Tom Bell'],
    ]);
    const [open, clear] = statements.map(({ candidates: [first, second] }) => first!.score - second!.score);
    assert.ok(open! < 0.2 && clear! > 0.2, `${open} ${clear}`);
  });
});

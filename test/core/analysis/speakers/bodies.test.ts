import assert from 'node:assert/strict';
import { checkSpeakers } from '../../../support/speakerMarks';

suite('speakers: organisations and documents', () => {
  test('an acronym in brackets stands for the name before it', () => {
    const { speakers } = checkSpeakers(
      `[The Northern Harbour Authority (NHA)→Northern Harbour Authority] closed the pier. [The NHA→Northern Harbour Authority] said it was unsafe.`,
    );
    assert.equal(speakers[0]?.kind, 'organisation');
    assert.ok(speakers[0]?.aliases.includes('NHA'));
  });

  test('the noun of a body finds the body', () => {
    checkSpeakers(
      `[The Ministry of Transport→Ministry of Transport] denied it. “No train was late,” [the ministry→Ministry of Transport] said. [It→Ministry of Transport] added that buses were.`,
    );
  });

  test('a spokeswoman is not her organisation', () => {
    checkSpeakers(
      `[Lakeside Hospital→Lakeside Hospital] is full. “We cope,” said [Mara Quist, a spokeswoman for Lakeside Hospital→Mara Quist]. “Barely,” [Quist→Mara Quist] said. [The hospital→Lakeside Hospital] declined to say more. [She→Mara Quist] hung up.`,
    );
  });

  test('an unnamed spokesman of a named body stays unnamed', () => {
    checkSpeakers(
      `[A spokesman for Lakeside Hospital→-] declined to comment. [A Lakeside Hospital official→-] agreed.`,
    );
  });

  test('places speak for governments', () => {
    const { speakers } = checkSpeakers(`[Moscow→Moscow] protested. [The White House→White House] did not answer.`);
    assert.deepEqual(
      speakers.map(({ kind }) => kind),
      ['organisation', 'organisation'],
    );
  });

  test('possessives: her campaign', () => {
    checkSpeakers(
      `Governor Nina Falk is running. “We lead,” [her campaign→Falk campaign] said. [Falk’s campaign→Falk campaign] sent buses.`,
    );
  });

  test('a named poll is found again as the survey', () => {
    const { speakers } = checkSpeakers(
      `[The Alderbrook poll→Alderbrook poll] shows a tie. [The survey→Alderbrook poll] found few undecided.`,
    );
    assert.equal(speakers.find(({ id }) => id === 'alderbrook-poll')?.kind, 'document');
  });

  test('a report without a name stays unnamed', () => {
    checkSpeakers(`[A report→-] warns of floods. [The report, published in May,→-] names three rivers.`);
  });

  test('institutions with a possessive or “of” in their name', () => {
    checkSpeakers(
      `[The Bakers’ Guild→Bakers’ Guild] protested. [The Friends of the Old Pier→Friends of the Old Pier] sued.`,
    );
  });
  test('a body with its own words behind “of” is not the last body at hand', () => {
    checkSpeakers(
      `[The prefecture of Val→prefecture of Val] closed the road. [The federation of wine growers→-] demanded a fund. [The prefecture→prefecture of Val] refused.`,
    );
  });

  test('a name whose words behind “of” are small, and a ministry of another nation', () => {
    checkSpeakers(
      `[The Ministry of river transport→Ministry of river transport] said no. [The ministry→Ministry of river transport] gave no reason. [The Danish foreign ministry→Danish foreign ministry] protested.`,
    );
  });

  test('the press service of a company in quotation marks', () => {
    checkSpeakers(
      `[The Central Electoral Office→Central Electoral Office] counted. [The press service of the company “Severny Les”→Severny Les] said the lights were on.`,
    );
  });
});

import assert from 'node:assert/strict';
import { checkSpeakers } from '../../../support/speakerMarks';

suite('speakers in many styles of writing', () => {
  test('transcript with full names first', () => {
    checkSpeakers(`Minutes of the Alderbrook town meeting

[MAYOR DARREN FITCH→Darren Fitch]: {Good evening. We begin with the pier.}

[COUNCILLOR RUTH OKORO→Ruth Okoro]: {I would like to ask about the money.}

[FITCH→Darren Fitch]: {You will have your answer on Monday.}

[MS. OKORO→Ruth Okoro]: {That is what you said last year.}`);
  });

  test('firms and bodies with “&” and “and”', () => {
    checkSpeakers(
      `The law firm [Corvin & Hale→Corvin & Hale] said {the will was in order}. [Tom Hale→Tom Hale], a partner, said {it was sad}.`,
    );
    const { speakers } = checkSpeakers(
      `The [Dock and Harbour Union→Dock and Harbour Union] said {its members would not work on Sunday}. “No crane will move,” said [Brenda Ashworth→Brenda Ashworth], {the union's secretary}. Crane driver Ola Finch went home. The Pentagon and State Department were silent.`,
    );
    const names = speakers.map(({ name }) => name);
    for (const wrong of ['Dock', 'Crane', 'Harbour Union', 'Pentagon and State Department'])
      assert.ok(!names.includes(wrong), wrong);
    checkSpeakers(`An advocacy group called [Roads for All→Roads for All] said {it was too late}.`);
  });

  test('a role as label, a role before its name, a wire in the dateline', () => {
    checkSpeakers(`{“Without water there is no town”}, [the mayor→Rosa Quill] warns

TARN (Western Wire) - The lake is low. Pressed by reporters, {“We dig,”} said [the mayor, Rosa Quill→Rosa Quill].

[The engineer, Tom Abara→Tom Abara], said {the wells were dry}.

[MAYOR→Rosa Quill]: {I have nothing to hide.}

Later [the mayor→Rosa Quill] said {it would rain}. [She→Rosa Quill] said {she was sure}.`);
  });

  test('the one in the chair is not who had the turn before', () => {
    checkSpeakers(`[MR. SMITH→Smith]: {The figures are sound.}

[THE CHAIRMAN→-]: {Thank you.}

[MS. JONES→Jones]: {I do not agree.}

[THE CHAIRMAN→-]: {Please go on.}`);
    checkSpeakers(`[Rosa Quill, the mayor,→Rosa Quill] opened {the meeting}.

[MR. ABARA→Abara]: {The wells are dry.}

[THE MAYOR→Rosa Quill]: {We know.}`);
  });

  test('bodies called by a noun', () => {
    const { speakers } = checkSpeakers(
      `The company Tarn Salt employs 310 people. [The firm→Tarn Salt] said {the lake was full}. A RAGING goose stood outside. [Coast Rescue→Coast Rescue], which lifted 31 people, said {it was proud}. [The service→Coast Rescue] said {its crews were tired}. [Finch Marlow Studios→Finch Marlow Studios] made {the game}. [Passenger Voice→Passenger Voice] said {it was late}. [The studio→Finch Marlow Studios] said {it had listened}.`,
    );
    assert.ok(!speakers.some(({ name }) => name === 'RAGING'));
    checkSpeakers(
      `The fair in Livorna went on. [The city→Livorna] said {it had no money}. [The town council→-] said {nothing}.`,
    );
  });

  test('ranks of the police and the courts', () => {
    checkSpeakers(
      `[Detective Chief Inspector Moira Kell→Moira Kell] said {the fire was no accident}. [DCI Kell→Moira Kell] asked {witnesses to come forward}. [A spokesperson for North Fen Police→-] said {two men were held}. [Insp. Carl Voss→Carl Voss] said {a third was sought}.`,
    );
    checkSpeakers(
      `[Owen Pargeter→Owen Pargeter], 34, told {the jury he was at home}. His brother, [Rhys Pargeter→Rhys Pargeter], said {he had lent his van to a friend}. [Prosecutor Helen Amory QC→Helen Amory] said {the van was seen}. [Ms Amory→Helen Amory] said {a camera had filmed it}. [Judge Peter Lascelles→Peter Lascelles] adjourned {the case}. [The judge→Peter Lascelles] said {he would rule on Friday}.`,
    );
  });

  test('sport', () => {
    checkSpeakers(
      `Tarn Rovers 2, Wexmoor Athletic 1. [Rovers manager Des Calloway→Des Calloway] said: {“We dug in.”} [Striker Benji Adeyemo→Benji Adeyemo], who scored twice, said {he owed it to his father}. [Wexmoor boss Inga Thorsdottir→Inga Thorsdottir] said {the second goal was offside}. [She→Inga Thorsdottir] said {the referee had said sorry}.`,
    );
  });

  test('two people with one last name', () => {
    checkSpeakers(
      `[Senator Alice Merrow→Alice Merrow] said {the dam would hold}. Her husband, the engineer Paul Merrow, built it. [Mr. Merrow→Paul Merrow] said {he was hurt}. [Mrs. Merrow→Alice Merrow] said {she was sorry}. [The senator→Alice Merrow] said {there would be an inquiry}.`,
    );
  });

  test('particles, hyphens, initials and names with the family name first', () => {
    checkSpeakers(
      `[Jan-Pieter van der Velde→Jan-Pieter van der Velde] said {the dyke was safe}. [Van der Velde→Jan-Pieter van der Velde] said {he had checked it}. [María de los Ángeles Ferrer-Quiroga→María de los Ángeles Ferrer-Quiroga], the minister of works, said {she believed him}. [Ferrer-Quiroga→María de los Ángeles Ferrer-Quiroga] said {work would go on}.`,
    );
    checkSpeakers(
      `[J. R. Harcastle→J. R. Harcastle] said {the mill would close}. [Harcastle→J. R. Harcastle] said {the order book was empty}. [Dr. A. K. Banerjee→A. K. Banerjee] of Norwick University said {both were right}. [Dr. Banerjee→A. K. Banerjee] said {mills close}.`,
    );
    checkSpeakers(
      `[Defence minister Han Jae-won→Han Jae-won] said {the ship was lost}. [Han→Han Jae-won] said {divers were on their way}. [Nguyen Thi Lan→Nguyen Thi Lan], whose son was aboard, said {she had no news}. [Ms Lan→Nguyen Thi Lan] said {she would wait}.`,
    );
  });

  test('a body and who speaks for it', () => {
    checkSpeakers(
      `[Northgate Water→Northgate Water] said {the water was clean}. [A Northgate Water spokesman→-] said {tests had been made}. [Northgate spokeswoman Lena Prior→Lena Prior] said {no one had fallen ill}. [The company→Northgate Water] said {it would publish the tests}. [Prior→Lena Prior] said {they would be public by May}.`,
    );
    checkSpeakers(
      `[Executive director of the Tarn chapter of the Council on Anglo-Norse Relations Sarah Bell→Sarah Bell] said {it was shameful}. [Undersecretary for Education Mr. Toldi→Toldi] said {schools would open}. [A critic of Mr. Toldi→-] said {they would not}.`,
    );
  });

  test('“in the words of”, and names that are other words', () => {
    checkSpeakers(
      `[Rosalind Achterberg→Rosalind Achterberg] said {it rose}. In the words of [Achterberg→Rosalind Achterberg], {the firm “sells umbrellas to cellars”}. [Will Storrow→Will Storrow] said {it would}.`,
    );
    checkSpeakers(
      `[The chairman of the board of Tarn Oil Company Pavel Dolin→Pavel Dolin] informed {about it}. [P. Dolin→Pavel Dolin] added {that oil was there}.`,
    );
  });

  test('tabloid', () => {
    checkSpeakers(
      `[Furious mum Kayleigh Stubbs→Kayleigh Stubbs] said {the swan chased her}. [The mum-of-two→Kayleigh Stubbs] said {it was massive}. [Council chiefs→-] said {they were looking into it}. [Cllr Ron Peat→Ron Peat] said {swans are protected}. [Cllr Peat→Ron Peat] said {she should keep away}.`,
    );
  });

  test('party and state are no names', () => {
    const { speakers } = checkSpeakers(
      `State media were silent. [Sen. Marcus Dowd (R-Ohio)→Marcus Dowd] said {the bill was dead}. [The Ohio Republican→Marcus Dowd] said {he would vote no}. [Rep. Tina Wu, D-Calif.,→Tina Wu] said {it was alive}. [The California Democrat→Tina Wu] said {she had the votes}.`,
    );
    assert.deepEqual(speakers.map(({ name }) => name).sort(), ['Marcus Dowd', 'Tina Wu']);
  });
});

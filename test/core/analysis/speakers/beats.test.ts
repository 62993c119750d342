import { checkSpeakers } from '../../../support/speakerMarks';

// Each text is one beat of the news, with the ways of naming people that belong to it.
suite('speakers by beat', () => {
  test('a campaign', () => {
    checkSpeakers(
      `Former Gov. Dana Whitlock is running for the Senate. [Whitlock→Dana Whitlock], a Republican, told {a crowd in Harmon that taxes were too high}. [The former governor→Dana Whitlock] said {she would cut them}. [Her campaign manager, Luis Prado,→Luis Prado] said {the crowd was the biggest yet}. [Her campaign→Whitlock campaign] said {later that 900 people came}. [The Whitlock campaign→Whitlock campaign] did not say {who counted}. [Her Democratic opponent, Rep. Mark Steele,→Mark Steele] called {the plan a gift}. [The Republican→Dana Whitlock] laughed {at that}. [The Democrat→Mark Steele] said {she was wrong}. [Mr. Steele’s spokeswoman, Ana Gold,→Ana Gold] declined {to comment}.`,
    );
  });

  test('the White House and the Senate', () => {
    checkSpeakers(
      `[President Alan Burke→Alan Burke] said {on Friday that the treaty would be signed}. [The president→Alan Burke] said {it was good}. [White House press secretary Jill Moran→Jill Moran] said {the date was open}. [Moran→Jill Moran] added {that talks went on}. [The White House→White House] said {no more}. [Burke’s→Alan Burke] remarks {that the treaty was good} came late. [Senate Majority Leader Pete Harlan (R-Ky.)→Pete Harlan] said {the Senate would not}. [Harlan→Pete Harlan], who has fought it for years, said {it was dead}. [The majority leader→Pete Harlan] said {so twice}. [The Kentucky Republican→Pete Harlan] told {Fox News so}. [Vice President Joan Tully→Joan Tully] said {it was alive}. [The vice president→Joan Tully] smiled {at that}.`,
    );
  });

  test('a tycoon and a nurse', () => {
    checkSpeakers(
      `[Real-estate mogul Victor Crane→Victor Crane] said {he would build a wall of glass}. [Mr. Crane→Victor Crane] has said {he pays for it}. “[He→Victor Crane] said {it would be free},” [Helen Park→Helen Park], 54, a nurse from Dayton, recalled {on Monday}. [Park→Helen Park] said {she believed him}. [The billionaire→Victor Crane] wrote {on Twitter: “Sad!”} [The nurse→Helen Park] said {she would not}. [Crane aides→-] said {he was joking}. [One adviser, who spoke on condition of anonymity,→-] said {the wall was paper}. [Crane’s son Eric→Eric Crane] said {it was steel}. [Eric Crane→Eric Crane] said {so on television}.`,
    );
  });

  test('a newspaper and a town hall', () => {
    checkSpeakers(
      `[The Tarn Herald→Tarn Herald] reported {that the mayor had resigned}. [The newspaper→Tarn Herald] said {he left at noon}. [Herald editor Kate Moss-Reed→Kate Moss-Reed] said {the story stood}. [She→Kate Moss-Reed] said {she had two sources}. [Mayor Otto Lind→Otto Lind] told {the Herald he was at lunch}. [Lind→Otto Lind] said {he had not resigned}. [According to the Herald→Tarn Herald], {he had}. [A spokesman for Lind→-] said {he was surprised}. [City Council President Rosa Diaz→Rosa Diaz] said {she was not}. [Diaz→Rosa Diaz] said {she had heard it on the radio}.`,
    );
  });

  test('an agency and a firm', () => {
    checkSpeakers(
      `[The Federal Ferry Administration→Federal Ferry Administration] said {the boat was old}. [The FFA→Federal Ferry Administration] said {it had warned the owner}. [The agency→Federal Ferry Administration] said {in a statement that it would sue}. [FFA Administrator Neil Coe→Neil Coe] said {the boat leaked}. [Administrator Coe→Neil Coe] said {it always had}. [The owner, Blue Line Corp.,→Blue Line Corp] said {it did not}. [Blue Line→Blue Line Corp] said {the sea was rough}. [The company’s chief executive, Maya Lunt,→Maya Lunt] said {so on Monday}. [The CEO→Maya Lunt] said {no more}.`,
    );
  });

  test('lawyers', () => {
    checkSpeakers(
      `[Attorney General Sam Ruiz→Sam Ruiz] said {he would appeal}. [Ruiz’s deputy, Carla Benn,→Carla Benn] said {it would take a year}. [Defense attorney Joe Marsh→Joe Marsh] said {his client was glad}. [The lawyer→Joe Marsh] said {she had wept}. [The attorney general→Sam Ruiz] said {she would weep again}. [Judge Ellen Fay→Ellen Fay] wrote {that the law was vague}. [In her ruling, Fay→Ellen Fay] wrote {it was a mess}. [She→Ellen Fay] said {the state had a month}.`,
    );
  });

  test('he and she', () => {
    checkSpeakers(
      `[Nora Quill→Nora Quill] met Adam West at the fair. [She→Nora Quill] said {it rained}. [He→Adam West] said {it snowed}. “It did not,” [she→Nora Quill] said. [West→Adam West] told {reporters that Quill was wrong}. [She→Nora Quill] said {he was}. When [he→Adam West] was asked about it, West said {he had a photograph}. [His brother, Paul West,→Paul West] took it. [He→Paul West] said {it was real}.`,
    );
  });

  test('people of campaigns', () => {
    checkSpeakers(
      `[Steele campaign chairman Roger Wynn→Roger Wynn] said {the tour was over}. [Wynn→Roger Wynn] said {it had cost too much}. [Whitlock spokesman Dan Ivey→Dan Ivey] said {she was pleased}. [A Steele aide→-] said {he was not}. [Ivey→Dan Ivey] told {CNN so}. [Whitlock, Steele and Marsh→-] said {they would debate}. [Both men→-] said {it was fair}. [Gov. Dana Whitlock→Dana Whitlock] of Ohio said {she would win}. [Rep. Mark Steele→Mark Steele] said {he would}. [Critics→-] said {neither would}.`,
    );
  });

  test('descriptions of politicians', () => {
    checkSpeakers(
      `[Sen. Ruth Alder of Vermont→Ruth Alder] said {she would run}. [The Vermont senator→Ruth Alder] said {it was time}. [The 71-year-old→Ruth Alder] said {she was young}. [The senator from Vermont→Ruth Alder] said {so again}. [Ohio Gov. Tom Kite→Tom Kite] said {she was not}. [The governor→Tom Kite] said {he knew}. [The Ohio governor→Tom Kite] said {no more}. [His wife→-] said {nothing}. [Texas businessman Ray Holt→Ray Holt] said {he would run, too}. [The Texan→Ray Holt] said {he had money}. [The businessman→Ray Holt] said {money talks}.`,
    );
  });

  test('a pressure group', () => {
    checkSpeakers(
      `[In a statement, Lena Cobb, the head of Safe Roads,→Lena Cobb] said {the road was not safe}. [Safe Roads→Safe Roads] said {it would sue}. [The group→Safe Roads] said {in a statement that it had asked for years}. [Its director, Ivan Petty,→Ivan Petty] said {he was tired}. [The report→-] said {roads kill}. [A state trooper→-] said {speed kills}. [The trooper→-] said {he had seen it}. [Cobb→Lena Cobb] said {both do}. [Cobb herself→Lena Cobb] said {she drives slowly}.`,
    );
  });

  test('Westminster', () => {
    checkSpeakers(
      `[Prime Minister Edith Rowe→Edith Rowe] told {MPs that the vote stood}. [The prime minister→Edith Rowe] said {she would resign}. [Downing Street→Downing Street] said {there was no date}. [Labour leader Jim Oakes→Jim Oakes] said {she must go now}. [Mr Oakes→Jim Oakes] said {she had lied}. [Chancellor Piers Holloway→Piers Holloway] said {the pound was safe}. [The chancellor→Piers Holloway] said {so in Leeds}. [Former foreign secretary Lord Amberley→Amberley] said {it was folly}. [Lord Amberley→Amberley] said {he wept}. [Sir Colin Meade→Colin Meade], chief constable of Tarnshire, said {crime was down}. [Sir Colin→Colin Meade] said {it would stay down}. [The Bank of England→Bank of England] said {rates would rise}. [The Bank→Bank of England] said {it was ready}.`,
    );
  });

  test('a federal court', () => {
    checkSpeakers(
      `[Prosecutors→-] said {he took the money}. [Assistant U.S. Attorney Lori Hale→Lori Hale] said {he hid it in a boat}. [U.S. District Judge Frank Mora→Frank Mora] said {he would rule soon}. [Mora→Frank Mora] said {the boat was evidence}. [His lawyer, Greg Tan,→Greg Tan] said {there was no boat}. [Tan→Greg Tan] said {the money was a gift}. [Hale→Lori Hale] said {gifts leave papers}. [The judge→Frank Mora] said {he had heard enough}. [The defendant, Carl Booth,→Carl Booth] said {nothing}. [Booth’s mother, Ida Booth,→Ida Booth] said {he was a good boy}. [Ida Booth→Ida Booth] said {she would wait}.`,
    );
  });

  test('police and witnesses', () => {
    checkSpeakers(
      `[Tarn Police Chief Wade Cole→Wade Cole] said {the man had a knife}. [Chief Cole→Wade Cole] said {officers shot twice}. [Sgt. Amy Vance, a police spokeswoman,→Amy Vance] said {no officer was hurt}. [Vance→Amy Vance] said {the man was 30}. [The chief→Wade Cole] said {it was sad}. [Neighbor Pat O’Rourke→Pat O’Rourke] said {he was quiet}. [O’Rourke→Pat O’Rourke] said {he liked dogs}. [A witness→-] said {there was no knife}. [The man’s sister, Deb Lyle,→Deb Lyle] said {he was ill}. [She→Deb Lyle] said {he needed help}. [Police→-] said {the case was open}. [The department→-] said {it would look into it}.`,
    );
  });

  test('India', () => {
    checkSpeakers(
      `[Union minister of state Harsh Dutta→Harsh Dutta] on Tuesday said {the dam was safe}. [Dutta→Harsh Dutta] said {the rains were late}. [Congress leader P. V. Raman→P. V. Raman] said {the minister was asleep}. [Raman→P. V. Raman] told {PTI that villages had been lost}. [Chief minister Meena Joshi→Meena Joshi] tweeted {that help was near}. [The chief minister→Meena Joshi] said {boats had left}. [Joshi→Meena Joshi] said {food, too}. [District collector A. Khan→A. Khan] said {roads were cut}. [Khan→A. Khan] said {they would open}.`,
    );
  });

  test('Australia', () => {
    checkSpeakers(
      `[NSW Premier Gail Harte→Gail Harte] says {the fires are out}. [Ms Harte→Gail Harte] says {schools open on Monday}. [RFS Commissioner Brett Nolan→Brett Nolan] said {the wind had turned}. [Commissioner Nolan→Brett Nolan] said {crews were tired}. [Opposition Leader Wes Tran→Wes Tran] said {it was late}. [Mr Tran→Wes Tran] said {towns had burned}. [Resident Judy Pike, 71,→Judy Pike] said {her house was gone}. [Ms Pike→Judy Pike] said {her cat was not}.`,
    );
  });

  test('business', () => {
    checkSpeakers(
      `Shares of Lumen Tools fell on Monday. [Lumen Tools→Lumen Tools] said {profit would be lower}. [Chief executive Dirk Amsel→Dirk Amsel] said {steel was dear}. [Analyst Priya Nair of Holm Securities→Priya Nair] said {it was the strike}. [Nair→Priya Nair] said {it would pass}. [Holm Securities→Holm Securities] cut {its target}. [Lumen→Lumen Tools] said {it would hold}. [The company→Lumen Tools] said {in March it would grow}. [Amsel→Dirk Amsel] said {he was sure}. [JM Corvin & Co.→JM Corvin & Co] said {it was not}.`,
    );
  });

  test('science', () => {
    checkSpeakers(
      `[Dr. Ingrid Moe, a glaciologist at the Polar Institute in Tarnvik,→Ingrid Moe] said {the ice was thin}. [Moe→Ingrid Moe] said {it was thinner than last year}. [The glaciologist→Ingrid Moe] said {so in 2019}. [Co-author Juan Carlos Ibarra→Juan Carlos Ibarra] said {the sea was warm}. [Ibarra→Juan Carlos Ibarra] said {fish had moved}. [The researchers→-] wrote {that it is urgent}. [The study→-] found {that it is}. [The Polar Institute→Polar Institute] said {it would go on}. [The institute→Polar Institute] said {money was short}.`,
    );
  });

  test('West Africa', () => {
    checkSpeakers(
      `[President Kofi Adjei-Mensah→Kofi Adjei-Mensah] said {the mine would reopen}. [Adjei-Mensah→Kofi Adjei-Mensah] said {gold was gold}. [Opposition leader Amara Diop→Amara Diop] said {the river was dead}. [She→Amara Diop] said {fish floated}. [Chief Okonkwo Eze→Okonkwo Eze] said {his people had not been asked}. [Eze→Okonkwo Eze] said {they would march}. [The president→Kofi Adjei-Mensah] said {they should not}. [The Ministry of Mines→Ministry of Mines] said {tests were clean}. [The ministry→Ministry of Mines] said {so twice}. [Human Rights Watch→Human Rights Watch] said {they were not}. [HRW→Human Rights Watch] said {it had seen them}.`,
    );
  });

  test('East Asia', () => {
    checkSpeakers(
      `[South Korean President Yoon Dae-jung→Yoon Dae-jung] said {talks were near}. [Yoon→Yoon Dae-jung] said {he hoped}. [Japanese Prime Minister Kenji Aratani→Kenji Aratani] said {he did, too}. [Aratani→Kenji Aratani] said {it was cold}. [Foreign Ministry spokeswoman Hu Meilin→Hu Meilin] said {China was calm}. [Hu→Hu Meilin] said {it was always calm}. [Ms. Hu→Hu Meilin] said {no more}. [Analyst Park Ji-ho→Park Ji-ho] said {it was theatre}. [Park→Park Ji-ho] said {good theatre}. [Kim Sun-ok, 61, a fish seller,→Kim Sun-ok] said {prices were up}. [Kim→Kim Sun-ok] said {so every day}.`,
    );
  });

  test('names with particles and two last names', () => {
    checkSpeakers(
      `[Interior Minister Abdul Karim al-Jabouri→Abdul Karim al-Jabouri] said {the road was open}. [Al-Jabouri→Abdul Karim al-Jabouri] said {it was safe}. [Sheikh Hamad bin Nasser Al Marri→Hamad bin Nasser Al Marri] said {it was not}. [José Luis Gómez Prieto→José Luis Gómez Prieto] said {he had seen it}. [Gómez Prieto→José Luis Gómez Prieto] said {it was long}. [Gómez→José Luis Gómez Prieto] said {very long}. [Ursula von der Heide→Ursula von der Heide] said {roads end}. [Von der Heide→Ursula von der Heide] said {they all do}. [Ms von der Heide→Ursula von der Heide] said {so}.`,
    );
  });

  test('celebrities', () => {
    checkSpeakers(
      `[Pop star Zadie Moon→Zadie Moon] said {she was tired}. [The singer→Zadie Moon] said {she would rest}. [Moon’s manager, Lou Feld,→Lou Feld] said {the tour was over}. [Feld→Lou Feld] said {fans would get money}. [A source close to Moon→-] said {she had wept}. [The source→-] said {for days}. [Actor-turned-singer Rex Dale→Rex Dale] said {he did, too}. [Dale→Rex Dale] said {so on Instagram}.`,
    );
  });
});

// Origin: written for this project from general knowledge.

import { wordSet } from '../wordSet';

/** A capitalised run that ends in, or contains, one of these (lower case) is an organisation, not a person. */
export const organisationWords = wordSet(`
  academy administration agency airlines airways alliance army assembly associates association authority bank bbc board
  breweries brewery brigade broadcasting brothers bureau cabinet campaign capital center centre chamber charity church city
  clinic club coalition college commission committee community companies company confederation conference
  congress consortium constabulary convention cooperative corp corporation corps council county court daily department dept
  diocese directorate division electric embassy enterprise enterprises exchange factory faculty federation
  fellowship fighters films firm force forces forum foundation front fund gazette government group growers guard guild gmbh
  guardian headquarters herald holdings hospital hospitals hotel hotels house inc independent industries initiative inquirer institute
  institution institutions insurance international investments journal laboratories laboratory labs league legion
  library limited llc llp ltd magazine mail media mills ministry mission mosque motors movement museum nations navy network
  networks news newspaper newspapers newsroom observatory office oil orchestra organisation organization pac parliament
  partners party pharmaceuticals plc police post press productions project radio railways records register republicans research
  resources review sa school schools secretariat senate service services society star state states station store
  stores studio studios survey syndicate systems tank task team technologies telegraph television tv theatre theater times today
  relations trade transit tribunal tribune trust union unit united university utilities ventures watch weekly works workers
  workshop youth zeitung administration ag bakery bakeries foods farms dairy coop co-op trustees abbey priory infirmary democrats
  voice securities solutions logistics analytics advisors advisers consulting semiconductors labour tories greens liberals conservatives`);

/** Names of institutions that do not show it by their last word. Lower case. */
export const institutions = new Set([
  'white house',
  'kremlin',
  'pentagon',
  'downing street',
  'no 10',
  'wall street',
  'capitol hill',
  'buckingham palace',
  'élysée',
  'elysee',
  'vatican',
  'holy see',
  'foggy bottom',
  'whitehall',
  'westminster',
  'scotland yard',
  'congress',
  'senate',
  'house',
  'parliament',
  'bundestag',
  'knesset',
  'duma',
  'reuters',
  'associated press',
  'bloomberg',
  'facebook',
  'google',
  'twitter',
  'microsoft',
  'amazon',
  'hamas',
  'hezbollah',
  'taliban',
  'al-qaeda',
  'al jazeera',
  'greenpeace',
  'amnesty',
  'interpol',
  'europol',
  'unicef',
  'state',
  'treasury',
  'home office',
  'foreign office',
]);

/** Lower-case nouns for an organisation: "the agency", "a super PAC". */
export const organisationNouns = wordSet(`
  agency airline army association authority bank board body brand broadcaster bureau business campaign carmaker chain chamber
  channel charity church club coalition college commission committee company congregation consortium contractor corporation
  council court daily department employer embassy enterprise federation firm foundation fund government group
  hospital institute institution insurer investigators journal laboratory lab league magazine maker manufacturer ministry
  movement museum network newspaper ngo nonprofit non-profit office operator organisation organization outlet pac paper parliament
  partnership party platform producer publication publisher regulator retailer school secretariat service site society
  startup start-up station studio supermarket tabloid taskforce think-tank trust union university utility watchdog website
  website administration cabinet camp team force legislature senate house tribunal brewery bakery carrier lender
  supplier developer orchestra prefecture municipality commune diocese theatre theater cooperative co-operative side nation country state city town`);

/** Small words inside the names of organisations, not counted when an acronym is spelt. */
export const smallWords = wordSet('of for the and in on to at with de la le du des und & an a');

/** A capitalised run with one of these (lower case) is a thing, a place or an event: neither a person nor a speaker. */
export const thingWords = wordSet(`act airport amendment anthem arena avenue award awards beach boulevard bowl bridge building canal
  canyon castle cathedral caucus caucuses championship championships coast code creek cup derby desert drive election expressway falls festival
  forest games garden gardens glacier gulf harbor harbour heights highway hill hills holocaust island islands isle lake lane
  mall marathon memorial mountain mountains oscar park peninsula plan plaza prize province pyramid river road room
  sea stadium square strait street summit symphony terrace tower towers treaty tunnel valley village war wall way zoo deal
  medal show night morning bible constitution day week month syndrome disease virus hurricane storm flight shirt t-shirt bureau-chief age`);

/**
 * Nouns that the news uses for the organisation it has just named ("the agency said"). Not "city", "council" or "website",
 * which as often mean one that has no name in the article, nor "ministry" or "court", which show in the name itself.
 */
export const anaphoricNouns = wordSet(`agency company network group organisation organization firm paper newspaper magazine
  tabloid union charity broadcaster watchdog carmaker retailer publisher manufacturer operator nonprofit non-profit corporation
  outlet pac studio brewery federation authority service institution institute body bank airline foundation museum developer
  insurer regulator lender supplier startup start-up`);

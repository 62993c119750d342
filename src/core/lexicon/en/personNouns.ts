// Origin: written for this project from general knowledge of English-language news style.

import { wordSet } from '../wordSet';

/**
 * Nouns for one person by office, work or standing, lower case, singular. They stand before a name ("press secretary Ann
 * Lee"), in an apposition ("Ann Lee, a nurse") or alone ("the nurse").
 */
export const roleNouns = wordSet(`
  academic accountant activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor
  announcer anthropologist archaeologist archbishop architect artist assistant astronaut astronomer athlete attorney author
  baker banker barrister bartender bassist biographer billionaire biologist bishop blogger boss boxer broadcaster broker builder
  businessman businessperson businesswoman butcher buyer cabinet-maker campaigner candidate captain cardinal caretaker carpenter
  cashier celebrity ceo cfo coo chair chairman chairperson chairwoman chancellor chef chemist chief chieftain choreographer
  citizen civilian clergyman cleric climatologist coach cofounder co-founder co-author co-chair co-owner colleague collector colonel
  columnist comedian commander commentator commissioner composer comptroller conductor congressman congresswoman
  conservative constable consultant contender contractor convict coordinator co-worker coroner correspondent councillor councilman
  councilor councilwoman counsel counsellor counselor creator critic curator dancer dean defendant defender delegate democrat dentist
  deputy designer detective developer dictator diplomat director dissident doctor donor driver drummer economist editor
  educator electrician emeritus employee engineer entertainer entrepreneur envoy epidemiologist ex-president executive expert
  farmer father-in-law fellow fighter figure filmmaker financier firefighter fisherman footballer forecaster forester founder
  frontman frontrunner front-runner fundraiser gardener general geographer geologist goalkeeper governor graduate
  grocer guitarist gunman guard head headteacher head-teacher heir heiress historian host hostess hunter immigrant incumbent
  industrialist inspector instructor intellectual interpreter interviewer intern inventor investigator investor jeweller journalist judge
  juror justice keeper king lawmaker lawyer leader lecturer legislator librarian lieutenant linguist liberal lobbyist
  magistrate magnate manager marine marshal mathematician mayor mechanic mediator meteorologist midwife midfielder miner
  minister missionary mogul monarch monk mp musician nanny negotiator neighbor neighbour neurologist newcomer nominee novelist nun nurse
  officer official operator ombudsman opponent orator organiser organizer owner painter paramedic parishioner partner
  pastor patient patriarch pediatrician performer pharmacist philanthropist philosopher photographer physician physicist pianist pilot
  pitcher planner player playwright plumber poet policeman policewoman politician pollster pontiff pope postman prefect premier
  presenter president pretender priest prime-minister prince princess principal prisoner producer professor programmer proprietor
  prosecutor protester provost psychiatrist psychologist publicist publisher pupil quarterback queen rabbi ranger rapper rector
  referee regulator reporter representative republican researcher resident retiree reviewer rival running-mate sailor
  salesman saleswoman scholar scientist screenwriter sculptor secretary secretary-general senator sergeant sheriff
  shopkeeper singer skipper socialist sociologist soldier solicitor songwriter speaker speechwriter spokesman spokesperson spokeswoman staffer star
  statesman statistician stewardess strategist striker strongman student superintendent supervisor supporter surgeon surveyor
  survivor suspect tailor teacher teammate technician tenant theologian therapist trader trainer translator treasurer trustee
  tycoon undersecretary user vendor veteran veterinarian vet vice-chair vice-chairman vice-president vicar victim virologist
  visitor volunteer waiter waitress warden whip whistleblower winner witness worker writer zoologist
  member commissar custodian docent dispatcher brewer potter weaver archivist conservator naturalist ecologist botanist
  villager caterer pensioner teenager motorist passenger commuter customer shopper shareholder landlord landlady homeowner
  bystander onlooker townsman townswoman parent foreman stationmaster postmaster postmistress bailiff steward conductor
  mayoress promoter prior abbot abbess prioress innkeeper auditor winger defender keeper youngster unionist ruler batsman bowler sprinter boxer captain
  boatman ferryman beekeeper gamekeeper lighthouse-keeper housekeeper shepherd herder trapper carver luthier organist chorister verger
  sexton almoner bursar registrar reeve laird squire advocate litigant claimant complainant applicant appellant respondent juror heckler
  mountaineer cyclist runner swimmer striker golfer jockey umpire selector
  democrat conservative liberal libertarian texan californian floridian ohioan virginian vermonter nevadan iowan
  northerner southerner scot briton`);

/** Role nouns that say the gender. */
export const femaleNouns = wordSet(`woman girl lady actress businesswoman spokeswoman chairwoman congresswoman councilwoman
  policewoman saleswoman waitress stewardess hostess heiress queen princess nun midwife mother daughter sister wife widow aunt niece
  grandmother granddaughter girlfriend mother-in-law daughter-in-law sister-in-law stepmother stepdaughter mum mom bride empress duchess
  matriarch fiancée fiancee housewife mistress goddess schoolgirl`);

export const maleNouns = wordSet(`man boy gentleman businessman spokesman congressman councilman clergyman
  policeman salesman fisherman waiter king prince monk priest pope father son brother husband widower uncle nephew grandfather grandson
  boyfriend father-in-law son-in-law brother-in-law stepfather stepson dad groom emperor duke patriarch fiancé fiance frontman
  gunman strongman statesman pontiff schoolboy lord`);

/**
 * Nouns that many people in one article may share and that therefore say little about whom "the …" means.
 */
export const vagueNouns = wordSet(`official aide adviser advisor source supporter voter resident citizen employee worker member
  user reader visitor witness critic analyst expert observer insider attendee person spokesman spokeswoman spokesperson
  researcher commentator staffer strategist donor participant respondent veteran`);

/** Plurals that do not end in s, and nouns for many people at once. */
export const groupNouns = wordSet(`people folks men women children police officials authorities public majority minority crowd
  team family couple crew staff faculty jury media press electorate others many most some several few both all none
  half thousands hundreds dozens scores millions netizens troops forces clergy youth elite elites`);

/** Nouns that mean the same office or standing, so that "the nominee" may find "presidential candidate Ann Lee". */
export const roleSynonyms: readonly (readonly string[])[] = [
  ['candidate', 'nominee', 'contender', 'hopeful', 'frontrunner', 'front-runner'],
  ['businessman', 'mogul', 'tycoon', 'magnate', 'billionaire', 'entrepreneur', 'industrialist', 'developer'],
  ['lawyer', 'attorney', 'counsel', 'barrister', 'solicitor'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chair', 'chairperson'],
  ['adviser', 'advisor', 'aide', 'strategist', 'consultant'],
  ['senator', 'sen', 'lawmaker', 'legislator'],
  ['congressman', 'congresswoman', 'representative', 'rep', 'lawmaker', 'legislator'],
  ['governor', 'gov'],
  ['president', 'head of state', 'leader', 'commander-in-chief', 'commander in chief'],
  ['premier', 'prime minister', 'head of government', 'leader'],
  ['doctor', 'dr', 'physician', 'surgeon'],
  ['professor', 'prof', 'academic', 'scholar', 'lecturer'],
  ['journalist', 'reporter', 'correspondent', 'columnist'],
  ['author', 'writer', 'novelist', 'co-author'],
  ['chief executive', 'ceo', 'executive', 'boss'],
  ['singer', 'musician', 'frontman', 'star', 'vocalist'],
  ['actor', 'actress', 'star'],
  ['diplomat', 'ambassador', 'envoy'],
  ['general', 'gen', 'commander'],
  ['judge', 'justice', 'magistrate'],
  ['pope', 'pontiff'],
  ['king', 'queen', 'monarch'],
  ['scientist', 'researcher', 'physicist', 'biologist', 'chemist'],
  ['coach', 'manager', 'trainer', 'boss'],
  ['teacher', 'headteacher', 'principal'],
  ['democrat', 'liberal'],
  ['republican', 'conservative'],
];

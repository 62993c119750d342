// Words for people and bodies that speak in the news: offices, occupations, relations, groups. Written by hand for this
// project from general knowledge.

export const roleClasses = ['title', 'office', 'voice', 'trade', 'person', 'group', 'institution'] as const;

export type RoleClass = (typeof roleClasses)[number];

/** Singular forms, separated by blanks. `title`: may stand before a name. */
export const roleWords: Readonly<Record<RoleClass, string>> = {
  title: `president vice-president premier chancellor secretary senator sen congressman congresswoman representative rep
    governor gov mayor general gen colonel col major captain capt lieutenant lt sergeant sgt corporal private admiral
    commander commissioner inspector superintendent sheriff constable officer justice judge attorney ambassador king queen
    prince princess duke duchess emperor sultan emir sheikh lord lady baron baroness sir dame pope cardinal archbishop
    bishop priest father sister rabbi imam ayatollah pastor reverend rev dean professor prof doctor coach detective nurse
    hon councillor councilman councilwoman alderman trooper marshal mullah monsignor canon`,
  office: `minister prime chair chairman chairwoman chairperson director ceo cfo coo cto chief head boss leader deputy
    undersecretary treasurer speaker whip manager editor executive supervisor superintendent principal headteacher warden
    registrar bursar prosecutor solicitor envoy consul regulator ombudsman controller nominee candidate contender
    incumbent lawmaker legislator parliamentarian mp mep member delegate diplomat politician`,
  voice: `spokesman spokeswoman spokesperson spokespeople official aide adviser advisor strategist consultant surrogate
    staffer analyst economist expert scholar historian scientist researcher academic commentator pundit critic supporter
    opponent proponent ally rival observer insider source watcher whistleblower activist advocate campaigner organiser
    organizer protester protestor demonstrator lobbyist representative columnist journalist reporter correspondent
    broadcaster presenter host anchor moderator blogger columnist author writer`,
  trade: `teacher student lecturer worker employee businessman businesswoman entrepreneur investor banker trader broker
    founder owner partner lawyer barrister counsel plaintiff defendant witness victim suspect detective investigator agent
    cop policeman policewoman soldier veteran pilot physician surgeon paramedic patient actor actress singer musician
    artist director producer filmmaker athlete player striker goalkeeper midfielder captain star celebrity farmer fisherman
    firefighter engineer builder driver miner shopkeeper landlord tenant coroner magistrate clerk juror commuter developer
    designer chef butcher baker curator librarian vet donor fundraiser staff operative skipper`,
  person: `man woman person people boy girl guy child kid mother father mum dad parent son daughter brother sister wife
    husband widow widower friend neighbour neighbor colleague cousin uncle aunt grandmother grandfather resident citizen
    villager passenger customer consumer user reader viewer fan listener caller participant respondent interviewee
    questioner bystander onlooker survivor relative voter elector immigrant refugee hacker pensioner teenager
    homeowner taxpayer shopper local motorist pedestrian`,
  group: `crowd audience community public majority minority establishment opposition coalition alliance movement
    delegation electorate authority republican democrat conservative liberal progressive labour tory nationalist socialist
    communist independent moderate protesters family couple team union party campaign group panel jury board side`,
  institution: `administration government cabinet committee commission council panel court congress senate house parliament
    organisation organization agency department ministry bureau office company firm corporation bank fund foundation
    institute university college school church hospital police military army navy force media press network newspaper
    outlet station channel embassy kremlin pentagon state nation country city trust charity club federation league
    association society watchdog tribunal inquest inquiry treasury monarchy palace airline manufacturer retailer supplier
    insurer utility prosecution defence defense campaign`,
};

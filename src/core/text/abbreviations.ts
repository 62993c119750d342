// Written for this project from general knowledge of English newspaper style.

/** Without the final full stop, lower case. After these a sentence never ends. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov gen lt col sgt capt cpl cmdr maj adm rev hon pres supt insp det messrs mme mlle ' +
    'st mt ft vs no nos vol fig cf viz i.e e.g approx dept assn sra srta hr fr br sr.ta asst assoc dir'
  ).split(' '),
);

/** Without the final full stop, lower case. After these a sentence ends only before a word that starts sentences. */
export const AFTER_NAME: ReadonlySet<string> = new Set(
  (
    'jr sr etc inc corp co ltd llc bros plc al est govt ave blvd rd sq bldg jan feb mar apr jun jul aug sept sep oct nov ' +
    'dec mon tue tues wed thu thur thurs fri sat sun ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich ' +
    'minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo u.s u.k u.n e.u u.s.a d.c l.a n.y n.j p.m a.m ' +
    'ph.d m.d b.a m.a j.d r d esq bn ca hrs min sec kg km lb oz art'
  ).split(' '),
);

/** Words that, capitalised, usually start a sentence rather than go on with a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we i you but and in on at this that these those his her its their there if when while as for ' +
    'however asked under after before not some many most all our my your what who why how so or yet now then nor by from ' +
    'with since until although though because once both each another no one two last next today yesterday meanwhile ' +
    "mr mrs ms it's he's she's they're we're that's there's i'm"
  ).split(' '),
);

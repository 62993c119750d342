// Abbreviations that end in a full stop, for splitting sentences and tokens. General knowledge of US, UK and wire style.

/** Never end a sentence: a name or number follows. */
export const leadingAbbreviations = `mr mrs ms dr prof sen rep gov gen lt col sgt capt cpl maj adm rev hon pres st mt ft messrs
  mme mlle vs no nos vol fig i.e e.g cf ca art sec para pp det insp supt cllr fr sr.a`;

/** May end a sentence, when what follows begins like one. */
export const trailingAbbreviations = `jr sr etc inc corp co ltd llc bros approx dept govt assn ave blvd rd jan feb mar apr jun
  jul aug sept sep oct nov dec mon tue wed thu fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass
  mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo u.s u.k u.n e.u d.c l.a p.m a.m ph.d m.d b.a
  m.a j.d b.sc m.sc u.s.a u.s.s.r a.d b.c plc est al et`;

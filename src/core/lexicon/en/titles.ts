// Origin: written for this project from general knowledge of English-language news style.

import { wordSet } from '../wordSet';

/** Forms of address that say the gender, lower case, without the full stop. */
export const femaleTitles = wordSet(`mrs ms miss mme madame madam lady dame queen princess baroness duchess countess
  sister señora signora frau congresswoman councilwoman assemblywoman chairwoman spokeswoman empress`);

export const maleTitles = wordSet(`mr sir lord king prince baron duke count father brother señor signor monsieur herr pope
  congressman councilman assemblyman chairman spokesman emperor sheikh shaikh imam rabbi friar`);

/**
 * Titles written before a name, lower case, without the full stop ("Sen.", "Gov.", "President"). A capitalised run that
 * begins with one is a person.
 */
export const titles = wordSet(`mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother
  rabbi imam sheikh shaikh ayatollah pope cardinal archbishop bishop pastor monsignor chaplain
  president vice-president premier chancellor prime-minister minister secretary undersecretary governor gov lieutenant-governor
  senator sen sens representative rep reps congressman congresswoman councilman councilwoman councillor councilor
  assemblyman assemblywoman alderman delegate mayor ambassador consul envoy commissioner comptroller treasurer
  speaker leader whip chairman chairwoman chairperson chair chief director administrator superintendent
  judge justice magistrate prosecutor attorney solicitor marshal sheriff constable
  detective inspector sergeant sgt insp supt det pc wpc dc ds di dci dcs officer deputy lieutenant lt captain capt cpt major maj colonel col general gen
  brigadier brig admiral adm rear-admiral commander cmdr corporal cpl private pvt commodore pres amb atty asst
  king queen prince princess emperor empress duke duchess baron baroness count countess sultan emir
  coach manager madame mme madam monsieur señor señora signor signora herr frau comrade
  spokesman spokeswoman spokesperson mp mep msp coun cllr hon prior abbot abbess vicar canon`);

/** Full stop after these belongs to the word and does not end a sentence. */
export const abbreviatedTitles = wordSet(`mr mrs ms dr prof rev fr sen sens rep reps gov lt capt cpt maj col gen brig adm
  cmdr cpl sgt pvt hon rt coun cllr st insp det supt pres`);

/** After a last name. */
export const nameSuffixes = wordSet('jr sr ii iii iv esq phd md qc kc mp obe mbe cbe');

/** Particles inside personal names. */
export const nameParticles = wordSet(`de del della di da dos das do du la le los las van von der den ter ten af av zu bin ibn ben al el
  ul bint abu st y e`);

// Origin: written for this project from general knowledge (countries, capitals, American states, large cities).

const lines = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  );

/** Country → its seat of government, by which news style often names the government. Lower case. */
export const capitals: Readonly<Record<string, string>> = {
  beijing: 'China',
  moscow: 'Russia',
  tehran: 'Iran',
  pyongyang: 'North Korea',
  seoul: 'South Korea',
  tokyo: 'Japan',
  'new delhi': 'India',
  islamabad: 'Pakistan',
  ankara: 'Turkey',
  kyiv: 'Ukraine',
  kiev: 'Ukraine',
  warsaw: 'Poland',
  budapest: 'Hungary',
  berlin: 'Germany',
  paris: 'France',
  madrid: 'Spain',
  rome: 'Italy',
  athens: 'Greece',
  lisbon: 'Portugal',
  riyadh: 'Saudi Arabia',
  baghdad: 'Iraq',
  damascus: 'Syria',
  cairo: 'Egypt',
  havana: 'Cuba',
  caracas: 'Venezuela',
  ottawa: 'Canada',
  canberra: 'Australia',
  hanoi: 'Vietnam',
  manila: 'Philippines',
  jakarta: 'Indonesia',
  kabul: 'Afghanistan',
};

/** Countries, regions, states and large cities, lower case: never a person by themselves. */
export const places = lines(`
afghanistan, africa, albania, algeria, america, andorra, angola, argentina, armenia, asia, australia, austria, azerbaijan, bahrain
bangladesh, belarus, belgium, bolivia, bosnia, botswana, brazil, britain, bulgaria, burma, cambodia, cameroon, canada, catalonia, chad
chile, china, colombia, congo, crimea, croatia, cuba, cyprus, czech republic, denmark, dubai, ecuador, egypt, england, eritrea, estonia
ethiopia, europe, fiji, finland, france, gaza, germany, ghana, great britain, greece, greenland, guatemala, haiti, honduras, hong kong
hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, kashmir, kazakhstan, kenya
kosovo, kuwait, latvia, lebanon, liberia, libya, lithuania, luxembourg, macedonia, malaysia, mali, malta, mexico, moldova, monaco
mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea
northern ireland, norway, oman, pakistan, palestine, panama, paraguay, peru, philippines, poland, qatar, romania, russia, rwanda
saudi arabia, scandinavia, scotland, senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea
south sudan, soviet union, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tanzania, thailand, tibet, tunisia, turkey
uganda, ukraine, united arab emirates, united kingdom, united states, uruguay, uzbekistan, venezuela, vietnam, wales, yemen, zambia
zimbabwe, u.s., u.k., u.s, u.k, d.c, n.j, n.y, n.h, n.m, n.c, s.c, n.d, s.d, r.i, us, uk, usa, u.s.a., eu, uae, middle east, west bank, balkans, caucasus, latin america
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa
kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada
new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island
south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming, puerto rico, guam
ontario, quebec, alberta, manitoba, british columbia, nova scotia, queensland, tasmania, victoria, new south wales, bavaria, saxony
amsterdam, ankara, athens, atlanta, baghdad, baltimore, bangkok, barcelona, beijing, beirut, belfast, belgrade, berlin, birmingham
boston, bristol, brooklyn, brussels, bucharest, budapest, buenos aires, cairo, cape town, cardiff, charlotte, chicago, cincinnati
cleveland, cologne, columbus, copenhagen, dallas, damascus, delhi, denver, des moines, detroit, dublin, edinburgh, frankfurt, geneva
glasgow, hamburg, havana, helsinki, hiroshima, hollywood, houston, islamabad, istanbul, jakarta, jerusalem, johannesburg, kabul, kiev
kyiv, lagos, las vegas, leeds, lisbon, liverpool, london, los angeles, madrid, manchester, manhattan, manila, marseille, melbourne
mexico city, miami, milan, milwaukee, minneapolis, minsk, montreal, moscow, mumbai, munich, nairobi, naples, new delhi, new orleans
new york city, newcastle, oakland, oslo, ottawa, oxford, paris, perth, philadelphia, phoenix, pittsburgh, prague, pyongyang, riga
rio de janeiro, riyadh, rome, rotterdam, sacramento, san diego, san francisco, santiago, sao paulo, sarajevo, seattle, seoul, shanghai
silicon valley, sofia, st. louis, st. petersburg, stockholm, sydney, tallinn, tampa, tbilisi, tehran, tel aviv, tokyo, toronto, tripoli
tunis, vancouver, venice, vienna, vilnius, warsaw, washington, wellington, zagreb, zurich, d.c., washington d.c., south, north, east, west
midwest, iowa city, orlando, san bernardino, ferguson, flint, nashville, memphis, portland, austin, san antonio, st. paul`);

/** Adjectives and nouns of nation, faith and party: they modify names and are no part of them. Lower case. */
export const demonyms = lines(`
afghan, african, albanian, algerian, american, arab, argentine, armenian, asian, australian, austrian, azerbaijani, bangladeshi
belarusian, belgian, bosnian, brazilian, british, bulgarian, burmese, cambodian, canadian, catalan, chilean, chinese, colombian
croatian, cuban, cypriot, czech, danish, dutch, egyptian, emirati, english, estonian, ethiopian, european, filipino, finnish, french
georgian, german, ghanaian, greek, haitian, hungarian, icelandic, indian, indonesian, iranian, iraqi, irish, israeli, italian
japanese, jewish, jordanian, kazakh, kenyan, korean, kurdish, kuwaiti, latvian, lebanese, libyan, lithuanian, macedonian, malaysian
maltese, mexican, moldovan, mongolian, moroccan, muslim, nepalese, nigerian, norwegian, pakistani, palestinian, peruvian
polish, portuguese, qatari, romanian, russian, saudi, scottish, senegalese, serbian, singaporean, slovak, slovenian, somali, south korean
north korean, soviet, spanish, sudanese, swedish, swiss, syrian, taiwanese, thai, tibetan, tunisian, turkish, ugandan, ukrainian
uzbek, venezuelan, vietnamese, welsh, yemeni, zimbabwean, christian, catholic, protestant, orthodox, sunni, shiite, hindu
buddhist, democratic, republican, democrat, conservative, labour, liberal, tory, socialist, communist, green, independent, libertarian
methodist, anglican, baptist, presbyterian, lutheran, mormon, evangelical, hispanic, latino, latina, islamic
western, eastern, northern, southern, central, federal, national, international`);

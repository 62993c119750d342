// Origin: written for this project from general knowledge.

import { wordSet } from '../wordSet';

/**
 * Words that are capitalised at the start of a sentence or in a headline only, lower case: never (the start of) a name
 * there, unless the article uses them as a name elsewhere.
 */
export const openers = wordSet(`
  a about above according across actually added additionally after afterwards again against ago ah all almost along already also
  although always am amid among an and another any anybody anyone anything apart apparently are aren't around as aside ask
  asked at away back be because become been before behind being below beneath beside besides best better between beyond
  big both bring but by call called calling came can can't cannot certainly clearly come comes coming considering
  could couldn't critics currently day days days despite did didn't different do does doesn't doing don't done down due during
  each earlier early eight either eleven else elsewhere end enough especially even eventually ever every everybody everyone everything
  everywhere exactly except experts faced fewer few final finally first firstly five following for former formerly forget
  four fourth frankly from further furthermore gather gathering generally get getting give given go going gone good got great had
  hadn't half has hasn't have haven't having he he'd he'll he's hello hence her here here's hers herself hey him
  himself his hold how however hundreds i i'd i'll i'm i've if imagine in indeed initially inside instead into is isn't it it'd
  it'll it's its itself just keep knowing last lastly late later lately leave left less lest let let's like likewise
  little long look looking made mainly make makes making many may maybe me mean meanwhile mere might mine miss more moreover most
  mostly much must my myself nearly need neither never nevertheless new next nine no nobody none nonetheless nor not nothing now
  nowadays nowhere obviously of off officials often oh ok okay old on once one ones only onto or originally other others
  otherwise our ours out outside over overall own part particularly people per perhaps please plus police possibly presumably
  previously prior probably put quite rather read ready really reached recent recently regardless related reporters residents right
  said same saw say saying says second secondly see seeing seen seven several shall she she'd she'll she's should shouldn't
  similarly simply since six small so some somebody somehow someone something sometimes somewhere soon sources speaking
  specifically standing still strictly such supporters sure surely take taken taking ten than thank thanks that that's the their
  theirs them themselves then there there's therefore these they they'd they'll they're they've third this those though thousands
  three through throughout thus till to today together tomorrow tonight too top toward towards true try trying twelve
  twenty two typically ultimately under undoubtedly unfortunately unless unlike until up update upon us used using usually
  various very voters was wasn't watch watching way we we'd we'll we're we've well went were weren't what what's whatever when
  whenever where whereas wherever whether which while who who's whoever whole whom whose why will with within
  without won't workers working would wouldn't write writes writing wrote year years yes yesterday yet you you'd you'll you're
  you've young your yours yourself
  january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  christmas easter ramadan halloween thanksgiving
  q a continue continued photo photos image images source caption related exclusive breaking video live opinion analysis`);

/** Words that a title-case headline capitalises although they are no names; only the frequent verbs and nouns of headlines. */
export const headlineWords = wordSet(`
  admits against ahead aims amid announces backs bans bashes battle begins blames blasts block blocks boost boosts calls
  can case cause change charges claims clash come could crisis cuts deal death debate defends demands denies despite dies
  draws dump election ends explains faces fails falls fear fears fight finds fires first gains gets gives goes hails help hints hires
  hits hopes how joins just keeps kills launches law leads leaves legal loses makes may meet meets might mocks moves names new
  news offers opens over party plan plans plays poll promises pulls pushes puts questions raises reacts rejects releases report
  reports responds reveals rips rises rule rules run says seeks sees sends set shows signs slams spotted still stops supports takes
  talk talks tells threatens tries urges vote votes vows walking wants warns was will win wins won worry would`);

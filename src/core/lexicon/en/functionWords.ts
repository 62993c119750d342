// The closed-class words of English. Written by hand for this project from general knowledge.

export const functionWords = {
  determiner: `a an the this that these those some any no every each either neither both all half several many much few
    fewer fewest little less least more most enough such another other others same own certain`,
  pronoun: `i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
    we us our ours ourselves they them their theirs themselves themself one ones oneself somebody someone something
    anybody anyone anything nobody none nothing everybody everyone everything who whom whose which what whoever whatever
    whichever whomever`,
  auxiliary: `am is are was were be been being do does did doing done has have had having can could may might must shall
    should will would ought dare used going gonna gotta wanna ca wo sha ai 's 'm 're 've 'd 'll n't not 't cannot`,
  preposition: `about above across after against along alongside amid amidst among amongst around as at before behind below
    beneath beside besides between beyond by concerning despite down during except excluding following for from in
    including inside into like near nearby of off on onto opposite out outside over past per plus regarding respecting
    round since than through throughout till to toward towards under underneath unlike until unto up upon versus via with
    within without aboard according accordingly due owing thanks`,
  conjunction: `and or but nor so yet if because although though while whilst whereas unless lest once provided providing
    whether and/or`,
  adverb: `here there now then today yesterday tomorrow tonight again already also always ago almost alone altogether
    anyway apart away back barely certainly clearly earlier early else especially even eventually ever exactly far finally
    first firstly formerly forward further furthermore generally hardly hence indeed initially instead just largely last
    later lately likely long mainly maybe meanwhile merely moreover mostly namely nearly never nevertheless next
    nonetheless normally notably obviously often only originally otherwise partly perhaps possibly potentially presumably
    previously primarily probably quite rather really recently reportedly allegedly apparently supposedly secondly
    separately simply soon sometimes somewhat specifically still strictly subsequently surely therefore thereby thus
    together too truly twice ultimately usually very well when whereby where why how whenever wherever however nowhere
    somewhere anywhere everywhere thereafter forth ahead aside yes okay oh please ok`,
  numeral: `two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion
    second third`,
  title: 'mr mrs ms dr',
} as const;

// Adjectives that hold a belief, wish or feeling of their subject ("is confident that …"). Written by hand for this
// project from general knowledge.

export const adjectiveClasses = ['speech', 'belief', 'will', 'emotion'] as const;

export type AdjectiveClass = (typeof adjectiveClasses)[number];

export const reportingAdjectives: Readonly<Record<AdjectiveClass, string>> = {
  belief: `aware unaware mindful conscious certain sure unsure uncertain confident convinced positive doubtful dubious
    skeptical sceptical cynical suspicious wary ignorant informed undecided hopeful optimistic pessimistic bullish bearish
    clear unclear unconvinced agnostic upbeat gloomy`,
  will: `willing unwilling eager keen ready reluctant hesitant loath anxious desperate determined intent bent set committed
    dedicated prepared inclined interested insistent adamant resolved poised opposed minded happy`,
  emotion: `afraid fearful scared terrified frightened worried concerned nervous alarmed angry furious mad outraged upset
    annoyed irritated frustrated disappointed sad saddened sorry ashamed embarrassed proud glad pleased delighted thrilled
    excited enthusiastic grateful thankful surprised shocked stunned amazed astonished appalled horrified disgusted tired
    sick jealous uncomfortable comfortable satisfied dissatisfied content fond passionate sympathetic humbled honoured
    honored puzzled baffled confused relieved bitter heartbroken devastated livid`,
  speech: `critical supportive dismissive vocal outspoken quoted apologetic complimentary blunt candid emphatic
    unequivocal coy mum silent scathing effusive tight-lipped reported`,
};

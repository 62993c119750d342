// Nouns that stand for something said, thought, wanted or felt. Written by hand for this project from general knowledge.

export const nounClasses = ['speech', 'belief', 'will', 'emotion', 'document'] as const;

export type NounClass = (typeof nounClasses)[number];

/** Singular forms, separated by blanks. */
export const reportingNouns: Readonly<Record<NounClass, string>> = {
  speech: `statement remark comment commentary speech address interview announcement declaration claim assertion allegation
    accusation charge criticism complaint condemnation denial admission confession acknowledgment acknowledgement
    confirmation explanation description account report reporting testimony affidavit deposition answer reply response
    retort rebuttal question query inquiry enquiry argument contention suggestion proposal recommendation advice warning
    threat promise pledge vow commitment assurance guarantee prediction forecast projection estimate message note letter
    email e-mail tweet post memo memorandum release briefing conference headline quote quotation citation reference
    mention talk discussion conversation chat debate dialogue rhetoric word phrase line slogan chant cry shout call
    appeal plea request demand order command directive instruction invitation petition objection protest praise apology
    compliment endorsement attack jab insult slur joke quip jibe taunt story narrative tale rumour rumor gossip news
    revelation disclosure hint implication indication signal characterisation characterization portrayal label oath vote
    verdict ruling judgment judgement finding conclusion assessment analysis evaluation interpretation sermon toast
    tirade rant outburst editorial column lecture confession eulogy mantra motto refrain saying proverb adage backlash
    rebuke reprimand reminder clarification update reassurance disclaimer caveat submission soundbite catchphrase`,
  belief: `belief view viewpoint opinion thought idea notion conviction assumption presumption suspicion impression
    perception understanding knowledge awareness recognition realisation realization theory hypothesis speculation
    expectation anticipation doubt skepticism scepticism confidence certainty faith trust memory recollection attitude
    stance position perspective outlook sense consideration concept logic reasoning rationale consensus mindset worldview
    instinct hunch guess diagnosis wisdom dogma verdict misconception`,
  will: `desire wish hope will intention intent plan aim goal objective ambition aspiration dream effort attempt bid quest
    push willingness readiness eagerness reluctance refusal unwillingness determination resolve decision preference
    choice strategy agenda vision support opposition backing interest need insistence campaign call urge`,
  emotion: `fear worry concern anxiety dread alarm anger outrage fury frustration resentment hatred hate dislike love
    affection admiration respect regret remorse sorrow sadness grief disappointment surprise shock dismay disgust
    disbelief pride joy delight happiness satisfaction dissatisfaction excitement enthusiasm optimism pessimism sympathy
    appreciation gratitude contempt distrust mistrust discontent unease misgiving reservation feeling sentiment mood
    passion relief hesitation amazement`,
  document: `poll survey study research document record filing indictment lawsuit transcript data figure statistic
    evidence source newspaper magazine journal website site radio television tv outlet media press report audit census
    review manifesto communique dossier brochure leaflet notice sign placard banner post book memoir essay article paper
    bulletin newsletter dispatch complaint petition bill law treaty constitution agreement draft charter`,
};

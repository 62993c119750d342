// Verbs that report what somebody says, thinks, wants or feels. Written by hand for this project from general
// knowledge of English (reporting verbs of grammars and style guides); no corpus was read for it.
// A verb may stand in several classes; the first class that holds it is its main one.

export const verbClasses = [
  'say', 'tell', 'add', 'explain', 'announce', 'stress', 'reveal', 'admit', 'claim', 'argue', 'reply', 'voice',
  'write', 'broadcast', 'ask', 'deny', 'agree', 'accuse', 'complain', 'praise', 'suggest', 'predict', 'promise',
  'show', 'rule', 'describe', 'discuss', 'joke', 'believe', 'know', 'reason', 'perceive', 'wish', 'plan', 'command',
  'allow', 'oppose', 'favour', 'feel', 'affect', 'phase',
] as const; // prettier-ignore

export type VerbClass = (typeof verbClasses)[number];

/** Base forms, separated by blanks. */
export const reportingVerbs: Readonly<Record<VerbClass, string>> = {
  say: 'say state',
  tell: `tell inform notify advise brief remind assure reassure apprise alert update caution warn instruct teach lecture
    enlighten acquaint forewarn tip`,
  add: 'add continue conclude begin finish close start open go elaborate expand sum repeat reiterate restate recap resume',
  explain: `explain clarify specify expound summarise summarize outline detail relate recount narrate recall reminisce
    interpret translate define illustrate elucidate spell`,
  announce: `announce declare proclaim pronounce report herald unveil publicise publicize release issue publish present
    introduce inaugurate launch deliver communicate convey relay pass circulate disseminate distribute`,
  stress: `stress emphasise emphasize underline underscore highlight accentuate insist affirm reaffirm reassert maintain
    point note remark comment observe mention single flag`,
  reveal: `reveal disclose divulge confide expose leak betray spill unburden let`,
  admit: `admit acknowledge concede confess grant own accept recognise recognize allow profess`,
  claim: `claim assert allege contend aver avow purport swear attest testify depose certify vouch confirm corroborate
    verify substantiate bear boast brag vaunt pretend`,
  argue: `argue reason posit postulate plead protest counter rebut refute respond debate quibble bicker spar quarrel
    clash maintain theorise hold`,
  reply: `reply answer respond retort rejoin riposte return counter interject interrupt interpose chime intervene`,
  voice: `exclaim cry shout yell scream shriek bellow roar bark snap growl snarl hiss mutter murmur mumble whisper whine
    moan groan sigh gasp gush enthuse rave rant fume bluster thunder drawl stammer stutter sob laugh scoff sneer smirk
    blurt babble spout intone echo chant sing croak grunt wail bawl holler howl purr coo croon rasp squeal squeak bleat
    chirp cackle chuckle giggle grin smile nod shrug frown wince weep breathe utter whoop hoot cluck warble lisp splutter
    sputter grumble`,
  write: `write tweet retweet blog email e-mail text message type cable wire pen author sign post scribble jot pencil
    editorialise editorialize caption title fax dash reply-all`,
  broadcast: 'broadcast air televise stream print run carry headline feature quote cite reference syndicate',
  ask: `ask inquire enquire query question wonder quiz interrogate pose grill poll survey interview probe press
    cross-examine`,
  deny: `deny reject dispute contest disavow disclaim dismiss rebuff repudiate renounce debunk discount disprove negate
    contradict challenge refuse demur gainsay recant retract withdraw disown decline rubbish`,
  agree: `agree concur disagree differ dissent assent acquiesce coincide consent`,
  accuse: `accuse blame charge criticise criticize condemn denounce attack slam blast bash lambast lambaste castigate
    chastise chide rebuke reprimand reproach reprove scold berate upbraid admonish excoriate pillory vilify malign
    disparage deride ridicule mock taunt insult belittle impugn assail rail rip tear hit hammer pummel skewer savage
    trash knock pan fault indict implicate incriminate sue decry slander defame smear lash swipe snipe censure deplore
    trounce flay torch scorch rap carpet hound`,
  complain: `complain grumble gripe grouse carp lament bemoan bewail grieve protest object remonstrate whinge`,
  praise: `praise laud applaud commend hail compliment congratulate thank credit acclaim extol tout trumpet celebrate
    salute toast honour honor welcome greet bless champion defend justify excuse vindicate apologise apologize`,
  suggest: `suggest imply hint insinuate indicate intimate signal propose submit offer recommend advocate float moot
    counsel table put`,
  predict: `predict forecast foretell prophesy project estimate calculate reckon guess speculate conjecture surmise
    hypothesise hypothesize assess prognosticate`,
  promise: 'promise vow pledge guarantee undertake threaten commit warrant ensure',
  show: `show prove demonstrate find establish determine discover uncover document chronicle record register reflect
    identify diagnose detect trace conclude list note contain read suggest`,
  rule: 'rule decree adjudge sentence convict stipulate mandate prescribe legislate find hold uphold overturn order',
  describe: `describe characterise characterize portray depict paint frame label dub call name brand term phrase cast
    nickname style hail class liken compare equate deem`,
  discuss: `discuss speak talk chat converse address raise broach touch allude refer cover dwell expatiate ramble lecture
    preach pontificate opine philosophise philosophize muse expostulate consult confer negotiate`,
  joke: 'joke quip jest crack kid tease wisecrack deadpan banter rib',
  believe: `believe think consider regard view see feel suppose presume assume suspect imagine fancy figure gather judge
    expect anticipate trust doubt disbelieve question distrust mistrust fear bet guess`,
  know: `know realise realize understand appreciate comprehend grasp remember recollect recall forget ignore learn
    ascertain recognise recognize sense discern`,
  reason: `infer deduce decide determine resolve evaluate rate rank analyse analyze weigh ponder contemplate reflect
    meditate mull deliberate reconsider rethink dream envision envisage picture visualise visualize foresee conceive
    attribute ascribe associate link treat rationalise rationalize conclude speculate wonder`,
  perceive: 'hear see watch witness overhear listen read notice perceive spot observe look',
  wish: `want wish desire hope long yearn crave covet aspire seek prefer need hanker itch pine pray`,
  plan: `plan intend mean aim plot scheme prepare propose purpose strive try attempt endeavour endeavor work vie look set
    move push act elect volunteer hesitate bother choose opt resolve consider`,
  command: `urge demand order command direct instruct require request beg beseech implore entreat appeal petition press
    pressure exhort encourage call enjoin bid invite summon prompt lobby campaign persuade convince dare challenge compel
    caution warn force coax cajole`,
  allow: `allow permit let authorise authorize approve veto advise forbid ban prohibit bar`,
  oppose: 'oppose resist protest reject refuse block shun boycott',
  favour: 'support endorse back favour favor promote embrace condone tolerate vote embrace espouse',
  feel: `fear worry dread fret regret rue mourn resent envy admire respect adore love loathe hate detest despise abhor
    dislike like enjoy relish cherish treasure rejoice delight marvel agonise agonize panic suffer mind care pity
    sympathise sympathize empathise empathize agonize brood`,
  affect: `please anger infuriate enrage outrage upset annoy irritate frustrate disappoint shock stun surprise amaze
    astonish alarm scare frighten terrify concern trouble disturb excite thrill inspire discourage embarrass humiliate
    offend impress puzzle baffle confuse interest tempt horrify appal appall sadden humble hearten`,
  phase: 'get keep stop quit make take give come leave turn help hold stand pay remain appear seem tend happen use',
};

/** Past tense and past participle of the irregular ones; where one form is given it is both. */
export const irregularVerbs: Readonly<Record<string, string>> = {
  say: 'said', tell: 'told', think: 'thought', write: 'wrote written', know: 'knew known', feel: 'felt', find: 'found',
  go: 'went gone', begin: 'began begun', speak: 'spoke spoken', put: 'put', read: 'read', hold: 'held', swear: 'swore sworn',
  see: 'saw seen', hear: 'heard', mean: 'meant', show: 'showed shown', teach: 'taught', understand: 'understood',
  forget: 'forgot forgotten', forbid: 'forbade forbidden', let: 'let', set: 'set', choose: 'chose chosen', seek: 'sought',
  bid: 'bid', withdraw: 'withdrew withdrawn', foretell: 'foretold', foresee: 'foresaw foreseen', overhear: 'overheard',
  rethink: 'rethought', undertake: 'undertook undertaken', tear: 'tore torn', hit: 'hit', run: 'ran run', bet: 'bet',
  broadcast: 'broadcast', forecast: 'forecast', upset: 'upset', dream: 'dreamed dreamt', plead: 'pleaded pled',
  prove: 'proved proven', learn: 'learned learnt', strive: 'strove striven', sing: 'sang sung', weep: 'wept', bear: 'bore borne',
  cast: 'cast', overturn: 'overturned', uphold: 'upheld', strike: 'struck', spell: 'spelled spelt', get: 'got gotten',
  keep: 'kept', make: 'made', take: 'took taken', give: 'gave given', come: 'came come', leave: 'left', stand: 'stood',
  pay: 'paid', quit: 'quit', spill: 'spilled spilt', forewarn: 'forewarned',
}; // prettier-ignore

/** Verbs that double their last letter before -ed and -ing. */
export const doublingVerbs = `admit permit refer chat quip rip blog submit commit pan plan nag snap rebut concur demur slam
  beg prefer infer begin hit put set let run plot ban bar rap bet sob compel rib confer grin shrug nod rap sum flag spar jot
  tip forget forbid bid pin get quit stop cut dub`;

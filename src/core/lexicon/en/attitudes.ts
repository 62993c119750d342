import type { AdjectiveClass } from './reportingAdjectives';
import type { NounClass } from './reportingNouns';
import type { VerbClass } from './reportingVerbs';

/** What a cue of each class does: speech and writing, beliefs, plans and demands, feelings. */
export type CueAttitude = 'says' | 'thinks' | 'wants' | 'feels';

export const verbAttitudes: Readonly<Partial<Record<VerbClass, CueAttitude>>> = {
  believe: 'thinks',
  know: 'thinks',
  reason: 'thinks',
  perceive: 'thinks',
  predict: 'thinks',
  wish: 'wants',
  plan: 'wants',
  command: 'wants',
  allow: 'wants',
  oppose: 'wants',
  favour: 'wants',
  feel: 'feels',
  affect: 'feels',
};

export const nounAttitudes: Readonly<Record<NounClass, CueAttitude>> = {
  speech: 'says',
  belief: 'thinks',
  will: 'wants',
  emotion: 'feels',
  document: 'says',
};

export const adjectiveAttitudes: Readonly<Record<AdjectiveClass, CueAttitude>> = {
  speech: 'says',
  belief: 'thinks',
  will: 'wants',
  emotion: 'feels',
};

/** Verbs whose class says otherwise: they act through words. */
export const spokenVerbs = `agree ask call caution warn invite order request beg plead appeal petition exhort enjoin bid
  encourage approve advise forbid protest reject promote propose`;

/** Verbs of speech that tell a feeling. */
export const feltVerbs = 'regret fear worry mourn';

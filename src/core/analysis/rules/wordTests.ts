import { wordSet } from '../../lexicon/wordSet';
import { roleOf, type Word } from './reading';

export const AUXILIARIES = wordSet(
  "is are was were am be been being has have had do does did will would can could may might must shall should 's 're 've 'd 'll 'm ca wo",
);
export const FINITE = wordSet(
  "is are was were am has have had do does did will would can could may might must shall should 're 've 'd 'll 'm ca wo ai",
);
export const PRONOUNS = wordSet(
  'he she they it we i you who nobody someone somebody everyone everybody both one others some many most',
);
const DETERMINERS = wordSet(
  'the a an this that these those his her their its our my your some any no another each every several many most two three four five six seven eight nine ten one',
);
const PREPOSITIONS = wordSet(
  'of in on at by for from with to into about after before during against over under between among through across around near within without amid despite following via per since until toward towards outside inside behind beyond above below along upon as than like unlike',
);
export const AFTER_NAME_ONLY = wordSet(
  'during at in on after before with amid following via through ahead speaking when while by to under about until for as',
);
export const AFTER_ANY = wordSet('during after before on amid following when while via ahead until since as');
const SUBORDINATORS = wordSet(
  'that because while when although though whereas if unless whether which who whom whose since but as where how why what than so',
);
const OPENERS = wordSet(
  'however but and so then meanwhile yesterday earlier still later also now instead today besides moreover furthermore therefore thus nevertheless nonetheless finally again indeed yet or separately additionally recently tonight overall',
);
const ADVERBS = wordSet(
  "also then later now again still just already even once twice repeatedly never not n't previously recently first further often always soon earlier since only either both all ever too there here today yesterday went goes go long instead meanwhile afterwards though however rather nevertheless sometimes have has had",
);
const IRREGULAR_PAST = wordSet(
  'went came took made gave got left fell grew rose won lost began became knew saw ran sat stood met brought built bought sold sent spent kept held led felt found heard hit shut cut put drew drove flew broke chose ate spoke wore paid cost burned caught taught fought sought shook stuck struck hung dealt slept swept beat bent lay rang sank swam threw woke wrote said told thought',
);

export const isAdverb = (word: Word | undefined): boolean =>
  !!word &&
  word.isWord &&
  (ADVERBS.has(word.lower) ||
    (/[^aeiou]ly$|[lat]ely$/.test(word.lower) && !word.capital && !NOT_ADVERBS.has(word.lower)));
const NOT_ADVERBS = wordSet(
  'family assembly ally supply reply july rally monopoly anomaly fly early only elderly friendly daily weekly',
);

export const isDashWord = (word: Word | undefined): boolean => !!word && /^(?:[—–―-]|--+)$/.test(word.text);
export const isPreposition = (word: Word | undefined): boolean => !!word && PREPOSITIONS.has(word.lower);
export const isDeterminer = (word: Word | undefined): boolean => !!word && DETERMINERS.has(word.lower);
export const isPronoun = (word: Word | undefined): boolean => !!word && PRONOUNS.has(word.lower);
export const isSubordinator = (word: Word | undefined): boolean => !!word && SUBORDINATORS.has(word.lower);

/** A word that looks like a finite verb. Without a tagger: auxiliaries, -ed, common irregular pasts, listed verbs in -s. */
export function isFinite(word: Word | undefined): boolean {
  if (!word?.isWord || word.capital) return false;
  const { lower } = word;
  if (FINITE.has(lower) || IRREGULAR_PAST.has(lower)) return true;
  return (
    lower.length > 4 &&
    /[^e]ed$/.test(lower) &&
    !/^(?:united|hundred|sacred|naked|wicked|based|called|named)$/.test(lower)
  );
}

/** A participle inside a noun phrase: “a man shot by police”, “the newly elected mayor”. */
export const isReduced = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word || FINITE.has(word.lower)) return false;
  const next = words[at + 1];
  return isDeterminer(words[at - 1]) || isAdverb(words[at - 1]) || /^(?:by|in|with|as|on)$/.test(next?.lower ?? '');
};

/** A number, article, relative or role word, as appositions start: “Holm, 81, …”, “Holm, a nurse, …”. */
export function startsApposition(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/^\d+$/.test(word.text)) return true;
  if (/^(?:a|an|the|who|whose|which|one|his|her|its|their|our|former|whom)$/.test(word.lower)) return true;
  return roleOf(word) !== undefined || /^(?:chief|senior|deputy|head|acting|vice|leading|president)$/.test(word.lower);
}

/** Skips connecting words and the commas behind them: “However, the minister …”. */
export function skipOpeners(words: readonly Word[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const lower = words[at]?.lower ?? '';
    if (at < to && (OPENERS.has(lower) || lower === ',' || isDashWord(words[at]))) at++;
    else if (at + 2 < to && lower === 'in' && words[at + 1]?.lower === 'turn') at += 2;
    else return at;
  }
}

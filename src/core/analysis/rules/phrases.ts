import type { Reading, Unit, Word } from './reading';
import { isTimeWord, roleOf } from './reading';

/** Words `[first, last]`, both inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const AUXILIARIES = set(
  "is are was were am be been being has have had do does did will would can could may might must shall should 's 're 've 'd 'll 'm ca wo",
);
export const FINITE = set(
  "is are was were am has have had do does did will would can could may might must shall should 're 've 'd 'll 'm ca wo ai",
);
export const PRONOUNS = set(
  'he she they it we i you who nobody someone somebody everyone everybody both one others some many most',
);
const DETERMINERS = set(
  'the a an this that these those his her their its our my your some any no another each every several many most two three four five six seven eight nine ten one',
);
const PREPOSITIONS = set(
  'of in on at by for from with to into about after before during against over under between among through across around near within without amid despite following via per since until toward towards outside inside behind beyond above below along upon as than like unlike',
);
const AFTER_NAME_ONLY = set(
  'during at in on after before with amid following via through ahead speaking when while by to under about until for as',
);
const AFTER_ANY = set('during after before on amid following when while via ahead until since as');
const SUBORDINATORS = set(
  'that because while when although though whereas if unless whether which who whom whose since but as where how why what than so',
);
const OPENERS = set(
  'however but and so then meanwhile yesterday earlier still later also now instead today besides moreover furthermore therefore thus nevertheless nonetheless finally again indeed yet or separately additionally recently tonight overall',
);
const ADVERBS = set(
  "also then later now again still just already even once twice repeatedly never not n't previously recently first further often always soon earlier since only either both all ever too there here today yesterday went goes go long instead meanwhile afterwards though however rather nevertheless sometimes have has had",
);
const IRREGULAR_PAST = set(
  'went came took made gave got left fell grew rose won lost began became knew saw ran sat stood met brought built bought sold sent spent kept held led felt found heard hit shut cut put drew drove flew broke chose ate spoke wore paid cost burned caught taught fought sought shook stuck struck hung dealt slept swept beat bent lay rang sank swam threw woke wrote said told thought',
);

export const isAdverb = (word: Word | undefined): boolean =>
  !!word &&
  word.isWord &&
  (ADVERBS.has(word.lower) ||
    (/[^aeiou]ly$|[lat]ely$/.test(word.lower) && !word.capital && !NOT_ADVERBS.has(word.lower)));
const NOT_ADVERBS = set(
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

/**
 * The noun phrase right before the verb group that starts at `verb`: appositions included, adverbial phrases left out.
 * Undefined when nothing there can be a subject.
 */
export function subjectBefore(reading: Reading, unit: Unit, verb: number): Range | undefined {
  const { words } = reading;
  let k = verb - 1;
  while (k > unit.first && (isAdverb(words[k]) || AUXILIARIES.has(words[k]?.lower ?? '')) && words[k]?.quote === -1)
    k--;
  if (k < unit.first || words[k]?.quote !== -1) return undefined;
  if (words[k]?.lower === ',' || words[k]?.lower === ')') return acrossInsertion(reading, unit, k);
  if (isDashWord(words[k])) return acrossInsertion(reading, unit, k);
  return phraseEndingAt(reading, unit, k);
}

/** “Holm, a nurse in Leeds, said” and “Holm, meanwhile, said”. */
function acrossInsertion(reading: Reading, unit: Unit, closing: number): Range | undefined {
  const { words } = reading;
  const open = words[closing]?.lower === ')' ? '(' : (words[closing]?.lower ?? ',');
  let c = closing - 1;
  while (c > unit.first && closing - c < 32 && words[c]?.lower !== open && words[c]?.quote === -1) c--;
  if (c <= unit.first || words[c]?.lower !== open || words[c]?.quote !== -1) return undefined;
  const head = phraseEndingAt(reading, unit, c - 1);
  if (!head) return undefined;
  const own = startsApposition(words, c + 1) || open === '(';
  return own ? { first: head.first, last: open === '(' ? closing : closing - 1 } : head;
}

function startsApposition(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/^\d+$/.test(word.text)) return true;
  if (/^(?:a|an|the|who|whose|which|one|his|her|its|their|our|former|whom)$/.test(word.lower)) return true;
  return roleOf(word) !== undefined || /^(?:chief|senior|deputy|head|acting|vice|leading|president)$/.test(word.lower);
}

function phraseEndingAt(reading: Reading, unit: Unit, end: number): Range | undefined {
  const { words } = reading;
  const last = words[end];
  if (!last?.isWord || last.quote !== -1 || isPreposition(last) || (isDeterminer(last) && !isPronoun(last)))
    return undefined;
  if (isTimeWord(last.lower) && last.lower !== 'times' && last.lower !== 'mail') {
    // “The mayor on Monday said”
    let p = end - 1;
    while (p > unit.first && isTimeWord(words[p]?.lower ?? '')) p--;
    if (p > unit.first && /^(?:on|in|at)$/.test(words[p]?.lower ?? '')) p--;
    return p < end && p >= unit.first && !isTimeWord(words[p]?.lower ?? '')
      ? phraseEndingAt(reading, unit, p)
      : undefined;
  }
  if (isPronoun(last) && last.lower !== 'who') return { first: end, last: end };
  if (last.lower === 'who' || last.lower === 'which' || last.lower === 'that') {
    const before = words[end - 1]?.lower === ',' ? end - 2 : end - 1;
    return before >= unit.first ? phraseEndingAt(reading, unit, before) : undefined;
  }
  let first = end;
  while (first > unit.first && belongs(words, first - 1)) first--;
  first = afterVerb(words, first, end);
  first = skipOpeners(words, first, end);
  if (isPreposition(words[first])) first = afterPreposition(words, first, end);
  const cut = cutAdverbials(words, first, end);
  if (cut < first || cut - first > 30) return undefined;
  if (!plausible(words, first, cut)) return undefined;
  return { first, last: cut };
}

const belongs = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word || word.quote !== -1) return false;
  if (word.lower === 'and' || word.lower === '&' || word.text === '.' || word.text === '/') return word.text !== '.';
  if (!word.isWord) return /^(?:%|’|'|&)$/.test(word.text) || word.lower === "'";
  return !isSubordinator(word);
};

/** Cuts off a clause that another verb belongs to: “He left and Holm” → “Holm”. */
function afterVerb(words: readonly Word[], first: number, end: number): number {
  let from = first;
  let finite = -1;
  for (let i = first; i < end; i++) {
    if (isFinite(words[i]) && !isReduced(words, i)) finite = i;
    else if (words[i]?.lower === 'and' && finite >= from) from = i + 1;
  }
  if (finite >= from) {
    // “It rained. the men said” without a stop: keep what starts with a determiner or name behind the verb.
    for (let i = end; i > finite; i--) if (isDeterminer(words[i]) && !isPreposition(words[i - 1])) return i;
    let i = end;
    while (i > finite + 1 && words[i - 1]?.capital) i--;
    return words[i]?.capital ? i : end + 1;
  }
  return from;
}

/** A participle inside a noun phrase: “a man shot by police”, “the newly elected mayor”. */
export const isReduced = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word || FINITE.has(word.lower)) return false;
  const next = words[at + 1];
  return isDeterminer(words[at - 1]) || isAdverb(words[at - 1]) || /^(?:by|in|with|as|on)$/.test(next?.lower ?? '');
};

/** “During the meeting Holm” → “Holm”; “In the ministry” alone → “the ministry”. */
function afterPreposition(words: readonly Word[], first: number, end: number): number {
  for (let p = end; p > first + 1; p--) {
    const word = words[p];
    const before = words[p - 1];
    if (!word || isPreposition(before) || before?.lower === "'s" || before?.lower === 'and') continue;
    if (isPronoun(word)) return p;
    if (isDeterminer(word)) return p;
    if (
      word.capital &&
      before &&
      !before.capital &&
      !isDeterminer(before) &&
      roleOf(before) === undefined &&
      !hasDeterminer(words, first + 2, p - 1)
    )
      return p;
  }
  return first + 1;
}

const hasDeterminer = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (isDeterminer(words[i]) && !isPreposition(words[i - 1])) return true;
  return false;
};

/** Drops “during the meeting”, “in Leeds on Monday” and the like behind the phrase proper. */
function cutAdverbials(words: readonly Word[], first: number, end: number): number {
  let named = true;
  for (let i = first + 1; i <= end; i++) {
    const word = words[i];
    if (!word) break;
    if (i === first + 1 && !words[first]?.capital) named = false;
    if (isDeterminer(words[first])) named = false;
    const lower = word.lower;
    if (AFTER_ANY.has(lower) || (named && AFTER_NAME_ONLY.has(lower))) return i - 1;
  }
  return end;
}

const plausible = (words: readonly Word[], first: number, last: number): boolean => {
  const end = words[last];
  if (!end?.isWord || isPreposition(end)) return false;
  if (first === last)
    return end.capital || isPronoun(end) || roleOf(end) !== undefined || /s$|^(?:police|people)$/.test(end.lower);
  return !/^(?:there|here|it|what|which)$/.test(words[first]?.lower ?? '');
};

/**
 * The noun phrase that starts at `at`, behind an inverted cue: “said Holm, a nurse in Leeds”. Ends before adverbial
 * phrases, further clauses and the unit's final stop.
 */
export function subjectAfter(reading: Reading, unit: Unit, at: number): Range | undefined {
  const { words } = reading;
  let first = at;
  while (first <= unit.last && isAdverb(words[first]) && words[first]?.quote === -1) first++;
  const head = words[first];
  if (!head?.isWord || head.quote !== -1 || first > unit.last) return undefined;
  if (isPreposition(head) || isSubordinator(head) || isTimeWord(head.lower)) return undefined;
  if (isPronoun(head) && !/^(?:one|both|some|many|most|others)$/.test(head.lower)) return { first, last: first };
  if (isFinite(head)) return undefined;
  const named = head.capital && !isDeterminer(head);
  let last = first;
  let i = first + 1;
  for (; i <= unit.last; i++) {
    const word = words[i];
    if (!word || word.quote !== -1) break;
    const { lower } = word;
    if (lower === ',') {
      if (!goesOn(words, i + 1, unit, named)) break;
      i = appositionEnd(words, i + 1, unit);
      last = i;
      break;
    }
    if (lower === '(') {
      let close = i;
      while (close < unit.last && words[close]?.lower !== ')') close++;
      if (words[close]?.lower !== ')' || close - i > 8) break;
      i = close;
      last = close;
      continue;
    }
    if (!word.isWord && !/^(?:&|%|'|’|\/)$/.test(word.text)) break;
    if (isTimeWord(lower) && !word.capital) break;
    if (isTimeWord(lower) && /^(?:on|in|last|this)$/.test(words[i - 1]?.lower ?? '')) break;
    if (AFTER_ANY.has(lower) || STATEMENT_PLACE.test(`${lower} ${words[i + 1]?.lower} ${words[i + 2]?.lower}`)) break;
    if (named && last === i - 1 && NAME_STOPS.has(lower) && !roleOf(words[i - 1] ?? head)) break;
    if (lower === 'who' || lower === 'whose') {
      i = appositionEnd(words, i, unit);
      last = i;
      break;
    }
    if (isSubordinator(word) || /^(?:saying|adding|noting|speaking|but|referring|citing|calling|to)$/.test(lower))
      break;
    if (
      lower === 'and' &&
      !words[i + 1]?.capital &&
      !isDeterminer(words[i + 1]) &&
      roleOf(words[i + 1] ?? head) === undefined
    )
      break;
    if (lower === 'and' && isPronoun(words[i + 1])) break;
    if (isFinite(word) && !isReduced(words, i)) break;
    last = i;
  }
  while (
    last > first &&
    (isPreposition(words[last]) ||
      isTimeWord(words[last]?.lower ?? '') ||
      (!words[last]?.isWord && words[last]?.text !== ')'))
  )
    last--;
  return { first, last };
}

const NAME_STOPS = set('during at in on after before with amid following via through by to under about until for as');
const STATEMENT_PLACE =
  /^(?:in|at|on|via|by) (?:a|an|the|his|her|their|its|court|parliament|response|reply|answer|parting|turn)? ?(?:a |an )?(?:statement|interview|email|e-mail|letter|speech|post|tweet|briefing|press|news|phone|telephone|video|message|response|reply|parting|meeting|report|answer|hearing|undefined)?$/;

const goesOn = (words: readonly Word[], at: number, unit: Unit, named: boolean): boolean => {
  if (at > unit.last || words[at]?.quote !== -1) return false;
  if (/^(?:as|and|but|while|who)$/.test(words[at]?.lower ?? '') && words[at]?.lower !== 'who') return false;
  const name = !named && words[at]?.capital === true;
  return (name || startsApposition(words, at)) && !clauseFollows(words, at, unit);
};

/** “…, said Holm, the bridge was shut”: a verb shows that the comma starts no apposition. */
function clauseFollows(words: readonly Word[], at: number, unit: Unit): boolean {
  if (/^(?:who|whose|which|whom)$/.test(words[at]?.lower ?? '')) return false;
  for (let i = at; i <= unit.last; i++) {
    const word = words[i];
    if (!word || word.lower === ',' || word.quote !== -1 || isSubordinator(word)) return false;
    if (FINITE.has(word.lower)) return true;
  }
  return false;
}

/** The last word of an apposition from `at`: up to the next comma, quotation or the unit's end. */
function appositionEnd(words: readonly Word[], at: number, unit: Unit): number {
  let i = at;
  while (i <= unit.last) {
    const word = words[i];
    if (!word || word.quote !== -1 || (!word.isWord && !/^[&%'’/-]$/.test(word.text))) break;
    if (AFTER_ANY.has(word.lower) && word.lower !== 'on') break;
    i++;
  }
  return Math.max(at, i - 1);
}

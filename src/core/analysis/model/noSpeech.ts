import { labels } from '../../lexicon/en/labels';
import { wordSet } from '../../lexicon/wordSet';
import type { Columns } from './columns';
import type { Found } from './found';

/** True for words that look like an attribution and are none. */
export const isNoSpeech = (p: Columns, found: Found): boolean =>
  isImpersonal(p, found.cue) ||
  isNaming(p, found) ||
  isLabelled(p, found) ||
  isResult(p, found) ||
  isAnonymity(p, found) ||
  isSilence(p, found) ||
  isSpokenAccording(p, found) ||
  isMereAnswer(p, found);

const RESULTS = /^(estimates?|forecasts?|expectations?|predictions?|targets?|hopes|fears)$/;
const OUTDOES =
  /^(beat|beats|beaten|beating|miss|miss(?:es|ed|ing)|top|top(?:s|ped|ping)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)$/;

/** “beats profit estimates on strong sales”: the estimates are outdone there, and nobody gives them. */
function isResult(p: Columns, { cue, content }: Found): boolean {
  const word = (slot: number): string => p.info[slot]?.lower ?? '';
  const result = [...cue, ...content.slice(0, 4)].find((slot) => RESULTS.test(word(slot)));
  if (result === undefined) return false;
  for (let slot = result - 1; slot >= p.first && result - slot <= 4; slot--) if (OUTDOES.test(word(slot))) return true;
  return false;
}

const ANONYMOUS = /^(?:not to be (?:named|identified|quoted)|to remain anonymous|for anonymity|anonymity)\b/;
const NAMED = /^(?:be )?(?:named|identified)$/;

/** “who asked not to be named”, “who cannot be named”: a condition on which somebody speaks, and not what they say. */
function isAnonymity(p: Columns, { cue, content }: Found): boolean {
  if (ANONYMOUS.test(words(p, content, 6))) return true;
  const first = cue[0];
  if (first === undefined || !NAMED.test(words(p, cue))) return false;
  return /\b(?:not|cannot|n't)\b/.test(words(p, [first - 3, first - 2, first - 1]));
}

/** True where `content` tells on what condition somebody spoke: “one of them, who spoke on condition of anonymity”. */
export const tellsCondition = (p: Columns, content: readonly number[]): boolean =>
  content.some((slot) => p.info[slot]?.lower === 'anonymity') &&
  /\bspoke on (?:the )?condition of anonymity\b/.test(words(p, content));

const NAMING = /^(known|named|nicknamed|titled|entitled|dubbed|called|labell?ed|christened)$/;
const SMALL = /^(a|an|the|of|and|or|for|in|on|at|to|de|la|le)$/;

/** “The plan, known as ‘Blue Crossing’, …”: a name of at most six words, each with a capital, is nothing that was said. */
function isNaming(p: Columns, { cue, content }: Found): boolean {
  if (!cue.some((slot) => NAMING.test(p.info[slot]?.lower ?? ''))) return false;
  const quoted = content.filter((slot) => (p.quotation[slot] as number) >= 0).map((slot) => p.info[slot]?.word ?? '');
  const words = quoted.filter((word) => /\p{L}/u.test(word));
  return words.length > 0 && words.length <= 6 && words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word));
}

/** ““Well, according to the watchman the quay …””: whom a speaker relies on says nothing in the article's own voice. */
function isSpokenAccording(p: Columns, { head, content }: Found): boolean {
  if (p.info[head]?.lower !== 'according') return false;
  const quotation = p.quotation[head] as number;
  return (
    quotation >= 0 && p.quotation[head - 1] === quotation && content.some((slot) => p.quotation[slot] === quotation)
  );
}

const LABELS = wordSet(labels);

/** “LIVE: Council meets”: the word before the colon says what the line is. */
const isLabelled = (p: Columns, { cue, source }: Found): boolean =>
  cue.length === 1 &&
  p.info[cue[0] as number]?.word === ':' &&
  source.length > 0 &&
  source.every((slot) => LABELS.has(p.info[slot]?.lower ?? ''));

const IMPERSONAL =
  /^(necessary|unnecessary|important|possible|impossible|essential|vital|crucial|hard|difficult|easy|good|better|best|time|common|enough)$/;

/** “It is therefore necessary to support …”: nobody wants or says anything there. */
function isImpersonal(p: Columns, cue: readonly number[]): boolean {
  const [first] = cue;
  if (first === undefined) return false;
  const word = (slot: number): string => p.info[slot]?.lower ?? '';
  const adjective = [...cue, first - 1, first - 2].find((slot) => IMPERSONAL.test(word(slot)));
  if (adjective === undefined) return false;
  const s0 = p.sentenceFirst[p.sentence[first] as number] as number;
  for (let slot = adjective - 1; slot >= s0 && adjective - slot < 5; slot--)
    if (/^(it|there)$/.test(word(slot))) return true;
  return false;
}

const words = (p: Columns, slots: readonly number[], most = Infinity): string =>
  slots
    .slice(0, most)
    .map((slot) => p.info[slot]?.lower ?? '')
    .join(' ');

const REFUSAL =
  /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|respond|reply|answer|return|not|n't|unavailable|available|wish|want|wanted)\b/;
const NO_COMMENT =
  /^(?:(?:immediately|publicly|further) )?(?:(?:to|for) )?(?:(?:publicly|further) )?(?:comment(?! (?:on|about))|elaborate|be interviewed|respond|reply|answer (?:any )?questions|say (?:any ?(?:thing )?)?more|go into (?:any )?details?)\b/;
const REQUEST =
  /^(?:(?:to|for|an?|any|several|multiple|repeated|our|written|the) )*(?:request|e-?mail|message|call|question|text)s?(?: (?:for|seeking) (?:further |a |an )?(?:comment|interview|response)\b| (?:on|by) |$)/;
const UNREACHED = /\b(?:(?:not|n't)(?: immediately| be)*|un) ?(?:reached|returned|answered)\b/;

/** “declined to comment”, “did not respond to a request for comment”, “calls were not returned”: nothing is said there. */
function isSilence(p: Columns, { cue, content, source }: Found): boolean {
  const lead = cue.length ? words(p, [(cue[0] as number) - 3, (cue[0] as number) - 2, (cue[0] as number) - 1]) : '';
  const said = words(p, content, 12);
  if (REFUSAL.test(`${lead} ${words(p, cue)}`) && (NO_COMMENT.test(said) || REQUEST.test(said))) return true;
  return !source.length && UNREACHED.test(words(p, content));
}

/** “Dahl denied that.”: the word points at what others said, and gives no content of its own. */
function isMereAnswer(p: Columns, { head, content }: Found): boolean {
  const [only] = content;
  if (content.length !== 1 || only === undefined || only < head) return false;
  return p.info[only]?.lower === 'that';
}

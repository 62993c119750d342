import type { Passage } from '../../text/passage';
import type { Span } from '../../text/span';
import type { FindFrames, Frame } from '../frame';
import { findFrames as findFramesByRules } from '../rules/findFrames';
import { calibrated } from './calibration';
import { readColumns, type Columns } from './columns';
import { attitudeOf, evidenceOf } from './describeFound';
import { findInPassage, type Found } from './found';
import type { Weights } from './model';
import { isNoSpeech } from './noSpeech';
import { run } from './proposals';
import { ruleView } from './ruleView';
import type { WordTable } from './wordTable';

/** Raw probability below which a reading is not looked at, and confidence below which it is dropped. */
const LEAST_RAW = 0.2;
const LEAST_CONFIDENCE = 0.4;

// A passage longer than this is one line of something that is no prose; its statements would be noise.
const MAX_PASSAGE = 200_000;

/**
 * Makes the finder of attributions that uses the learned stages. The rules run first: a turn (“Name: …”) takes its whole
 * passage; all else that they find is one opinion among those that the learned stages weigh.
 *
 * The finder depends on the passage and the weights alone, and is total; it takes time in proportion to the passage.
 */
export function findFramesWith(weights: Weights, words: WordTable): FindFrames {
  return (passage) => {
    if (passage.text.length > MAX_PASSAGE) return [];
    const byRules = findFramesByRules(passage);
    if (byRules.some((frame) => wholePassage.has(frame.rule))) return byRules;
    return findLearnedFrames(passage, byRules, weights, words);
  };
}

/** Rules that take a whole passage. */
const wholePassage = new Set(['turn', 'headline-name-claim', 'signed-quotation']);

function findLearnedFrames(passage: Passage, byRules: readonly Frame[], weights: Weights, words: WordTable): Frame[] {
  const p = readColumns(passage, words, weights.pos);
  const frames: Frame[] = [];
  const corrected = new Set<Frame>();
  for (const found of findInPassage(p, ruleView(p, byRules), weights, LEAST_RAW)) {
    const confidence = calibrated(found.match, weights.calibration);
    if (confidence < LEAST_CONFIDENCE || isNoSpeech(p, found)) continue;
    // The assembly attaches such a quotation to who speaks around it, over the bounds of a passage.
    if (isFloating(p, found)) continue;
    const known = isListed(p, found.cue) ? undefined : byRules.find((frame) => isSameSpeech(p, frame, found));
    if (known) {
      const frame = { ...known, confidence };
      frames.push(frame);
      corrected.add(frame);
      continue;
    }
    frames.push({
      content: spansOf(p, withoutLooseMarks(p, withoutAside(p, found.content))),
      source: spansOf(p, sourceOf(p, found)),
      cue: spansOf(p, found.cue),
      attitude: attitudeOf(p, found),
      confidence,
      rule: found.head < 0 ? 'learned-no-cue' : `learned-${found.how.replace(/ \d$/, '').replace(/ /g, '-')}`,
      evidence: evidenceOf(p, found, confidence),
    });
  }
  const taken = [...corrected].flatMap((frame) => frame.cue);
  return frames.filter(
    (frame) =>
      corrected.has(frame) ||
      !(crosses(frame.cue, taken) || frames.some((other) => isAddressed(passage.text, frame, other))),
  );
}

/** “praised the crew, able sailors that …”: whom they praised is no second statement beside the clause with the same cue. */
function isAddressed(text: string, { content, cue }: Frame, clause: Frame): boolean {
  const [first] = clause.content;
  const last = content.at(-1);
  if (!first || !last || last.end > first.start || !crosses(cue, clause.cue)) return false;
  return (
    /^(?:[\p{L}-]+ ){0,4}that /u.test(text.slice(first.start, first.end)) &&
    /^[\s,]*$/.test(text.slice(last.end, first.start))
  );
}

const crosses = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((two) => one.start < two.end && two.start < one.end));

/** True when a word of the cue is in the lexicon, or there is no cue. */
const isListed = (p: Columns, cue: readonly number[]): boolean => !cue.length || cue.some((slot) => p.entry[slot]);

/** “thanked the specialized workers that …”: the rules know the cue of what was read with an unlisted word as cue. */
function isSameSpeech(p: Columns, frame: Frame, { content }: Found): boolean {
  if (!frame.cue.length) return false;
  const inside = content.filter((slot) =>
    frame.content.some(({ start, end }) => start <= (p.start[slot] as number) && (p.end[slot] as number) <= end),
  );
  return inside.length > 0.7 * content.length;
}

/** A quotation without cue and source. */
const isFloating = (p: Columns, { head, source, content }: Found): boolean =>
  head < 0 && !source.length && content.every((slot) => (p.quotation[slot] as number) >= 0);

const ADDRESSING =
  /^(tell|tells|told|telling|asks?|asked|asking|inform(s|ed|ing)?|remind(s|ed|ing)?|assur(e|es|ed|ing)|warn(s|ed|ing)?)$/;
const RELATIVE = /^(who|which|that|whose|whom)$/;

/**
 * The source with the name that its “who is” hangs on, and without what cannot belong to it: in “the owner told the
 * meeting” the meeting, which is addressed; and a comma, a dash or a “who” at its end, which begin what is left out.
 */
function sourceOf(p: Columns, { head, source }: Found): number[] {
  const word = (slot: number | undefined): string => (slot === undefined ? '' : (p.info[slot]?.lower ?? ''));
  const addressed = ADDRESSING.test(word(head)) && source.includes(head + 1) && word(head + 1) !== 'by';
  const before = source.filter((slot) => slot < head);
  const kept = withAntecedent(p, addressed && before.length ? before : source);
  // “16:40 Met forecaster Corrigan says”: the time of an entry.
  if (kept[0] === p.first && kept.length > 1 && CLOCK.test(p.info[p.first]?.word ?? '')) kept.shift();
  for (let last = kept.at(-1); last !== undefined && kept.at(-2) === last - 1; last = kept.at(-1)) {
    const isLoose = LOOSE.test(word(last)) || RELATIVE.test(word(last));
    if (!isLoose && !(DAY.test(word(last)) && word(last - 1) === ',')) break;
    kept.pop();
  }
  return kept;
}

/** Words of a name or a noun phrase that a “who is” may hang on. */
const LONGEST_ANTECEDENT = 6;

/** “Ann Lee, who is chairman of the trust” for “who is …” or “chairman of the trust”. */
function withAntecedent(p: Columns, source: readonly number[]): number[] {
  const [first] = source;
  if (first === undefined) return [];
  const word = (slot: number): string => p.info[slot]?.lower ?? '';
  const isWho = word(first) === 'who' && source.length > 1;
  const who = isWho ? first : first - 2;
  if (who <= p.first || word(who) !== 'who') return [...source];
  if (!isWho && !/^(?:is|was|are|were)$/.test(word(who + 1))) return [...source];
  let from = word(who - 1) === ',' ? who - 1 : who;
  const end = from;
  while (
    from > p.first &&
    end - from < LONGEST_ANTECEDENT &&
    p.sentence[from - 1] === p.sentence[first] &&
    p.quotation[from - 1] === p.quotation[first] &&
    /^\p{Lu}/u.test(p.info[from - 1]?.word ?? '')
  )
    from--;
  while (from < end && OPENERS.test(word(from))) from++;
  return from === end ? [...source] : [...run(from, first - 1), ...source];
}

/** Words that open a sentence with a capital and are no part of a name. */
const OPENERS =
  /^(?:but|and|yet|so|or|nor|when|while|as|although|though|however|also|then|meanwhile|still|now|if|because|since|after|before|for|in|on|at|to|,)$/;

const DAY = /^(?:today|yesterday|tomorrow|tonight|earlier|later|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const CLOCK = /^\d{1,2}[.:]\d{2}(?:[ap]m)?$/;
const LOOSE = /^([,.;:]|--|[—–-])$/;

/** “A, a source said, speaking on condition of anonymity”: drops a later stretch that tells how somebody spoke. */
const withoutAside = (p: Columns, slots: readonly number[]): readonly number[] => {
  const at = slots.findIndex(
    (slot, index) => index > 0 && slot !== (slots[index - 1] as number) + 1 && p.info[slot]?.lower === 'speaking',
  );
  return at > 0 ? slots.slice(0, at) : slots;
};

/** Drops commas, stops and dashes outside quotations at the edges of each stretch of `slots`; keeps at least one word. */
function withoutLooseMarks(p: Columns, slots: readonly number[]): number[] {
  const loose = (slot: number): boolean => (p.quotation[slot] as number) < 0 && LOOSE.test(p.info[slot]?.word ?? '');
  const forward = slots.filter(dropping(loose));
  return forward.reverse().filter(dropping(loose)).reverse();
}

/** A filter that drops what `loose` holds for as long as nothing else has come in the same stretch. */
function dropping(loose: (slot: number) => boolean): (slot: number) => boolean {
  let last = NaN;
  let edge = true;
  return (slot) => {
    if (Math.abs(slot - last) !== 1) edge = true;
    last = slot;
    edge = edge && loose(slot);
    return !edge;
  };
}

/** Slots as spans; neighbouring slots make one span. */
function spansOf(p: Columns, slots: readonly number[]): Span[] {
  const spans: Span[] = [];
  let last = -2;
  for (const slot of slots) {
    const open = spans[spans.length - 1];
    if (open && slot === last + 1) spans[spans.length - 1] = { start: open.start, end: p.end[slot] as number };
    else spans.push({ start: p.start[slot] as number, end: p.end[slot] as number });
    last = slot;
  }
  return spans;
}

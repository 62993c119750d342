import { chooseReadings } from './chooseReadings';
import { cueFeatures } from './cueFeatures';
import { FeatureList } from './featureList';
import { tagFlat } from './flatTagger';
import { frameValues } from './frameFeatures';
import { frameSpace, LIKELY_CUE, readFrame, type RawFrame } from './frameTagger';
import { evidenceFor, probability } from './logistic';
import type { Weights } from './model';
import type { Columns } from './columns';
import { tellsCondition } from './noSpeech';
import { proposalFeatures, rivalsOf, type Rivals } from './proposalFeatures';
import { leftovers, proposalsOf, type Proposal } from './proposals';
import type { RuleView } from './ruleView';
import { quotationTraits } from './quotationTraits';
import { sourceFeatures, sourceOptions, type SourceOption } from './sourceOptions';
import { newState, type State } from './state';
import { ValueList } from './valueList';

/** A statement that the learned stages found in a passage; slots are those of the passage. */
export interface Found {
  /** Main word of the cue, -1 where there is none. */
  readonly head: number;
  readonly how: string;
  readonly content: readonly number[];
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly cueShare: number;
  /** Raw probabilities: that it matches a statement, that its content is right to the word, that its source is right. */
  readonly match: number;
  readonly exact: number;
  readonly sourceShare: number;
  readonly sourceHow: string;
}

/** Cues below this probability get no frame. */
const LOWEST_CUE = 0.17;

/** Finds the probability of being a cue for every candidate slot. */
function cueShares(state: State, weights: Pick<Weights, 'cue'>): Float32Array {
  const { p } = state;
  const share = new Float32Array(p.start.length);
  const features = new FeatureList(weights.cue.bits);
  for (let i = p.first; i <= p.last; i++)
    if (state.candidate[i]) {
      cueFeatures(state, i, features);
      share[i] = probability(weights.cue, features.rows, features.count);
    }
  return share;
}

export function readFrames(state: State, share: Float32Array, weights: Pick<Weights, 'frame'>): RawFrame[] {
  const likely = Uint8Array.from(share, (x) => (x > LIKELY_CUE ? 1 : 0));
  const values = new ValueList(weights.frame.bits, frameValues, weights.frame);
  const space = frameSpace(state.p.last - state.p.first + 1);
  const out: RawFrame[] = [];
  share.forEach((x, slot) => {
    if (x > LOWEST_CUE) out.push(readFrame(state, slot, x, likely, weights.frame, values, space));
  });
  return out;
}

/** All readings of all frames of a passage, grouped by cue, and what is needed to judge them. */
export interface Choices {
  readonly rivals: Rivals;
  readonly groups: readonly (readonly Proposal[])[];
}

export function choicesOf(state: State, frames: readonly RawFrame[]): Choices {
  const quotes = quotationTraits(state.p);
  const rivals = rivalsOf(state, frames, quotes);
  const groups = frames
    .map((frame) => proposalsOf(state, frame, quotes).filter(({ content }) => !tellsCondition(state.p, content)))
    .filter((group) => group.length > 0);
  return { rivals, groups: [...groups, ...leftovers(state, frames).map((one) => [one])] };
}

/** A reading with the raw probabilities that it matches a statement, and that it does to the word. */
export interface Judged {
  readonly reading: Proposal;
  readonly match: number;
  readonly exact: number;
}

/** Judges all readings of each group. */
export function judge(
  state: State,
  choices: Choices,
  weights: Pick<Weights, 'match' | 'exact'>,
): (readonly Judged[])[] {
  const features = new FeatureList(weights.match.bits);
  return choices.groups.map((group) =>
    group.map((reading) => {
      proposalFeatures(state, reading, choices.rivals, features);
      const match = probability(weights.match, features.rows, features.count);
      const exact = probability(weights.exact, features.rows, features.count);
      return { reading, match, exact };
    }),
  );
}

/** Adds the likeliest source to a reading. */
function withSource(
  state: State,
  { reading, match, exact }: Judged,
  rivals: Rivals,
  weights: Pick<Weights, 'source'>,
): Found {
  const features = new FeatureList(weights.source.bits);
  const options = sourceOptions(state, reading, rivals);
  const scores = options.map((option) => {
    sourceFeatures(state, reading, option, options, rivals, features);
    return evidenceFor(weights.source, features.rows, features.count);
  });
  const top = Math.max(...scores);
  const { slots: source, how: sourceHow } =
    inOnePiece(options, scores) ?? (options[scores.indexOf(top)] as SourceOption);
  const sourceShare = 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const taken = new Set([...reading.content, ...source]);
  const cue = reading.cue.filter((slot) => !taken.has(slot));
  return {
    head: reading.head, how: reading.how, content: reading.content, source, cue, cueShare: reading.frame?.cueShare ?? 0,
    match, exact, sourceShare, sourceHow,
  }; // prettier-ignore
}

/**
 * The likeliest option, or where that is torn apart (“Tibbs — no relation to the boxer — was blunter”) the likeliest
 * one in a single stretch; its longest piece where there is none.
 */
function inOnePiece(options: readonly SourceOption[], scores: readonly number[]): SourceOption | undefined {
  const order = options.map((option, index) => ({ option, score: scores[index] as number }));
  order.sort((a, b) => b.score - a.score);
  const best = order[0]?.option;
  if (!best || isWhole(best.slots)) return best;
  const whole = order.find(
    ({ option: { slots } }) => slots.length > 0 && isWhole(slots) && slots.every((slot) => best.slots.includes(slot)),
  )?.option;
  return whole ?? { ...best, slots: longestPiece(best.slots) };
}

const isWhole = (slots: readonly number[]): boolean =>
  (slots.at(-1) ?? 0) - (slots[0] ?? 0) === Math.max(0, slots.length - 1);

function longestPiece(slots: readonly number[]): readonly number[] {
  let [from, longest] = [0, slots.slice(0, 0)];
  for (let at = 1; at <= slots.length; at++) {
    if (slots[at] === (slots[at - 1] as number) + 1) continue;
    if (at - from > longest.length) longest = slots.slice(from, at);
    from = at;
  }
  return longest;
}

/** Runs all learned stages on one passage; `rules` holds what the rules found there. */
export function findInPassage(p: Columns, rules: RuleView, weights: Weights, least: number): Found[] {
  const state = newState(p, rules, weights.priors);
  tagFlat(state, weights.flat);
  const frames = readFrames(state, cueShares(state, weights), weights);
  const choices = choicesOf(state, frames);
  return chooseReadings(judge(state, choices, weights), least).map((one) =>
    withSource(state, one, choices.rivals, weights),
  );
}

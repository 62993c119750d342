import { cueFeatures } from './cueFeatures';
import { FeatureList } from './featureList';
import { tagFlat } from './flatTagger';
import { frameValues } from './frameFeatures';
import { LIKELY_CUE, readFrame, type RawFrame } from './frameTagger';
import { evidenceFor, probability } from './logistic';
import type { Weights } from './model';
import type { Columns } from './columns';
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
const LOWEST_CUE = 0.14;

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
  const out: RawFrame[] = [];
  share.forEach((x, slot) => {
    if (x > LOWEST_CUE) out.push(readFrame(state, slot, x, likely, weights.frame, values));
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
  const groups = frames.map((frame) => proposalsOf(state, frame, quotes)).filter((group) => group.length > 0);
  return { rivals, groups: [...groups, ...leftovers(state, frames).map((one) => [one])] };
}

/** Judges the readings of each group and keeps the best one of each. */
export function judge(state: State, choices: Choices, weights: Pick<Weights, 'match' | 'exact' | 'source'>): Found[] {
  const features = new FeatureList(weights.match.bits);
  const sources = new FeatureList(weights.source.bits);
  return choices.groups.map((group) => {
    let best = group[0] as Proposal;
    let match = 0;
    let exact = 0;
    for (const q of group) {
      proposalFeatures(state, q, choices.rivals, features);
      const m = probability(weights.match, features.rows, features.count);
      const e = probability(weights.exact, features.rows, features.count);
      if (m + e > match + exact) {
        best = q;
        match = m;
        exact = e;
      }
    }
    const options = sourceOptions(state, best, choices.rivals);
    const scores = options.map((option) => {
      sourceFeatures(state, best, option, options, choices.rivals, sources);
      return evidenceFor(weights.source, sources.rows, sources.count);
    });
    const top = Math.max(...scores);
    const { slots: source, how: sourceHow } = options[scores.indexOf(top)] as SourceOption;
    const sourceShare = 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
    const taken = new Set([...best.content, ...source]);
    const cue = best.cue.filter((slot) => !taken.has(slot));
    return {
      head: best.head, how: best.how, content: best.content, source, cue, cueShare: best.frame?.cueShare ?? 0,
      match, exact, sourceShare, sourceHow,
    }; // prettier-ignore
  });
}

/** Keeps the likeliest ones whose contents do not get in each other's way. */
export function withoutOverlap(found: readonly Found[], least: number): Found[] {
  const kept: Found[] = [];
  const owner = new Map<number, Found>();
  for (const one of [...found].sort((a, b) => b.match - a.match || a.head - b.head)) {
    if (one.match < least) break;
    const hits = new Map<Found, number>();
    for (const slot of one.content) {
      const other = owner.get(slot);
      if (other) hits.set(other, (hits.get(other) ?? 0) + 1);
    }
    let total = 0;
    let swallows = false;
    for (const [other, count] of hits) {
      total += count;
      if (2 * count > other.content.length) swallows = true;
    }
    if (swallows || 2 * total > one.content.length) continue;
    for (const slot of one.content) owner.set(slot, one);
    kept.push(one);
  }
  return kept.sort((a, b) => (a.content[0] as number) - (b.content[0] as number));
}

/** Runs all learned stages on one passage; `rules` holds what the rules found there. */
export function findInPassage(p: Columns, rules: RuleView, weights: Weights, least: number): Found[] {
  const state = newState(p, rules, weights.priors);
  tagFlat(state, weights.flat);
  const frames = readFrames(state, cueShares(state, weights), weights);
  return withoutOverlap(judge(state, choicesOf(state, frames), weights), least);
}

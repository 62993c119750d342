import { frameFeatures, frameOf, LONGEST_FRAME } from './frameFeatures';
import { bestPaths } from './kBest';
import { marginals, type ChainWeights } from './sequence';
import type { ValueList } from './valueList';
import { isContent, isCue, isSource, LABELS, type State } from './state';

/** The parts of a possible statement as slots, each ascending. */
export interface Parts {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** What the frame tagger says of one possible cue. */
export interface RawFrame {
  /** Main word of the cue. */
  readonly head: number;
  /** Probability that `head` is a cue. */
  readonly cueShare: number;
  /** First slot of the frame; the shares below start there. */
  readonly from: number;
  /** Probability of being source, cue or content, by slot. */
  readonly sourceShare: Float32Array;
  readonly contentShare: Float32Array;
  /** Best first. `share` is the probability of the path among all paths. */
  readonly readings: readonly (Parts & { readonly share: number })[];
}

/** Cues that count as such while frames are decoded. */
export const LIKELY_CUE = 0.4;

/** How many readings of a frame are kept. */
const READINGS = 3;

/** Running count of `marks`, by slot. */
export function countOf(marks: Uint8Array): Int32Array {
  const count = new Int32Array(marks.length + 1);
  for (let i = 0; i < marks.length; i++) count[i + 1] = (count[i] as number) + (marks[i] as number);
  return count;
}

/** Room for the numbers of one frame at a time, so that nothing large is allocated for each. */
export interface FrameSpace {
  readonly scores: Float64Array;
  readonly share: Float64Array;
  readonly forward: Float64Array;
}

/** Room for the frames of a passage of `tokens` tokens. */
export function frameSpace(tokens: number): FrameSpace {
  const size = Math.min(tokens, LONGEST_FRAME) * LABELS;
  return { scores: new Float64Array(size), share: new Float64Array(size), forward: new Float64Array(size) };
}

/** Finds the parts of the statement that the cue in slot `head` would make. `likely` marks the likely cues. */
export function readFrame(
  state: State,
  head: number,
  cueShare: number,
  likely: Uint8Array,
  weights: ChainWeights,
  values: ValueList,
  { scores, share, forward }: FrameSpace,
): RawFrame {
  const marks = likely[head] ? likely : Uint8Array.from(likely);
  marks[head] = 1;
  const frame = frameOf(state, head, marks, countOf(marks));
  const from = frame.from;
  const n = frame.to - from + 1;
  for (let i = 0; i < n; i++) {
    frameFeatures(state, frame, from + i, values);
    values.score(scores, i * LABELS);
  }
  const paths = bestPaths(scores, n, weights.steps, READINGS);
  const { logTotal } = marginals(scores, n, weights.steps, share, forward);
  const sourceShare = new Float32Array(n);
  const contentShare = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const at = i * LABELS;
    sourceShare[i] = (share[at + 1] as number) + (share[at + 2] as number);
    contentShare[i] = (share[at + 5] as number) + (share[at + 6] as number);
  }
  const readings = paths.map(({ path, score }) => ({
    ...partsOf(path, from, head),
    share: Math.exp(score - logTotal),
  }));
  return { head, cueShare, from, sourceShare, contentShare, readings };
}

/** The parts that a label sequence gives, slot by slot from `from`. */
function partsOf(path: Uint8Array, from: number, head: number): Parts {
  const source: number[] = [];
  const cue: number[] = [];
  const content: number[] = [];
  for (let i = 0; i < path.length; i++) {
    const y = path[i] as number;
    if (isContent(y)) content.push(from + i);
    else if (isCue(y)) cue.push(from + i);
    else if (isSource(y)) source.push(from + i);
  }
  if (!cue.length && content.length) cue.push(head);
  return { source, cue, content };
}

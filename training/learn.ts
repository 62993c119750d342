import { cueFeatures } from '../src/core/analysis/model/cueFeatures';
import { FeatureList } from '../src/core/analysis/model/featureList';
import { flatFeatures, flatValues } from '../src/core/analysis/model/flatFeatures';
import { tagFlat } from '../src/core/analysis/model/flatTagger';
import { chooseReadings } from '../src/core/analysis/model/chooseReadings';
import {
  choicesOf,
  judge,
  readFrames,
  type Choices,
  type Judged as JudgedReading,
} from '../src/core/analysis/model/found';
import { calibrationCurve, type Judged } from './calibrate';
import { frameFeatures, frameOf, frameValues } from '../src/core/analysis/model/frameFeatures';
import { countOf, LIKELY_CUE } from '../src/core/analysis/model/frameTagger';
import { probability } from '../src/core/analysis/model/logistic';
import type { Weights } from '../src/core/analysis/model/model';
import type { PosWeights } from '../src/core/analysis/model/posTagger';
import { proposalFeatures } from '../src/core/analysis/model/proposalFeatures';
import { sourceFeatures, sourceOptions } from '../src/core/analysis/model/sourceOptions';
import { newState } from '../src/core/analysis/model/state';
import { ValueList } from '../src/core/analysis/model/valueList';
import type { Piece, Reading } from './corpus';
import { agreement, wordSets } from './goldOf';
import { ChainData, learnChain } from './learnChain';
import { LogisticData, learnChoice, learnLogistic } from './learnLogistic';
import { priorsOf } from './priorsOf';

export interface LearnOptions {
  readonly flat: { readonly bits: number; readonly epochs: number; readonly rate: number; readonly drop: number };
  readonly cue: LearnOptions['flat'];
  readonly frame: LearnOptions['flat'];
  readonly judge: LearnOptions['flat'];
  readonly source: LearnOptions['flat'];
  readonly log: (line: string) => void;
}

/** Number of parts for jackknifing: what a stage says of a part is learned on the others. */
const PARTS = 4;

/** Learns all stages on `train`, each on what the stages before it say of articles that they have not seen. */
export function learn(train: readonly Reading[], pos: PosWeights, options: LearnOptions): Weights {
  const { log } = options;
  train.forEach((reading, index) => (reading.group = index % PARTS));
  const pieces = train.flatMap((reading) => reading.pieces);
  const parts = Array.from({ length: PARTS }, (_, part) => part);
  const priors = priorsOf(pieces);
  for (const piece of pieces) piece.state = newState(piece.p, piece.rules, priors);

  const flatData = flatDataOf(pieces, options.flat.bits);
  log(`flat tagger: ${flatData.tokens} tokens`);
  for (const part of parts) {
    const weights = learnChain(flatData, { ...options.flat, use: (group) => group !== part });
    for (const piece of pieces) if (piece.article.group === part) tagFlat(piece.state, weights);
  }
  const flat = learnChain(flatData, { ...options.flat, report: log });

  const { data: cueData, places } = cueDataOf(pieces, options.cue.bits);
  const heads = cueData.gold.reduce((sum, gold) => sum + gold, 0);
  const all = pieces.reduce((sum, piece) => sum + piece.gold.heads.length, 0);
  log(`cue classifier: ${places.length} candidates, ${heads} of ${all} cues among them`);
  const shares = new Map<Piece, Float32Array>(pieces.map((piece) => [piece, new Float32Array(piece.p.start.length)]));
  for (const part of parts) {
    const weights = learnLogistic(cueData, { ...options.cue, use: (group) => group !== part });
    places.forEach(([piece, slot], k) => {
      if (piece.article.group !== part) return;
      const from = cueData.offsets[k] as number;
      const to = cueData.offsets[k + 1] as number;
      (shares.get(piece) as Float32Array)[slot] = probability(weights, cueData.rows.subarray(from, to), to - from);
    });
  }
  const cue = learnLogistic(cueData, options.cue);

  const frameData = frameDataOf(pieces, shares, options.frame.bits);
  log(`frame tagger: ${frameData.group.length} frames, ${frameData.tokens} tokens`);
  const judgeData: JudgeData = {
    matchData: new LogisticData(),
    exactData: new LogisticData(),
    sourceData: new LogisticData(),
  };
  const { matchData, exactData, sourceData } = judgeData;
  const choices = new Map<Piece, Choices>();
  for (const part of parts) {
    const weights = { frame: learnChain(frameData, { ...options.frame, use: (group) => group !== part }) };
    for (const piece of pieces) {
      if (piece.article.group !== part) continue;
      const frames = readFrames(piece.state, shares.get(piece) as Float32Array, weights);
      choices.set(piece, choicesOf(piece.state, frames));
    }
  }
  for (const piece of pieces) addJudgements(piece, choices.get(piece) as Choices, options, judgeData);
  const frame = learnChain(frameData, { ...options.frame, report: log });
  log(`judges: ${matchData.gold.length} readings, ${sourceData.gold.length} sources`);
  const match = learnLogistic(matchData, options.judge);
  const exact = learnLogistic(exactData, options.judge);
  const source = learnChoice(sourceData, options.source);
  const judged: Judged[] = [];
  for (const part of parts) {
    const use = (group: number): boolean => group !== part;
    const others = {
      match: learnLogistic(matchData, { ...options.judge, use }),
      exact: learnLogistic(exactData, { ...options.judge, use }),
    };
    for (const piece of pieces)
      if (piece.article.group === part)
        judged.push(...judgedOf(piece, judge(piece.state, choices.get(piece) as Choices, others)));
  }
  return { pos, priors, flat, cue, frame, match, exact, source, calibration: calibrationCurve(judged) };
}

function flatDataOf(pieces: readonly Piece[], bits: number): ChainData {
  const data = new ChainData();
  const features = new ValueList(bits, flatValues);
  for (const { p, gold, state, article } of pieces) {
    let role = 0;
    let statement = -1;
    for (let i = p.first; i <= p.last; i++) {
      features.clear();
      flatFeatures(state, i, features);
      const now = gold.role[i] as number;
      const inside = now === role && gold.statement[i] === statement ? 1 : 0;
      data.push(features.rows, features.count, labelOf(now, inside));
      role = now;
      statement = gold.statement[i] as number;
    }
    data.close(article.group);
  }
  return data;
}

/** Label of a role (1 source, 2 cue, 3 content), begun or going on. */
const labelOf = (role: number, inside: number): number => (role ? 2 * role - 1 + inside : 0);

function cueDataOf(
  pieces: readonly Piece[],
  bits: number,
): { data: LogisticData; places: (readonly [Piece, number])[] } {
  const data = new LogisticData();
  const places: (readonly [Piece, number])[] = [];
  const features = new FeatureList(bits);
  for (const piece of pieces) {
    const heads = new Set(piece.gold.heads.map(([slot]) => slot));
    for (let i = piece.p.first; i <= piece.p.last; i++)
      if (piece.state.candidate[i]) {
        cueFeatures(piece.state, i, features);
        data.push(features.rows, features.count, heads.has(i) ? 1 : 0, piece.article.group);
        places.push([piece, i]);
      }
  }
  return { data, places };
}

function frameDataOf(pieces: readonly Piece[], shares: ReadonlyMap<Piece, Float32Array>, bits: number): ChainData {
  const data = new ChainData();
  const features = new ValueList(bits, frameValues);
  for (const piece of pieces) {
    const likely = Uint8Array.from(shares.get(piece) ?? [], (x) => (x > LIKELY_CUE ? 1 : 0));
    for (const [head, statement] of piece.gold.heads) {
      const parts = piece.gold.parts.get(statement);
      const marks = Uint8Array.from(likely);
      marks[head] = 1;
      const frame = frameOf(piece.state, head, marks, countOf(marks));
      let role = 0;
      for (let i = frame.from; i <= frame.to; i++) {
        features.clear();
        frameFeatures(piece.state, frame, i, features);
        const now = parts?.cue.has(i) ? 2 : parts?.source.has(i) ? 1 : parts?.content.has(i) ? 3 : 0;
        data.push(features.rows, features.count, labelOf(now, now === role ? 1 : 0));
        role = now;
      }
      data.close(piece.article.group);
    }
  }
  return data;
}

interface JudgeData {
  readonly matchData: LogisticData;
  readonly exactData: LogisticData;
  readonly sourceData: LogisticData;
}

function addJudgements(piece: Piece, choices: Choices, options: LearnOptions, into: JudgeData): void {
  const { state } = piece;
  const part = piece.article.group;
  const features = new FeatureList(options.judge.bits);
  const sources = new FeatureList(options.source.bits);
  const gold = wordSets(piece);
  for (const group of choices.groups) {
    let top = 0;
    const judged = group.map((q) => {
      const found = agreement(piece, q.content, gold);
      top = Math.max(top, found.jaccard);
      return found;
    });
    group.forEach((q, k) => {
      const { jaccard, exact, statement } = judged[k] as ReturnType<typeof agreement>;
      proposalFeatures(state, q, choices.rivals, features);
      into.matchData.push(features.rows, features.count, jaccard >= 0.5 ? 1 : 0, part);
      into.exactData.push(features.rows, features.count, exact ? 1 : 0, part);
      if (jaccard < 0.5 || jaccard < top) return;
      const wanted = gold.get(statement)?.source ?? new Set<number>();
      const list = sourceOptions(state, q, choices.rivals);
      into.sourceData.choices.push(into.sourceData.gold.length);
      for (const option of list) {
        sourceFeatures(state, q, option, list, choices.rivals, sources);
        const hits = option.slots.filter((slot) => wanted.has(slot)).length;
        const right = wanted.size
          ? hits
            ? 0.2 + hits / (option.slots.length + wanted.size - hits)
            : 0
          : option.slots.length
            ? 0
            : 1;
        into.sourceData.push(sources.rows, sources.count, right, part);
      }
    });
  }
}

/** Whether each statement that would be kept matches a gold statement that no likelier one has matched. */
function judgedOf(piece: Piece, groups: readonly (readonly JudgedReading[])[]): Judged[] {
  const gold = wordSets(piece);
  const taken = new Set<number>();
  return chooseReadings(groups, 0)
    .sort((a, b) => b.match - a.match)
    .map(({ reading, match }) => {
      const { jaccard, statement } = agreement(piece, reading.content, gold);
      const right = jaccard >= 0.5 && !taken.has(statement);
      if (right) taken.add(statement);
      return { raw: match, right };
    });
}

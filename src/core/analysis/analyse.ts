import { readFrontMatter } from '../text/frontMatter';
import { findParagraphsInSteps } from '../text/paragraphs';
import { readPassages, type PassageCache, type PlacedPassage } from '../text/passages';
import type { Span } from '../text/span';
import type { Article, Quotation } from './article';
import { createAssembly } from './assemble';
import { readPassage, type AnalysisCache } from './cache';
import type { FindFrames } from './frame';
import { limitOf } from './limits';
import type { Model } from './model/loadModel';
import { isNarrative } from './narrative';
import { limited, markProblems, speakerProblems } from './problems';
import { findFrames as findFramesByRules } from './rules/findFrames';
import { attribute } from './speakersOfStatements';
import { runToEnd } from '../text/runToEnd';

/** A speaker that people have confirmed, in this article or elsewhere in the workspace. */
export interface KnownSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind?: Article['speakers'][number]['kind'];
  readonly aliases?: readonly string[];
}

export interface AnalyseOptions {
  /** BCP 47 tag; by default the front matter's `language`, else English. */
  readonly language?: string;
  readonly knownSpeakers?: readonly KnownSpeaker[];
  /** The learned part of the engine; without one the rules find attributions, less well. */
  readonly model?: Model;
  /** What finds attributions in a passage, in place of the model or the rules. */
  readonly findFrames?: FindFrames;
  /** Left by the analysis of an earlier version of the text; brought up to date. Changes nothing but the time taken. */
  readonly cache?: AnalysisCache;
}

/**
 * Finds paragraphs, quotations, statements and speakers of `text`.
 *
 * Total: any string gives a result. Deterministic. Linear in the length of `text`.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Article {
  return runToEnd(analyseInSteps(text, options));
}

/**
 * The same analysis, handing control back after each small piece of work (about a paragraph), so that a host can
 * yield to its event loop or stop on cancellation. Core has no clock: the host decides how often to pause.
 */
export function* analyseInSteps(text: string, options: AnalyseOptions = {}): Generator<void, Article> {
  const limit = limitOf(text);
  const head = readFrontMatter(text);
  const paragraphs = yield* findParagraphsInSteps(text, { frontMatterEnd: head.end, end: limit.end });

  const { cache, findFrames = options.model?.findFrames ?? findFramesByRules } = options;
  const used: PassageCache = new Map();
  const placed: PlacedPassage[] = [];
  const assembly = createAssembly();
  for (const each of readPassages(text, paragraphs, cache?.passages, used)) {
    const read = readPassage(each.passage, findFrames, cache);
    const mended = read.mended === each.passage ? each : { ...each, passage: read.mended };
    placed.push(mended);
    assembly.add(mended, read);
    yield;
  }
  if (cache) cache.passages = used;

  const sentences: Span[] = [];
  let pause = PORTION;
  for (const { passage, offset } of placed) {
    for (const span of passage.sentences) sentences.push(shifted(span, offset));
    if (sentences.length < pause) continue;
    pause += PORTION;
    yield;
  }
  const quotations = yield* quotationsOf(placed);
  const language = options.language ?? head.metadata['language'] ?? 'en';
  const base = { language, paragraphs, sentences, quotations };
  const heads = paragraphs.length - placed.length;
  const { statements, speakers, mentions } = yield* attribute(
    text,
    base,
    yield* assembly.finish({ apart: isNarrative(placed) }),
    {
      knownSpeakers: options.knownSpeakers,
      keys: paragraphs.map((_, index) => placed[index - heads]?.passage),
      cache: cache?.speakers,
    },
  );
  const problems = [
    ...limit.problems,
    ...markProblems(placed),
    ...(yield* speakerProblems(text, statements, mentions)),
  ];
  return {
    ...base,
    metadata: head.metadata,
    statements,
    speakers,
    mentions,
    problems: limited(problems),
    ...(limit.end < text.length && { analysedTo: limit.end }),
  };
}

const shifted = (span: Span, offset: number): Span => ({ start: span.start + offset, end: span.end + offset });

/** Sentences or quotations gone through between two pauses. */
const PORTION = 5000;

function* quotationsOf(placed: readonly PlacedPassage[]): Generator<void, Quotation[]> {
  const quotations: Quotation[] = [];
  let open: number | undefined;
  let pause = PORTION;
  for (const { passage, offset, continues } of placed) {
    if (quotations.length > pause) {
      pause = quotations.length + PORTION;
      yield;
    }
    let last: number | undefined;
    // Mending moves ends, so the depth is counted anew.
    const around: number[] = [];
    for (const [index, { start, end, inner, closed }] of passage.quotations.entries()) {
      while ((around.at(-1) ?? Infinity) <= start) around.pop();
      const depth = around.push(end) - 1;
      if (depth === 0) last = quotations.length;
      const span = { start: start + offset, end: end + offset, inner: shifted(inner, offset), closed, depth };
      quotations.push(index === 0 && continues && open !== undefined ? { ...span, continues: open } : span);
    }
    open = last;
  }
  return quotations;
}

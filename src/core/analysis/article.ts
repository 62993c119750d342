import type { Span } from '../text/span';

/** `direct`: all content words inside quotation marks; `mixed`: some; `indirect`: none. */
export type StatementKind = 'direct' | 'mixed' | 'indirect';

/** What the cue does: speech and writing; beliefs and fears; plans and demands; praise and criticism. */
export type Attitude = 'says' | 'thinks' | 'wants' | 'feels';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document' | 'unknown';

export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** One reason, in words for the hover, for or against a decision of the engine. */
export interface Evidence {
  readonly about: 'statement' | 'source' | 'content' | 'speaker' | 'kind';
  /** Sign of the reason: speaks for the decision, or against it. */
  readonly weight: 'for' | 'against';
  readonly text: string;
}

/** A speaker that a source may refer to, with the engine's belief in 0..1. */
export interface SpeakerCandidate {
  readonly speaker: string;
  readonly score: number;
  readonly reason: string;
}

/** One attribution found in an article. Spans are UTF-16, trimmed of white space, ascending and disjoint. */
export interface Statement {
  /** Unique within one analysis; the same text gives the same ids. Not the id of a saved statement. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly attitude: Attitude;
  /** Never empty. */
  readonly content: readonly Span[];
  /** Empty when nobody is named as the source. */
  readonly source: readonly Span[];
  /** Empty for headlines, turns and floating quotations. */
  readonly cue: readonly Span[];
  /** `id` of a `Speaker`; undefined for unnamed sources and where resolution is not sure. */
  readonly speaker?: string | undefined;
  /** Best first; more than one where resolution is ambiguous. */
  readonly candidates: readonly SpeakerCandidate[];
  /** Calibrated probability in 0..1 that this is a statement. */
  readonly confidence: number;
  /** Stable id of the pattern or model that decided, such as `quote-cue-source`. */
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** A span that refers to somebody. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** `id` of the `Speaker`; undefined when it stays unresolved or unnamed. */
  readonly speaker?: string | undefined;
  /** Why this speaker, in words. */
  readonly reason: string;
}

export interface Speaker {
  /** Slug of the name, unique within the article, such as `vladimir-putin`. */
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly gender?: 'female' | 'male' | 'neutral' | undefined;
  /** Other names and titles used for the speaker in this article, without the name itself. */
  readonly aliases: readonly string[];
  /** Ascending. */
  readonly mentions: readonly Mention[];
}

/** Something odd about the text that a reader may want to mend. Analysis goes on. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface Paragraph extends Span {
  /** `frontMatter` holds the YAML head; the others are text. */
  readonly role: 'frontMatter' | 'headline' | 'body';
}

/** A stretch between quotation marks, marks included; not attributed. */
export interface Quotation extends Span {
  /** Without the marks. */
  readonly inner: Span;
  readonly closed: boolean;
  /** Nesting depth: 0 is outermost. */
  readonly depth: number;
  /** Index of the quotation whose paragraph-opening repetition this is, if it continues one. */
  readonly continues?: number | undefined;
}

/** Everything the engine says of one text. A pure function of the text, the model and the known speakers. */
export interface Article {
  readonly language: string;
  /** Keys of the YAML front matter, as strings. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Ascending; white space between them belongs to none. */
  readonly paragraphs: readonly Paragraph[];
  /** Ascending; they tile the paragraphs. */
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Ascending by first content span. */
  readonly statements: readonly Statement[];
  /** In order of first appearance. */
  readonly speakers: readonly Speaker[];
  /** All mentions, resolved or not, ascending. */
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
  /** Set when only a part of the text was analysed; half-open bound of that part. */
  readonly analysedTo?: number | undefined;
}

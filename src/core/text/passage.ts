import type { ParagraphQuotations, QuotationContext } from './quotations';
import { pairQuotations } from './quotations';
import { findSentences } from './sentences';
import type { Span } from './span';
import type { Tokens } from './tokens';
import { findTokens } from './tokens';

/**
 * One paragraph read by itself. All offsets count from the start of its own `text`, so that the same paragraph gives
 * the same passage wherever it stands, and can be kept while others change.
 */
export interface Passage extends ParagraphQuotations {
  readonly text: string;
  /** They tile the text. */
  readonly sentences: readonly Span[];
  readonly tokens: Tokens;
  /** First token of each sentence, and behind them the number of tokens. */
  readonly sentenceTokens: Int32Array;
  readonly role: 'headline' | 'body';
  /** A short first line of an article that ends in a full stop: a headline or the first sentence, nobody can tell. */
  readonly leads: boolean;
  /** The last outermost quotation is left open because the next paragraph goes on with it. */
  readonly runsOn: boolean;
}

export interface PassageContext extends QuotationContext {
  readonly role?: Passage['role'];
  readonly leads?: boolean;
}

/** Whether the text ends inside an outermost quotation. */
export function endsInside({ text, quotations }: Pick<Passage, 'text' | 'quotations'>): boolean {
  const last = quotations.filter((quotation) => quotation.depth === 0).at(-1);
  return last !== undefined && !last.closed && last.end === text.length;
}

export function readPassage(text: string, context: PassageContext = {}): Passage {
  const sentences = findSentences(text);
  const tokens = findTokens(text);
  const sentenceTokens = new Int32Array(sentences.length + 1);
  let token = 0;
  sentences.forEach((sentence, index) => {
    while (token < tokens.count && (tokens.start[token] ?? 0) < sentence.start) token++;
    sentenceTokens[index] = token;
  });
  sentenceTokens[sentences.length] = tokens.count;
  const starts = sentences.map((sentence) => sentence.start);
  const { quotations, problems } = pairQuotations(text, { start: 0, end: text.length }, starts, context);
  const runsOn = endsInside({ text, quotations }) && !!context.nextOpens;
  const { role = 'body', leads = false } = context;
  return { text, sentences, tokens, sentenceTokens, quotations, problems, role, leads, runsOn };
}

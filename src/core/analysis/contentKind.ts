import { firstNotBefore } from '../text/bisect';
import type { Passage } from '../text/passage';
import type { QuotationPart } from '../text/quotations';
import type { Span } from '../text/span';
import { TokenKind } from '../text/tokens';
import type { StatementKind } from './article';

/** How many words lie inside and outside quotation marks. */
export interface QuotedWords {
  readonly inside: number;
  readonly outside: number;
}

/**
 * Counts words of `passage` by spans, offsets from its start. Titles in quotation marks count as outside.
 * Linear in the passage to make, logarithmic for each span.
 */
export function wordCounterOf(passage: Passage): (spans: readonly Span[]) => QuotedWords {
  const { tokens } = passage;
  const quotations = passage.quotations.filter((each) => each.depth === 0 && !isTitle(passage.text, each));
  const inside = new Int32Array(tokens.count + 1);
  const outside = new Int32Array(tokens.count + 1);
  let quote = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] ?? 0;
    const isWord = tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number;
    while (quote < quotations.length && (quotations[quote]?.end ?? 0) <= start) quote++;
    const quoted = (quotations[quote]?.start ?? Infinity) <= start;
    inside[i + 1] = (inside[i] ?? 0) + (isWord && quoted ? 1 : 0);
    outside[i + 1] = (outside[i] ?? 0) + (isWord && !quoted ? 1 : 0);
  }
  return (spans) => {
    const sum = { inside: 0, outside: 0 };
    for (const { start, end } of spans) {
      const from = firstNotBefore(tokens.end, (offset) => offset <= start);
      const to = Math.max(
        from,
        firstNotBefore(tokens.start, (offset) => offset < end),
      );
      sum.inside += (inside[to] ?? 0) - (inside[from] ?? 0);
      sum.outside += (outside[to] ?? 0) - (outside[from] ?? 0);
    }
    return sum;
  };
}

// What titles and names in quotation marks stand behind: “the project “Digital village””, “the trawler “Hope””.
const BEARERS =
  /(?:project|program(?:me)?|campaign|initiative|strategy|plan|forum|festival|contest|competition|exhibition|conference|operation|book|novel|film|movie|play|song|album|series|show|poem|painting|opera|magazine|newspaper|paper|journal|blog|channel|agency|company|firm|brand|group|party|movement|club|team|ship|trawler|boat|ferry|vessel|yacht|rocket|train|restaurant|cafe|café|hotel|pub|bar|shop|game|app|award|prize|medal|order|title|article|report|chapter|section|theme|topic|slogan|motto)s?[,:]?\s*$/iu;

/** A title or name in quotation marks, such as that of a programme, which nobody says: short, capital, unpunctuated. */
export function isTitle(text: string, { start, inner, closed }: QuotationPart): boolean {
  if (!closed || inner.end - inner.start > 60) return false;
  const own = text.slice(inner.start, inner.end);
  return (
    /^[\p{Lu}\p{N}]/u.test(own) && !/[.,!?…;:]/.test(own) && BEARERS.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** `direct`: all words inside marks; `mixed`: some; `indirect`: none. */
export const kindOf = ({ inside, outside }: QuotedWords): StatementKind =>
  outside === 0 && inside > 0 ? 'direct' : inside > 0 ? 'mixed' : 'indirect';

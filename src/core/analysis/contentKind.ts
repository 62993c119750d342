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

/** Counts the words of `spans` of one passage, offsets from its start. */
export function countQuotedWords(passage: Passage, spans: readonly Span[]): QuotedWords {
  const { tokens } = passage;
  const quotations = passage.quotations.filter((each) => each.depth === 0 && !isTitle(passage.text, each));
  let inside = 0;
  let outside = 0;
  for (const span of spans) {
    let quote = 0;
    for (let i = firstTokenFrom(passage, span.start); i < tokens.count; i++) {
      const start = tokens.start[i] ?? 0;
      if (start >= span.end) break;
      const kind = tokens.kind[i];
      if (kind !== TokenKind.word && kind !== TokenKind.number) continue;
      while (quote < quotations.length && (quotations[quote]?.end ?? 0) <= start) quote++;
      if (quote < quotations.length && (quotations[quote]?.start ?? Infinity) <= start) inside++;
      else outside++;
    }
  }
  return { inside, outside };
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

function firstTokenFrom({ tokens }: Passage, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

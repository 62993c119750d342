import { contains, textOf, type Span } from '../text/span';
import type { View } from './view';

/** Words between one pair of quotation marks that somebody said. */
export interface Quote extends Span {
  /** Folded, without marks. */
  readonly words: readonly string[];
  readonly speaker?: string | undefined;
}

/** Shorter quotations are phrases that anybody may use. */
const fewest = 6;
/** Enough to tell a quotation from others. */
const most = 80;

/** The quotations of an article that are part of a statement and long enough to be known again. */
export function findQuotes(view: View): Quote[] {
  const said = view.annotated.statements.filter(({ kind, status }) => kind !== 'indirect' && status !== 'rejected');
  return view.article.quotations.flatMap((quotation): Quote[] => {
    if (quotation.depth > 0) return [];
    const statement = said.find(({ content }) => content.some((span) => contains(span, quotation.inner)));
    const words = statement ? wordsOf(textOf(view.text, quotation.inner)) : [];
    if (!statement || words.length < fewest) return [];
    return [{ start: quotation.start, end: quotation.end, words, speaker: statement.speaker }];
  });
}

/** The first words of `text`, without case, accents and marks. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘']/g, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most);
}

import type { Span } from '../text/span';
import type { View } from './view';

export interface Fold extends Span {
  readonly kind: 'frontMatter' | 'paragraph' | 'quotation';
}

/** What can be folded: the front matter, paragraphs over several lines, quotations that run over paragraphs. */
export function findFolds({ text, article }: View): Fold[] {
  const folds: Fold[] = article.paragraphs.map(({ start, end, role }) => ({
    start,
    end,
    kind: role === 'frontMatter' ? 'frontMatter' : 'paragraph',
  }));
  const { quotations } = article;
  const continued = new Set(quotations.flatMap(({ continues }) => (continues === undefined ? [] : [continues])));
  quotations.forEach((quotation, index) => {
    // Follow each running quotation from its last paragraph back to its first.
    if (quotation.continues === undefined || continued.has(index)) return;
    let first = quotation;
    while (first.continues !== undefined && quotations[first.continues]) first = quotations[first.continues]!;
    folds.push({ start: first.start, end: quotation.end, kind: 'quotation' });
  });
  return folds.filter(({ start, end }) => text.slice(start, end).trimEnd().includes('\n'));
}

import type { AnnotatedStatement } from '../sidecar/annotated';
import type { View } from './view';

/** Reading order; least sure first; by the name of the speaker; longest first. */
export type Sorting = 'order' | 'confidence' | 'speaker' | 'length';

/** The statements in another order; equals stay in reading order. Unnamed sources come behind all speakers. */
export function sortStatements(
  view: View,
  statements: readonly AnnotatedStatement[],
  by: Sorting,
): readonly AnnotatedStatement[] {
  switch (by) {
    case 'order':
      return statements;
    case 'confidence':
      return [...statements].sort((a, b) => a.confidence - b.confidence);
    case 'length': {
      const lengths = new Map(statements.map((each) => [each, lengthOf(each)]));
      return [...statements].sort((a, b) => lengths.get(b)! - lengths.get(a)!);
    }
    case 'speaker': {
      // Sorted once by name, so that thousands of statements compare numbers.
      const names = [...view.annotated.speakers].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      const rank = new Map(names.map(({ id }, index) => [id, index]));
      const rankOf = ({ speaker }: AnnotatedStatement): number =>
        (speaker === undefined ? undefined : rank.get(speaker)) ?? names.length;
      return [...statements].sort((a, b) => rankOf(a) - rankOf(b));
    }
  }
}

/** UTF-16 code units of the content. */
const lengthOf = ({ content, saved, orphan }: AnnotatedStatement): number =>
  orphan
    ? (saved?.content ?? []).reduce((sum, { quote }) => sum + quote.length, 0)
    : content.reduce((sum, { start, end }) => sum + end - start, 0);

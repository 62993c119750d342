import type { Parts, Piece } from './corpus';

/** The word slots of each gold statement of a piece that has content there. */
export type WordSets = ReadonlyMap<number, Parts>;

export function wordSets({ p, gold }: Piece): WordSets {
  const words = (slots: ReadonlySet<number>): Set<number> => new Set([...slots].filter((slot) => p.info[slot]?.isWord));
  return new Map(
    [...gold.parts]
      .map(
        ([index, { source, cue, content }]) =>
          [index, { source: words(source), cue: words(cue), content: words(content) }] as const,
      )
      .filter(([, { content }]) => content.size > 0),
  );
}

/** How well `slots` agree with the gold content that they agree with best, over words. */
export function agreement(
  piece: Piece,
  slots: readonly number[],
  gold: WordSets,
): { jaccard: number; exact: boolean; statement: number } {
  const words = slots.filter((slot) => piece.p.info[slot]?.isWord);
  let jaccard = 0;
  let exact = false;
  let statement = -1;
  for (const [index, { content }] of gold) {
    let hits = 0;
    for (const slot of words) if (content.has(slot)) hits++;
    const value = hits / (words.length + content.size - hits);
    if (value > jaccard) {
      jaccard = value;
      exact = hits === words.length && hits === content.size;
      statement = index;
    }
  }
  return { jaccard, exact, statement };
}

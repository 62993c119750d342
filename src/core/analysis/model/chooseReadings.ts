import type { Judged } from './found';

/** What one more statement must be worth to count: about half of the F1 that is reached. */
const WORTH = 0.35;

/**
 * Chooses at most one reading of each group, so that their contents do not get in each other's way: the best reading of
 * each group, the likeliest groups first; and where that shuts out another group, a narrower reading that leaves room
 * for both if the two together promise more.
 *
 * @param least Readings less likely to match are left out.
 * @returns The chosen readings, ascending by their first slot.
 */
export function chooseReadings(groups: readonly (readonly Judged[])[], least: number): Judged[] {
  const best = groups.map((group, index) => ({ index, judged: bestOf(group) }));
  best.sort((a, b) => b.judged.match - a.judged.match || a.judged.reading.head - b.judged.reading.head);
  const chosen = new Map<number, Judged>();
  for (const { index, judged } of best) {
    if (judged.match < least) break;
    const rivals = [...chosen].filter(([, other]) => isInTheWay(judged, other));
    if (rivals.length === 0) {
      chosen.set(index, judged);
      continue;
    }
    const [rival] = rivals;
    if (!rival || rivals.length > 1) continue;
    const [rivalIndex, taken] = rival;
    const others = [...chosen].filter(([at]) => at !== rivalIndex).map(([, other]) => other);
    const pair = bestPair(groups[rivalIndex] ?? [], groups[index] ?? [], others, least);
    if (pair && worth(pair[0]) + worth(pair[1]) > worth(taken)) {
      chosen.set(rivalIndex, pair[0]);
      chosen.set(index, pair[1]);
    }
  }
  return [...chosen.values()].sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ reading }: Judged): number => reading.content[0] as number;

/** Readings to the word count a little more, so that of two that both match the better one wins. */
const worth = ({ match, exact }: Judged): number => match - WORTH + EXACT * exact;
const EXACT = 0.5;

function bestOf(group: readonly Judged[]): Judged {
  return group.reduce((best, one) => (one.match + one.exact > best.match + best.exact ? one : best));
}

/** The best reading of each of two groups that leave room for each other and for `others`. */
function bestPair(
  first: readonly Judged[],
  second: readonly Judged[],
  others: readonly Judged[],
  least: number,
): readonly [Judged, Judged] | undefined {
  const free = (one: Judged): boolean => one.match >= least && others.every((other) => !isInTheWay(one, other));
  const seconds = second.filter(free);
  let best: readonly [Judged, Judged] | undefined;
  let most = -Infinity;
  for (const a of first.filter(free))
    for (const b of seconds) {
      const sum = worth(a) + worth(b);
      if (sum <= most || shared(a, b) > 0) continue;
      most = sum;
      best = [a, b];
    }
  return best;
}

/** More than half of the words of either are those of the other. */
function isInTheWay(a: Judged, b: Judged): boolean {
  const common = shared(a, b);
  return 2 * common > a.reading.content.length || 2 * common > b.reading.content.length;
}

/** Number of slots in both contents, which ascend. */
function shared({ reading: { content: a } }: Judged, { reading: { content: b } }: Judged): number {
  if ((a[a.length - 1] as number) < (b[0] as number) || (b[b.length - 1] as number) < (a[0] as number)) return 0;
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const d = (a[i] as number) - (b[j] as number);
    if (d === 0) count++;
    if (d <= 0) i++;
    if (d >= 0) j++;
  }
  return count;
}

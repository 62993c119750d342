/** A value that one coder gave to one unit; `undefined`: not coded. */
export type Rating = string | number | boolean | undefined;

/** A coefficient with what it is over. */
export interface Coefficient {
  /** `undefined` where it is not defined: nothing to compare, or no variation at all. */
  readonly value: number | undefined;
  /** Units that were compared. */
  readonly units: number;
  /** Units left out, since too few coders coded them. */
  readonly excluded: number;
}

/**
 * Cohen's kappa of two coders for one nominal variable.
 *
 * @param pairs For each unit the values of both. Units that only one has coded are left out, and counted as such.
 * @see Cohen 1960, A coefficient of agreement for nominal scales, doi:10.1177/001316446002000104.
 */
export function cohensKappa(pairs: readonly (readonly [Rating, Rating])[]): Coefficient {
  const coded = pairs.filter(([a, b]) => a !== undefined && b !== undefined);
  const n = coded.length;
  const excluded = pairs.length - n;
  if (!n) return { value: undefined, units: 0, excluded };
  const [first, second] = [countsOf(coded.map(([a]) => a)), countsOf(coded.map(([, b]) => b))];
  const observed = coded.filter(([a, b]) => a === b).length / n;
  let expected = 0;
  for (const [value, count] of first) expected += (count / n) * ((second.get(value) ?? 0) / n);
  const value = expected === 1 ? undefined : (observed - expected) / (1 - expected);
  return { value, units: n, excluded };
}

/**
 * Krippendorff's alpha for one nominal variable, any number of coders, with missing values.
 *
 * @param units For each unit the values of all coders. A unit with fewer than two values cannot be paired: left out.
 * @see Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C (nominal data, missing values).
 */
export function krippendorffsAlpha(units: readonly (readonly Rating[])[]): Coefficient {
  const coded = units.map((ratings) => ratings.filter((rating) => rating !== undefined));
  const pairable = coded.filter((ratings) => ratings.length >= 2);
  const excluded = units.length - pairable.length;
  const totals = countsOf(pairable.flat());
  const n = pairable.reduce((sum, ratings) => sum + ratings.length, 0);
  // Disagreeing pairs within units, each unit weighted by its number of values less one.
  let observed = 0;
  for (const ratings of pairable) observed += disagreeing(countsOf(ratings), ratings.length) / (ratings.length - 1);
  const expected = disagreeing(totals, n) / (n - 1);
  const value = n && expected ? 1 - observed / expected : undefined;
  return { value, units: pairable.length, excluded };
}

/** Ordered pairs of different values among `n` values. */
const disagreeing = (counts: ReadonlyMap<Rating, number>, n: number): number =>
  [...counts.values()].reduce((sum, count) => sum + count * (n - count), 0);

function countsOf(ratings: readonly Rating[]): ReadonlyMap<Rating, number> {
  const counts = new Map<Rating, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}

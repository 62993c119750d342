/** Runs of one stage, each with the examples in another order and other features left out. */
const RUNS = 3;

/**
 * Learns the same thing several times over and takes the mean of the weights, element by element: what one order of the
 * examples brought in by chance goes away. For linear models that is a committee at the price of one.
 */
export function meanOfRuns<Tables extends readonly Float32Array[]>(learnOnce: (seed: number) => Tables): Tables {
  const [first, ...others] = Array.from({ length: RUNS }, (_, run) => learnOnce(1 + run));
  const tables = first as Tables;
  tables.forEach((table, k) => {
    for (const other of others) other[k]?.forEach((weight, at) => (table[at] = (table[at] as number) + weight));
    for (let at = 0; at < table.length; at++) table[at] = (table[at] as number) / RUNS;
  });
  return tables;
}

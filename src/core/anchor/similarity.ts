/**
 * How well the words beside a place agree with the words that were stored, in 0..1. Both read outward from the place:
 * for a prefix, reversed.
 *
 * @param stored Folded context; its outermost end may be cut in the middle of a word.
 * @param found Folded text, at least as long as `stored` where the text allows.
 * @param whole Characters that must differ for nothing to agree. The same few differ between a passage and its copy
 *   however long both are, so that a long context is no reason to overlook more of them.
 * @returns 1 when equal, 0 when nothing agrees. An empty `stored` agrees only with an edge of the text.
 */
export function sideSimilarity(stored: string, found: string, whole = Infinity): number {
  const wanted = stored.trimStart();
  const given = found.trimStart();
  if (!wanted) return given ? 0 : 1;
  if (given.startsWith(wanted)) return 1;
  // A context of n characters may have been shortened by n in the worst case; a little more is let in.
  return Math.max(0, 1 - prefixDistance(wanted, given.slice(0, wanted.length + 8)) / Math.min(wanted.length, whole));
}

/** Number of leading characters in which the two agree, leading white space aside. */
export function sharedRun(stored: string, found: string): number {
  const wanted = stored.trimStart();
  const given = found.trimStart();
  let run = 0;
  while (run < wanted.length && wanted.charCodeAt(run) === given.charCodeAt(run)) run++;
  return run;
}

/**
 * `sharedRun` of what stands at `a` and at `b` of one text, at most `limit` characters, read forward (`step` 1) or backward.
 * Nothing is copied: of thousands of places most differ at once.
 */
export function runBetween(text: string, a: number, b: number, step: 1 | -1, limit: number): number {
  const [ends, others] = [a, b].map((at) => Math.min(text.length, Math.max(0, at + step * limit)));
  const unit = (at: number): number => text.charCodeAt(step > 0 ? at : at - 1);
  const behindSpace = (at: number, end: number): number => {
    while (at !== end && /\s/.test(text.charAt(step > 0 ? at : at - 1))) at += step;
    return at;
  };
  let [i, j] = [behindSpace(a, ends as number), behindSpace(b, others as number)];
  let run = 0;
  for (; i !== ends && j !== others && unit(i) === unit(j); run++) {
    i += step;
    j += step;
  }
  return run;
}

export const reversed = (text: string): string => {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text.charAt(i);
  return result;
};

/** Fewest insertions, deletions and replacements that make `a` the beginning of `b`. */
function prefixDistance(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    let diagonal = i;
    let left = i + 1;
    row[0] = left;
    for (let j = 1; j <= b.length; j++) {
      const up = row[j] ?? 0;
      const replaced = unit === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      left = Math.min(replaced, up + 1, left + 1);
      row[j] = left;
      diagonal = up;
    }
  }
  return row.reduce((least, value) => Math.min(least, value));
}

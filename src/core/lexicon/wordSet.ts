/** The words of a list, which white space separates. */
export const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

/** The same as a set. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(wordsOf(list));

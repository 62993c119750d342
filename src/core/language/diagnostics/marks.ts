/** Opening marks with the closing ones that belong to them; the first is the usual one. */
const pairs: readonly (readonly [string, ...string[]])[] = [
  ['“', '”'],
  ['„', '“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’'],
  ['‚', '‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['``', "''", '``'],
  ["''", "''"],
  [',,', "''", '``'],
  ["'", "'"],
  ['”', '”'],
];

/** The mark that closes what `opening` opens; `opening` itself where it is not known. */
export const closingOf = (opening: string): string => pairs.find(([open]) => open === opening)?.[1] ?? opening;

/** The mark that opens what `closing` closes. */
export const openingOf = (closing: string): string => pairs.find(([, close]) => close === closing)?.[0] ?? closing;

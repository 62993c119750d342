/** Stands at the start of some files. Documents, and places in what was parsed, do without it. */
export const BOM = '\uFEFF';

/** The text behind a byte-order mark. */
export const withoutMark = (text: string): string => (text.startsWith(BOM) ? text.slice(BOM.length) : text);

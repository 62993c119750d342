/** Where a scalar is written: on its own, or between the brackets of a flow list or map. */
export type Context = 'block' | 'flow';

/**
 * Writes text on one line: plain where that is read as the same text by every YAML reader (1.1 ones such as PyYAML
 * included, for which `no` and `12:30` are no texts), else in double quotation marks.
 */
export function formatString(text: string, context: Context): string {
  return isPlainSafe(text, context) ? text : quoteDouble(text);
}

/** Writes `text` in the style of `old`, an existing scalar, where that style can hold it. */
export function formatLike(old: string, text: string, context: Context): string {
  if (old.startsWith('"')) return quoteDouble(text);
  if (old.startsWith("'") && PRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return formatString(text, context);
}

/**
 * Writes text of several lines as a literal block, without the indentation of its first line.
 *
 * @param indent White space before each line of the text.
 * @returns `undefined` when a literal block cannot hold the text exactly.
 */
export function formatBlock(text: string, indent: string, eol: string): string | undefined {
  const lines = text.split('\n');
  if (!lines.every((line) => line === '' || PRINTABLE.test(line)) || /^[ \t\n]/.test(text) || !text.trim())
    return undefined;
  if (text.endsWith('\n\n')) return undefined;
  const chomp = text.endsWith('\n') ? '' : '-';
  if (chomp === '') lines.pop();
  return [`|${chomp}`, ...lines.map((line) => (line ? indent + line : ''))].join(eol);
}

const RESERVED = /^(?:~|null|true|false|yes|no|on|off|y|n|\.nan|[-+]?\.inf)$/i;
const NUMBER_OR_DATE = /^[-+.]?\d[\d_.:eExXoO+a-fA-F-]*(?:[tT ].*)?$/;
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`=<]/;
/** One line without anything that needs an escape. Lone surrogates cannot be stored as UTF-8. */
const PRINTABLE =
  /^(?:[\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|[\ud800-\udbff][\udc00-\udfff])+$/;

function isPlainSafe(text: string, context: Context): boolean {
  if (!PRINTABLE.test(text) || /^[\s\u00a0]|[\s\u00a0]$/.test(text)) return false;
  if (RESERVED.test(text) || NUMBER_OR_DATE.test(text) || INDICATOR.test(text)) return false;
  if (/: |:$| #/.test(text)) return false;
  return context === 'block' || !/[,[\]{}:]/.test(text);
}

const quoteDouble = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

import type { ExtractObject } from '../core/export/extractObject';
import { codePointsOf } from '../core/text/codePoints';

/** The statements of one article as text to read: who, how, what. */
export function table(object: ExtractObject, text: string): string {
  const at = object.offset_unit === 'utf16' ? (offset: number) => offset : codePointsOf(text).toUtf16;
  const words = (spans: readonly (readonly [number, number])[] | null) =>
    (spans ?? []).map(([start, end]) => text.slice(at(start), at(end)).replace(/\s+/g, ' ')).join(' … ');
  const head = `${object.id}: ${object.statements.length} statement${object.statements.length === 1 ? '' : 's'}`;
  const rows = object.statements.map((statement) => {
    const who = statement.speaker ?? (words(statement.source) || '—');
    return (
      `  ${String(statement.content[0]?.[0] ?? '').padStart(6)}  ${statement.kind.padEnd(8)}  ` +
      `${statement.confidence.toFixed(2)}  ${cut(who, 26).padEnd(26)}  ${cut(words(statement.cue) || '—', 16).padEnd(16)}  ` +
      cut(words(statement.content), 100)
    );
  });
  const columns = `  ${'offset'.padStart(6)}  ${'kind'.padEnd(8)}  conf  ${'speaker'.padEnd(26)}  ${'cue'.padEnd(16)}  content`;
  const problems = object.problems.map(
    ({ span, code, message }) => `  ${String(span[0]).padStart(6)}  ${code}: ${message}`,
  );
  return [head, ...(rows.length ? [columns, ...rows] : []), ...problems].join('\n');
}

const cut = (text: string, length: number) => (text.length > length ? text.slice(0, length - 1) + '…' : text);

import { isLineEnd } from '../text/chars';
import type { Problem } from './article';

/** No article is longer than this many UTF-16 code units; what stands behind it is not analysed. */
export const MAX_LENGTH = 8_000_000;

// Bytes that are no text, read as UTF-8, are full of these.
const NO_TEXT = /[\0-\x08\x0e-\x1f\x7f\ufffd]/g;
const SAMPLE = 8_000;

/** How far `text` is analysed, and why not to its end. */
export function limitOf(text: string): { readonly end: number; readonly problems: readonly Problem[] } {
  const sample = text.slice(0, SAMPLE);
  const odd = sample.match(NO_TEXT)?.length ?? 0;
  if (odd > 20 && odd > sample.length * 0.1) {
    const message = 'This does not look like text (many control or unreadable characters); it was not analysed.';
    return { end: 0, problems: [{ code: 'not-text', message, span: { start: 0, end: Math.min(1, text.length) } }] };
  }
  if (text.length <= MAX_LENGTH) return { end: text.length, problems: [] };
  let end = MAX_LENGTH;
  while (end > MAX_LENGTH - 10_000 && !isLineEnd(text.charCodeAt(end))) end--;
  if (!isLineEnd(text.charCodeAt(end))) end = MAX_LENGTH;
  const million = (count: number) => (count / 1e6).toFixed(1);
  const message = `Only the first ${million(end)} of ${million(text.length)} million characters were analysed.`;
  return { end, problems: [{ code: 'analysis-limited', message, span: { start: end, end: text.length } }] };
}

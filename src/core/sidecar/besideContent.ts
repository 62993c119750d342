import { foldString } from '../anchor/fold';
import type { TextIndex } from '../anchor/textIndex';
import type { Span } from '../text/span';
import type { Selector } from './schema';

/** A part of a statement that was found again. */
export interface FoundPart {
  readonly selector: Selector;
  readonly span: Span;
}

/**
 * Finds a source or cue by the content it stands beside. Words such as “said” stand everywhere in an article, so that
 * by themselves they are soon lost; but where the content was found, and the words from its edge to them are the same
 * as before, they are the ones that were meant.
 *
 * @returns A UTF-16 span, or `undefined` when they are too far from the content or the words between have changed.
 */
export function findBesideContent(index: TextIndex, selector: Selector, content: FoundPart): Span | undefined {
  const { folded } = index;
  const quote = foldString(selector.quote);
  const behind = selector.start >= content.selector.end;
  const distance = behind ? selector.start - content.selector.end : content.selector.start - selector.end;
  const context = [...(behind ? selector.prefix : selector.suffix)];
  if (distance < 0 || distance > context.length || !quote) return undefined;
  if (behind) {
    const gap = foldString(context.slice(context.length - distance).join(''));
    const at = folded.toFolded(content.span.end);
    if (!folded.text.startsWith(gap + quote, at)) return undefined;
    const start = at + gap.length;
    return folded.toOriginal({ start, end: start + quote.length });
  }
  const gap = foldString(context.slice(0, distance).join(''));
  const start = folded.toFolded(content.span.start) - gap.length - quote.length;
  if (start < 0 || !folded.text.startsWith(quote + gap, start)) return undefined;
  return folded.toOriginal({ start, end: start + quote.length });
}

import type { AnnotatedStatement } from '../../sidecar/annotated';
import type { Selector } from '../../sidecar/schema';
import type { Span } from '../../text/span';
import { snippet } from '../../text/snippet';
import type { View } from '../view';
import type { Finding, Fix, Rule } from './finding';

/** The words of a saved statement are no longer in the article: an orphan. */
export const lostStatement: Rule = {
  level: 'information',
  find: (view) =>
    view.annotated.statements
      .filter(({ orphan, status }) => orphan && status !== 'rejected')
      .map((each) => lost(view, each)),
};

function lost(view: View, statement: AnnotatedStatement): Finding {
  const [selector] = statement.saved?.content ?? [];
  const gap = selector && gapOf(view.text, selector);
  const fixes: Fix[] = [{ kind: 'showSaved', title: 'Show it in the annotations file', statement: statement.id }];
  if (gap && gap.end > gap.start && statement.saved?.content.length === 1) {
    const words = snippet(view.text.slice(gap.start, gap.end).replace(/^[“"]|[”"]$/g, ''), 60);
    fixes.unshift({
      kind: 'saveWords',
      title: `Take the words that stand here now: “${words}”`,
      statement: statement.id,
      content: [gap],
    });
  }
  const message = `The words of a saved statement are no longer in the text: “${snippet(selector?.quote ?? '', 120)}”`;
  return { ...(gap && gap.end > gap.start ? gap : firstLine(view)), message, fixes };
}

/** Context on either side that is enough to know a place by, in UTF-16 code units. */
const enough = 12;

/** What stands between the words that once were before and behind the lost ones, where both are still there once. */
function gapOf(text: string, { quote, prefix, suffix }: Selector): Span | undefined {
  const before = onlyPlaceOf(text, prefix.slice(-24));
  const after = onlyPlaceOf(text, suffix.slice(0, 24));
  if (before === undefined || after === undefined) return undefined;
  const start = before + prefix.slice(-24).length;
  if (after < start || after - start > 4 * quote.length + 40) return undefined;
  const words = text.slice(start, after);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, words.trimEnd().length) };
}

/** Saved text has LF; a text with CR LF may have the context elsewhere, and then there is no gap. */
function onlyPlaceOf(text: string, context: string): number | undefined {
  if (context.trim().length < enough) return undefined;
  const at = text.indexOf(context);
  return at >= 0 && text.indexOf(context, at + 1) < 0 ? at : undefined;
}

/** Where nobody knows the place, the finding stands at the head of the article. */
function firstLine({ text, article }: View): Span {
  const first = article.paragraphs.find(({ role }) => role !== 'frontMatter');
  const start = first?.start ?? 0;
  const lineEnd = text.indexOf('\n', start);
  return { start, end: Math.min(first?.end ?? text.length, lineEnd < 0 ? text.length : lineEnd) };
}

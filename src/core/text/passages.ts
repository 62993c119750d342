import { markAt } from './quotationMarks';
import type { Passage } from './passage';
import { endsInside, readPassage } from './passage';
import type { TextParagraph } from './paragraphs';
import type { Span } from './span';

/** A passage at its place in the article. */
export interface PlacedPassage {
  readonly passage: Passage;
  /** Offset of the paragraph in the article: add it to every offset of the passage. */
  readonly offset: number;
  /** The first quotation goes on with the last one of the passage before, which was left open. */
  readonly continues: boolean;
}

/** Passages read before, by what they depend on. A host that keeps it between edits reads only what has changed. */
export type PassageCache = Map<string, Passage>;

/**
 * Reads the paragraphs of `text` (without front matter), linking quotations that run on from one to the next.
 *
 * @param cache Passages read before. @param used Gets all passages of this reading.
 */
export function* readPassages(
  text: string,
  paragraphs: readonly TextParagraph[],
  cache?: PassageCache,
  used?: PassageCache,
): Generator<PlacedPassage> {
  const body = paragraphs.filter((paragraph) => paragraph.role !== 'frontMatter');
  let openBefore = false;
  for (const [index, paragraph] of body.entries()) {
    const own = text.slice(paragraph.start, paragraph.end);
    const role = paragraph.role === 'headline' ? 'headline' : 'body';
    const next = body[index + 1];
    const leads = index === 0 && role === 'body' && next !== undefined && own.length <= LONGEST_LEAD;
    const nextOpens = next && role === 'body' ? openingMark(text, next) : '';
    const key: string = `${role === 'body' ? '' : 'h'}${leads ? 'l' : ''}${openBefore ? 'o' : ''}${nextOpens}\n${own}`;
    const passage: Passage =
      used?.get(key) ?? cache?.get(key) ?? readPassage(own, { role, leads, openBefore, nextOpens });
    used?.set(key, passage);
    const first = passage.quotations[0];
    const continues = openBefore && first !== undefined && first.start === 0;
    yield { passage, offset: paragraph.start, continues };
    openBefore = role === 'body' && endsInside(passage);
  }
}

const LONGEST_LEAD = 160;

/** The quotation mark that `paragraph` begins with, or ''. */
const openingMark = (text: string, paragraph: Span): string => {
  const mark = markAt(text, paragraph.start, paragraph.start, paragraph.end);
  return mark?.looksOpening ? text.slice(mark.start, mark.end) : '';
};

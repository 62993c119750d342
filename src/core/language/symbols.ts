import type { AnnotatedStatement } from '../sidecar/annotated';
import { snippet } from '../text/snippet';
import { contains, textOf, type Span } from '../text/span';
import { introductionOf } from './definition';
import { hullOf, speakerOf, type View } from './view';

/** An entry of the outline and the breadcrumbs. */
export interface ArticleSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'headline' | 'speaker' | 'statement';
  /** What the entry covers; a parent covers its children. */
  readonly span: Span;
  /** What is selected when the entry is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly ArticleSymbol[];
}

/** Headline → speakers (where they are introduced) and statements (in reading order). */
export function findSymbols(view: View): ArticleSymbol[] {
  const numbers = new Map<string | undefined, number>();
  for (const { speaker, status } of view.annotated.statements)
    if (status !== 'rejected') numbers.set(speaker, (numbers.get(speaker) ?? 0) + 1);
  const speakers = view.annotated.speakers.flatMap((speaker): ArticleSymbol[] => {
    const said = numbers.get(speaker.id);
    const span = said && introductionOf(view, speaker);
    if (!span) return [];
    return [{ name: speaker.name, detail: count(said), kind: 'speaker', span, selection: span, children: [] }];
  });
  const statements = view.annotated.statements.flatMap((statement): ArticleSymbol[] => {
    const span = hullOf(statement);
    const selection = statement.content[0];
    if (!span || !selection || statement.status === 'rejected') return [];
    return [
      { name: nameOf(view, statement), detail: statement.kind, kind: 'statement', span, selection, children: [] },
    ];
  });
  const children = [...speakers, ...statements];
  const headline = view.article.paragraphs.find(({ role }) => role === 'headline');
  if (!headline) return children;
  const all = { start: headline.start, end: Math.max(headline.end, view.text.trimEnd().length) };
  const inside = children.filter(({ span }) => contains(all, span));
  const outside = children.filter(({ span }) => !contains(all, span));
  const name = snippet(textOf(view.text, headline), 120);
  return [
    ...outside,
    { name, detail: count(statements.length), kind: 'headline', span: all, selection: headline, children: inside },
  ];
}

/** One line that tells a statement from the others: who, and the first words. */
export function nameOf(view: View, statement: AnnotatedStatement): string {
  const first = statement.source[0];
  const who = speakerOf(view, statement.speaker)?.name ?? (first ? textOf(view.text, first) : '?');
  // No more is shown of a statement that runs over pages.
  const content = statement.content
    .slice(0, 20)
    .map(({ start, end }) => view.text.slice(start, Math.min(end, start + 200)))
    .join(' … ');
  return `${who}: ${snippet(content, 80)}`;
}

const count = (n: number) => (n === 1 ? '1 statement' : `${n} statements`);

import { firstNotBefore, firstOverlap } from '../text/bisect';
import { bySpan, overlaps, textOf, type Span } from '../text/span';
import { decisionsOf, speakersOf } from './target';
import { speakerOf, type View } from './view';

export interface SpeakerHint {
  /** UTF-16 offset behind which the hint stands. */
  readonly offset: number;
  /** `⟨Vladimir Putin⟩`, or `⟨speaker?⟩` where resolution is not sure. */
  readonly label: string;
  /** Why; empty where a person decided. */
  readonly tooltip: string;
  readonly speaker?: string | undefined;
}

export type HintScope = 'sources' | 'all';

/**
 * Who stands behind the pronouns and descriptions of `range`. No hint where the words say the name themselves.
 *
 * @param scope `sources`: only where they are the source of a statement; `all`: every resolved pronoun and description.
 */
export function findSpeakerHints(view: View, range: Span, scope: HintScope): SpeakerHint[] {
  const hints: SpeakerHint[] = [];
  const decisions = decisionsOf(view);
  const statements = view.annotated.statements.filter(({ status, orphan }) => status !== 'rejected' && !orphan);
  const sources = united(statements.flatMap(({ source }) => source.filter((span) => overlaps(span, range))));
  for (const speaker of view.annotated.speakers) {
    const names = speaker.mentions.filter(({ form }) => form === 'name');
    for (const mention of speaker.mentions) {
      if (mention.form === 'name' || !overlaps(mention, range)) continue;
      if (scope === 'sources' && !firstOverlap(sources, mention)) continue;
      const decided = speakerOf(view, decisions(mention));
      const { id, name } = decided ?? speaker;
      if (textOf(view.text, mention).toLowerCase().includes(name.toLowerCase())) continue;
      if (mention.form === 'nominal' && isBesideName(mention, names, sources)) continue;
      const tooltip = decided && decided !== speaker ? '' : mention.reason;
      hints.push({ offset: mention.end, label: `⟨${name}⟩`, tooltip, speaker: id });
    }
  }
  for (const statement of statements) {
    const [source] = statement.source;
    const candidates = speakersOf(statement);
    if (!source || statement.speaker !== undefined || candidates.length < 2 || !overlaps(source, range)) continue;
    const names = candidates.map((id) => speakerOf(view, id)?.name ?? id).join(' or ');
    hints.push({ offset: source.end, label: '⟨speaker?⟩', tooltip: `${textOf(view.text, source)}: ${names}?` });
  }
  const seen = new Set<number>();
  return hints.sort((a, b) => a.offset - b.offset).filter(({ offset }) => !seen.has(offset) && seen.add(offset));
}

/** `Peder Holm, the chairman of the club`: the same source says the name, or it stands right before the description. */
function isBesideName(mention: Span, names: readonly Span[], sources: readonly Span[]): boolean {
  const before = names[firstNotBefore(names, ({ end }) => end <= mention.start) - 1];
  if (before && mention.start - before.end <= 3) return true;
  const source = firstOverlap(sources, mention);
  return source !== undefined && firstOverlap(names, source) !== undefined;
}

/** Ascending and disjoint: statements may share a source. */
function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const last = result.at(-1);
    if (!last || span.start >= last.end) result.push(span);
    else if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
  }
  return result;
}

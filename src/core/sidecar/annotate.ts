import { TextIndex } from '../anchor/textIndex';
import type { Article, Statement } from '../analysis/article';
import type { AnnotatedArticle, AnnotatedStatement } from './annotated';
import { matchSuggestions } from './matchSuggestions';
import { mergeSpeakers } from './mergeSpeakers';
import { type Placements, findPlacements } from './placements';
import type { SavedStatement, Sidecar } from './schema';

export interface AnnotateOptions {
  /**
   * Where the saved statements stand, if the host has followed them through edits with `movePlacements`. Otherwise
   * they are searched by their selectors.
   */
  readonly placements?: Placements;
}

/**
 * Brings together what people decided and what the engine finds in the same text. What is saved wins in every field;
 * a suggestion where a saved statement stands is part of that entry, so a rejected one does not come back.
 *
 * @param text The text that `article` is the analysis of.
 */
export function annotate(
  article: Article,
  sidecar: Sidecar | undefined,
  text: string,
  options: AnnotateOptions = {},
): AnnotatedArticle {
  const placements = options.placements ?? (sidecar ? findPlacements(new TextIndex(text), sidecar) : new Map());
  const saved = sidecar?.statements ?? [];
  const { suggestionOf, fresh } = matchSuggestions(saved, placements, article.statements);
  const { speakers, idOf } = mergeSpeakers(article, sidecar);
  const statements = [
    ...saved.map((statement) => fromSaved(statement, placements, suggestionOf.get(statement.id))),
    ...fresh.map((suggestion) => fromSuggestion(suggestion, idOf)),
  ].sort(byPlace);
  return { statements, speakers };
}

/** An id of a suggestion that is not in the sidecar starts with this; `~` is in no saved id. */
const SUGGESTION_PREFIX = '~';

const NOWHERE = { content: [], source: [], cue: [], orphan: true };

function fromSaved(
  saved: SavedStatement,
  placements: Placements,
  suggestion: Statement | undefined,
): AnnotatedStatement {
  return {
    id: saved.id,
    kind: saved.kind,
    attitude: saved.attitude,
    status: saved.status,
    speaker: saved.speaker,
    ...(placements.get(saved.id) ?? NOWHERE),
    confidence: saved.provenance?.confidence ?? suggestion?.confidence ?? 1,
    saved,
    suggestion,
  };
}

function fromSuggestion(suggestion: Statement, idOf: (speaker: string) => string): AnnotatedStatement {
  const { kind, attitude, content, source, cue, confidence } = suggestion;
  return {
    id: SUGGESTION_PREFIX + suggestion.id,
    kind,
    attitude,
    status: 'suggested',
    speaker: suggestion.speaker === undefined ? undefined : idOf(suggestion.speaker),
    content,
    source,
    cue,
    orphan: false,
    confidence,
    suggestion,
  };
}

/** By first content span; orphans behind, in the order of the file. */
function byPlace(a: AnnotatedStatement, b: AnnotatedStatement): number {
  const [left, right] = [a.content[0], b.content[0]];
  if (left && right) return left.start - right.start || left.end - right.end;
  return Number(!left) - Number(!right);
}

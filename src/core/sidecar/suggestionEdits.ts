import { TextIndex } from '../anchor/textIndex';
import type { Article, Statement } from '../analysis/article';
import { annotate } from './annotate';
import type { AnnotatedArticle } from './annotated';
import type { SidecarEdit } from './edit';
import { mergeSpeakers } from './mergeSpeakers';
import { newId } from './newId';
import { type Placements, findPlacements } from './placements';
import { sameValue } from './sameValue';
import type { Provenance, SavedStatement, Sidecar } from './schema';
import { describeParts, toSaved, toSavedSpeaker } from './toSaved';

export interface SuggestionOptions {
  /** Version of the engine, for the provenance. */
  readonly engine: string;
  /** Suggestions below are not written; what is written already stays. Default 0. */
  readonly minConfidence?: number;
  readonly placements?: Placements;
}

/**
 * The edits of *Write Annotations*: new suggestions are added as `suggested`, those written before are brought up to
 * date or removed when the engine no longer finds them. Whatever a person has decided, noted, coded or tagged is not
 * touched; nothing changed gives no edits.
 */
export function suggestionEdits(
  article: Article,
  sidecar: Sidecar | undefined,
  text: string,
  options: SuggestionOptions,
): readonly SidecarEdit[] {
  const index = new TextIndex(text);
  const placements = options.placements ?? (sidecar ? findPlacements(index, sidecar) : new Map());
  const annotated = annotate(article, sidecar, text, { placements });
  const { idOf } = mergeSpeakers(article, sidecar);
  const taken = new Set(sidecar?.statements.map(({ id }) => id));
  const edits: SidecarEdit[] = [];
  const speakers = new Set<string>();
  for (const entry of annotated.statements) {
    const { saved, suggestion } = entry;
    if (!saved && suggestion && suggestion.confidence >= (options.minConfidence ?? 0)) {
      const id = newId(`${suggestion.id} ${suggestion.content[0]?.start}`, taken);
      taken.add(id);
      const provenance = provenanceOf(suggestion, options.engine);
      edits.push({ kind: 'addStatement', statement: toSaved(entry, index, { id, status: 'suggested', provenance }) });
      if (entry.speaker !== undefined) speakers.add(entry.speaker);
    } else if (saved && isUntouched(saved)) {
      if (!suggestion) edits.push({ kind: 'removeStatement', id: saved.id });
      else edits.push(...update(saved, suggestion, { idOf, index, options, speakers }));
    }
  }
  return [...speakerEdits(annotated, sidecar, speakers), ...edits, ...articleEdit(sidecar, index, placements)];
}

/** True for a suggestion on which no person has left a trace. */
const isUntouched = (saved: SavedStatement): boolean =>
  saved.status === 'suggested' &&
  saved.provenance?.by === undefined &&
  saved.note === undefined &&
  saved.tags.length === 0 &&
  Object.keys(saved.codes).length === 0 &&
  !saved.conflicts?.length;

const provenanceOf = ({ rule, confidence }: Statement, engine: string): Provenance => ({
  engine,
  rule,
  confidence: Math.round(confidence * 10_000) / 10_000,
});

interface Update {
  readonly idOf: (engineId: string) => string;
  readonly index: TextIndex;
  readonly options: SuggestionOptions;
  readonly speakers: Set<string>;
}

function update(saved: SavedStatement, suggestion: Statement, context: Update): readonly SidecarEdit[] {
  const { idOf, index, options, speakers } = context;
  const { kind, attitude } = suggestion;
  const speaker = suggestion.speaker === undefined ? undefined : idOf(suggestion.speaker);
  const described = describeParts(suggestion, index);
  const changed = { kind, attitude, speaker, ...described };
  const { kind: k, attitude: a, speaker: s, content, source, cue } = saved;
  if (sameValue(changed, { kind: k, attitude: a, speaker: s, content, source, cue })) return [];
  if (speaker !== undefined) speakers.add(speaker);
  const provenance = provenanceOf(suggestion, options.engine);
  return [{ kind: 'setStatement', id: saved.id, fields: { ...changed, provenance } }];
}

function speakerEdits(
  annotated: AnnotatedArticle,
  sidecar: Sidecar | undefined,
  used: ReadonlySet<string>,
): readonly SidecarEdit[] {
  const known = new Set(sidecar?.speakers.map(({ id }) => id));
  return annotated.speakers
    .filter(({ id }) => used.has(id) && !known.has(id))
    .map((speaker) => ({ kind: 'upsertSpeaker', speaker: toSavedSpeaker(speaker) }));
}

/** The hash is that of the text in which all selectors were found; with one lost or moved it stays. */
function articleEdit(sidecar: Sidecar | undefined, index: TextIndex, placements: Placements): readonly SidecarEdit[] {
  if (!sidecar || sidecar.article.sha256 === index.sha256) return [];
  const kept = sidecar.statements.filter((statement) => !isUntouched(statement));
  const verified = kept.every((statement) => {
    const placement = placements.get(statement.id);
    return placement && !placement.orphan && sameValue(describeParts(placement, index), partsOf(statement));
  });
  return verified ? [{ kind: 'setArticle', fields: { sha256: index.sha256 } }] : [];
}

const partsOf = ({ content, source, cue }: SavedStatement): Pick<SavedStatement, 'content' | 'source' | 'cue'> => ({
  content,
  source,
  cue,
});

/** `article` of a new sidecar. */
export const describeArticle = (article: Article, index: TextIndex): Sidecar['article'] => ({
  sha256: index.sha256,
  ...(article.metadata['title'] ? { title: article.metadata['title'] } : {}),
  language: article.language,
});

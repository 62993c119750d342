import type { FileMap, FileValue } from './formatValue';
import type { Provenance, SavedSpeaker, SavedStatement, Selector, Sidecar } from './schema';

// The order of keys here is the order in new files.

export const toFileStatement = (statement: SavedStatement): FileMap => ({
  id: statement.id,
  kind: statement.kind,
  attitude: statement.attitude,
  status: statement.status,
  speaker: statement.speaker,
  content: statement.content.map(toFileSelector),
  source: oneOrMany(statement.source),
  cue: oneOrMany(statement.cue),
  codes: Object.keys(statement.codes).length ? { ...statement.codes } : undefined,
  tags: statement.tags.length ? statement.tags : undefined,
  note: statement.note,
  provenance: statement.provenance && toFileProvenance(statement.provenance),
  conflicts: statement.conflicts?.length
    ? statement.conflicts.map(({ field, value }) => ({ field, value }))
    : undefined,
});

export const toFileSpeaker = (speaker: SavedSpeaker): FileMap => ({
  id: speaker.id,
  name: speaker.name,
  kind: speaker.kind,
  aliases: speaker.aliases.length ? speaker.aliases : undefined,
  same_as: speaker.same_as,
  color: speaker.color,
  codes: speaker.codes && Object.keys(speaker.codes).length ? { ...speaker.codes } : undefined,
  provenance: speaker.provenance && toFileProvenance(speaker.provenance),
});

export const toFileArticle = (article: Sidecar['article']): FileMap => ({
  sha256: article.sha256,
  title: article.title,
  language: article.language,
});

const toFileSelector = ({ quote, prefix, suffix, start, end, copies }: Selector): FileMap => ({
  quote,
  prefix: prefix || undefined,
  suffix: suffix || undefined,
  start,
  end,
  copies,
});

const toFileProvenance = ({ engine, rule, confidence, by, at, from }: Provenance): FileMap | undefined => {
  const map = { engine, rule, confidence: confidence === undefined ? undefined : rounded(confidence), by, at, from };
  return Object.values(map).some((value) => value !== undefined) ? map : undefined;
};

/** Confidences are written with four digits. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const oneOrMany = (selectors: readonly Selector[]): FileValue | undefined => {
  const [only] = selectors;
  if (!only) return undefined;
  return selectors.length === 1 ? toFileSelector(only) : selectors.map(toFileSelector);
};

import type { Article } from '../analysis/article';
import { spanConverter } from './row';
import type { OffsetUnit } from './exporter';

/** What `extract` prints for one article, and what the extension's API returns. Field names are a public interface. */
export interface ExtractObject {
  readonly id: string;
  readonly offset_unit: OffsetUnit;
  readonly statements: readonly {
    readonly kind: string;
    readonly attitude: string;
    readonly content: readonly [number, number][];
    readonly source: readonly [number, number][] | null;
    readonly cue: readonly [number, number][] | null;
    readonly speaker: string | null;
    readonly speaker_id: string | null;
    readonly confidence: number;
    readonly rule: string;
  }[];
  readonly speakers: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly aliases: readonly string[];
    readonly mentions: readonly [number, number, string][];
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string; readonly span: [number, number] }[];
}

/**
 * The analysis as plain data.
 *
 * @param minConfidence Statements below it are left out; 0..1.
 */
export function toExtractObject(
  article: Article,
  text: string,
  { id, offsets, minConfidence = 0 }: { id: string; offsets: OffsetUnit; minConfidence?: number | undefined },
): ExtractObject {
  const convert = spanConverter(text, offsets);
  const names = new Map(article.speakers.map((speaker) => [speaker.id, speaker.name]));
  return {
    id,
    offset_unit: offsets,
    statements: article.statements
      .filter(({ confidence }) => confidence >= minConfidence)
      .map((statement) => ({
        kind: statement.kind,
        attitude: statement.attitude,
        content: statement.content.map(convert),
        source: statement.source.length ? statement.source.map(convert) : null,
        cue: statement.cue.length ? statement.cue.map(convert) : null,
        speaker: (statement.speaker !== undefined && names.get(statement.speaker)) || null,
        speaker_id: statement.speaker ?? null,
        confidence: statement.confidence,
        rule: statement.rule,
      })),
    speakers: article.speakers.map(({ id: speakerId, name, kind, aliases, mentions }) => ({
      id: speakerId,
      name,
      kind,
      aliases,
      mentions: mentions.map((mention) => [...convert(mention), mention.form]),
    })),
    problems: article.problems.map(({ code, message, span }) => ({ code, message, span: convert(span) })),
  };
}

import type { Article } from '../analysis/article';
import type { AnnotatedArticle } from '../sidecar/annotated';
import type { Sidecar } from '../sidecar/schema';

/** One article as exporters see it. */
export interface ExportArticle {
  /** How the article is named in the output, usually its path from the workspace folder, with forward slashes. */
  readonly path: string;
  /** The text as it is now; spans of `annotated` are UTF-16 offsets into it. */
  readonly text: string;
  readonly article: Article;
  readonly annotated: AnnotatedArticle;
  readonly sidecar?: Sidecar | undefined;
}

/** The unit of offsets in the output. `codepoint` counts as Python does after reading the file in text mode. */
export type OffsetUnit = 'codepoint' | 'utf16';

export interface ExportOptions {
  /** `saved`: only what stands in sidecars; `all`: the engine's unreviewed suggestions too. */
  readonly include: 'saved' | 'all';
  readonly offsets: OffsetUnit;
  /** Puts an apostrophe before cells that a spreadsheet would run as a formula (those that begin with = + - @). */
  readonly neutraliseFormulas: boolean;
  /** Byte order mark at the start, which Excel needs to read UTF-8. */
  readonly byteOrderMark: boolean;
}

export const defaultExportOptions: ExportOptions = {
  include: 'saved',
  offsets: 'codepoint',
  neutraliseFormulas: false,
  byteOrderMark: false,
};

export interface Exporter {
  /** As shown in the quick pick. */
  readonly label: string;
  readonly detail: string;
  /** File name extension without the dot. */
  readonly extension: string;
  /**
   * Text of the output, in pieces: about one for each article, in order. Lazy, so that a host can show progress,
   * stop, and hold one article at a time.
   */
  readonly write: (articles: Iterable<ExportArticle>, options: ExportOptions) => Iterable<string>;
}

import type { Selector } from '../anchor/selector';
import type { Attitude, SpeakerKind, StatementKind } from '../analysis/article';

// The types of the file `NAME.ext.annotations.yaml`, as people read and write it. On purpose not the types of the
// analysis: the engine may change, saved files may not. Field names here are those of the file.

export const SIDECAR_VERSION = 1;

/** `suggested`: the engine's, unreviewed; the others were decided by a person. */
export type Status = 'suggested' | 'accepted' | 'rejected';

export type { Selector };

export interface SavedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly aliases: readonly string[];
  /** A link such as a Wikidata address, only ever added by a person. */
  readonly same_as?: string | undefined;
  /** Index into the palette of speaker colours, 0-based, kept stable once given. */
  readonly color?: number | undefined;
  /** Codes on speakers. */
  readonly codes?: Readonly<Record<string, CodeValue>> | undefined;
  /** In a gold sidecar: whose codes were taken. */
  readonly provenance?: Provenance | undefined;
}

export type CodeValue = string | number | boolean | readonly string[];

export interface Provenance {
  readonly engine?: string | undefined;
  readonly rule?: string | undefined;
  readonly confidence?: number | undefined;
  readonly by?: string | undefined;
  /** ISO 8601 date or date and time. */
  readonly at?: string | undefined;
  /** In a gold sidecar: whose version of a field was taken, by field (`statement`, `content`, `codes.VARIABLE` …). */
  readonly from?: Readonly<Record<string, string>> | undefined;
}

/**
 * The other version of a field that two writers changed at the same time: what the field itself holds came first to
 * the disk. Resolved when one is chosen and the entry removed.
 */
export interface SavedConflict {
  /** Key of the statement, `codes.VARIABLE`, or `statement` when the other writer removed all of it. */
  readonly field: string;
  /** The other value as JSON text; absent when the other writer removed the field. */
  readonly value?: string | undefined;
}

export interface SavedStatement {
  /** Short, given once, never reused. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly attitude: Attitude;
  readonly status: Status;
  /** `id` of a `SavedSpeaker`; absent for unnamed sources. */
  readonly speaker?: string | undefined;
  /** Never empty. */
  readonly content: readonly Selector[];
  /** In the file one map, or a list of maps for several spans; absent when empty. */
  readonly source: readonly Selector[];
  readonly cue: readonly Selector[];
  readonly codes: Readonly<Record<string, CodeValue>>;
  readonly tags: readonly string[];
  readonly note?: string | undefined;
  readonly provenance?: Provenance | undefined;
  /** What a merge could not decide; absent when nothing. */
  readonly conflicts?: readonly SavedConflict[] | undefined;
}

export interface Sidecar {
  readonly version: number;
  readonly article: {
    /** Of the text the selectors were last verified against: UTF-8, no BOM, LF. Lower-case hex. */
    readonly sha256: string;
    readonly title?: string | undefined;
    readonly language?: string | undefined;
  };
  readonly offset_unit: 'codepoint';
  readonly speakers: readonly SavedSpeaker[];
  readonly statements: readonly SavedStatement[];
}

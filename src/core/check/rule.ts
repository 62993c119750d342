import type { Codebook } from '../sidecar/codebook';
import type { ParsedSidecar } from '../sidecar/parse';
import type { Placements } from '../sidecar/placements';
import type { SavedStatement, Sidecar } from '../sidecar/schema';
import type { TextIndex } from '../anchor/textIndex';
import type { Span } from '../text/span';
import type { Finding } from './finding';

/** What the rules look at. The editor and the command line make the same. */
export interface Checked {
  /** Source of the sidecar. */
  readonly source: string;
  readonly parsed: ParsedSidecar;
  /** Of the article as it is now. */
  readonly index: TextIndex;
  readonly placements: Placements;
  readonly codebook?: Codebook | undefined;
}

/** The same, where the sidecar can be read. */
export interface Readable extends Checked {
  readonly sidecar: Sidecar;
  /** Span of a value of the nth statement, in the source of the sidecar. */
  readonly locateStatement: (position: number, path: readonly (string | number)[]) => Span;
  readonly locateSpeaker: (position: number, path: readonly (string | number)[]) => Span;
}

/** One rule: a pure function from what is checked to findings in the order of the file. */
export type Rule = (checked: Readable) => readonly Finding[];

/** Findings for each statement, with its position in the file. */
export const forStatements = (
  { sidecar }: Readable,
  find: (statement: SavedStatement, position: number) => readonly Finding[],
): readonly Finding[] => sidecar.statements.flatMap(find);

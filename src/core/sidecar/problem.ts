import type { Span } from '../text/span';

export type SidecarProblemCode =
  | 'yaml-syntax'
  | 'duplicate-key'
  | 'alias-bomb'
  | 'nul-character'
  | 'conflict-marker'
  | 'unknown-version'
  | 'wrong-type'
  | 'wrong-value'
  | 'missing-key'
  | 'unknown-id'
  | 'cannot-edit';

/** Something wrong with a YAML file of ours. A file with an `error` is not used and never written. */
export interface SidecarProblem {
  readonly code: SidecarProblemCode;
  /** A sentence for the person who edits the file. */
  readonly message: string;
  /** UTF-16 offsets in the YAML source. */
  readonly span: Span;
  readonly severity: 'error' | 'warning';
}

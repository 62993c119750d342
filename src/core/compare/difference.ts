import type { YesNo } from '../sidecar/codeValues';

/** One coder's side of a disagreement. */
export interface Side {
  readonly coder: string;
  /** What this coder says; empty: nothing, not coded. */
  readonly value: string;
}

/** A field on which coders differ, of a statement or of a speaker. */
export interface Difference {
  /** `statement`, `content`, `speaker`, `kind`, `attitude` or `codes.VARIABLE`; of speakers the last only. */
  readonly field: string;
  readonly label: string;
  /** One for each coder, in their order. */
  readonly sides: readonly Side[];
  /** Whose version the gold sidecar has, if somebody has decided. */
  readonly decided?: string | undefined;
}

export interface Words extends YesNo {
  readonly marked: string;
  readonly notMarked: string;
}

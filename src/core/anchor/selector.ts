/** Characters of context that are stored at most on a side. So many are no proof: a passage that is repeated at length. */
export const MAX_CONTEXT = 320;

/**
 * Stored description of a span: what it says, what stands around it, and where it stood. All text is as files have
 * it: no BOM, line ends LF.
 */
export interface Selector {
  readonly quote: string;
  /** 32 characters before; more, up to 320, where the same words or words like them stand elsewhere behind similar ones. */
  readonly prefix: string;
  /** 32 characters after; more, up to 320, where the same words or words like them stand elsewhere before similar ones. */
  readonly suffix: string;
  /** In the file's `offset_unit`, half-open: Unicode code points of the text without BOM, line ends read as LF. */
  readonly start: number;
  readonly end: number;
  /**
   * In how many other places the same words stood when this was written; absent when in none. It tells a moved
   * quotation (its words are found once, as before) from the survivor of two.
   */
  readonly copies?: number | undefined;
}

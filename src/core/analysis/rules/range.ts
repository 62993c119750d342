/** Words `[first, last]`, both inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

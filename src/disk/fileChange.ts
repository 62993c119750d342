/** A write that came too late: somebody else has changed the file in the meantime. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('the file changed at the same moment');
  }
}

/** A change of a whole file; `undefined` stands for no file. */
export interface FileChange {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

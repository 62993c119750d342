import type { SavedStatement } from '../../src/core/sidecar/schema';

/** A saved statement of which only the named fields matter. */
export const savedStatement = (id: string, start: number, more: Partial<SavedStatement> = {}): SavedStatement => ({
  id,
  kind: 'direct',
  attitude: 'says',
  status: 'suggested',
  content: [{ quote: `“Words of ${id}.”`, prefix: 'before: ', suffix: ' said', start, end: start + 17 }],
  source: [],
  cue: [],
  codes: {},
  tags: [],
  ...more,
});

import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information';

/** Something that a person should look at, in the article or in its sidecar. */
export interface Finding {
  /** Id of the rule, such as `orphan`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** UTF-16 offsets in the text of `file`. */
  readonly span: Span;
  readonly file: 'sidecar' | 'article';
}

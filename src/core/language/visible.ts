import type { Attitude } from '../analysis/article';
import type { AnnotatedStatement } from '../sidecar/annotated';

/** What people want to see. */
export interface Visibility {
  /** 0..1; suggestions that nobody has touched are hidden below it. */
  readonly minConfidence: number;
  /** Attitudes of suggestions to show; an empty list means all. */
  readonly attitudes: readonly Attitude[];
  readonly showRejected: boolean;
}

/** True for statements to show. What a person accepted, and what stands in the sidecar, is never hidden by confidence. */
export function isVisible(statement: AnnotatedStatement, visibility: Visibility): boolean {
  if (statement.status === 'rejected') return visibility.showRejected;
  if (statement.saved) return true;
  const { attitudes, minConfidence } = visibility;
  return statement.confidence >= minConfidence && (!attitudes.length || attitudes.includes(statement.attitude));
}

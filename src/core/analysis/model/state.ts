import { clauseAt, type Clause } from './clause';
import type { Columns } from './columns';
import type { RuleView } from './ruleView';
import { mayBeCue, priorAt, type Priors } from './priors';

/** Labels of the sequence taggers: outside, and begin and inside of source, content and cue. */
export const labels = ['O', 'BS', 'IS', 'BC', 'IC', 'BT', 'IT'] as const;
export const LABELS = labels.length;
export const isSource = (label: number): boolean => label === 1 || label === 2;
export const isCue = (label: number): boolean => label === 3 || label === 4;
export const isContent = (label: number): boolean => label >= 5;

/** Working notes on one passage that the stages share. */
export interface State {
  readonly p: Columns;
  readonly rules: RuleView;
  /** Step of the cue prior per slot. */
  readonly prior: Uint8Array;
  readonly candidate: Uint8Array;
  /** Labels of the flat tagger per slot; all 0 before it has run. */
  readonly flat: Uint8Array;
  /** How sure the flat tagger is of source, cue and content at a slot, in eighths; three per slot. */
  readonly belief: Uint8Array;
  /** Running count of flat segments. */
  readonly segments: Int32Array;
  readonly clause: (slot: number) => Clause;
}

export function newState(p: Columns, rules: RuleView, priors: Priors): State {
  const size = p.start.length;
  const prior = new Uint8Array(size);
  const candidate = new Uint8Array(size);
  for (let slot = p.first; slot <= p.last; slot++) {
    prior[slot] = priorAt(p, slot, priors);
    candidate[slot] = mayBeCue(p, slot, prior[slot] as number) || (rules.cue[slot] as number) >= 0 ? 1 : 0;
  }
  const clauses = new Array<Clause | undefined>(size);
  return {
    p,
    rules,
    prior,
    candidate,
    flat: new Uint8Array(size),
    belief: new Uint8Array(3 * size),
    segments: new Int32Array(size + 1),
    clause: (slot) => (clauses[slot] ??= clauseAt(p, slot)),
  };
}

/** Recounts `segments` after `flat` has changed. */
export function countSegments(state: State): void {
  const { flat, segments, p } = state;
  for (let i = 0; i + 1 < segments.length; i++) {
    const y = flat[i] as number;
    const starts = y === 1 || y === 3 || y === 5 || (y === 0 && i > p.first && flat[i - 1] !== 0);
    segments[i + 1] = (segments[i] as number) + (starts ? 1 : 0);
  }
}

import type { Span } from '../../text/span';
import type { Frame } from '../frame';
import type { Columns } from './columns';
import { hashText } from './hash';

/** What the rules say of a passage, by slot: the learned stages take it as one opinion among others. */
export interface RuleView {
  readonly frames: readonly RuleFrame[];
  /** Index of the frame whose cue, source or content the slot is in, or -1. */
  readonly cue: Int16Array;
  readonly source: Int16Array;
  readonly content: Int16Array;
}

export interface RuleFrame {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  /** Code of the rule and how sure it is. */
  readonly code: number;
}

/** Lays the frames that the rules found over the slots of a passage. */
export function ruleView(p: Columns, found: readonly Frame[]): RuleView {
  const size = p.start.length;
  const view = {
    frames: [] as RuleFrame[],
    cue: new Int16Array(size).fill(-1),
    source: new Int16Array(size).fill(-1),
    content: new Int16Array(size).fill(-1),
  };
  found.forEach((frame, index) => {
    const source = slotsOf(p, frame.source);
    const cue = slotsOf(p, frame.cue);
    const content = slotsOf(p, frame.content);
    for (const slot of source) view.source[slot] = index;
    for (const slot of cue) view.cue[slot] = index;
    for (const slot of content) view.content[slot] = index;
    const code = hashText(`${frame.rule} ${Math.floor(frame.confidence * 5)}`);
    view.frames.push({ source, cue, content, code });
  });
  return view;
}

function slotsOf(p: Columns, spans: readonly Span[]): number[] {
  const slots: number[] = [];
  let slot = p.first;
  for (const { start, end } of spans) {
    while (slot <= p.last && (p.end[slot] as number) <= start) slot++;
    while (slot <= p.last && (p.start[slot] as number) < end) slots.push(slot++);
  }
  return slots;
}

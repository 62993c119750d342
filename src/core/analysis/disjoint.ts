import type { Span } from '../text/span';
import type { Frame } from './frame';

/** Drops frames whose content lies in that of another, and of two that cross the less certain one. */
export function disjoint(frames: readonly Frame[]): Frame[] {
  const kept: Frame[] = [];
  const bounds = (frame: Frame): Span => ({
    start: frame.content[0]?.start ?? 0,
    end: frame.content[frame.content.length - 1]?.end ?? 0,
  });
  for (const frame of [...frames].sort((a, b) => bounds(a).start - bounds(b).start || bounds(b).end - bounds(a).end)) {
    const before = kept[kept.length - 1];
    if (!before || !crosses(before.content, frame.content)) kept.push(frame);
    else if (frame.confidence > before.confidence && bounds(frame).end > bounds(before).end)
      kept[kept.length - 1] = frame;
  }
  return kept;
}

const crosses = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((two) => one.start < two.end && two.start < one.end));

import type { Draft } from './draft';
import { evidence } from './draft';
import { skipOpeners, subjectAfter } from './phrases';
import type { Reading, Unit } from './reading';

/** “According to Holm, A.”, “A, according to Holm.”, “A, according to Holm, B.” */
export function findAccordingTo(reading: Reading, unit: Unit): Draft[] {
  const { words } = reading;
  const drafts: Draft[] = [];
  for (let at = unit.first; at < unit.last; at++) {
    if (words[at]?.lower !== 'according' || words[at + 1]?.lower !== 'to' || words[at]?.quote !== -1) continue;
    const source = subjectAfter(reading, unit, at + 2);
    if (!source) continue;
    const before = skipOpeners(words, unit.first, at);
    const content = [];
    const behind = words[source.last + 1]?.lower === ',' && source.last + 2 <= unit.last;
    if (at - 1 > before) content.push({ first: before, last: at - 1 });
    if (behind) content.push({ first: source.last + 2, last: unit.last });
    if (content.length === 0) continue;
    drafts.push({
      content,
      source,
      cue: { first: at, last: at + 1 },
      attitude: 'says',
      confidence: 0.85,
      rule: 'according-to',
      evidence: [evidence('statement', '“According to” names a source.')],
      reach: unit,
    });
  }
  return drafts;
}

import { complementOf } from './complements';
import type { Draft } from './draft';
import type { Range } from './range';
import type { Reading, Unit } from './reading';
import { isDashWord, skipOpeners } from './wordTests';
import { cueRange, describeZone, type Zone } from './zone';

/** “A,” she said. · “A,” said Holm, “B.” · Holm said: “A.” */
export function besideQuotation(reading: Reading, unit: Unit, zone: Zone): Draft | undefined {
  const { words, quotes } = reading;
  let left = zone.first - 1;
  let joined = false;
  while (left >= unit.first && words[left]?.quote === -1 && (words[left]?.lower === ',' || isDashWord(words[left]))) {
    joined = true;
    left--;
  }
  const index = left >= unit.first ? (words[left]?.quote ?? -1) : -1;
  const quote = quotes[index];
  const right = complementOf(reading, unit, zone.cue, zone.last + 1);
  if (quote && quote.last === left && (quote.stopped || joined) && !zone.shared) {
    const ownClause = right && right.kind !== 'quote' && right.kind !== 'colon' && !zone.inverted && !quote.stopped;
    if (!ownClause) return behindQuotation(reading, unit, zone, quote.first, quote.last);
  }
  if (right?.kind !== 'quote' || right.quote === undefined) return undefined;
  const range = quotes[right.quote];
  if (!range) return undefined;
  if (!range.speech && zone.cue.cls !== 'say') return undefined;
  // “said “the plan” is dead”: the words behind belong to the clause.
  const behind = words[range.last + 1];
  const clause = !range.stopped && behind?.isWord === true && behind.lower !== 'and' && range.last < unit.last;
  const last = clause ? unit.last : range.last;
  return {
    content: [{ first: right.first, last }],
    source: zone.source,
    cue: cueRange(zone),
    attitude: zone.cue.attitude,
    confidence: zone.source ? 0.92 : 0.7,
    rule: 'source-cue-quote',
    evidence: describeZone(reading, zone, 'introduces a quotation'),
  };
}

function behindQuotation(reading: Reading, unit: Unit, zone: Zone, first: number, last: number): Draft {
  const { words, quotes } = reading;
  let start = first;
  if (first > unit.first) {
    const open = skipOpeners(words, unit.first, first);
    const before = words[first - 1];
    // “The bridge is “a disgrace,” Holm said.”: the words before belong to what was said.
    if (open < first && before?.isWord) start = open;
  }
  const content: Range[] = [{ first: start, last }];
  // “A,” she said, “B.”
  let next = zone.last + 1;
  while (next <= unit.last && words[next]?.quote === -1 && next - zone.last < 24) next++;
  const again = quotes[words[next]?.quote ?? -1];
  const joint = words[next - 1];
  if (
    again &&
    again.first === next &&
    next <= unit.last &&
    (joint?.lower === ',' || /^[:;]$/.test(joint?.lower ?? '') || isDashWord(joint) || joint?.text === '.') &&
    again.speech
  ) {
    content.push({ first: again.first, last: again.last });
  } else if (
    words[zone.last + 1]?.lower === ',' &&
    /^(?:and|but|because|or|so)$/.test(words[zone.last + 2]?.lower ?? '') &&
    start < first
  ) {
    content.push({ first: zone.last + 2, last: unit.last });
  }
  return {
    content,
    source: zone.source,
    cue: cueRange(zone),
    attitude: zone.cue.attitude,
    confidence: zone.source ? 0.96 : 0.75,
    rule: zone.inverted ? 'quote-cue-source' : 'quote-source-cue',
    evidence: describeZone(reading, zone, 'stands right behind a quotation'),
  };
}

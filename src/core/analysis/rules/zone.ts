import type { Evidence } from '../article';
import type { Cue } from './cues';
import { evidence, type Draft } from './draft';
import type { Range } from './range';
import type { Reading, Unit } from './reading';
import { subjectAfter } from './subjectAfter';
import { subjectBefore } from './subjectBefore';
import { isDashWord, isFinite } from './wordTests';

/** The attributing clause: cue and source, and the words between its edges. */
export interface Zone {
  readonly cue: Cue;
  readonly source: Range | undefined;
  readonly first: number;
  readonly last: number;
  readonly inverted: boolean;
  /** The source was taken over from the clause before. */
  readonly shared: boolean;
}

/** The zone of `cue`; `before` is what the unit's last attribution found. Undefined where the verb has no subject. */
export function zoneOf(reading: Reading, unit: Unit, cue: Cue, before: Draft | undefined): Zone | undefined {
  const { words } = reading;
  const previous = words[cue.first - 1];
  const starts = cue.first === unit.first;
  const edge =
    starts ||
    previous === undefined ||
    previous.quote >= 0 ||
    previous.lower === ',' ||
    isDashWord(previous) ||
    previous.lower === ')';
  const make = (source: Range | undefined, inverted: boolean, shared = false): Zone => ({
    cue,
    source,
    inverted,
    shared,
    first: source && !shared ? Math.min(source.first, cue.first) : cue.first,
    last: source && !shared ? Math.max(source.last, cue.last) : cue.last,
  });
  if (cue.participle || (cue.joined && before?.source)) {
    return before?.source || cue.participle
      ? make(before?.source ?? leadingSubject(reading, unit, cue), false, true)
      : undefined;
  }
  if (edge && !cue.passive) {
    let from = cue.last + 1;
    // “told reporters Ann Holm” cannot be told apart; “said to Pomor News Holm” neither.
    if (words[from]?.lower === 'in' && words[from + 1]?.lower === 'parting') from += 2;
    const source = subjectAfter(reading, unit, from);
    const behind = source && words[source.last + 1];
    if (source && (starts ? /^[:,]$/.test(behind?.lower ?? '') : !isFinite(behind))) return make(source, true);
    if (starts) return undefined;
  }
  const source = subjectBefore(reading, unit, cue.first);
  if (source) return make(source, false);
  // “Holm rose and said: “No.””: no attribution before to share the source of.
  const leading = cue.joined ? leadingSubject(reading, unit, cue) : undefined;
  return leading && make(leading, false, true);
}

/** The subject of the sentence whose verb carries a participle: “Holm resigned, saying …”. */
function leadingSubject(reading: Reading, unit: Unit, cue: Cue): Range | undefined {
  const { words } = reading;
  for (let i = unit.first + 1; i < cue.first; i++) {
    if (words[i]?.quote === -1 && (isFinite(words[i]) || words[i]?.verb)) {
      const found = subjectBefore(reading, unit, i);
      if (found) return found;
    }
  }
  return undefined;
}

/** Why the zone attributes something, in words. */
export const describeZone = (reading: Reading, zone: Zone, how: string): Evidence[] => {
  const { words } = reading;
  const cue = words
    .slice(zone.cue.first, zone.cue.last + 1)
    .map((word) => word.text)
    .join(' ');
  return [
    evidence('statement', `“${cue}” ${how}.`),
    ...(zone.shared ? [evidence('source', 'The source is that of the clause before.')] : []),
    ...(zone.source ? [] : [evidence('source', 'Nobody is named as its subject.', 'against')]),
  ];
};

export const cueRange = (zone: Zone): Range => ({ first: zone.cue.first, last: zone.cue.last });

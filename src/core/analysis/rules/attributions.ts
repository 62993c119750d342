import { besideQuotation } from './besideQuotation';
import { complementOf, type Complement } from './complements';
import { cueAt } from './cues';
import type { Draft } from './draft';
import { postposed } from './postposed';
import type { Reading, Unit } from './reading';
import { isDashWord } from './wordTests';
import { cueRange, describeZone, zoneOf, type Zone } from './zone';

/** Finds what verbs attribute in one unit, from left to right: quotations beside them, clauses behind them. */
export function findAttributions(reading: Reading, unit: Unit): Draft[] {
  const drafts: Draft[] = [];
  let spokenFor = -1;
  for (let at = unit.first; at <= unit.last; at++) {
    const cue = cueAt(reading, unit, at);
    if (!cue) continue;
    const before = drafts[drafts.length - 1];
    const inside = at <= spokenFor;
    const zone = zoneOf(reading, unit, cue, before);
    if (!zone) continue;
    if (inside && !breaksOff(reading, zone, before)) {
      // “It is hoped that the bridge opens, Holm said.”: the attribution at the end takes in what stands before.
      const whole = postposed(reading, unit, zone);
      if (whole && before && !closesItself(before)) {
        drafts.splice(0, drafts.length, whole);
        spokenFor = unit.last;
      }
      continue;
    }
    const draft =
      besideQuotation(reading, unit, zone) ?? complemented(reading, unit, zone) ?? postposed(reading, unit, zone);
    if (!draft) continue;
    if (inside && before) cutOff(reading, before, zone.first);
    drafts.push(draft);
    spokenFor = Math.max(spokenFor, ...draft.content.map((range) => range.last), zone.last);
    at = Math.max(at, cue.last);
  }
  return drafts;
}

/** A direct quotation is complete: what follows it is not its content. */
const closesItself = (draft: Draft): boolean => draft.rule === 'quote-cue-source' || draft.rule === 'quote-source-cue';

/** “… and added that”, “…, saying”, “… but Holm said”: a new attribution rather than part of what was said before. */
function breaksOff(reading: Reading, zone: Zone, before: Draft | undefined): boolean {
  if (!before) return false;
  const { words } = reading;
  const joint = words[zone.first - 1];
  if (zone.cue.participle) return joint?.lower === ',' || isDashWord(joint);
  if (zone.shared) return /^(?:and|but|or|then|,)$/.test(joint?.lower ?? '') && hasOwnComplement(reading, zone);
  const joints = /^(?:but|while|whereas|;|—|–)$/;
  return joints.test(joint?.lower ?? '') || (joint?.lower === 'and' && words[zone.first - 2]?.lower === ',');
}

const hasOwnComplement = (reading: Reading, zone: Zone): boolean => {
  const next = reading.words[zone.cue.last + 1];
  return !!next && (/^(?:that|to|:|,|whether|if|it|he|she|they)$/.test(next.lower) || next.quote >= 0);
};

/** Ends the content of `draft` before the clause that starts at `first`, and before what joins the two. */
function cutOff(reading: Reading, draft: Draft, first: number): void {
  let end = first - 1;
  while (/^(?:and|but|or|then|while|whereas|,|;)$/.test(reading.words[end]?.lower ?? '')) end--;
  draft.content = draft.content
    .map((range) => ({ first: range.first, last: Math.min(range.last, end) }))
    .filter((range) => range.first <= range.last);
}

const SURE: Readonly<Record<Complement['kind'], number>> = {
  that: 0.9,
  quote: 0.9,
  colon: 0.75,
  whether: 0.65,
  clause: 0.72,
  to: 0.62,
  about: 0.7,
  object: 0.52,
};
const HOW: Readonly<Record<Complement['kind'], string>> = {
  that: 'is followed by “that”',
  quote: 'introduces a quotation',
  colon: 'is followed by a colon',
  whether: 'is followed by an indirect question',
  clause: 'is followed by a clause',
  to: 'is followed by an infinitive',
  about: 'is followed by what was spoken about',
  object: 'is followed by what was said in a noun',
};

/** Holm said that A · Holm wants to A · it is believed that A */
function complemented(reading: Reading, unit: Unit, zone: Zone): Draft | undefined {
  const { words } = reading;
  if (zone.inverted) return undefined;
  const found = complementOf(reading, unit, zone.cue, zone.cue.last + 1);
  if (!found || found.kind === 'quote') return undefined;
  if (zone.cue.participle && found.kind === 'object') return undefined;
  const expletive = words[zone.source?.first ?? -1]?.lower === 'it' && zone.cue.passive;
  let confidence = SURE[found.kind];
  if (zone.cue.cls === 'say' || zone.cue.cls === 'add') confidence += 0.05;
  if (!zone.source) confidence -= 0.2;
  if (zone.cue.passive && !expletive && found.kind !== 'to') confidence -= 0.15;
  if (zone.cue.passive && found.kind === 'object') return undefined;
  // “is expected to”: the subject belongs to what is expected.
  const split = zone.cue.passive && found.kind === 'to' && zone.source && !expletive;
  return {
    content: split ? [zone.source, { first: found.first, last: unit.last }] : [{ first: found.first, last: unit.last }],
    source: split || expletive ? undefined : zone.source,
    cue: cueRange(zone),
    attitude: found.kind === 'to' && zone.cue.cls === 'promise' ? 'says' : zone.cue.attitude,
    confidence: Math.max(0.05, Math.min(0.97, confidence)),
    rule: zone.shared ? 'shared-source' : `source-cue-${found.kind}`,
    evidence: describeZone(reading, zone, HOW[found.kind]),
  };
}

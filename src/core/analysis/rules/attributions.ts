import type { Evidence } from '../article';
import { complementOf, type Complement } from './complements';
import { cueAt, type Cue } from './cues';
import { evidence, type Draft } from './draft';
import { isDashWord, isFinite, skipOpeners, subjectAfter, subjectBefore, type Range } from './phrases';
import type { Reading, Unit } from './reading';

/** The attributing clause: cue and source, and the words between its edges. */
interface Zone {
  readonly cue: Cue;
  readonly source: Range | undefined;
  readonly first: number;
  readonly last: number;
  readonly inverted: boolean;
  /** The source was taken over from the clause before. */
  readonly shared: boolean;
}

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

function zoneOf(reading: Reading, unit: Unit, cue: Cue, before: Draft | undefined): Zone | undefined {
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
    if (source && (starts ? behind?.lower === ':' : !isFinite(behind))) return make(source, true);
    if (starts) return undefined;
  }
  const source = subjectBefore(reading, unit, cue.first);
  if (source) return make(source, false);
  return undefined;
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

const describe = (reading: Reading, zone: Zone, how: string): Evidence[] => {
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

const cueRange = (zone: Zone): Range => ({ first: zone.cue.first, last: zone.cue.last });

/** “A,” she said. · “A,” said Holm, “B.” · Holm said: “A.” */
function besideQuotation(reading: Reading, unit: Unit, zone: Zone): Draft | undefined {
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
    evidence: describe(reading, zone, 'introduces a quotation'),
    reach: { first: zone.first, last },
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
    (joint?.lower === ',' || joint?.lower === ':' || isDashWord(joint) || joint?.text === '.') &&
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
    evidence: describe(reading, zone, 'stands right behind a quotation'),
    reach: { first: start, last: content[content.length - 1]?.last ?? last },
  };
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
    evidence: describe(reading, zone, HOW[found.kind]),
    reach: { first: zone.first, last: unit.last },
  };
}

/** “The bridge is shut, Holm said.” · “The bridge is shut, said Holm.” · “The bridge, Holm said, is shut.” */
function postposed(reading: Reading, unit: Unit, zone: Zone): Draft | undefined {
  const { words } = reading;
  if (zone.cue.participle || zone.shared || !zone.source) return undefined;
  const comma = words[zone.first - 1];
  const isEdge = comma?.lower === ',' || isDashWord(comma) || comma?.lower === '?' || comma?.lower === '!';
  if (!isEdge || zone.first - 1 <= unit.first) return undefined;
  const first = skipOpeners(words, unit.first, zone.first - 1);
  if (zone.first - 1 - first < 2) return undefined;
  const behind = words[zone.last + 1];
  const ends =
    zone.last >= unit.last || /^[.!?]$/.test(behind?.text ?? '') || trailingAdverbial(reading, unit, zone.last + 1);
  const parenthetic = behind?.lower === ',' && zone.last + 2 < unit.last;
  if (!ends && !parenthetic) return undefined;
  const speaks = [
    'say',
    'add',
    'tell',
    'stress',
    'claim',
    'admit',
    'explain',
    'believe',
    'argue',
    'announce',
    'complain',
    'write',
    'suggest',
    'predict',
    'joke',
    'voice',
    'reply',
    'reveal',
    'know',
  ];
  if (!speaks.includes(zone.cue.cls)) return undefined;
  let verb = false;
  for (let i = first; i < zone.first - 1; i++) if (isFinite(words[i]) || words[i]?.verb) verb = true;
  const content: Range[] = [{ first, last: zone.first - 2 }];
  if (parenthetic && !ends) content.push({ first: zone.last + 2, last: unit.last });
  return {
    content,
    source: zone.source,
    cue: cueRange(zone),
    attitude: zone.cue.attitude,
    confidence: verb ? (parenthetic && !ends ? 0.8 : 0.9) : 0.5,
    rule: zone.inverted ? 'clause-cue-source' : 'clause-source-cue',
    evidence: describe(reading, zone, 'stands behind the clause that it attributes'),
    reach: unit,
  };
}

/** “, Holm said on Monday.”, “, Holm said in a statement.” */
function trailingAdverbial(reading: Reading, unit: Unit, from: number): boolean {
  const { words } = reading;
  for (let i = from; i <= unit.last && i - from < 14; i++) {
    const word = words[i];
    if (!word || word.quote !== -1 || word.lower === ',' || isFinite(word)) return false;
    if (
      i === from &&
      !/^(?:on|in|at|during|after|before|via|when|by|to|late|early|yesterday|today|last|this|while|through|later|earlier|as|\(|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        word.lower,
      )
    )
      return false;
    if (/^[.!?]$/.test(word.text)) return true;
  }
  return from <= unit.last && unit.last - from < 14;
}

import { wordSet } from '../../lexicon/wordSet';
import type { Draft } from './draft';
import type { Range } from './range';
import type { Reading, Unit } from './reading';
import { isDashWord, isFinite, skipOpeners } from './wordTests';
import { cueRange, describeZone, type Zone } from './zone';

// Classes of verbs that stand behind what they attribute.
const SPEAKS = wordSet(
  'say add tell stress claim admit explain believe argue announce complain write suggest predict joke voice reply reveal know',
);

/** “The bridge is shut, Holm said.” · “The bridge is shut, said Holm.” · “The bridge, Holm said, is shut.” */
export function postposed(reading: Reading, unit: Unit, zone: Zone): Draft | undefined {
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
  if (!SPEAKS.has(zone.cue.cls)) return undefined;
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
    evidence: describeZone(reading, zone, 'stands behind the clause that it attributes'),
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

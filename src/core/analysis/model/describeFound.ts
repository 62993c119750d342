import { adjectiveAttitudes, feltVerbs, nounAttitudes, spokenVerbs, verbAttitudes } from '../../lexicon/en/attitudes';
import { wordSet } from '../../lexicon/wordSet';
import type { Attitude, Evidence } from '../article';
import type { Columns } from './columns';
import type { Found } from './found';
import { tagBit } from './tags';

const spoken = wordSet(spokenVerbs);
const felt = wordSet(feltVerbs);

/** What the cue of `found` does, from the class of its main word; `says` where there is no cue. */
export function attitudeOf(p: Columns, { head, cue }: Pick<Found, 'head' | 'cue'>): Attitude {
  for (const slot of [head, ...cue]) {
    const info = p.info[slot];
    const entry = slot >= 0 ? p.entry[slot] : undefined;
    if (!info || !entry) continue;
    const name = entry.classes[0] ?? '';
    if ((p.bits[slot] as number) & tagBit.noun && info.noun) return nounAttitudes[info.noun.classes[0] as 'speech'];
    if (entry === info.adjective) return adjectiveAttitudes[name as 'speech'];
    if (felt.has(entry.lemma)) return 'feels';
    if (spoken.has(entry.lemma)) return 'says';
    if (entry === info.verb) return verbAttitudes[name as 'believe'] ?? 'says';
    return nounAttitudes[name as 'speech'] ?? 'says';
  }
  return 'says';
}

/** Reasons in words why `found` was taken for a statement, and what speaks against it. */
export function evidenceOf(p: Columns, found: Found, confidence: number): Evidence[] {
  const out: Evidence[] = [];
  const say = (about: Evidence['about'], weight: Evidence['weight'], text: string): void => {
    out.push({ about, weight, text });
  };
  const percent = (x: number): string => `${Math.round(100 * x)} %`;
  const words = found.cue.map((slot) => p.info[slot]?.word ?? '').join(' ');
  if (found.head < 0)
    say('statement', 'against', 'No cue was found nearby; the wording alone suggests reported speech.');
  else if (found.cueShare >= 0.5)
    say('statement', 'for', `“${words}” reports something here (${percent(found.cueShare)}).`);
  else say('statement', 'against', `“${words}” may not report anything here (${percent(found.cueShare)}).`);
  if (confidence < 0.5) say('statement', 'against', `Readings like this are right in ${percent(confidence)} of cases.`);
  const reason = contentReasons[found.how.replace(/ \d$/, '')];
  if (reason) say('content', 'for', reason);
  if (found.exact < 0.4) say('content', 'against', 'Where the content begins or ends is uncertain.');
  if (!found.source.length) say('source', 'against', 'Nobody is named as the source.');
  else {
    say('source', 'for', sourceReasons[found.sourceHow] ?? 'It stands where the source of such a cue stands.');
    if (found.sourceShare < 0.6) say('source', 'against', 'Another phrase nearby could be the source.');
  }
  return out;
}

const contentReasons: Readonly<Record<string, string>> = {
  'quotation before': 'The quotation right before the cue is what was said.',
  'quotations before': 'The quotations right before the cue are what was said.',
  'quotation after': 'The quotation behind the cue is what was said.',
  'quotations after': 'The quotations behind the cue are what was said.',
  'broken quotation': 'The attribution stands in the middle of the quotation.',
  'quotation added': 'The quotation goes on behind the attribution.',
  'running on': 'The next quotation goes on with this one.',
  reading: 'It is the clause or quotation that the cue introduces or closes.',
};

const sourceReasons: Readonly<Record<string, string>> = {
  subject: 'It is the subject of the cue.',
  'clause before': 'It is the source of the clause before, which goes on here.',
};

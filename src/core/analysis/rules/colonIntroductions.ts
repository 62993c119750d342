import { evidence, type Draft } from './draft';
import { subjectBefore } from './subjectBefore';
import { isFinite, isPronoun } from './wordTests';
import type { Reading } from './reading';

/** `Ann Holm, harbour master: “The ferry stays.”`: a name and a colon before speech, without a verb. */
export function findColonIntroductions(reading: Reading, found: readonly Draft[]): Draft[] {
  const { words, quotes, units } = reading;
  const drafts: Draft[] = [];
  const claimed = new Uint8Array(words.length);
  for (const { content } of found) for (const { first, last } of content) claimed.fill(1, first, last + 1);
  let at = 0;
  for (const quote of quotes) {
    const colon = words[quote.first - 1];
    if (!quote.speech || colon?.lower !== ':' || colon.quote !== -1) continue;
    if (claimed[quote.first]) continue;
    while (at < units.length && (units[at]?.last ?? 0) < quote.first) at++;
    const unit = units[at];
    if (!unit) continue;
    const source = subjectBefore(reading, unit, quote.first - 1);
    if (!source || (isPronoun(words[source.last]) && source.first === source.last)) continue;
    let verbs = 0;
    for (let i = unit.first; i < quote.first - 1; i++) if (isFinite(words[i])) verbs++;
    drafts.push({
      content: [{ first: quote.first, last: quote.last }],
      source,
      cue: undefined,
      attitude: 'says',
      confidence: verbs === 0 ? 0.8 : 0.55,
      rule: 'source-colon-quote',
      evidence: [evidence('statement', 'A name and a colon introduce the quotation.')],
    });
  }
  return drafts;
}

import type { Draft } from './draft';
import { evidence } from './draft';
import { isFinite, isPronoun, subjectBefore } from './phrases';
import type { Reading } from './reading';

/** `Ann Holm, harbour master: “The ferry stays.”`: a name and a colon before speech, without a verb. */
export function findColonIntroductions(reading: Reading, found: readonly Draft[]): Draft[] {
  const { words, quotes, units } = reading;
  const drafts: Draft[] = [];
  for (const quote of quotes) {
    const colon = words[quote.first - 1];
    if (!quote.speech || colon?.lower !== ':' || colon.quote !== -1) continue;
    if (found.some((draft) => draft.content.some((range) => range.first <= quote.first && quote.first <= range.last)))
      continue;
    const unit = units.find((each) => each.first <= quote.first && quote.first <= each.last);
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
      reach: { first: source.first, last: quote.last },
    });
  }
  return drafts;
}

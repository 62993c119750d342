import type { Passage } from '../text/passage';
import type { QuotationPart } from '../text/quotations';
import { trimmed } from '../text/trim';
import { findAttributions } from './rules/attributions';
import { isDashWord } from './rules/wordTests';
import { readWords, type Reading } from './rules/reading';

/**
 * `passage` with a quotation whose closing mark was forgotten ending where the speech does, as far as the words tell:
 * before its attribution (`“We won, said Holm.`), before a sentence that reports again, or with its sentence.
 * Others are returned as they are.
 */
export function mendQuotations(passage: Passage): Passage {
  const open = passage.quotations.filter((each) => each.depth === 0).at(-1);
  if (!open || open.closed || passage.runsOn || open.end < passage.text.length) return passage;
  const others = passage.quotations.filter((each) => each.end <= open.start);
  const reading = readWords({ ...passage, quotations: others });
  const end = endOfSpeech(reading, open);
  if (end === undefined || end <= open.inner.start) return passage;
  const inner = trimmed(passage.text, open.inner.start, end);
  if (inner.end <= inner.start) return passage;
  const within = passage.quotations.filter((each) => each.start > open.start && each.end <= inner.end);
  return { ...passage, quotations: [...others, { ...open, end: inner.end, inner }, ...within] };
}

function endOfSpeech(reading: Reading, open: QuotationPart): number | undefined {
  const { words, passage } = reading;
  for (const unit of reading.units) {
    const last = words[unit.last];
    if (!last || last.end <= open.inner.start) continue;
    for (const draft of findAttributions(reading, unit)) {
      const first = Math.min(draft.source?.first ?? Infinity, draft.cue?.first ?? Infinity);
      const word = words[first];
      if (!word || word.start <= open.inner.start) continue;
      const before = words[first - 1];
      if (draft.rule.startsWith('clause-') && before) return isDashWord(before) ? words[first - 2]?.end : before.end;
      const begins = first === unit.first && unit.first > 0;
      if (begins && draft.source && before && before.start > open.inner.start) return before.end;
    }
  }
  // “… began to bring sandwiches “for the whole table.”: the words quoted end with their sentence.
  const sentence = passage.sentences.find((each) => each.end > open.start);
  if (!sentence || sentence.start >= open.start || /[:,]\s*$/.test(passage.text.slice(sentence.start, open.start)))
    return undefined;
  const stop = /[.!?…]+$/.exec(passage.text.slice(open.start, sentence.end));
  return sentence.end - (stop?.[0].length ?? 0);
}

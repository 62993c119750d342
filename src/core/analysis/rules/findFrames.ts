import type { Passage } from '../../text/passage';
import type { Frame } from '../frame';
import { findAccordingTo } from './accordingTo';
import { findAttributions } from './attributions';
import { findColonIntroductions } from './colonIntroductions';
import { toFrame, type Draft } from './draft';
import { readWords } from './reading';
import { findSignedQuotation } from './signedQuotation';
import { findTurn } from './turns';

/** The rules for English, in order: a turn or a signed quotation takes the whole passage, the others work unit by unit. */
export function findFrames(passage: Passage): readonly Frame[] {
  const reading = readWords(passage);
  const turn = findTurn(reading) ?? findSignedQuotation(reading);
  const drafts: Draft[] = [];
  if (turn && turn.confidence >= 0.5) drafts.push(turn);
  else {
    for (const unit of reading.units) {
      const according = findAccordingTo(reading, unit);
      const attributions = findAttributions(reading, unit);
      const sure = attributions.some((draft) => draft.confidence > 0.85);
      drafts.push(...(according.length > 0 && !sure ? according : attributions));
    }
    drafts.push(...findColonIntroductions(reading, drafts));
  }
  return drafts
    .map((draft) => toFrame(reading, draft))
    .filter((frame) => frame !== undefined)
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

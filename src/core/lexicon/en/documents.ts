// Origin: written for this project from general knowledge.

import { wordSet } from '../wordSet';

/** Singular nouns for something written, recorded or measured that can be a source: "the report says". */
export const documentNouns = wordSet(`
  account ad advertisement affidavit agreement analysis announcement article assessment audit bill biography blog book briefing brief
  broadcast brochure bulletin charter clip column commercial communique communiqué complaint constitution contract
  copy correspondence court-filing cover cable data decree diary directive disclosure document documentary dossier draft
  editorial email e-mail entry essay estimate evidence examination excerpt file filing findings film footage forecast
  form graphic guide guidance guidelines handbook headline indictment infographic index interview introduction inscription judgment
  judgement law lawsuit leaflet leak ledger legislation letter list literature logs manifesto manual map memo memoir memorandum
  message minutes motion newsletter note notice notification novel obituary op-ed opinion order page paper pamphlet
  paragraph passage petition photograph photo picture piece placard plan plaque platform podcast poll post poster
  preamble press-release proposal prospectus publication readout recording records record referendum release report research
  resolution results review rule ruling schedule script section sign speech spreadsheet statement statistics statute story
  study subpoena summary summons survey tally tape text textbook timeline tome trailer transcript transcripts treaty trove
  tweet update verdict version video voice-over voicemail warrant webpage will word words writings figures numbers census
  estimates emails e-mails calls audio talks testimony slogan song lyrics dispatch communiques`);

/** Tells apart what is measured or written again and again: "the poll" and "the survey" may be one thing. */
export const documentSynonyms: readonly (readonly string[])[] = [
  ['poll', 'survey', 'census'],
  ['report', 'study', 'analysis', 'paper', 'research', 'document', 'review', 'audit'],
  ['ad', 'advertisement', 'commercial', 'video', 'clip', 'spot'],
  ['post', 'message', 'tweet', 'entry'],
  ['letter', 'email', 'e-mail', 'memo', 'memorandum', 'note'],
  ['article', 'story', 'piece', 'column', 'op-ed', 'editorial'],
  ['lawsuit', 'complaint', 'suit', 'filing', 'petition'],
  ['ruling', 'judgment', 'judgement', 'decision', 'order', 'verdict'],
  ['law', 'act', 'bill', 'legislation', 'statute'],
  ['book', 'memoir', 'novel', 'biography', 'tome'],
];

import type { Article, Evidence, Statement } from './article';
import type { AssembledStatement } from './assemble';
import { resolveSpeakersInSteps, type ResolvedSpeakers, type SpeakerInput } from './speakers/resolveSpeakers';

type Base = Pick<Article, 'language' | 'paragraphs' | 'sentences' | 'quotations'>;

const besideQuotation: Evidence = {
  about: 'source',
  weight: 'for',
  text: 'The paragraph before introduces the quotation, or the one behind it is its signature.',
};

/** Share of such quotations that are statements: 51 of 52 in PolNeAR and LitBank, rounded down for how few they are. */
const INTRODUCED = 0.95;

/** Finds who is behind each statement; a quotation without attribution gets the speaker of the exchange it stands in. */
export function* attribute(
  text: string,
  base: Base,
  assembled: readonly AssembledStatement[],
  options: Pick<SpeakerInput, 'knownSpeakers' | 'keys' | 'cache'> = {},
): Generator<void, Pick<Article, 'statements' | 'speakers' | 'mentions'>> {
  const resolved: ResolvedSpeakers = yield* resolveSpeakersInSteps({
    text,
    ...base,
    statements: assembled,
    ...options,
  });
  const statements: Statement[] = [];
  for (const [index, { follows, ...statement }] of assembled.entries()) {
    if (index % 2000 === 1999) yield;
    const own = resolved.statements[index];
    const id = `s${index + 1}`;
    const earlier = follows !== undefined && follows < index ? statements[follows] : undefined;
    if (earlier && own?.speaker === undefined && statement.source.length === 0) {
      const { speaker } = earlier;
      const reason = 'speaker of the quotation before';
      const candidates = speaker === undefined ? [] : [{ speaker, score: statement.confidence, reason }];
      statements.push({ id, ...statement, speaker, candidates });
    } else if (own?.outside && own.speaker !== undefined) {
      const evidence = [...statement.evidence.filter(({ about }) => about !== 'source'), besideQuotation];
      const { speaker, candidates } = own;
      const confidence =
        statement.kind === 'direct' ? Math.max(INTRODUCED, statement.confidence) : statement.confidence;
      statements.push({ id, ...statement, confidence, source: [own.outside], evidence, speaker, candidates });
    } else {
      statements.push({ id, ...statement, speaker: own?.speaker, candidates: own?.candidates ?? [] });
    }
  }
  return { statements, speakers: resolved.speakers, mentions: resolved.mentions };
}

import { firstOverlap } from '../../text/bisect';
import { textOf } from '../../text/span';
import { speakerOf } from '../view';
import type { Finding, Rule } from './finding';

/** Candidates offered; behind them a person picks from all. */
const limit = 4;

/** `Ann Bell met Eve Cole. She said no.`: a pronoun that may be one or the other. */
export const ambiguousPronoun: Rule = {
  level: 'hint',
  find: (view) => {
    const { text, article, annotated } = view;
    const pronouns = article.mentions.filter(({ form }) => form === 'pronoun');
    // The engine took one of them, and says that the other is nearly as likely.
    const doubtful = new Set(
      article.problems.flatMap(({ code, span }) => (code === 'ambiguous-pronoun' ? [span.start] : [])),
    );
    return annotated.statements.flatMap((statement): Finding[] => {
      const [source] = statement.source;
      if (!source || statement.saved) return [];
      if (statement.speaker !== undefined && !doubtful.has(source.start)) return [];
      const candidates = (statement.suggestion?.candidates ?? [])
        .map(({ speaker }) => speaker)
        .filter((id) => speakerOf(view, id));
      if (candidates.length < 2) return [];
      if (!firstOverlap(pronouns, source)) return [];
      const named = candidates.slice(0, limit).map((id) => ({ id, name: speakerOf(view, id)!.name }));
      return [
        {
          ...source,
          message: `It is not sure who “${textOf(text, source)}” is: ${named.map(({ name }) => name).join(' or ')}?`,
          fixes: [
            ...named.map(({ id, name }) => ({
              kind: 'attribute' as const,
              title: `Attribute to ${name}`,
              statement: statement.id,
              speaker: id,
            })),
            { kind: 'pick', title: 'Pick the speaker…', statement: statement.id },
          ],
        },
      ];
    });
  },
};

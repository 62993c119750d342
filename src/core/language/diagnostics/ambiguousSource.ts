import type { Mention } from '../../analysis/article';
import { firstOverlap } from '../../text/bisect';
import { textOf } from '../../text/span';
import { speakerOf } from '../view';
import type { Finding, Rule } from './finding';

/** Candidates offered; behind them a person picks from all. */
const limit = 4;

/**
 * Finds sources whose words may mean one or the other.
 *
 * @param form How the source refers.
 * @param problem Code by which the engine says that another is nearly as likely as the one that it took.
 */
export const ambiguousSource = (form: Mention['form'], problem: string): Rule => ({
  level: 'hint',
  find: (view) => {
    const { text, article, annotated } = view;
    const mentions = article.mentions.filter((mention) => mention.form === form);
    const doubtful = new Set(article.problems.flatMap(({ code, span }) => (code === problem ? [span.start] : [])));
    return annotated.statements.flatMap((statement): Finding[] => {
      const [source] = statement.source;
      if (!source || statement.saved) return [];
      // Several names in a source without one speaker are those of people who speak together.
      const isOpen = statement.speaker === undefined && form === 'pronoun';
      if (!isOpen && !doubtful.has(source.start)) return [];
      const candidates = (statement.suggestion?.candidates ?? [])
        .map(({ speaker }) => speaker)
        .filter((id) => speakerOf(view, id));
      if (candidates.length < 2) return [];
      if (!firstOverlap(mentions, source)) return [];
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
});

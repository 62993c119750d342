import type { AnnotatedSpeaker, AnnotatedStatement } from '../../sidecar/annotated';
import { textOf } from '../../text/span';
import { introductionOf } from '../definition';
import type { View } from '../view';
import type { Finding, Fix, Rule } from './finding';

/** `Bell said no.` in an article that never says who Bell is: no full name, no title, no description. */
export const unintroducedSpeaker: Rule = {
  level: 'hint',
  find: (view) => {
    const said = new Map<string, AnnotatedStatement[]>();
    for (const statement of view.annotated.statements) {
      if (statement.speaker === undefined || statement.status === 'rejected') continue;
      const known = said.get(statement.speaker);
      if (known) known.push(statement);
      else said.set(statement.speaker, [statement]);
    }
    return view.annotated.speakers.flatMap((speaker): Finding[] => {
      const statements = said.get(speaker.id);
      const span = statements && introductionOf(view, speaker);
      if (!span || isIntroduced(view, speaker, statements)) return [];
      const { start, end } = span;
      const message = `${speaker.name} speaks, but the article never says who that is.`;
      const fixes: Fix[] = [
        { kind: 'rename', title: 'Give the full name…', speaker: speaker.id },
        { kind: 'setKind', title: `${speaker.name} is no person…`, speaker: speaker.id },
      ];
      return [{ start, end, message, fixes }];
    });
  },
};

function isIntroduced(view: View, speaker: AnnotatedSpeaker, statements: readonly AnnotatedStatement[]): boolean {
  if (speaker.kind !== 'person' || hasTwoWords(speaker.name)) return true;
  if (speaker.aliases.some(hasTwoWords) || speaker.mentions.some(({ form }) => form === 'nominal')) return true;
  // A source such as “Bell, a doctor in Leeds,” says it although no mention does.
  return statements.some(({ source }) => source.some((span) => hasTwoWords(textOf(view.text, span))));
}

const hasTwoWords = (name: string): boolean => /\p{L}\S*\s+\p{L}/u.test(name.trim());

import type { AnnotatedStatement } from '../../sidecar/annotated';
import type { Span } from '../../text/span';
import { nearestSpeaker } from '../likelySpeakers';
import { speakerOf, type View } from '../view';
import type { Finding, Fix, Rule } from './finding';

/** `“We won.”` with nobody near who could have said it. */
export const quotationWithoutSpeaker: Rule = {
  level: 'hint',
  find: (view) => {
    const findings: Finding[] = [];
    let previous: string | undefined;
    for (const statement of view.annotated.statements) {
      const [first] = statement.content;
      if (statement.status === 'rejected' || !first) continue;
      if (isUnattributed(statement))
        findings.push({
          ...first,
          message: 'Nobody is named as the speaker of this quotation.',
          fixes: fixesFor(view, { statement: statement.id, at: first, previous }),
        });
      previous = statement.speaker ?? previous;
    }
    return findings;
  },
};

/** Nobody said it, as far as is known. A person who accepted a quotation without a speaker meant it so. */
export const isUnattributed = ({ kind, status, source, speaker, suggestion }: AnnotatedStatement): boolean =>
  kind === 'direct' &&
  status === 'suggested' &&
  !source.length &&
  speaker === undefined &&
  (suggestion?.candidates.length ?? 0) < 2;

function fixesFor(view: View, about: { statement: string; at: Span; previous: string | undefined }): Fix[] {
  const { statement, at, previous } = about;
  const attribute = (speaker: string | undefined, why: string): Fix[] => {
    const name = speakerOf(view, speaker)?.name;
    return speaker === undefined || name === undefined
      ? []
      : [{ kind: 'attribute', title: `Attribute to ${name} (${why})`, statement, speaker }];
  };
  const nearest = nearestSpeaker(view, at);
  return [
    ...attribute(nearest, 'nearest'),
    ...(previous === nearest ? [] : attribute(previous, 'spoke before')),
    { kind: 'pick', title: 'Pick the speaker…', statement },
  ];
}

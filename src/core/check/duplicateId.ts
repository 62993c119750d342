import type { Finding } from './finding';
import type { Rule } from './rule';

/** Two items of a list have the same id, as after a merge by hand: nobody can say which one is meant. */
export const duplicateId: Rule = ({ sidecar, locateSpeaker, locateStatement }) => [
  ...repeated(sidecar.speakers, 'speakers', locateSpeaker),
  ...repeated(sidecar.statements, 'statements', locateStatement),
];

function repeated(
  items: readonly { readonly id: string }[],
  list: string,
  locate: (position: number, path: readonly string[]) => Finding['span'],
): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, position) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `There are two ${list} with the id “${id}”.`;
    return [{ rule: 'duplicate-id', severity: 'error', message, span: locate(position, ['id']), file: 'sidecar' }];
  });
}

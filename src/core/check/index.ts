import { locate } from '../sidecar/locate';
import { conflict } from './conflict';
import { duplicateId } from './duplicateId';
import type { Finding } from './finding';
import { orphan } from './orphan';
import { quoteDiffers } from './quoteDiffers';
import type { Checked, Readable, Rule } from './rule';
import { unknownCode } from './unknownCode';
import { unknownSpeaker } from './unknownSpeaker';

/** The rules, in the order in which they are carried out. A new rule is a file and a line here. */
export const rules: Readonly<Record<string, { readonly check: Rule; readonly description: string }>> = {
  duplicateId: { check: duplicateId, description: 'Every speaker and every statement has an id of its own.' },
  orphan: { check: orphan, description: 'The words of a statement are found in the article.' },
  quoteDiffers: { check: quoteDiffers, description: 'The article has the very words that the sidecar quotes.' },
  unknownSpeaker: { check: unknownSpeaker, description: 'The speaker of a statement is one of the listed speakers.' },
  unknownCode: { check: unknownCode, description: 'Codes are values that the codebook knows.' },
  conflict: { check: conflict, description: 'No field has two versions that wait for a decision.' },
};

/**
 * Everything that is wrong with a sidecar and its article, in the order of the file. A sidecar that cannot be read
 * gives what keeps it from being read (rules such as `yaml-syntax`) and nothing else.
 */
export function check(checked: Checked): readonly Finding[] {
  const { parsed, source } = checked;
  const unreadable = parsed.problems.map(({ code, message, span, severity }): Finding => {
    return { rule: code, severity, message, span, file: 'sidecar' };
  });
  const { sidecar } = parsed;
  if (!sidecar) return unreadable;
  const start = { start: 0, end: 1 };
  const readable: Readable = {
    ...checked,
    sidecar,
    locateStatement: (position, path) => locate(source, parsed.places.statements[position] ?? start, path),
    locateSpeaker: (position, path) => locate(source, parsed.places.speakers[position] ?? start, path),
  };
  const found = Object.values(rules).flatMap((rule) => rule.check(readable));
  return [...unreadable, ...found].sort((a, b) => a.span.start - b.span.start);
}

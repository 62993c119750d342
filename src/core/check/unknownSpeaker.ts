import { type Rule, forStatements } from './rule';

/** A statement names a speaker that the file does not list. */
export const unknownSpeaker: Rule = (checked) => {
  const known = new Set(checked.sidecar.speakers.map(({ id }) => id));
  return forStatements(checked, ({ id, speaker }, position) =>
    speaker === undefined || known.has(speaker)
      ? []
      : [
          {
            rule: 'unknown-speaker',
            severity: 'error',
            message: `${id} names the speaker “${speaker}”, who is not under “speakers”.`,
            span: checked.locateStatement(position, ['speaker']),
            file: 'sidecar',
          },
        ],
  );
};
